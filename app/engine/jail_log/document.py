"""The sums of a log as JSON: people, and hours and days as text with at most four decimals."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from app.engine.clock import FORM_I247A, REGULATION
from app.engine.jail_log.classes import OUTCOME_ORDER, SEVERITY_ORDER
from app.engine.jail_log.costs import extra_days
from app.engine.jail_log.months import NO_MONTH, first_day_of
from app.engine.jail_log.sums import Stays, Sums, days_text, hours_text
from app.engine.jail_log.tally import Tally

Document = dict[str, Any]


def sums_document(tally: Tally) -> Document:
    """Everything that was counted, as described in docs/jail-log.md; nothing of a single row."""
    months = sorted(
        tally.by_month.keys() | tally.whole_by_month.keys() | tally.days_by_month.keys()
    )
    return {
        "bookings": tally.bookings,
        "outside_period": tally.outside_period,
        "months": _ends(tally),
        "no_release": _no_release(tally),
        "definitions": {
            "hold": _hold(tally.all),
            "extra_stay": _extra_stay(tally.with_detainer, tally.without_detainer),
            "all_days": {"people": tally.all.people, **_time(tally.all.stay_time)},
        },
        "overdetention": _overdetention(tally.all),
        "by_month": [_month(month, tally) for month in months],
        "by_severity": _classes(tally.by_severity, SEVERITY_ORDER),
        "by_outcome": _classes(tally.by_outcome, OUTCOME_ORDER),
    }


def _ends(tally: Tally) -> Document | None:
    if tally.first_month is None or tally.last_month is None:
        return None
    return {"first": _named(tally.first_month), "last": _named(tally.last_month)}


def _no_release(tally: Tally) -> Document:
    without, with_detainer = tally.no_release
    sums = tally.open_stays
    return {
        "bookings": without + with_detainer,
        "with_detainer": with_detainer,
        "without_detainer": without,
        "are_counted": tally.period.still_in_jail and tally.period.last_day is not None,
        "people_held": sums.held_people,
        "hold_days": days_text(sums.held_time),
        "all_days": days_text(sums.stay_time),
    }


def _hold(sums: Sums) -> Document:
    return {
        "people": sums.held_people,
        **_time(sums.held_time),
        "past_last_charge": {"people": sums.past_people, **_time(sums.past_time)},
        "hold_only": {"people": sums.only_people, **_time(sums.only_time)},
        "people_not_known": sums.unknown_people,
    }


def _extra_stay(with_detainer: Stays, without: Stays) -> Document:
    one, other = _stays(with_detainer), _stays(without)
    return {
        "with_detainer": one,
        "without_detainer": other,
        "by_means": extra_days(one["people"], one["mean_days"], other["mean_days"]),
        "by_medians": extra_days(one["people"], one["median_days"], other["median_days"]),
    }


def _stays(stays: Stays) -> Document:
    return {
        "people": stays.people,
        "mean_days": _days_or_none(stays.mean),
        "median_days": _days_or_none(stays.median),
    }


def _overdetention(sums: Sums) -> Document:
    return {
        FORM_I247A: {"people": sums.form_people, **_time(sums.form_time)},
        REGULATION: {"people": sums.regulation_people, **_time(sums.regulation_time)},
    }


def _month(month: int, tally: Tally) -> Document:
    sums = tally.by_month.get(month, Sums())
    return {
        "month": None if month == NO_MONTH else _named(month),
        **_split(sums),
        "days_in_month": days_text(tally.days_by_month.get(month, 0)),
        "released": {
            "with_detainer": _released(tally.whole_by_month, month),
            "without_detainer": _released(tally.other_by_month, month),
        },
    }


def _named(month: int) -> str:
    return f"{first_day_of(month):%Y-%m}"


def _released(by_month: Mapping[int, tuple[int, int]], month: int) -> Document:
    people, time = by_month.get(month, (0, 0))
    return {"people": people, "stay_hours": hours_text(time)}


def _classes(tables: Mapping[int, Sums], order: tuple[str, ...]) -> list[Document]:
    return [{"key": order[code], **_split(tables[code])} for code in sorted(tables)]


def _split(sums: Sums) -> Document:
    return {
        "people_with_detainer": sums.people,
        "all_days": days_text(sums.stay_time),
        "people_held": sums.held_people,
        "hold_hours": hours_text(sums.held_time),
        "hold_days": days_text(sums.held_time),
        "overdetention": _overdetention(sums),
    }


def _time(time: int) -> Document:
    return {"hours": hours_text(time), "days": days_text(time)}


def _days_or_none(time: Fraction | None) -> str | None:
    return None if time is None else days_text(time)

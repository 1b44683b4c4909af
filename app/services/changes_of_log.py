"""The values a counted log would enter into a county's record for one fiscal year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.engine.jail_log.whole_stays import holds_together, stays_together
from app.engine.small_cells import small_cells
from app.intake.jail_log.first_told import is_empty
from app.records.contents import normalised
from app.records.entry import Content, Place
from app.records.fiscal_year import FiscalYear, last_day_of
from app.services.enter_values import NOT_YET, Change
from app.services.jail_log_figures import (
    DERIVED,
    classes_of,
    grade_of,
    months_in_words,
    months_released,
    note_of,
    outcomes_of,
    source_of,
    totals_of,
)

Log = Mapping[str, Any]
HOLDS = ("people_held", "hold_hours_total", "overdetention_hours")


def changes_of_log(
    document: Log,
    year: FiscalYear,
    county: str,
    *,
    numbers: Mapping[str, int] | None = None,
    choices: Content | None = None,
) -> list[Change]:
    """What a counted log says about a fiscal year, as changes to enter together.

    Args:
        document: that of a counted log.
        year: the fiscal year; months of the log outside it are left out.
        county: the publisher of the source.
        numbers: the numbers of the values in force by place, as `value_numbers` gives them.
        choices: the year's choices in force (kind "year"), to which the basis of classes is added.

    Holds stand by the month in which they ended, for the months that the log covers whole
    (`covered_months`), unless that would tell of months with ten people or fewer: a record becomes
    public, so such holds stand for the year alone, where all of it is covered. People, stays and
    all days always stand for the year. Outcomes and severity are known of the log as a whole only:
    they enter where it was counted for just this year. Where it was, and somebody was still in
    jail at its end, holds stand for the year too, since that person is in no month of release.
    Empty where nothing of the year is covered, or nothing was counted.
    """
    values = {} if is_empty(document) else dict(_values(document, year))
    if not values:
        return []
    about = {"source": source_of(document, county, _months_of(document, year))}
    found: list[tuple[Place, Content]] = [
        (place, {**about, **content}) for place, content in values.items()
    ]
    found.extend(_year_choices(year, values, choices))
    known = numbers or {}
    return [
        Change(place, normalised(place, content), known.get(str(place), NOT_YET))
        for place, content in found
    ]


def covered_months(document: Log) -> frozenset[date]:
    """The months a log covers whole, by their first days.

    Those within the days it was counted for. Where an end was not given: only months between the
    first and the last month with a release, as these two may be there in part.
    """
    settings = document["settings"]
    months = list(months_released(document))
    first, last = (
        date.fromisoformat(settings[name]) if settings[name] else None
        for name in ("first_day", "last_day")
    )
    if not months:
        return frozenset()
    begin, end = first or months[0], last or months[-1]
    return frozenset(
        month
        for month in _months(min(begin, months[0]), max(end, months[-1]))
        if (month >= first if first else month > months[0])
        and (last_day_of(month) <= last if last else month < months[-1])
    )


def months_left_out(document: Log) -> list[Mapping[str, Any]]:
    """The rows of `by_month` with a detainer that a log may cover in part, so that none enters."""
    covered = covered_months(document)
    return [
        row
        for row in document["by_month"]
        if row["month"]
        and row["people_with_detainer"]
        and date.fromisoformat(f"{row['month']}-01") not in covered
    ]


def whole_months(document: Log) -> tuple[date, date] | None:
    """The days of all months with a release, where the log was counted for no period."""
    settings, months = document["settings"], list(months_released(document))
    if not months or settings["first_day"] or settings["last_day"]:
        return None
    return months[0], last_day_of(months[-1])


def _months_of(document: Log, year: FiscalYear) -> str:
    """Which months of a year enter; empty where the log was counted for just this year."""
    if _is_just(document, year):
        return ""
    covered = covered_months(document)
    return months_in_words([month for month in year.months if month in covered])


def _values(document: Log, year: FiscalYear) -> Iterator[tuple[Place, Content]]:
    covered = covered_months(document)
    months = [month for month in year.months if month in covered]
    rows = {row["month"]: row for row in document["by_month"] if row["month"]}
    known = [rows[key] for month in months if (key := f"{month:%Y-%m}") in rows]
    goes_by_month = _may_go_by_month(document, year, months, known)
    if _is_just(document, year):
        yield from _figures(document, _of_just_this_year(document, goes_by_month), year)
        for name, each in classes_of(document).items():
            yield (
                Place("severity", year.year, name),
                {"people": str(each["people"]), "days": each["days"], "grade": DERIVED},
            )
    elif len(months) == len(year.months):
        holds = {} if goes_by_month else _holds(document, known)
        yield from _figures(document, {**holds, **stays_together(known)}, year)
    if goes_by_month:
        for month in months:
            row = rows.get(f"{month:%Y-%m}")
            yield from _figures(document, _holds(document, [row] if row else []), year, month)


def _may_go_by_month(
    document: Log, year: FiscalYear, months: list[date], known: list[Mapping[str, Any]]
) -> bool:
    """Whether holds may stand by month: nobody in jail is left out, no month tells of a few."""
    still_held = any(row["people_held"] for row in document["by_month"] if not row["month"])
    if _is_just(document, year) and still_held:
        return False
    counts = {month.isoformat(): 0 for month in months}
    counts |= {f"{row['month']}-01": row["people_held"] for row in known}
    split = small_cells(counts, total_is_shown=True)
    return split.is_shown and not any(cell.is_hidden for cell in split.cells)


def _of_just_this_year(document: Log, goes_by_month: bool) -> dict[str, Any]:
    found = {**totals_of(document), **outcomes_of(document)}
    return {name: found[name] for name in found if not (goes_by_month and name in HOLDS)}


def _figures(
    document: Log, values: Mapping[str, Any], year: FiscalYear, month: date | None = None
) -> Iterator[tuple[Place, Content]]:
    for name, value in values.items():
        content = {"likely": str(value), "grade": grade_of(name, document)}
        note = note_of(name, document)
        yield Place("figure", year.year, name, month=month), {**content, "note": note}


def _holds(document: Log, months: list[Mapping[str, Any]]) -> dict[str, Any]:
    """The holds that ended in some months; there are none in a month that has no row."""
    if not document["holds_are_known"]:
        return {}
    return dict(zip(HOLDS, holds_together(months, document["settings"]["rule"]), strict=True))


def _is_just(document: Log, year: FiscalYear) -> bool:
    settings = document["settings"]
    return (settings["first_day"], settings["last_day"]) == (
        year.first_day.isoformat(),
        year.last_day.isoformat(),
    )


def _year_choices(
    year: FiscalYear, values: Mapping[Place, Content], choices: Content | None
) -> Iterator[tuple[Place, Content]]:
    has_classes = any(place.kind == "severity" for place in values)
    if has_classes and not (choices or {}).get("severity_basis"):
        yield Place("year", year.year), {**(choices or {}), "severity_basis": "charge"}


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)

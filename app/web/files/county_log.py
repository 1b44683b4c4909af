"""A county's counted log: what it says, and its values beside those in the record."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.engine.numerals import plain_number
from app.language import say, say_count
from app.language.months import said_month
from app.persistence.database import db
from app.records.changes import ValueChange
from app.services.changes_of_log import months_left_out, whole_months
from app.services.enter_log import (
    covered_years,
    enter_log,
    log_changes,
    months_used_instead,
    told_changes,
)
from app.services.enter_values import OvertakenError
from app.services.open_record import OpenRecord, open_record
from app.services.readings import OpenReading, drop_reading
from app.services.save_values import ReasonNeededError
from app.web.access import acting
from app.web.calculations.period_text import period_text
from app.web.files.log_result import needs_page, result_context
from app.web.places import place_name
from app.web.record.saving import NEEDED, ReasonForm, reason_form
from app.web.record.typed_values import note_problem

OVERTAKEN = "#values-heading"


@dataclass(frozen=True, slots=True)
class YearShown:
    """A fiscal year's values beside what stands there; `seen` is what the page has shown.

    `months_used`: months of the record that are used in place of holds of the log's whole year.
    """

    year: int
    changes: Sequence[ValueChange]
    seen: str
    replaces: bool
    months_used: int


def show(reading: OpenReading) -> ResponseReturnValue:
    """What was counted, and the way to enter it; asked for a year, the values of that year."""
    if "needs" in reading.result:
        return needs_page(reading)
    years = _years(reading)
    year = request.args.get("year", type=int)
    if year in years:
        return _year_page(reading, year, reason_form(is_posted=False))
    context = dict(result_context(reading))
    whole = whole_months(reading.result)
    if whole and "whole" in request.args:
        context["form"].period.data = period_text(whole)
    return render_template(
        "files/county_log.html",
        fips=reading.county_fips,
        years=years,
        months_left_out=_left_out(reading),
        whole_href=_whole_href(reading),
        **context,
    )


def enter(reading: OpenReading) -> ResponseReturnValue:
    """Enter the values of a year, all of them or none."""
    year = request.form.get("year", type=int)
    if "needs" in reading.result or year not in _years(reading):
        return redirect(url_for("files.reading", token=reading.token), 303)
    reason = reason_form(is_posted=True)
    if reason.problems:
        return _year_page(reading, year, reason), 422
    try:
        kept = enter_log(
            db.session,
            acting(),
            reading.result,
            (reading.file_name, reading.file_sha256),
            year,
            place_name(reading.county_fips),
            _read_seen(request.form.get("seen", "")),
            reason.text,
        )
    except ReasonNeededError:
        note_problem(reason.reason, say(NEEDED))
        return _year_page(reading, year, reason), 422
    except OvertakenError as overtaken:
        return _year_page(reading, year, reason, overtaken), 409
    count = kept.values
    told = say_count("{count} value entered.", "{count} values entered.", count, count=count)
    flash(told if count else say("All of it stood there already, so nothing was entered."))
    if len(_years(reading)) == 1:
        drop_reading(db.session, reading.token)
    return redirect(url_for("record.year", fips=reading.county_fips, fiscal_year=year), 303)


def _year_page(
    reading: OpenReading, year: int, reason: ReasonForm, overtaken: OvertakenError | None = None
) -> str:
    record = open_record(db.session, reading.county_fips, year)
    problems = list(reason.problems)
    if overtaken:
        problems.append((OVERTAKEN, _overtaken(overtaken)))
    return render_template(
        "files/enter_log.html",
        fips=reading.county_fips,
        reading=reading,
        shown=_year_shown(record, reading.result, reading.county_fips),
        months_left_out=_left_out(reading, record.year.months),
        whole_href=_whole_href(reading),
        reason=reason,
        problems=problems,
        others=[each for each in _years(reading) if each != year],
    )


def _year_shown(record: OpenRecord, counted: Mapping[str, Any], fips: str) -> YearShown:
    changes = log_changes(record, counted, place_name(fips))
    return YearShown(
        year=record.year.year,
        changes=told_changes(record, changes),
        seen=json.dumps({str(change.place): change.after for change in changes}),
        replaces=any(change.place in record.by_place for change in changes),
        months_used=months_used_instead(record, counted, place_name(fips)),
    )


def _left_out(reading: OpenReading, of: Sequence[date] | None = None) -> list[str]:
    """The months that are not entered, of all the log or of some months, with what is in them."""
    counted = reading.result
    rows = [(_first_day(row), row) for row in months_left_out(counted)]
    return [
        _told_month(month, row, held=counted["holds_are_known"])
        for month, row in rows
        if of is None or month in of
    ]


def _told_month(month: date, row: Mapping[str, Any], *, held: bool) -> str:
    if held:
        return say_count(
            "{month}: {people} person held, {hours} hours",
            "{month}: {people} people held, {hours} hours",
            row["people_held"],
            month=said_month(month),
            people=_number(row["people_held"]),
            hours=_number(row["hold_hours"]),
        )
    return say_count(
        "{month}: {people} person with a detainer, {days} days",
        "{month}: {people} people with a detainer, {days} days",
        row["people_with_detainer"],
        month=said_month(month),
        people=_number(row["people_with_detainer"]),
        days=_number(row["all_days"]),
    )


def _first_day(row: Mapping[str, Any]) -> date:
    return date.fromisoformat(f"{row['month']}-01")


def _number(amount: int | str) -> str:
    return plain_number(Decimal(amount), 2)


def _whole_href(reading: OpenReading) -> str | None:
    if whole_months(reading.result) is None:
        return None
    return url_for("files.reading", token=reading.token, whole=1, _anchor="again-heading")


def _read_seen(text: str) -> Mapping[str, int]:
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {place: number for place, number in found.items() if type(number) is int}


def _years(reading: OpenReading) -> tuple[int, ...]:
    starts = open_record(db.session, reading.county_fips).starts
    return covered_years(reading.result, starts, place_name(reading.county_fips))


def _overtaken(overtaken: OvertakenError) -> str:
    count = len(overtaken.theirs)
    return say_count(
        "Somebody changed {count} of these values since you looked. Nothing was entered. It stands "
        "below beside the value of the log: look at it, then enter again.",
        "Somebody changed {count} of these values since you looked. Nothing was entered. They "
        "stand below beside the values of the log: look at them, then enter again.",
        count,
        count=count,
    )

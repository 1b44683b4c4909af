"""What was counted in a jail log, as its sender sees it, and the calculation it can begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.engine import CaseProblems
from app.engine.jail_log.costs import costs_document
from app.engine.numerals import dollars, plain_number
from app.intake.jail_log.columns import MEANING_WORDS
from app.intake.jail_log.problems import problem_counts, row_problems
from app.intake.person_guard import KINDS
from app.language import say, say_count
from app.persistence.database import db
from app.reference.counties import find_county
from app.reports.content.dates import period
from app.reports.content.phrases import upper_first
from app.services.case_of_log import case_of_log
from app.services.count_jail_log import first_told, is_empty, is_of_few
from app.services.jail_log_figures import NothingCountedError
from app.services.readings import OpenReading, drop_reading
from app.services.start_draft import start_draft
from app.web.calculations.browser_key import browser_key
from app.web.files.log_columns import counted_columns, needed_columns
from app.web.files.log_context import log_form_context
from app.web.files.log_form import LogForm
from app.web.files.log_page import form_again
from app.web.files.log_tables import LogTable, beyond_of, definitions_of, splits_of, stays_of
from app.web.files.sending import FIELD

MOST_LISTED = 40


def show(reading: OpenReading) -> ResponseReturnValue:
    """What was counted; the form again where columns have to be chosen first."""
    if "needs" in reading.result:
        return needs_page(reading)
    return render_template("files/log_result.html", **result_context(reading))


def needs_page(reading: OpenReading) -> ResponseReturnValue:
    """The form with the columns that have to be chosen."""
    again = (f"#{FIELD}", say("Choose the file again: it was not kept."))
    return form_again(reading, [again], needed_columns(reading.result["needs"]))


def start(reading: OpenReading) -> ResponseReturnValue:
    """Begin a calculation with what was counted; the counts themselves are dropped."""
    if "needs" in reading.result or is_empty(reading.result):
        return redirect(url_for("files.reading", token=reading.token), 303)
    try:
        document = case_of_log(
            reading.result,
            county_fips=str(reading.settings.get("county", "")),
            daily_cost=str(reading.settings.get("daily_cost", "")),
        )
        calculation = start_draft(db.session, document, browser_key())
    except (CaseProblems, NothingCountedError):
        flash(say("Nobody with a detainer was counted, so there is nothing to calculate."), "error")
        return redirect(url_for("files.reading", token=reading.token), 303)
    drop_reading(db.session, reading.token)
    return redirect(url_for("calculations.result", calculation_id=calculation.id), 303)


def result_context(reading: OpenReading) -> Mapping[str, Any]:
    """What the pages of a counted log show; counts of 1 to 10 stand on a county's own only."""
    counted, hides_small = reading.result, not reading.county_fips
    costs = _costs(reading)
    definitions, working = definitions_of(counted, costs, hides_small=hides_small)
    beyond = beyond_of(counted, hides_small=hides_small)
    splits = splits_of(counted, hides_small=hides_small)
    return {
        "reading": reading,
        "counted": counted,
        "first_told": first_told(counted),
        "is_empty": is_empty(counted),
        "hold": counted["definitions"]["hold"],
        "hold_days": _days(counted, "hold"),
        "all_days": _days(counted, "all_days"),
        "daily_cost": dollars(Decimal(costs["daily_cost"])) if costs else "",
        "hold_cost": dollars(Decimal(costs["hold"]["cost"])) if costs else "",
        "place": _place(reading),
        "period": _period(counted),
        "definitions": definitions,
        "working": working,
        "stays": stays_of(counted),
        "beyond": beyond,
        "splits": splits,
        "small_note": _small_note(counted, [definitions, beyond, *splits]),
        "has_others": bool(counted["definitions"]["extra_stay"]["without_detainer"]["people"]),
        "used": [
            (upper_first(MEANING_WORDS[meaning]), heading)
            for meaning, heading in counted["columns"].items()
        ],
        "dropped": [
            (column["heading"], _why_dropped(column)) for column in counted["person_columns"]
        ],
        "without_time": [MEANING_WORDS[meaning] for meaning in counted["days_without_time"]],
        "kinds_of_problems": problem_counts(counted),
        "problems_in_all": sum(counted["problems"]["counts"].values()),
        "rows": [(it.row_number, it.sentence) for it in row_problems(counted)[:MOST_LISTED]],
        "more_rows": max(0, sum(counted["problems"]["counts"].values()) - MOST_LISTED),
        **log_form_context(LogForm.again(reading.settings), [], counted_columns(counted)),
    }


def _small_note(counted: Mapping[str, Any], tables: Sequence[LogTable]) -> str:
    """What is hidden, and why: said once, for all tables."""
    note = next((table.note for table in tables if table.note), "")
    if note and is_of_few(counted):
        return say(
            "The totals are told to you, who brought the file. In the tables that split them, "
            "counts of 1 to 10 people are said as “fewer than 11”, and what would give one away "
            "is not shown."
        )
    return note


def _days(counted: Mapping[str, Any], definition: str) -> str:
    days = plain_number(Decimal(counted["definitions"][definition]["days"]), 2)
    return say_count("{days} day", "{days} days", 1 if days == "1" else 2, days=days)


def _costs(reading: OpenReading) -> Mapping[str, Any] | None:
    daily_cost = str(reading.settings.get("daily_cost", ""))
    return costs_document(reading.result, Decimal(daily_cost)) if daily_cost else None


def _place(reading: OpenReading) -> str:
    county = find_county(str(reading.settings.get("county", "")))
    return county.label if county else ""


def _period(counted: Mapping[str, Any]) -> str:
    settings = counted["settings"]
    ends = [settings["first_day"], settings["last_day"]]
    return period(*map(date.fromisoformat, ends)) if all(ends) else ""


def _why_dropped(column: Mapping[str, Any]) -> str:
    if column["is_used"]:
        return say("used in memory only, to bring the lines of a booking together")
    return KINDS[column["kind"]]

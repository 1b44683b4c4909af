"""`flask count jail-log FILE`: a jail's log counted in memory; nothing of it is stored."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import click

from app.cli.calculate import Amount
from app.cli.case_files import one_line, show
from app.engine.clock import FORM_I247A, REGULATION
from app.intake.jail_log.columns import MEANING_WORDS
from app.intake.person_guard import KINDS
from app.intake.problems import RowProblem, UnreadableFileError
from app.reference.time_zones import DEFAULT_TIME_ZONE
from app.services.count_jail_log import (
    BadSettingsError,
    LogNeeds,
    LogSettings,
    count_jail_log,
    first_told,
    notes_of,
    row_problems,
)

MOST_SHOWN = 20
BAD_FILE = 2
DAY = click.DateTime(["%Y-%m-%d"])

Document = dict[str, Any]


class DailyCost(Amount):
    """The cost of a jail day as people type it: 126, "$126.50"."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Decimal:
        """The amount; a usage error where it is none or is negative."""
        amount = super().convert(value, param, ctx)
        if amount < 0:
            self.fail("the cost of a jail day cannot be less than 0.", param, ctx)
        return amount


@click.group("count")
def count() -> None:
    """Count a file in memory and print the result; nothing is stored."""


@count.command("jail-log")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--daily-cost", type=DailyCost(), help="Price the days at this cost of a jail day.")
@click.option(
    "--zone",
    default=DEFAULT_TIME_ZONE,
    show_default=True,
    help="The jail's time zone, in which the 48 hours run.",
)
@click.option(
    "--rule",
    type=click.Choice([FORM_I247A, REGULATION]),
    default=FORM_I247A,
    show_default=True,
    help="The clock of the calculation; time beyond either is counted.",
)
@click.option(
    "--hold-words",
    multiple=True,
    metavar="WORDS",
    help="More words by which a charge line is a hold for ICE. May be given again.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="MEANING=HEADING",
    help="Which column means what, such as released_at=Out. Without a heading: there is none.",
)
@click.option("--from", "first_day", type=DAY, help="Count only days from this one on.")
@click.option("--to", "last_day", type=DAY, help="Count only days up to this one; it counts too.")
@click.option("--all-detainers", is_flag=True, help="The log lists only people with a detainer.")
@click.option(
    "--still-in-jail",
    is_flag=True,
    help="People without a release are still in jail: count them to the last day (--to).",
)
def count_log(path: Path, daily_cost: Decimal | None, **asked: Any) -> None:
    """Count a jail's log (CSV or workbook): days held, extra stay, all days, overdetention.

    One row a booking, or one row a charge with hold lines. Prints counts and sums as JSON, with
    problems by row. No row of the log is stored, and none is printed.
    """
    settings = _settings(**asked)
    try:
        document = _counted(path, settings, daily_cost)
    except LogNeeds as needs:
        _tell_needs(path, needs)
        raise SystemExit(BAD_FILE) from None
    except BadSettingsError as error:
        _fail(str(error), error)
    except UnreadableFileError as error:
        _fail(f"{path.name} cannot be read: {error}", error)
    except OSError as error:
        _fail(f"{path.name} cannot be read: {error.strerror}", error)
    show(json.dumps(document, indent=2, ensure_ascii=False))


def _settings(
    zone: str,
    rule: str,
    hold_words: Sequence[str],
    columns: Sequence[str],
    first_day: datetime | None,
    last_day: datetime | None,
    all_detainers: bool,
    still_in_jail: bool,
) -> LogSettings:
    chosen = {}
    for each in columns:
        meaning, sign, heading = each.partition("=")
        if not sign:
            raise click.UsageError("--column takes MEANING=HEADING, such as released_at=Out.")
        chosen[meaning.strip()] = heading.strip()
    return LogSettings(
        columns=chosen,
        hold_words=tuple(hold_words),
        zone=zone,
        rule=rule,
        first_day=_day(first_day),
        last_day=_day(last_day),
        all_have_detainer=all_detainers,
        still_in_jail=still_in_jail,
    )


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _counted(path: Path, settings: LogSettings, daily_cost: Decimal | None) -> Document:
    label = f"Counting {path.name}"
    with (
        path.open("rb") as file,
        click.progressbar(length=100, label=label, file=sys.stderr) as bar,
    ):
        counted = count_jail_log(
            file, settings, lambda _, share: bar.update(int(share * 100) - bar.pos)
        )
    document = counted.document
    first = list(first_told(document))
    for sentence in first:
        show(one_line(sentence), to_errors=True)
    problems = row_problems(document)
    _tell_problems(problems, document)
    document["problems"]["first"] = [
        {"row": each.row_number, "column": each.column, "message": each.message}
        for each in problems
    ]
    if daily_cost is not None:
        costs = counted.costs(daily_cost)
        document["daily_cost"] = costs.pop("daily_cost")
        _add(document["definitions"], costs)
    return {**document, "first_to_know": first, "notes": list(notes_of(document))}


def _add(definitions: Document, costs: Mapping[str, Any]) -> None:
    """Set each cost beside the days it is of."""
    for key, value in costs.items():
        if isinstance(value, Mapping):
            _add(definitions[key], value)
        elif key not in definitions:
            definitions[key] = value


def _tell_problems(problems: Sequence[RowProblem], document: Mapping[str, Any]) -> None:
    for problem in problems[:MOST_SHOWN]:
        show(one_line(f"row {problem.row_number}, {problem.sentence}."), to_errors=True)
    more = sum(document["problems"]["counts"].values()) - MOST_SHOWN
    if more > 0:
        show(f"and {more:,} more.", to_errors=True)


def _tell_needs(path: Path, needs: LogNeeds) -> None:
    show(one_line(f"{path.name}: its columns are not certain."), to_errors=True)
    for lacking in needs.lacking:
        meanings = (lacking,) if isinstance(lacking, str) else lacking
        words = " or ".join(f"{each} ({MEANING_WORDS[each]})" for each in meanings)
        show(one_line(f"No column found for {words}."), to_errors=True)
    for meaning, headings in needs.unclear.items():
        listed = ", ".join(f"“{each}”" for each in headings)
        words = f"{meaning} ({MEANING_WORDS[meaning]})"
        show(one_line(f"More than one column may be {words}: {listed}."), to_errors=True)
    offered = ", ".join(f"“{each}”" for each in needs.headings)
    show(one_line(f"Say which with --column MEANING=HEADING. There are: {offered}."), True)
    for person in needs.persons:
        told = KINDS[person.kind]
        show(one_line(f"Not offered: “{person.heading}” ({told})."), to_errors=True)


def _fail(sentence: str, error: Exception) -> NoReturn:
    show(one_line(f"{sentence}."), to_errors=True)
    raise SystemExit(BAD_FILE) from error

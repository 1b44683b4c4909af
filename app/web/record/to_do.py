"""What to do next, for somebody who sees a workspace or a year for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from app.language import say, say_count
from app.services.acting import Acting, Action
from app.services.check_year import CheckedYear
from app.services.open_record import OpenRecord
from app.services.record_overview import RecordOverview
from app.services.state_of_year import StateOfYear, YearState
from app.web.record.section_state import SectionState
from app.web.record.workspace import page_address


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do: its name and address, why, and whether it is done."""

    title: str
    href: str | None
    why: str
    is_done: bool = False
    is_begun: bool = False


def first_steps(
    fips: str, shown: RecordOverview, acting: Acting, *, has_documents: bool
) -> list[ToDo]:
    """The way from an empty workspace to a certified year."""
    record, newest = shown.record, shown.years[0]
    best = next((line for line in shown.years if line.state.state is not YearState.NONE), newest)
    year = best.year
    has_state = best.state.state
    steps = [
        ToDo(
            say("Name the jails"),
            url_for("record.jails", fips=fips),
            say("Only if figures are kept for each jail. One jail needs no name."),
            bool(record.jails),
        ),
        ToDo(
            say("Enter the daily rate"),
            url_for("record.rates", fips=fips),
            say("What a jail day costs, with the days the rate is in force."),
            bool(record.of_kind("daily_rate")),
        ),
        ToDo(
            say("Enter {year}", year=year.name),
            url_for("record.year", fips=fips, fiscal_year=year.year),
            say("Section by section, or as a table pasted from a spreadsheet."),
            has_state is YearState.CERTIFIED,
            has_state is not YearState.NONE,
        ),
    ]
    documents = page_address("documents.documents", fips=fips)
    if documents:
        why = say("The report or the page a figure was read from, as a PDF or an image.")
        steps.insert(2, ToDo(say("Add the documents"), documents, why, has_documents))
    certify = page_address("certified.certify", fips=fips, fiscal_year=year.year)
    if certify:
        steps.append(
            ToDo(
                say("Certify {year}", year=year.name),
                certify,
                _who_signs(acting),
                has_state is YearState.CERTIFIED,
            )
        )
    return steps


def _who_signs(acting: Acting) -> str:
    if acting.may(Action.CERTIFY):
        return say("You sign what others entered; somebody else signs what you entered.")
    return say("A certifier who did not enter the figures signs them.")


def year_steps(
    fips: str,
    record: OpenRecord,
    states: Sequence[SectionState],
    state: StateOfYear,
    checked: CheckedYear,
    acting: Acting,
) -> list[ToDo]:
    """What the year needs before it can be certified, the next thing first."""
    address = {"fips": fips, "fiscal_year": record.year.year}
    checks, steps = url_for("record.checks", **address), []  # type: ignore[arg-type]
    unbegun = [each for each in states if not each.is_begun]
    if unbegun:
        first = unbegun[0].section
        go_on = url_for("record.section", section=first.key, **address)  # type: ignore[arg-type]
        steps.append(
            ToDo(
                say("Go on with: {section}", section=first.title),
                go_on,
                say_count(
                    "{count} section has nothing yet. “We do not track this” is an answer too.",
                    "{count} sections have nothing yet. “We do not track this” is an answer too.",
                    len(unbegun),
                    count=len(unbegun),
                ),
            )
        )
    if count := len(checked.errors):
        title = say_count("Mend {count} error", "Mend {count} errors", count, count=count)
        steps.append(ToDo(title, checks, say("They cannot be; a year with them cannot be signed.")))
    if count := len(checked.unconfirmed):
        title = say_count(
            "Look at {count} unusual value", "Look at {count} unusual values", count, count=count
        )
        steps.append(
            ToDo(title, checks, say("Change it, or say with one tick that you checked it."))
        )
    ready = not checked.errors and not checked.unconfirmed
    certify = page_address("certified.certify", **address)
    if ready and certify and state.state in (YearState.DRAFT, YearState.CHANGED):
        steps.append(ToDo(say("Certify the year"), certify, _who_signs(acting)))
    return steps

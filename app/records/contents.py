"""Whether one value alone can be: its numbers and words, read as the method reads a case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.engine.case import shapes
from app.engine.case.problems import Findings
from app.engine.case.read_items import read_flags
from app.engine.case.read_parts import check_names
from app.engine.case.read_text import read_choice, read_date, read_text
from app.engine.case.shapes import LINE_FIGURES, MOST_NOTE
from app.language import say
from app.records.entry import Content, Place, is_answer
from app.records.fields import MOST_NAME, Fields, fields_of
from app.records.normal import normalised as normalised
from app.records.one_value import read_alone
from app.records.sections import BY_MONTH
from app.records.whole_counts import broken_counts

NOT_TRACKED, NONE = "not_tracked", "none"
MOST_DOCUMENTS = 20
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ENDS = {"in_force_until": "in_force_from", "ended_on": "signed_on"}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of a value; `field` is empty for the value as a whole.

    A message that begins with a small letter goes on from the field's label: "is needed."
    """

    field: str
    message: str


def problems_of(place: Place, content: Content) -> tuple[Problem, ...]:
    """Everything that cannot be about a value by itself; empty where it can be entered.

    Numbers may be as typed. What does not fit the other values of the year is found by `checks_of`.
    """
    fields = fields_of(place)
    if fields is None:
        return (Problem("", say("This is not something a county's record holds.")),)
    findings = Findings()
    _check_place(place, findings)
    if is_answer(place):
        _check_answer(content, findings)
    elif content.get(NOT_TRACKED) not in (None, False):
        _check_not_tracked(place, content, findings)
    else:
        _check_fields(place, content, fields, findings)
    found = (Problem(problem.path, problem.message) for problem in findings.problems)
    return tuple(dict.fromkeys(found))


def may_be_untracked(place: Place) -> bool:
    """Whether "we do not track this" is an answer at this place."""
    return place.kind in ("figure", "severity") or is_answer(place)


def is_nothing(value: Any) -> bool:
    """Whether a field was left empty: then the content does not hold it at all."""
    return value is None or value is False or value == "" or value in ({}, [], ())


def _check_place(place: Place, findings: Findings) -> None:
    if place.month is not None and (place.kind != "figure" or place.name not in BY_MONTH):
        findings.problem("", say("This is entered for the whole year, not by month."))
    by_jail = place.kind in ("cost_item", "daily_rate") or (
        place.kind == "figure" and place.name in LINE_FIGURES
    )
    if place.jail_id and not by_jail:
        findings.problem("", say("This is entered for the whole county, not by jail."))
    if place.kind == "severity" and not is_answer(place):
        name = read_text(place.name, "name", findings, MOST_NAME)
        if not name and not findings.problems:
            findings.problem("name", say("is needed."))
        elif name != place.name and not findings.problems:
            findings.problem("name", say("must not begin or end with a space."))


def _check_answer(content: Content, findings: Findings) -> None:
    check_names(content, "", (NOT_TRACKED, NONE, "note"), findings)
    given = [name for name in (NOT_TRACKED, NONE) if content.get(name) is True]
    if len(given) != 1:
        findings.problem("", say("Answer either that there is none, or that it is not tracked."))
    read_text(content.get("note"), "note", findings, MOST_NOTE)


def _check_not_tracked(place: Place, content: Content, findings: Findings) -> None:
    if not may_be_untracked(place):
        findings.problem(NOT_TRACKED, say("cannot be said here."))
        return
    if content[NOT_TRACKED] is not True:
        findings.problem(NOT_TRACKED, say("must be true or false."))
    said = [name for name, value in content.items() if not is_nothing(value)]
    if set(said) - {NOT_TRACKED, "note"}:
        findings.problem(
            NOT_TRACKED,
            say("does not go with a value: enter the value, or say that it is not tracked."),
        )
    read_text(content.get("note"), "note", findings, MOST_NOTE)


def _check_fields(place: Place, content: Content, fields: Fields, findings: Findings) -> None:
    check_names(content, "", (*fields.names, NOT_TRACKED), findings)
    for path, message in read_alone(place, content):
        findings.problem(path, message)
    if not findings.problems:
        for path, message in broken_counts(content, fields):
            findings.problem(path, message)
    _check_words(content, fields, findings)
    for name in _lacking(place, content, fields):
        if all(problem.path != name for problem in findings.problems):
            findings.problem(name, say("is needed."))
    if "documents" in fields.about:
        _check_documents(content.get("documents"), findings)


def _lacking(place: Place, content: Content, fields: Fields) -> Iterator[str]:
    for name in fields.required:
        if is_nothing(content.get(name)):
            yield name
    if place.kind == "severity" and all(is_nothing(content.get(name)) for name in fields.numbers):
        yield "people"


def _check_words(content: Content, fields: Fields, findings: Findings) -> None:
    """Texts, choices and flags; the rows of lists were read whole, by the method's own reader."""
    known = {problem.path for problem in findings.problems}
    words = Findings()
    for name, most in fields.texts.items():
        read_text(content.get(name), name, words, most)
    for name, options in fields.choices.items():
        read_choice(content.get(name), name, options, words)
    read_flags(content, "", fields.flags, words)
    _check_dates(content, fields, words)
    for problem in words.problems:
        if problem.path not in known:
            findings.problem(problem.path, problem.message)


def _check_dates(content: Content, fields: Fields, findings: Findings) -> None:
    days = {
        name: read_date(content[name], name, findings)
        for name in fields.dates
        if not is_nothing(content.get(name))
    }
    for end, start in _ENDS.items():
        last, first = days.get(end), days.get(start)
        if first and last and last < first:
            findings.problem(
                end, say("must not be before {first}, the first day.", first=first.isoformat())
            )


def _check_documents(value: Any, findings: Findings) -> None:
    if is_nothing(value):
        return
    if not isinstance(value, list | tuple) or not all(
        isinstance(each, str) and _SHA256.fullmatch(each) for each in value
    ):
        findings.problem("documents", say("must be documents that were added to the record."))
    elif len(set(value)) < len(value):
        findings.problem("documents", say("name one document twice."))
    elif len(value) > MOST_DOCUMENTS:
        findings.problem("documents", say("can be at most {most}.", most=MOST_DOCUMENTS))


def source_text(source: Mapping[str, Any] | str | None) -> str:
    """A source in one line: "Annual report, Sheriff's Office, 2025, page 12"."""
    if not source:
        return ""
    if isinstance(source, str):
        return source
    page = say("page {page}", page=source["page"]) if source.get("page") else ""
    names = [name for name in shapes.SOURCE_KEYS if name not in ("page", "url")]
    parts = [*(str(source[name]) for name in names if source.get(name)), page]
    return ", ".join([*filter(None, parts), *filter(None, [source.get("url")])])

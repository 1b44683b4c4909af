"""Rows of a filled template as values of a record: what both templates have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.engine import wording
from app.engine.case.labels import lowered
from app.engine.case.unit_words import unaccented
from app.engine.quantities import QUANTITIES
from app.intake.problems import RowProblem
from app.intake.volumes.columns import GRADE, JAIL, NOTE, SOURCE, end_key
from app.intake.volumes.reading import FileRow, FilledTemplate
from app.language import LANGUAGES, Words, in_language, say
from app.records.contents import normalised, problems_of
from app.records.entry import WHOLE_COUNTY, Content, Place
from app.records.fields import ABOUT
from app.records.named_people import signs_of_a_person

_GRADE = re.compile(r"(?:grade |grado )?([A-Ea-e])(?:[\s:.)–—-].*)?", re.DOTALL)
_COUNTY = ("county", "whole county", "the whole county", "condado", "todo el condado")
_UNTRACKED = ("not tracked", "untracked", "we do not track this", "sin registro", "no se registra")
_SIGNS = Words(
    {
        "ssn": "a Social Security number",
        "a_number": "an A-number",
        "booking": "a booking number",
        "birth": "a date of birth",
        "day": "a date beside a name",
    }
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that a row of the file says, as it would be kept."""

    place: Place
    content: Content
    row: int


@dataclass(slots=True)
class Proposals:
    """What a file says: values, what is wrong in it, and what is worth a remark."""

    read: FilledTemplate
    jails: Mapping[int, str]
    proposed: dict[Place, Proposal] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def values(self) -> list[Proposal]:
        """What would be kept, in the order of the file."""
        return list(self.proposed.values())

    def problem(self, row: FileRow, key: str, message: str) -> None:
        """Note what is wrong in a row, at the column `key` or (empty) with the row as a whole."""
        found = RowProblem(row.number, self.read.label(key) if key else "", message)
        if found not in self.problems:
            self.problems.append(found)

    def is_refused(self, row: FileRow, key: str) -> bool:
        """Whether something is wrong at this column of a row already."""
        at = (row.number, self.read.label(key))
        return any((each.row_number, each.column) == at for each in self.problems)

    def jail_of(self, row: FileRow) -> int | None:
        """The id of the jail a row names, 0 for the county; None after noting an unknown one."""
        named = _plain(row.cells.get(JAIL, ""))
        if not named or named in _COUNTY:
            return WHOLE_COUNTY
        for jail_id, name in self.jails.items():
            if _plain(name) == named:
                return jail_id
        self.problem(row, JAIL, _unknown_jail(self.jails.values()))
        return None

    def propose(
        self, row: FileRow, place: Place, content: Content, keys: Mapping[str, str]
    ) -> None:
        """Take up a value, or note what is wrong with it. `keys`: the column of each field."""
        if place in self.proposed:
            other = self.proposed[place].row
            same = say("is for the same as row {row}. Keep one of them.", row=other)
            self.problem(row, keys[""], same)
            return
        wrong = problems_of(place, content)
        for problem in wrong:
            key = keys.get(problem.field) or _about_key(problem.field) or keys[""]
            self.problem(row, key, _unquoted(problem.message, keys[""]))
        if not wrong:
            self.proposed[place] = Proposal(place, normalised(place, content), row.number)


def about_of(row: FileRow, proposals: Proposals) -> dict[str, Any]:
    """Grade, source and note of a row, for each of its values; a text that may name a person is
    noted as a problem."""
    cells = row.cells
    for key in (NOTE, "source_title"):
        signs = [_SIGNS[sign] for sign in signs_of_a_person(cells.get(key, ""))]
        if signs and not proposals.is_refused(row, key):
            message = say(
                "may name a person who is held (it has {signs}). Take it out.",
                signs=", ".join(signs),
            )
            proposals.problem(row, key, message)
    source = {part: cells[f"source_{part}"] for part in SOURCE if f"source_{part}" in cells}
    about = {"grade": grade_of(cells.get(GRADE, "")), "source": source, "note": cells.get(NOTE, "")}
    return {name: value for name, value in about.items() if value}


def grade_of(text: str) -> str:
    """A grade as a letter: "b", "B: derived from county records" or those words; else the text."""
    if match := _GRADE.fullmatch(text):
        return match[1].upper()
    for language in LANGUAGES:
        with in_language(language):
            for grade, words in wording.GRADES.items():
                if _plain(words) == _plain(text):
                    return grade
    return text


def is_untracked(text: str) -> bool:
    """Whether a cell answers that the county does not track this."""
    return _plain(text) in _UNTRACKED


def numbers_of(row: FileRow, name: str) -> dict[str, str]:
    """A figure's value and ends as typed."""
    keys = {"likely": name, "low": end_key(name, "low"), "high": end_key(name, "high")}
    return {part: row.cells[key] for part, key in keys.items() if key in row.cells}


def merged(there: Content | None, new: Content) -> Content:
    """What would stand: an empty cell says nothing, so where the value is the same, its source,
    grade, note and documents stay as far as the file has none of its own."""
    if there is None or _value(there) != _value(new):
        return new
    return {**there, **new}


def _value(content: Content) -> dict[str, Any]:
    return {name: value for name, value in content.items() if name not in ABOUT}


def _about_key(name: str) -> str:
    first, _, part = name.partition(".")
    if first == "source":
        return f"source_{part}" if part in SOURCE else "source_title"
    return first if first in (GRADE, NOTE) else ""


def _unquoted(message: str, key: str) -> str:
    """The message, in other words where it repeats what was typed: that may be anything."""
    if "“" not in message:
        return message
    return say(
        "is not a number; enter {figure} as a number.", figure=lowered(QUANTITIES[key].label)
    )


def _unknown_jail(names: Iterable[str]) -> str:
    known = ", ".join(names)
    if not known:
        return say(
            "The county’s record has no jails. Add the jail there first, or leave this empty."
        )
    return say(
        "This is not a jail of the county’s record, which has: {jails}. Write one of these, or add "
        "the jail there first.",
        jails=known,
    )


def _plain(text: str) -> str:
    return " ".join(unaccented(text).casefold().split())

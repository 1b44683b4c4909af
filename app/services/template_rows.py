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
from app.language import LANGUAGES, in_language, say
from app.records.contents import normalised, problems_of
from app.records.entry import WHOLE_COUNTY, Content, Place
from app.records.fields import ABOUT
from app.records.named_people import SIGN_WORDS, TO_CONFIRM, signs_of_a_person

_GRADE = re.compile(r"(?:grade |grado )?([A-Ea-e])(?:[\s:.)–—-].*)?", re.DOTALL)
_CLOCK = re.compile(r"(?:[0-9]+ days?, )?[0-9]+:[0-9]{2}(?::[0-9]{2})?")
_COUNTY = ("county", "whole county", "the whole county", "condado", "todo el condado")
_UNTRACKED = ("not tracked", "untracked", "we do not track this", "sin registro", "no se registra")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that a row of the file says, as it would be kept."""

    place: Place
    content: Content
    row: int


@dataclass(slots=True)
class Proposals:
    """What a file says: values, what is wrong in it, and what is worth a remark.

    `disagreeing` are the remarks that come first: totals that their months do not add up to.
    """

    read: FilledTemplate
    jails: Mapping[int, str]
    proposed: dict[Place, Proposal] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    disagreeing: list[str] = field(default_factory=list)

    @property
    def values(self) -> list[Proposal]:
        """What would be kept, in the order of the file."""
        return list(self.proposed.values())

    def problem(self, row: FileRow, key: str, message: str) -> None:
        """Note what is wrong in a row, at the column `key` or (empty) with the row as a whole."""
        found = RowProblem(row.number, self.read.label(key) if key else "", message)
        if found not in self.problems:
            self.problems.append(found)

    def remark(self, text: str) -> None:
        """Note what is worth knowing, once."""
        if text not in self.remarks:
            self.remarks.append(text)

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
            message = _clock_time(row, key) or _unquoted(problem.message, keys[""])
            self.problem(row, key, message)
        if not wrong:
            self.proposed[place] = Proposal(place, normalised(place, content), row.number)


def about_of(row: FileRow, proposals: Proposals) -> dict[str, Any]:
    """Grade, source and note of a row, for each of its values; a text that may name a person is
    noted."""
    cells = row.cells
    for key in (NOTE, "source_title"):
        if not proposals.is_refused(row, key):
            _note_signs(row, key, proposals)
    source = {part: cells[f"source_{part}"] for part in SOURCE if f"source_{part}" in cells}
    about = {"grade": grade_of(cells.get(GRADE, "")), "source": source, "note": cells.get(NOTE, "")}
    return {name: value for name, value in about.items() if value}


def _note_signs(row: FileRow, key: str, proposals: Proposals) -> None:
    """Refuse a text with the number or the birth of a person; what may be one is a remark."""
    signs = list(signs_of_a_person(row.cells.get(key, "")))
    told = ", ".join(SIGN_WORDS[sign] for sign in signs)
    if not TO_CONFIRM.issuperset(signs):
        message = say("may name a person who is held (it has {signs}). Take it out.", signs=told)
        proposals.problem(row, key, message)
    elif signs:
        proposals.remark(
            say(
                "Row {row}, {column}: may name a person who is held (it has {signs}). Take it out, "
                "or confirm before the year is certified that it does not.",
                row=row.number,
                column=proposals.read.label(key),
                signs=told,
            )
        )


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


def _clock_time(row: FileRow, key: str) -> str:
    """What would be right where hours are written as a clock shows them; else empty."""
    quantity = QUANTITIES.get(key.partition("/")[0])
    is_hours = quantity is not None and "jail_hour" in dict(quantity.unit.powers)
    if not is_hours or not _CLOCK.fullmatch(row.cells.get(key, "")):
        return ""
    return say("is a time of the clock. Write hours as a number: 31.5 for 31 hours 30 minutes.")


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

"""The different facilities and labels of a release, each once, and whether they can be ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from app.intake.detainers.columns import ReleaseColumns
from app.intake.detainers.facility import Facility, Labels
from app.intake.detainers.persons import is_surely_a_person, may_be_a_person
from app.intake.detainers.texts import LONGEST, NOT_GIVEN, WITHHELD, plain_text, state_code
from app.intake.problems import UnreadableFileError
from app.intake.sheets import Cell
from app.language import Words, say

# Far more than any release has: what is beyond is no column of facilities, or of outcomes.
MOST_FACILITIES, MOST_LABELS = 40_000, 5_000
# A column is one of persons where this share of its different values looks like persons.
PERSONS_SHARE = 0.2
ENOUGH_TO_TELL = 50
Spelling = TypeVar("Spelling")

PARTS = Words(
    {
        "facility": "facilities",
        "city": "cities",
        "state": "states",
        "code": "codes of facilities",
        "form": "forms of detainers",
        "outcome": "reasons why detainers were lifted",
        "severity": "levels of severity",
    }
)


class Spellings:
    """Gives numbers to facilities and to sets of labels, by their words."""

    def __init__(self, columns: ReleaseColumns, headings: Sequence[str]) -> None:
        self.facilities: list[Facility] = []
        self.label_sets: list[Labels] = []
        self._facility_numbers: dict[Facility, int] = {}
        self._label_numbers: dict[Labels, int] = {}
        self._headings = {part: headings[place] for part, place in columns.positions().items()}
        # By part, how many different values there are that may be persons.
        self._persons: Counter[str] = Counter()
        self._seen: dict[str, dict[str, bool]] = {part: {} for part in LONGEST}

    def facility(self, cells: Mapping[str, Cell]) -> int:
        """The number of the facility in these cells."""
        words = {
            field: self._text("facility" if field == "name" else field, cell)
            for field, cell in cells.items()
        }
        if "state" in words:
            words["state"] = state_code(words["state"])
        if words["name"] != words.get("city", ""):
            words["name"] = self._without_person("facility", words["name"])
        return _number(Facility(**words), self._facility_numbers, self.facilities)

    def labels(self, cells: Mapping[str, Cell]) -> int:
        """The number of the set of labels in these cells."""
        words = {
            part: self._without_person(part, self._text(part, cell)) for part, cell in cells.items()
        }
        return _number(Labels(**words), self._label_numbers, self.label_sets)

    def refuse_people(self, *, at_the_end: bool = False) -> None:
        """Raise UnreadableFileError where a column holds persons, or far too many values."""
        if len(self.facilities) > MOST_FACILITIES:
            raise self._too_many("facility", MOST_FACILITIES)
        for part, seen in self._seen.items():
            if part in Labels._fields and len(seen) > MOST_LABELS:
                raise self._too_many(part, MOST_LABELS)
            persons = self._persons[part]
            is_enough = at_the_end or len(seen) >= ENOUGH_TO_TELL
            if is_enough and persons and persons >= PERSONS_SHARE * len(seen):
                raise self._holds_persons(part)

    def _text(self, part: str, cell: Cell) -> str:
        text = plain_text(cell)
        seen = self._seen[part]
        if text and text != NOT_GIVEN and text not in seen:
            if is_surely_a_person(text):
                raise self._holds_persons(part)
            seen[text] = may_be_a_person(text, part)
            self._persons[part] += seen[text]
            if len(text) > LONGEST[part]:
                raise self._too_long(part)
        return text

    def _without_person(self, part: str, text: str) -> str:
        return WITHHELD if self._seen[part].get(text) else text

    def _holds_persons(self, part: str) -> UnreadableFileError:
        return UnreadableFileError(
            say(
                "its column “{heading}” holds what looks like persons, not {what}. Take that "
                "column out, or give each column the heading of what stands in it",
                heading=self._headings[part],
                what=PARTS[part],
            )
        )

    def _too_many(self, part: str, most: int) -> UnreadableFileError:
        return UnreadableFileError(
            say(
                "its column “{heading}” holds more than {most} different values: more than there "
                "are {what}. Give each column the heading of what stands in it",
                heading=self._headings[part],
                most=f"{most:,}",
                what=PARTS[part],
            )
        )

    def _too_long(self, part: str) -> UnreadableFileError:
        return UnreadableFileError(
            say(
                "its column “{heading}” holds a text of more than {most} letters: too long for "
                "{what}. Give each column the heading of what stands in it",
                heading=self._headings[part],
                most=LONGEST[part],
                what=PARTS[part],
            )
        )


def _number(words: Spelling, numbers: dict[Spelling, int], listed: list[Spelling]) -> int:
    number = numbers.setdefault(words, len(listed))
    if number == len(listed):
        listed.append(words)
    return number

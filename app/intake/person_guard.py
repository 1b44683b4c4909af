"""Keeps people out: columns that hold personal data are named and dropped before anything is read.

The number and heading of a column are said, what stands in it never is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.intake.heading_words import is_made_of_heading_words
from app.intake.person_headings import person_kind_of_heading
from app.intake.person_values import person_kind_of_value
from app.intake.sheets.data_cells import has_long_number
from app.intake.sheets.finding import column_letters
from app.language import Words, say

__all__ = [
    "KINDS",
    "DroppedColumn",
    "PersonGuard",
    "column_called",
    "person_kind_of_heading",
    "person_kind_of_value",
    "safe_heading",
]

ROWS_LOOKED_AT = 500
# One of these says enough about a column.
_CERTAIN = frozenset({"ssn", "a_number", "email"})
# Of the others so many, and such a share of the cells in which something stands.
_LEAST, _LEAST_SHARE = 2, 0.2
LONGEST_SHOWN = 60

KINDS = Words(
    {
        "name": "names of people",
        "birth_date": "dates of birth",
        "a_number": "A-numbers",
        "booking_number": "numbers of bookings or of people",
        "ssn": "Social Security numbers",
        "address": "home addresses",
        "phone": "phone numbers",
        "email": "e-mail addresses",
        "photo": "photographs",
        "fingerprint": "fingerprint and police identification numbers",
        "document": "numbers of documents or of cases",
    }
)


@dataclass(frozen=True, slots=True)
class DroppedColumn:
    """A column that is not read. `number` counts from 1; `heading` is safe to show."""

    number: int
    heading: str
    kind: str

    @property
    def words(self) -> str:
        """The kind as a reader sees it, in the language in use: "names of people"."""
        return KINDS[self.kind]


class PersonGuard:
    """Looks at headings and at the first rows; names the columns that hold personal data.

    `allowed` are positions, from 0, of columns that are needed and are only counted or compared.
    """

    def __init__(self, headings: Sequence[object], allowed: Collection[int] = ()) -> None:
        self._headings = headings
        self._allowed = frozenset(allowed)
        self._kinds = {
            at: kind
            for at, heading in enumerate(headings)
            if at not in self._allowed and (kind := person_kind_of_heading(heading))
        }
        self._seen: dict[int, Counter[str]] = {}
        self._filled: Counter[int] = Counter()
        self._rows = 0

    def look(self, row: Sequence[object]) -> None:
        """Look at a row; after the first few hundred this does nothing."""
        if self._rows >= ROWS_LOOKED_AT:
            return
        self._rows += 1
        for at, cell in enumerate(row):
            if cell == "" or at in self._allowed or at in self._kinds:
                continue
            self._filled[at] += 1
            if kind := person_kind_of_value(cell):
                self._seen.setdefault(at, Counter())[kind] += 1

    @property
    def dropped(self) -> tuple[DroppedColumn, ...]:
        """The columns to leave out, in their order, by what has been looked at so far."""
        kinds = dict(self._kinds)
        for at, seen in self._seen.items():
            if kind := self._kind_of_column(seen, self._filled[at]):
                kinds[at] = kind
        return tuple(
            DroppedColumn(at + 1, safe_heading(self._heading(at), at + 1), kind)
            for at, kind in sorted(kinds.items())
        )

    def _kind_of_column(self, seen: Counter[str], filled: int) -> str | None:
        for kind in seen:
            if kind in _CERTAIN:
                return kind
        kind, count = seen.most_common(1)[0]
        return kind if count >= min(_LEAST, filled) and count >= _LEAST_SHARE * filled else None

    def _heading(self, at: int) -> object:
        return self._headings[at] if at < len(self._headings) else ""


def safe_heading(heading: object, number: int, is_certain: bool = False) -> str:
    """A heading as it can be shown: "column C", as in a spreadsheet, where it may be a cell.

    It is shown where all its words are words of headings, and never with a date or a long number.
    `is_certain`: the row has every heading that is needed, so other words can be shown too, unless
    they look like a person.
    """
    text = " ".join(heading.split()) if isinstance(heading, str) else ""
    if not text or len(text) > LONGEST_SHOWN or has_long_number(text):
        return column_called(number)
    is_heading = is_made_of_heading_words(text) or (is_certain and not person_kind_of_value(text))
    return text if is_heading else column_called(number)


def column_called(number: int) -> str:
    """What a column is called where its heading is not shown: "column C" for the third."""
    return say("column {letters}", letters=column_letters(number))

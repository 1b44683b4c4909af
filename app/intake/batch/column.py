"""One column of a batch file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.engine.quantity import Quantity
from app.language import Spoken, Words

PARTS = Words(
    {
        "low": "the least it may be",
        "high": "the most it may be",
        "grade": "how well it is known, A to E",
        "source": "where it is from, as a title",
    }
)


@dataclass(frozen=True)
class ItemPlace:
    """Where a column goes that is a number of a row of a list: the list, the row, its field."""

    rows: str
    row: str
    field: str
    words: Mapping[str, str | bool]


@dataclass(frozen=True)
class Column:
    """One column. `key` is its heading in our template; `quantity` the figure it holds, if any.

    `item` says where a figure goes that stands in a row of a list. `example` is a cell as it may
    be typed. `choices` are the words it takes, by key.
    """

    key: str
    label: Spoken = Spoken("")
    includes: Spoken = Spoken("")
    excludes: Spoken = Spoken("")
    example: str = ""
    headings: tuple[str, ...] = ()
    quantity: Quantity | None = None
    item: ItemPlace | None = None
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def unit(self) -> str:
        """The name of the figure's unit, such as "$/day"; empty for words."""
        return self.quantity.unit.name if self.quantity else ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The headings of what may be said beside the figure: "people_held low" …"""
        return tuple(part_key(self.key, part) for part in PARTS) if self.quantity else ()


def part_key(key: str, part: str) -> str:
    """The heading of one part of a figure: "people_held low"."""
    return f"{key} {part}"

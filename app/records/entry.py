"""One value of a county's record, and the place it stands at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Content = Mapping[str, Any]
EVERY_YEAR, WHOLE_COUNTY = 0, 0
ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Place:
    """What a value is about.

    `kind`: agreement, cost_item, daily_rate, figure, jail, money, note, program_item, severity or
    year. `fiscal_year` is 0 for what belongs to no single year. `name` is a quantity of the method
    (figure) or a class (severity); `jail_id` the id of a jail's entry, 0 for the whole county;
    `month` the first day of a month, None for the whole year; `item` tells rows of a list apart.
    """

    kind: str
    fiscal_year: int = EVERY_YEAR
    name: str = ""
    jail_id: int = WHOLE_COUNTY
    month: date | None = None
    item: str = ""

    def __str__(self) -> str:
        """The place in one text, the same for the same place: "figure/2025/people_held/0/-/"."""
        month = self.month.isoformat() if self.month else "-"
        parts = (self.kind, self.fiscal_year, self.name, self.jail_id, month, self.item)
        return "/".join(str(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Entered:
    """A value in force: where it stands, what it says, and who entered it.

    `number` counts the values there have been at this place, from 1. `content` is the JSON object
    of docs/county-record.md for the place's kind.
    """

    entry_id: int
    place: Place
    number: int
    content: Content
    author_id: int
    author: str
    entered_at: datetime
    reason: str = ""

    @property
    def is_not_tracked(self) -> bool:
        """Whether the county has answered that it does not track this."""
        return bool(self.content.get("not_tracked"))


Record = tuple[Entered, ...]


def is_answer(place: Place) -> bool:
    """Whether the place holds an answer for a whole list: "none", or "we do not track this"."""
    return place.item == ANSWER

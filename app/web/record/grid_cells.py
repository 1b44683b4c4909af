"""The cells of a year's table: what stands there, what was typed or pasted, what will become."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.engine.quantities import QUANTITIES
from app.language import say
from app.records.contents import normalised, problems_of
from app.records.entry import Content, Entered, Place
from app.records.fields import ABOUT
from app.records.labels import content_text, label_of
from app.reports.content import dates
from app.services.enter_values import Change
from app.services.open_record import OpenRecord
from app.web.calculations.plain_words import sentence
from app.web.record.kept_figures import shown_figure

# What people write where a figure is not kept.
NOT_TRACKED = frozenset(
    {
        "na",
        "n/a",
        "n.a.",
        "n/t",
        "nt",
        "not tracked",
        "nd",
        "n/d",
        "no se registra",
        "no disponible",
    }
)
SHOWN_NOT_TRACKED = "n/t"
WHOLE_YEAR = "year"
Seen = Mapping[str, Sequence[Any]]


@dataclass
class Cell:
    """One figure of one month, or of the whole year where `place` has none."""

    place: Place
    entered: Entered | None
    number: int
    typed: str = ""
    error: str = ""

    @property
    def key(self) -> str:
        """What its field is called: "people_held/2025-03"."""
        month = f"{self.place.month:%Y-%m}" if self.place.month else WHOLE_YEAR
        return f"{self.place.name}/{month}"

    @property
    def id(self) -> str:
        """The id of its field."""
        return f"cell-{self.key.replace('/', '-')}"

    @property
    def shown(self) -> str:
        """What stands there, as it is typed."""
        if self.entered is None:
            return ""
        if self.entered.is_not_tracked:
            return SHOWN_NOT_TRACKED
        return shown_figure(self.entered.content)["value"]

    @property
    def label(self) -> str:
        """What the field asks for: "People held past release, March 2025"."""
        when = dates.month(self.place.month) if self.place.month else say("whole year")
        return say("{figure}, {when}", figure=QUANTITIES[self.place.name].label, when=when)


@dataclass
class Line:
    """What would become of one typed or pasted cell.

    `where` is where it stood; `kind` one of new, changed, same and wrong; `meanwhile` who changed
    the value since the page was made.
    """

    cell: Cell
    where: str
    text: str
    kind: str = ""
    message: str = ""
    content: Content = field(default_factory=dict)
    meanwhile: str = ""

    @property
    def is_saved(self) -> bool:
        """Whether it is entered when the table is saved."""
        return self.kind in ("new", "changed")

    @property
    def label(self) -> str:
        """The figure and its month."""
        return self.cell.label

    @property
    def old(self) -> str:
        """What stands there, in words; empty for nothing."""
        entered = self.cell.entered
        return content_text(entered.place, entered.content) if entered else ""

    @property
    def new(self) -> str:
        """What would stand there, in words."""
        return content_text(self.cell.place, self.content) if self.content else ""

    @property
    def change(self) -> Change:
        """The value to enter, after the one that was shown."""
        return Change(self.cell.place, self.content, self.cell.number)


def cell_at(record: OpenRecord, name: str, jail_id: int, month: date | None) -> Cell:
    """The cell of a figure for a jail and a month, with what stands there."""
    place = Place("figure", record.year.year, name, jail_id, month)
    return Cell(place, record.by_place.get(place), record.number_at(place))


def read_line(line: Line, about: Content) -> None:
    """Read the text of a line: what it says, or what is wrong with it.

    `about` is said of every value that is entered; where it says nothing, what was said about the
    value before stays.
    """
    place, entered = line.cell.place, line.cell.entered
    if " ".join(line.text.lower().split()) in NOT_TRACKED:
        note = {name: about[name] for name in ("note",) if name in about}
        content: Content = {"not_tracked": True, **note}
    else:
        before = entered.content if entered and not entered.is_not_tracked else {}
        kept = {name: before[name] for name in ABOUT if name in before}
        content = {"likely": line.text, **kept, **about}
    problems = problems_of(place, content)
    if problems:
        figure = QUANTITIES[place.name].label
        line.kind = "wrong"
        line.message = " ".join(sentence(figure, problem.message) for problem in problems)
        return
    line.content = normalised(place, content)
    if entered is None:
        line.kind = "new"
    else:
        line.kind = "same" if _says(line.content) == _says(entered.content) else "changed"


def _says(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The value itself: a table that says the same again changes nothing."""
    return {name: value for name, value in content.items() if name not in ABOUT}


def seen_text(cells: Iterable[Cell]) -> str:
    """What a page has shown, for its hidden field: numbers and texts of the cells by their keys."""
    return json.dumps({c.key: [c.number, c.shown] for c in cells if c.number}, ensure_ascii=True)


def read_seen(text: str) -> Seen:
    """What the page had shown when it was made; nothing where that cannot be read."""
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        key: pair
        for key, pair in found.items()
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], int)
    }


def seen_number(seen: Seen, cell: Cell) -> int:
    """The number of the value the page had shown in a cell."""
    number: int = seen[cell.key][0] if cell.key in seen else 0
    return number


def seen_shown(seen: Seen, cell: Cell) -> str:
    """What the page had shown in a cell."""
    return str(seen[cell.key][1]) if cell.key in seen else ""


def told_meanwhile(cell: Cell, record: OpenRecord) -> str:
    """Who changed a value since the page was made, and to what."""
    entered = cell.entered
    if entered is None:
        return say("Taken out by somebody else while this page was open.")
    return say(
        "{label}: {author} entered {value} while this page was open.",
        label=label_of(entered.place, record.record),
        author=entered.author,
        value=content_text(entered.place, entered.content),
    )

"""A part: one thing in which two calculations may differ, with what each of them says about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.engine import quantities as q
from app.engine.figure import Figure
from app.engine.numerals import format_figure
from app.engine.units import Unit
from app.language import Words

Where = tuple[Any, ...]

# The parts of the method, as a reader sees them; small differences are gathered by them.
AREAS = Words(
    {
        "choices": "What is counted, and how",
        "days": "Days",
        "daily_cost": "Daily cost",
        "staff": "Staff and program",
        "money": "Money received",
        "terms": "Place, period and prices",
    }
)
CLOCK_NAMES = frozenset({q.clock_limit_days.name})
PRICE_NAMES = frozenset({q.cpi_of_period.name, q.cpi_of_dollars.name})
PERIOD_NAMES = frozenset({q.period_days.name, q.year_days.name, q.cpi_of_period.name}) | CLOCK_NAMES


@dataclass(frozen=True)
class Said:
    """What one of the two says: a value to compare, how it is read, and who says so."""

    value: Any
    text: str
    grade: str = ""
    source: str = ""
    ends: tuple[Any, Any] = (None, None)

    @property
    def is_told_alike(self) -> tuple[Any, ...]:
        """What is said about the value and is not the value: equal for two that agree in all."""
        return self.grade, self.source, self.ends


@dataclass(frozen=True)
class Part:
    """One thing that differs in value or in what is said about it.

    `key` names it whatever its position; `names` are the quantities it speaks of. `said` is what
    the first and the second say, None where one of them says nothing. `changes` put what the second
    says where a mixture has what the first says: pairs of a place and a value (None takes it out).
    """

    key: str
    label: str
    kind: str
    names: frozenset[str]
    said: tuple[Said | None, Said | None]
    changes: tuple[tuple[Where, Any], ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the two differ in value: only then can it move a result."""
        first, second = self.said
        return first is None or second is None or first.value != second.value

    @property
    def only_side(self) -> int | None:
        """0 or 1 where only the first or only the second says anything; None where both do."""
        if None not in self.said:
            return None
        return 0 if self.said[1] is None else 1


def said_of(figure: Figure | None, unit: Unit) -> Said | None:
    """What a figure says, None for none."""
    if figure is None:
        return None
    source = figure.source
    title = (source.title or source.publisher or source.author) if source else ""
    return Said(
        figure.likely,
        format_figure(figure.likely, unit),
        figure.grade,
        title,
        (figure.low, figure.high),
    )

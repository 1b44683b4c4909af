"""Figures in which two calculations differ: of the whole, of lines, of the legal exposure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from typing import Any

from app.engine.arithmetic import CONTEXT
from app.engine.case.model import Case, Figures, Line
from app.engine.case.periods import in_figures
from app.engine.case.shapes import CASE_FIGURES, EXPOSURE_SHAPE, LINE_FIGURES
from app.engine.figure import Figure
from app.engine.numerals import format_figure
from app.engine.phrases import lower_first
from app.engine.quantity import Quantity
from app.engine.reconciliation.parts import Part, Said, Where, said_of
from app.language import say, say_count

# More figures of lines than this are taken together, one part for each name.
MOST_LINE_PARTS = 24
ELSEWHERE = frozenset({"population"})  # a fact as well: see choices_apart
Place = tuple[str, str, str]


def figure_parts(
    first: Figures,
    second: Figures,
    known: Mapping[str, Quantity],
    prefix: str,
    where: Callable[[str], Where],
    owner: str = "",
) -> list[Part]:
    """Parts for the figures of two sets, by name: `prefix` begins the key, `owner` the label."""
    found = []
    for name in sorted({*first, *second}):
        one, other = first.get(name), second.get(name)
        if one != other:
            quantity = known[name]
            label = quantity.label if not owner else f"{owner}: {lower_first(quantity.label)}"
            found.append(_part(f"{prefix}{name}", label, quantity, (one, other), where(name)))
    return [part for part in found if is_apart(part)]


def is_apart(part: Part) -> bool:
    """Whether anything that is compared differs: the value, its range, its grade, its source."""
    first, second = part.said
    return first is None or second is None or part.differs or _about(first) != _about(second)


def _about(said: Said) -> tuple[Any, ...]:
    return said.is_told_alike


def _part(
    key: str,
    label: str,
    quantity: Quantity,
    figures: tuple[Figure | None, Figure | None],
    where: Where,
) -> Part:
    said = (said_of(figures[0], quantity.unit), said_of(figures[1], quantity.unit))
    return Part(
        key, label, "figure", frozenset({quantity.name}), said, changes=((where, figures[1]),)
    )


def case_figure_parts(first: Case, second: Case) -> list[Part]:
    """Figures of the calculation as a whole."""
    one, other = (
        {name: figure for name, figure in case.figures.items() if name not in ELSEWHERE}
        for case in (first, second)
    )
    return figure_parts(one, other, CASE_FIGURES, "", lambda name: ("figures", name))


def exposure_parts(first: Case, second: Case) -> list[Part]:
    """Figures of the legal exposure, which stands beside every total."""
    one, other = (case.exposure.figures if case.exposure else {} for case in (first, second))
    return figure_parts(
        one,
        other,
        EXPOSURE_SHAPE.figures,
        "exposure.",
        lambda name: ("aside", name),
        say("Legal exposure"),
    )


def place_of(line: Line) -> Place:
    """What a line is known by: its jail and its period."""
    return line.jail.casefold(), line.period_start.isoformat(), line.period_end.isoformat()


def line_parts(first: Case, second: Case) -> list[Part]:
    """Figures of lines where the lines are the same jails and periods, else the lines as one."""
    one, other = ({place_of(line): line for line in case.lines} for case in (first, second))
    counts = [Counter(map(place_of, case.lines)) for case in (first, second)]
    if counts[0] != counts[1] or len(one) < len(first.lines):
        return _all_lines(first.lines, second.lines)
    found = [part for place in sorted(one) for part in _line(place, one[place], other[place])]
    apart = [part for part in found if part.differs]
    if len(apart) <= MOST_LINE_PARTS:
        return found
    return _by_name(apart)


def _line(place: Place, one: Line, other: Line) -> list[Part]:
    jail, start, end = one.jail, *place[1:]
    period = in_figures((one.period_start, one.period_end))
    name = f"{jail}, {period}" if jail else period
    prefix = f"lines[{jail or 'line'} {start} {end}]."
    return figure_parts(
        one.figures,
        other.figures,
        LINE_FIGURES,
        prefix,
        lambda key: ("line", place, key),
        say("Line {name}", name=name),
    )


def _by_name(parts: Sequence[Part]) -> list[Part]:
    """One part for each figure, whatever the number of lines in which it differs."""
    names = sorted({name for part in parts for name in part.names})
    return [_together(name, [part for part in parts if name in part.names]) for name in names]


def _together(name: str, parts: Sequence[Part]) -> Part:
    quantity = LINE_FIGURES[name]
    said = tuple(_several([part.said[side] for part in parts], quantity) for side in (0, 1))
    return Part(
        f"lines.{name}",
        say_count(
            "{figure}, in {count} line",
            "{figure}, in {count} lines",
            len(parts),
            figure=quantity.label,
            count=len(parts),
        ),
        "figure",
        frozenset({name}),
        (said[0], said[1]),
        tuple(change for part in parts for change in part.changes),
    )


def _several(said: Iterable[Said | None], quantity: Quantity) -> Said | None:
    """Counts added up; of rates, the lowest and the highest."""
    values: list[Decimal] = [each.value for each in said if each is not None]
    if not values:
        return None
    if quantity.adds_up:
        text = format_figure(reduce(CONTEXT.add, values), quantity.unit)
    else:
        low, high = (format_figure(end(values), quantity.unit) for end in (min, max))
        text = low if min(values) == max(values) else say("{low} to {high}", low=low, high=high)
    return Said(tuple(values), text)


def _all_lines(first: Sequence[Line], second: Sequence[Line]) -> list[Part]:
    values = [sorted(map(_line_value, lines), key=repr) for lines in (first, second)]
    if values[0] == values[1]:
        return []
    names = frozenset(name for line in (*first, *second) for name in line.figures)
    said = [_count(value) for value in values]
    part = Part(
        "lines",
        say("The lines, by jail and period"),
        "group",
        names,
        (said[0], said[1]),
        ((("lines",), tuple(second)),),
    )
    return [part]


def _line_value(line: Line) -> tuple[Any, ...]:
    return place_of(line), sorted((name, each.likely) for name, each in line.figures.items())


def _count(values: Sequence[Any]) -> Said | None:
    if not values:
        return None
    count = len(values)
    return Said(values, say_count("{count} line", "{count} lines", count, count=f"{count:,}"))

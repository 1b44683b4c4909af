"""Which figures of a year stand in lines, and which for the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.engine.figure import Figure
from app.engine.gathered import added_up
from app.language import say
from app.records.cells import WHOLE, Cell, Given, Value, Values, around, overlap, resolved
from app.records.entry import Entered
from app.records.sections import FIGURES

# By definition: the counts whose months and jails become the lines, the first that is known.
_LEADING = {
    "hold": ("people_held", "hold_hours_total"),
    "extra_stay": ("people_with_detainer", "extra_stay_days_total"),
    "all_days": ("detainer_bed_days",),
    "program": (),
}


@dataclass(frozen=True)
class Put:
    """A figure at its place in the case, with the values it comes from; several are added up."""

    figure: Figure
    values: tuple[Value, ...]


@dataclass
class Layout:
    """A year's figures: of the whole by name, of lines by cell and name, and what is not used."""

    whole: dict[str, Put] = field(default_factory=dict)
    lines: dict[Cell, dict[str, Put]] = field(default_factory=dict)
    unused: list[tuple[Entered, str]] = field(default_factory=list)


def lay_out(values: Mapping[str, Values], jails: Sequence[int], definition: str) -> Layout:
    """Where each figure goes. `values`: see `values_by_name`; counts are counted once.

    Lines are the months and jails of the counts that the definition rests on, or else of the first
    count that has any. Other counts join them where they fit; else they are added up for the whole
    if they cover the year, and are not used if they do not.
    """
    counts = {
        name: resolved(cells, jails) for name, cells in values.items() if FIGURES[name].adds_up
    }
    layout = Layout()
    for cell in _in_order(_line_cells(counts, definition), jails):
        layout.lines[cell] = {}
    for name, given in counts.items():
        layout.unused += [(value.entered, why) for value, why in given.unused]
        _put_count(name, given, layout)
    for name, cells in values.items():
        if name not in counts:
            _put_rate(name, cells, layout)
    return layout


def _line_cells(counts: Mapping[str, Given], definition: str) -> list[Cell]:
    fine = {
        name: given.cells for name, given in counts.items() if given.cells and not given.is_whole
    }
    leading = [name for name in _LEADING.get(definition, ()) if name in fine]
    first = leading or [name for name in FIGURES if name in fine][:1]
    found: list[Cell] = []
    for name in first:
        if not any(overlap(cell, other) for cell in fine[name] for other in found):
            found += [cell for cell in fine[name] if cell not in found]
    return found


def _in_order(cells: Iterable[Cell], jails: Sequence[int]) -> list[Cell]:
    order = {jail: index for index, jail in enumerate(jails)}
    return sorted(cells, key=lambda cell: (order.get(cell[0], -1), str(cell[1] or "")))


def _put_count(name: str, given: Given, layout: Layout) -> None:
    if not given.cells:
        return
    if given.is_whole:
        layout.whole[name] = _one(given.cells[WHOLE])
    elif given.cells.keys() <= layout.lines.keys():
        for cell, value in given.cells.items():
            layout.lines[cell][name] = _one(value)
    elif given.is_complete:
        values = tuple(given.cells.values())
        layout.whole[name] = Put(added_up([value.figure for value in values]), values)
    else:
        wrong = say(
            "given for some months or jails only, and not for those of the days counted: enter the "
            "others, or the year as a whole."
        )
        layout.unused += [(value.entered, wrong) for value in given.cells.values()]


def _put_rate(name: str, values: Values, layout: Layout) -> None:
    """A rate goes into each line it holds in; the lines share the one for the whole by itself."""
    used: set[Cell] = set()
    for cell, line in layout.lines.items():
        found = next((near for near in around(cell) if near in values), None)
        if found is not None:
            line[name] = _one(values[found])
            used.add(found)
    if WHOLE in values:
        layout.whole[name] = _one(values[WHOLE])
        used.add(WHOLE)
    wrong = say(
        "given by month or jail where the counts it belongs to are not: enter it for the whole "
        "year, or enter those counts by month or jail."
    )
    rest = [value for cell, value in values.items() if cell not in used]
    layout.unused += [(value.entered, wrong) for value in rest]


def _one(value: Value) -> Put:
    return Put(value.figure, (value,))

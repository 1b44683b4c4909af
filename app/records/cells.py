"""For which jails and months a figure is given, and which of what is given is used.

A cell is a jail (0: the county) and the first day of a month (None: the year). A count that is
given for the county and again by month or jail is counted once: the finer one where it covers the
whole year, else the one for the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.engine.figure import Figure
from app.engine.gathered import add_up_to_the_same
from app.engine.quantity import Quantity
from app.language import say
from app.records.entry import WHOLE_COUNTY, Entered, Record
from app.records.readings import read_number
from app.records.sections import FIGURES

Cell = tuple[int, date | None]
WHOLE: Cell = (WHOLE_COUNTY, None)
MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class Value:
    """A figure of the record that could be read."""

    entered: Entered
    figure: Figure


Values = Mapping[Cell, Value]


@dataclass
class Given:
    """A count as it is used: for the whole, or in cells that do not overlap.

    `is_complete`: the cells cover every jail and month of the year. `unused`: what was entered
    beside, and why it is not used.
    """

    cells: dict[Cell, Value]
    is_complete: bool
    unused: list[tuple[Value, str]] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether the one value for the county and the year is used."""
        return WHOLE in self.cells


def values_by_name(
    record: Record, jails: Iterable[int], months: Iterable[date]
) -> dict[str, dict[Cell, Value]]:
    """Every figure that could be read by its name and cell, of the county and of these jails."""
    known, in_year = {WHOLE_COUNTY, *jails}, {None, *months}
    found: dict[str, dict[Cell, Value]] = {}
    for entered in record:
        place = entered.place
        quantity = FIGURES.get(place.name)
        if place.kind != "figure" or quantity is None:
            continue
        if place.jail_id not in known or place.month not in in_year:
            continue
        figure = figure_of(entered, quantity)
        if figure is not None:
            found.setdefault(place.name, {})[(place.jail_id, place.month)] = Value(entered, figure)
    return found


def figure_of(entered: Entered, quantity: Quantity) -> Figure | None:
    """The number and the ends of a figure; None where it is not tracked or cannot be read."""
    content = entered.content
    if entered.is_not_tracked:
        return None
    return read_number({name: content.get(name) for name in ("likely", "low", "high")}, quantity)


def resolved(values: Values, jails: Iterable[int]) -> Given:
    """A count in cells of which none holds another: nothing is counted twice."""
    unused: list[tuple[Value, str]] = []
    by_jail: dict[Cell, Value] = {}
    complete = []
    for jail in jails:
        of_jail = {cell: value for cell, value in values.items() if cell[0] == jail}
        used = _of_one(of_jail, (jail, None))
        by_jail |= used.cells
        unused += used.unused
        complete.append(used.is_complete)
    is_complete = bool(complete) and all(complete)
    of_county = _of_one({c: v for c, v in values.items() if c[0] == WHOLE_COUNTY}, WHOLE)
    unused += of_county.unused
    if is_complete or (by_jail and not of_county.cells):
        unused += _beside(of_county.cells.values(), by_jail.values(), is_complete)
        return Given(by_jail, is_complete, unused)
    if of_county.is_complete or not by_jail:
        unused += _not_for_all(by_jail.values())
        return Given(of_county.cells, of_county.is_complete, unused)
    unused += _not_for_all(of_county.cells.values())
    return Given(by_jail, False, unused)


def _of_one(values: Values, whole: Cell) -> Given:
    """A count of one jail, or of the county: by month where all months are there, else the year."""
    months = {cell: value for cell, value in values.items() if cell != whole}
    if len(months) >= MONTHS_A_YEAR or whole not in values:
        is_complete = len(months) >= MONTHS_A_YEAR
        rest = [values[whole]] if whole in values else []
        return Given(months, is_complete, list(_beside(rest, months.values(), is_complete)))
    wrong = say(
        "given for {count} of 12 months; the figure for the year is used.", count=len(months)
    )
    return Given({whole: values[whole]}, True, [(value, wrong) for value in months.values()])


def _beside(
    values: Iterable[Value], used: Iterable[Value], is_complete: bool
) -> Iterator[tuple[Value, str]]:
    """What was given once more for the whole: worth a word only where it is not the same."""
    rest, parts = list(values), list(used)
    if not rest or (
        is_complete and add_up_to_the_same((v.figure for v in rest), (v.figure for v in parts))
    ):
        return
    for value in rest:
        yield (
            value,
            say("given for each month or jail too, and not the same; those are used."),
        )


def _not_for_all(values: Iterable[Value]) -> Iterator[tuple[Value, str]]:
    wrong = say("not given for every jail and month; the figure for the whole is used.")
    return ((value, wrong) for value in values)


def overlap(first: Cell, second: Cell) -> bool:
    """Whether two cells are not the same and hold days of the same jail or county in common."""
    same_jail = first[0] == second[0] or WHOLE_COUNTY in (first[0], second[0])
    same_time = first[1] == second[1] or None in (first[1], second[1])
    return first != second and same_jail and same_time


def around(cell: Cell) -> Iterator[Cell]:
    """A cell and those whose rate holds in it too, but for the whole: the nearest first."""
    jail, month = cell
    yield cell
    if jail != WHOLE_COUNTY and month is not None:
        yield (jail, None)
        yield (WHOLE_COUNTY, month)

"""The cells of a table, and whether its months add up to its row called Total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.engine.gathered import added_up
from app.engine.numerals import format_figure
from app.engine.phrases import listed
from app.engine.quantities import QUANTITIES
from app.language import say
from app.records.contents import problems_of
from app.records.entry import Place
from app.records.fiscal_year import FiscalYear
from app.records.readings import read_number


@dataclass(frozen=True, slots=True)
class TableCell:
    """What a table says of one figure and month, and where it stands, from row 1 and column 1."""

    row: int
    column: int
    name: str
    month: date | None
    text: str

    @property
    def place(self) -> str:
        """Where it stands, for a message."""
        return place_name(self.row, self.column)


def place_name(row: int, column: int | None = None) -> str:
    """A place in a table: "Row 3", "Row 3, column 2"."""
    if column is None:
        return say("Row {row}", row=row)
    return say("Row {row}, column {column}", row=row, column=column)


@dataclass(frozen=True, slots=True)
class ToldTotals:
    """What is said of totals: first those that the months do not add up to."""

    disagreeing: tuple[str, ...]
    others: tuple[str, ...]


def told_totals(
    totals: Sequence[TableCell],
    months: Sequence[TableCell],
    year: FiscalYear,
    *,
    is_whole: bool,
) -> list[str]:
    """What `compared_totals` finds, those that disagree first."""
    told = compared_totals(totals, months, year, is_whole=is_whole)
    return [*told.disagreeing, *told.others]


def compared_totals(
    totals: Sequence[TableCell],
    months: Sequence[TableCell],
    year: FiscalYear,
    *,
    is_whole: bool,
) -> ToldTotals:
    """What is said of totals that are not read: that the months add up to them, or that they do
    not, or that it could not be looked at.

    `is_whole`: whether every row and column of the table was read.
    """
    told, agreeing, disagreeing = [], [], []
    for total in totals:
        own = [cell for cell in months if cell.name == total.name and cell.month]
        label = QUANTITIES[total.name].label
        if not QUANTITIES[total.name].adds_up:
            told.append(
                say(
                    "{place}: the total was not read: {label} is no sum of its months.",
                    place=total.place,
                    label=label,
                )
            )
        elif not is_whole or any(_is_refused(cell, year) for cell in (total, *own)):
            told.append(_not_compared(total, label))
        elif both := _apart(total, own):
            disagreeing.append(_differing(total, label, *both))
        else:
            agreeing.append(label)
    if agreeing:
        figures = listed(agreeing)
        told.append(
            say("The total was not read: the months add up to it ({figures}).", figures=figures)
        )
    return ToldTotals(tuple(disagreeing), tuple(told))


def _is_refused(cell: TableCell, year: FiscalYear) -> bool:
    place = Place("figure", year.year, cell.name, month=cell.month)
    return bool(problems_of(place, {"likely": cell.text}))


def _apart(total: TableCell, months: Sequence[TableCell]) -> tuple[Decimal, Decimal] | None:
    """What the months come to and what the total says, where these are not the same."""
    quantity = QUANTITIES[total.name]
    given = read_number(total.text, quantity)
    read = [figure for cell in months if (figure := read_number(cell.text, quantity))]
    if given is None:
        return None
    come_to = added_up(read).likely
    return None if come_to == given.likely else (come_to, given.likely)


def _not_compared(total: TableCell, label: str) -> str:
    return say(
        "{place}: the total of {label} was not read, and could not be compared with the months, "
        "as not every cell can be read.",
        place=total.place,
        label=label,
    )


def _differing(total: TableCell, label: str, come_to: Decimal, given: Decimal) -> str:
    unit = QUANTITIES[total.name].unit
    return say(
        "{place}: the months of {label} come to {sum}, but the total says {total}. Check them; "
        "the total was not read.",
        place=total.place,
        label=label,
        sum=format_figure(come_to, unit),
        total=format_figure(given, unit),
    )

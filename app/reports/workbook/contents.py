"""What a cell holds: the number entered, or the engine's own formula with what it comes to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.engine.cells import Held
from app.engine.quantity import Quantity
from app.engine.readings.spreadsheet import spreadsheet, spreadsheet_column, total_over
from app.reports.workbook.book import Cell, Look, Place
from app.reports.workbook.formats import number_format
from app.reports.workbook.plan import TABLE_FIRST, Kind, Plan
from app.reports.workbook.tables import Table


def content(plan: Plan, cell: Held, place: Place, part: str = "") -> Cell:
    """The cell at its place. `part` says how it looks where its kind does not."""
    quantity, value, kind = cell.quantity, _value(cell), plan.kind(cell)
    look = Look(
        part or ("input" if kind is Kind.INPUT else "number"),
        number_format(quantity, value, is_given=quantity.given and not cell.is_total),
    )
    if kind is not Kind.RESULT:
        return Cell(look, number=value)
    return Cell(look, number=value, formula=_formula(plan, cell, place))


def column(plan: Plan, table: Table, quantity: Quantity) -> Iterator[tuple[int, Cell]]:
    """The cells of a quantity in a table's rows where it is known, each with its sheet row."""
    known = [
        (row, at, value)
        for at, row in enumerate(table.rows, start=TABLE_FIRST)
        if (value := row.value(quantity)) is not None
    ]
    formula = plan.root.formula(quantity)
    if formula is None:
        sheet, across = plan.names[table.key], table.column(quantity)
        for row, at, _ in known:
            yield at, content(plan, Held(row, quantity), Place(sheet, at, across))
        return
    numbered = ((row, at + 1) for row, at, _ in known)
    texts = spreadsheet_column(formula, numbered, plan.addresses_in(table))
    for (_, at, value), text in zip(known, texts, strict=True):
        look = Look("number", number_format(quantity, value))
        yield at, Cell(look, number=value, formula=text)


def reference(plan: Plan, cell: Held, sheet: str, part: str = "number") -> Cell:
    """A cell on `sheet` that shows what another holds."""
    value = _value(cell)
    look = Look(part, number_format(cell.quantity, value, is_given=cell.quantity.given))
    return Cell(look, number=value, formula=f"={plan.place(cell).seen_from(sheet)}")


def _value(cell: Held) -> Decimal:
    found = cell.row.total if cell.is_total else cell.row.value
    value: Decimal | None = found(cell.quantity)
    if value is None:
        raise ValueError(f"{cell.quantity.name} is not known and has no cell")
    return value


def _formula(plan: Plan, cell: Held, place: Place) -> str:
    if cell.is_total:
        foot = plan.feet.get(cell)
        if foot and foot != place:
            return f"={foot.seen_from(place.sheet)}"
        return total_over(cell.quantity, _cells_of_rows(plan, cell.quantity, place.sheet))
    formula = cell.row.formula(cell.quantity)
    if formula is None:
        return f"={plan.place(plan.shared(cell)).seen_from(place.sheet)}"
    return spreadsheet(formula, cell.row, plan.addresses(cell.row, place.sheet))


def _cells_of_rows(plan: Plan, quantity: Quantity, sheet: str) -> str:
    """The column of a quantity in its table: `Lines!$F$6:$F$17`."""
    table = next(each for each in plan.tables if quantity in each.columns)
    first = Place(plan.names[table.key], TABLE_FIRST, table.column(quantity))
    last = first._replace(row=TABLE_FIRST + len(table.rows) - 1)
    return f"{first.seen_from(sheet)}:{last.seen_from(sheet).rpartition('!')[2]}"

"""Where everything stands: the place of each cell, and how a formula on another sheet names it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from app.engine import Statement
from app.engine.case.placed import Placed
from app.engine.cells import Held, entered, held
from app.engine.evaluation import EvaluatedRow
from app.engine.quantity import Quantity, Scope
from app.engine.readings.spreadsheet import ROW, Address
from app.reports.workbook.book import Place, letters
from app.reports.workbook.names import WORKING, sheet_names
from app.reports.workbook.tables import Table, tables
from app.reports.workbook.working_rows import Section, working_sections

WORKING_FIRST, FIGURE_COLUMN = 3, 2
TABLE_FIRST = 5


class Kind(Enum):
    """What a cell holds: a figure someone entered, a fact filled in, or a result."""

    INPUT = "input"
    FACT = "fact"
    RESULT = "result"


@dataclass(frozen=True)
class Plan:
    """The sheets of one calculation, and the place of every figure and result on them.

    `feet` are the totals under the tables; where a total stands on the Working sheet too, formulas
    refer to it there. `rows` are the sheet and the sheet row of each row of a table, `columns` the
    columns of each table by the name of its sheet.
    """

    statement: Statement
    names: Mapping[str, str]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    figures: Mapping[Held, Placed]
    places: Mapping[Held, Place]
    feet: Mapping[Held, Place]
    rows: Mapping[EvaluatedRow, tuple[str, int]]
    columns: Mapping[str, Mapping[Quantity, int]]

    @property
    def root(self) -> EvaluatedRow:
        """The calculation's own row."""
        return self.statement.root

    def place(self, cell: Held) -> Place:
        """Where a cell stands. A line's figure that lines share stands with the calculation's."""
        found = self.places.get(cell) or self.feet.get(cell) or self._in_table(cell)
        return found or self.places[self.shared(cell)]

    def _in_table(self, cell: Held) -> Place | None:
        sheet, row = self.rows.get(cell.row, ("", 0))
        column = self.columns[sheet].get(cell.quantity) if sheet else None
        return None if column is None else Place(sheet, row, column)

    def shared(self, cell: Held) -> Held:
        """The calculation's own cell of a figure that a line takes from it."""
        return Held(self.root.rows[Scope.LINE][0], cell.quantity)

    def kind(self, cell: Held) -> Kind:
        """What a cell holds; a line's figure taken from the calculation is a formula."""
        if cell in self.figures:
            return Kind.INPUT
        if cell.is_total or cell.quantity.name not in cell.row.given:
            return Kind.RESULT
        return Kind.RESULT if self.is_shared(cell) else Kind.FACT

    def is_shared(self, cell: Held) -> bool:
        """True for a figure that a line does not state but takes from the calculation."""
        lines = self.root.rows[Scope.LINE]
        is_line = cell.row.scope is Scope.LINE and cell.row is not lines[0]
        return is_line and cell.quantity.given and cell not in self.figures

    def addresses(self, row: EvaluatedRow, sheet: str) -> Address:
        """How a formula of `row` that stands on `sheet` names the cells it takes."""

        def address(quantity: Quantity, is_total: bool) -> str:
            return self.place(held(quantity, row, is_total)).seen_from(sheet)

        return address

    def addresses_in(self, table: Table) -> Address:
        """The same for any row of a table, with ROW for the number of its sheet row."""
        sheet = self.names[table.key]
        columns, elsewhere = self.columns[sheet], self.addresses(table.rows[0], sheet)

        def address(quantity: Quantity, is_total: bool) -> str:
            if is_total or quantity not in columns:
                return elsewhere(quantity, is_total)
            return letters(columns[quantity]) + ROW

        return address


def planned(statement: Statement) -> Plan:
    """The plan of a statement's workbook, its sheets named in the language in use."""
    figures = {
        Held(row, placed.quantity): placed
        for row, placed in entered(statement.case, statement.root)
    }
    names, found = sheet_names(), tables(statement)
    sections = working_sections(statement, figures)
    return Plan(
        statement=statement,
        names=names,
        sections=sections,
        tables=found,
        figures=figures,
        places=dict(_on_working(sections, names[WORKING])),
        feet=dict(_feet(statement.root, found, names)),
        rows={
            row: (names[table.key], at)
            for table in found
            for at, row in enumerate(table.rows, start=TABLE_FIRST)
        },
        columns={
            names[table.key]: {
                quantity: column
                for column, quantity in enumerate(table.columns, start=len(table.headings))
            }
            for table in found
        },
    )


def _on_working(sections: Iterable[Section], sheet: str) -> Iterable[tuple[Held, Place]]:
    at = WORKING_FIRST
    for section in sections:
        for offset, cell in enumerate(section.cells, start=1):
            yield cell, Place(sheet, at + offset, FIGURE_COLUMN)
        at += len(section.cells) + 1


def _feet(
    root: EvaluatedRow, found: Iterable[Table], names: Mapping[str, str]
) -> Iterable[tuple[Held, Place]]:
    for table in found:
        last = TABLE_FIRST + len(table.rows)
        for across, quantity in enumerate(table.columns, start=len(table.headings)):
            if quantity in table.feet:
                yield Held(root, quantity, is_total=True), Place(names[table.key], last, across)

"""A calculation written out as a spreadsheet: a cell for each figure, a formula for each result."""

from __future__ import annotations

from app.engine.cells import Held, held
from app.engine.evaluation import EvaluatedRow
from app.engine.quantity import Quantity
from app.engine.readings.spreadsheet import spreadsheet


class Sheet:
    """One column of cells, each below those it needs."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self._places: dict[Held, str] = {}

    def cell(self, row: EvaluatedRow, quantity: Quantity, is_total: bool = False) -> str:
        """The address of the cell that holds the quantity's value in a row, written if need be."""
        cell = held(quantity, row, is_total)
        if cell not in self._places:
            text = self._total(cell) if cell.is_total else self._text(cell.row, quantity)
            self.cells.append(text)
            self._places[cell] = f"A{len(self.cells)}"
        return self._places[cell]

    def _total(self, cell: Held) -> str:
        rows = cell.row.rows_of(cell.quantity)
        if not cell.quantity.adds_up:
            rows = rows[:1]
        return "=" + "+".join(self.cell(each, cell.quantity) for each in rows)

    def _text(self, row: EvaluatedRow, quantity: Quantity) -> str:
        formula = row.formula(quantity)
        if formula is None or quantity.name in row.given:
            return str(row.value(quantity))
        return spreadsheet(formula, row, lambda q, is_total: self.cell(row, q, is_total))

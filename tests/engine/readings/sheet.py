"""A calculation written out as a spreadsheet: a cell for each figure, a formula for each result."""

from __future__ import annotations

from app.engine.evaluation import EvaluatedRow
from app.engine.quantity import Quantity
from app.engine.readings.spreadsheet import spreadsheet

Key = tuple[EvaluatedRow, Quantity, bool]


class Sheet:
    """One column of cells, each below those it needs."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self._places: dict[Key, str] = {}

    def cell(self, row: EvaluatedRow, quantity: Quantity, is_total: bool = False) -> str:
        """The address of the cell that holds the quantity's value in a row, written if need be."""
        if quantity.scope is not row.scope:
            row, is_total = row.parent or row, row.parent is None or is_total
            is_total = is_total or quantity.scope is not row.scope
        key = (row, quantity, is_total)
        if key not in self._places:
            text = self._total(row, quantity) if is_total else self._text(row, quantity)
            self.cells.append(text)
            self._places[key] = f"A{len(self.cells)}"
        return self._places[key]

    def _total(self, row: EvaluatedRow, quantity: Quantity) -> str:
        rows = row.rows_of(quantity)
        if not quantity.adds_up:
            rows = rows[:1]
        return "=" + "+".join(self.cell(each, quantity) for each in rows)

    def _text(self, row: EvaluatedRow, quantity: Quantity) -> str:
        formula = row.formula(quantity)
        if formula is None or quantity.name in row.given:
            return str(row.value(quantity))
        return spreadsheet(formula, row, lambda q, is_total: self.cell(row, q, is_total))

"""Lines of a statement: each jail and period with its days, rate and cost."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine.case.model import Case, Line
from app.engine.definitions import COST_OF, DAYS_OF
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import document_value
from app.engine.quantity import Quantity, Scope
from app.engine.readings.working import text, working


def line_documents(case: Case, root: EvaluatedRow) -> list[dict[str, Any]]:
    """A document a line, in the order of the case.

    `definition` is the chosen one where the line knows it, else the first one it knows.
    """
    rows = root.rows[Scope.LINE][1:]
    return [_line(line, row, case.definition) for line, row in zip(case.lines, rows, strict=True)]


def _line(line: Line, row: EvaluatedRow, chosen: str) -> dict[str, Any]:
    keys = [chosen, *COST_OF] if chosen in COST_OF else list(COST_OF)
    known = next((key for key in keys if row.value(DAYS_OF[key]) is not None), None)
    document: dict[str, Any] = {
        "jail": line.jail,
        "period_start": line.period_start.isoformat(),
        "period_end": line.period_end.isoformat(),
        "definition": known,
        "days": _value(DAYS_OF[known], row) if known else None,
        "daily_cost": _value(q.daily_cost, row),
        "detention_cost": _value(COST_OF[known], row) if known else None,
        "working": text(working(COST_OF[known], row)) if known else "",
    }
    return document


def _value(quantity: Quantity, row: EvaluatedRow) -> str | None:
    value = row.value(quantity)
    return None if value is None else document_value(value, quantity.unit)

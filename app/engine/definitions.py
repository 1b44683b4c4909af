"""The four definitions side by side: each with its amount and evidence, never added together."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine import wording
from app.engine.case.model import Case
from app.engine.case.periods import covered_days, days_in
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import document_value
from app.engine.quantity import Quantity, Scope
from app.engine.readings.infix import Tokens
from app.engine.readings.needs import needs
from app.engine.readings.resolve import evidence
from app.engine.readings.rests_on import rests_on
from app.engine.readings.working import text, working

COST_OF = {
    "hold": q.hold_cost,
    "extra_stay": q.extra_stay_cost,
    "all_days": q.all_days_cost,
}
DAYS_OF = {"hold": q.hold_days, "extra_stay": q.extra_stay_days, "all_days": q.all_days}
AMOUNT_OF = {**COST_OF, "program": q.taking_part_cost}


def not_comparable(case: Case, root: EvaluatedRow) -> frozenset[Quantity]:
    """Days and costs of definitions that lines give for part of the period only.

    Beside a figure for the whole period they would be read as less, not as shorter.
    """
    if covered_days(case.lines) >= days_in((case.period_start, case.period_end)):
        return frozenset()
    from_lines = {key: _is_from_lines(cost, root) for key, cost in COST_OF.items()}
    if from_lines.get(case.definition, True):
        return frozenset()
    apart = [key for key, told in from_lines.items() if told]
    return frozenset(quantity for key in apart for quantity in (COST_OF[key], DAYS_OF[key]))


def counted_days(case: Case, root: EvaluatedRow) -> int:
    """Days of the calendar that the chosen definition's cost stands for.

    The whole period, or the days that lines cover where the cost is what they add up to.
    """
    period = days_in((case.period_start, case.period_end))
    cost = COST_OF.get(case.definition)
    if cost is None or not case.lines or not _is_from_lines(cost, root):
        return period
    return covered_days(case.lines)


def _is_from_lines(cost: Quantity, root: EvaluatedRow) -> bool:
    whole = root.rows[Scope.LINE][0]
    return root.rows_of(cost)[0] is not whole


def definition_document(key: str, case: Case, root: EvaluatedRow) -> dict[str, Any]:
    """One definition, as `definition_documents` has it."""
    amount = AMOUNT_OF[key]
    return _document(key, amount, root, shown=amount not in not_comparable(case, root))


def definition_documents(case: Case, root: EvaluatedRow) -> dict[str, Any]:
    """Each definition: what it counts, its amount or null, its evidence, and what it needs."""
    left_out = not_comparable(case, root)
    return {
        key: _document(key, amount, root, shown=amount not in left_out)
        for key, amount in AMOUNT_OF.items()
    }


def _document(key: str, amount: Quantity, root: EvaluatedRow, shown: bool) -> dict[str, Any]:
    value = root.total(amount) if amount.scope is Scope.LINE else root.value(amount)
    known = document_value(value, amount.unit) if value is not None and shown else None
    lacking = sorted(needs(amount, root), key=lambda quantity: quantity.name)
    return {
        "label": wording.DEFINITIONS[key],
        "counts": wording.DEFINITION_COUNTS[key],
        "chosen": root.choice("definition") == key,
        "amount": known,
        "days": _days(key, root) if known else None,
        "evidence": _evidence(key, root) if known else None,
        "chain": [text(tokens) for tokens in _chain(key, amount, root)] if known else [],
        "rests_on": sorted(each.name for each in rests_on(amount, root)) if known else [],
        "needs": [quantity.name for quantity in lacking if quantity.given],
        "partial": value is not None and not shown,
    }


def _days(key: str, root: EvaluatedRow) -> str | None:
    if key not in DAYS_OF:
        return None
    days = root.total(DAYS_OF[key])
    return None if days is None else document_value(days, DAYS_OF[key].unit)


def _evidence(key: str, root: EvaluatedRow) -> str | None:
    if key not in DAYS_OF:
        return None
    days = DAYS_OF[key]
    formula = root.formula(days)
    found = {evidence(formula, row) for row in root.rows_of(days)} if formula else set()
    words = sorted(wording.WAYS[label] for label in found if label)
    return "; ".join(words)


def _chain(key: str, amount: Quantity, root: EvaluatedRow) -> list[Tokens]:
    """The working from days to amount, a line each."""
    steps = [DAYS_OF[key], amount] if key in DAYS_OF else [amount]
    return [tokens for quantity in steps if (tokens := working(quantity, root))]

"""The lists of a statement: funnel, items, money received, severity, exposure, projection."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine import wording
from app.engine.arithmetic import CONTEXT
from app.engine.case.model import Case, Item
from app.engine.case.placed import item_label, placed_figures
from app.engine.case.shapes import (
    ITEM_SHAPES,
)
from app.engine.evaluation import EvaluatedRow
from app.engine.figure import Figure
from app.engine.numerals import document_value, format_figure
from app.engine.quantities.funnel import FUNNEL, STAGE_SHARES
from app.engine.quantity import Quantity, Scope
from app.engine.readings.resolve import evidence
from app.engine.readings.working import text, working
from app.engine.shown import step_documents

RESULT_OF_ITEM = {
    "cost_items": q.annual_amount,
    "program_items": q.program_item_cost,
    "reimbursements": q.reimbursement,
}


def funnel_documents(root: EvaluatedRow) -> list[dict[str, Any]]:
    """The stages from booking to transfer, each with its share of the stage before it if known."""
    return [
        {
            "name": stage.name,
            "label": stage.label,
            "value": _value(stage, root),
            "share_of_previous": _value(STAGE_SHARES[stage], root)
            if stage in STAGE_SHARES
            else None,
        }
        for stage in FUNNEL
    ]


def item_documents(case: Case, root: EvaluatedRow) -> dict[str, list[dict[str, Any]]]:
    """Cost items, program items and money received, each row with its amount and working."""
    return {
        name: [
            _item(item, row, result)
            for item, row in zip(
                case.items.get(name, ()), root.rows[ITEM_SHAPES[name].scope], strict=True
            )
        ]
        for name, result in RESULT_OF_ITEM.items()
    }


def _item(item: Item, row: EvaluatedRow, result: Quantity) -> dict[str, Any]:
    tokens = working(result, row)
    return {
        "label": item_label(item, result.scope),
        **item.choices,
        **item.flags,
        **{name: value for name, value in item.texts.items() if name != "label"},
        "amount": _value(result, row),
        "working": text(tokens),
        "steps": step_documents(tokens),
    }


def budget_documents(case: Case, root: EvaluatedRow) -> list[dict[str, Any]]:
    """The county's own budget lines, each with the net cost as a share of it."""
    rows = root.rows[Scope.BUDGET_LINE]
    return [
        {
            "label": item.label,
            "amount": _value(q.budget_amount, row),
            "share": _value(q.share_of_budget_line, row),
        }
        for item, row in zip(case.items.get("budget_lines", ()), rows, strict=True)
    ]


def severity_documents(case: Case, root: EvaluatedRow) -> dict[str, Any] | None:
    """Cost by severity in proportion to days, or to people where days are not known."""
    split, rows = case.severity, root.rows.get(Scope.SEVERITY, [])
    if split is None or not rows:
        return None
    formula = root.formula(q.severity_share)
    way = evidence(formula, rows[0]) if formula else None
    names = dict.fromkeys([*split.people, *split.days])
    return {
        "basis": split.basis,
        "basis_words": wording.SEVERITY_BASES[split.basis],
        "proportion": wording.WAYS[way] if way else None,
        "classes": [
            {"name": name, **{key: _value(quantity, row) for key, quantity in _CLASS.items()}}
            for name, row in zip(names, rows, strict=True)
        ],
        "total": _total(q.severity_cost, root),
        "totals": {key: _total(quantity, root) for key, quantity in _CLASS.items()},
        "rounding_difference": _rounding_difference(root),
    }


def _total(quantity: Quantity, root: EvaluatedRow) -> str | None:
    total = root.total(quantity)
    return None if total is None else document_value(total, quantity.unit)


def _rounding_difference(root: EvaluatedRow) -> str | None:
    """Detention cost less the sum of the classes' shares, each of them rounded to the cent."""
    whole, parts = root.value(q.detention_cost), root.total(q.severity_cost)
    if whole is None or parts is None:
        return None
    return document_value(CONTEXT.subtract(whole, parts), q.detention_cost.unit)


_CLASS = {
    "people": q.severity_people,
    "days": q.severity_days,
    "share": q.severity_share,
    "cost": q.severity_cost,
}


def exposure_document(root: EvaluatedRow) -> dict[str, Any] | None:
    """Legal exposure, beside the total and never in it; None where none was entered."""
    rows = root.rows.get(Scope.EXPOSURE)
    if not rows:
        return None
    shown = {
        "claims_amount": q.claims_amount,
        "total": q.exposure_total,
        "insured": q.exposure_insured,
        "county_share": q.exposure_county_share,
    }
    return {
        **{key: _value(quantity, rows[0]) for key, quantity in shown.items()},
        "working": [text(working(quantity, rows[0])) for quantity in shown.values()],
        "steps": [step_documents(working(quantity, rows[0])) for quantity in shown.values()],
    }


def projection_documents(root: EvaluatedRow) -> list[dict[str, Any]]:
    """The six years after the period, where growth of detainers and of the daily cost is stated."""
    rows = root.rows[Scope.PROJECTION]
    if root.total(q.projected_net_cost) is None:
        return []
    return [
        {"year": index, **{key: _value(quantity, row) for key, quantity in _OF_A_YEAR.items()}}
        for index, row in enumerate(rows, start=1)
    ]


def projection_totals(root: EvaluatedRow) -> dict[str, str | None]:
    """The six years of `projection_documents` added up, each column in dollars; None if unknown."""
    if root.total(q.projected_net_cost) is None:
        return {}
    return {key: _total(quantity, root) for key, quantity in _OF_A_YEAR.items()}


_OF_A_YEAR = {
    "detention_cost": q.projected_detention_cost,
    "other_cost": q.projected_other_cost,
    "reimbursements": q.projected_reimbursements,
    "net_cost": q.projected_net_cost,
}


def figure_documents(case: Case) -> list[dict[str, Any]]:
    """Every figure of the case with its path, for the check page, the register and print."""
    return [
        _figure(each.quantity, each.figure, each.path, each.where) for each in placed_figures(case)
    ]


def _figure(quantity: Quantity, figure: Figure, path: str, where: str) -> dict[str, Any]:
    ends = (figure.low, figure.high)
    low, high = (None if end is None else format_figure(end, quantity.unit) for end in ends)
    return {
        "path": path,
        "name": quantity.name,
        "label": quantity.label,
        "where": where,
        "value": format_figure(figure.likely, quantity.unit),
        "unit": quantity.unit.name,
        "low": low,
        "high": high,
        "grade": figure.grade,
        "source": figure.source.to_document() if figure.source else None,
        "note": figure.note,
    }


def _value(quantity: Quantity, row: EvaluatedRow) -> str | None:
    value = row.value(quantity)
    return None if value is None else document_value(value, quantity.unit)

"""A break-even as a document: the value, its proof, and one plain sentence."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.case.checks import check_sense
from app.engine.case.problems import Findings
from app.engine.case.replacing import with_number
from app.engine.figure import plain_decimal
from app.engine.numerals import document_value, dollars, format_figure
from app.engine.statement import Statement
from app.engine.uncertainty.break_even import BreakEven, Point
from app.engine.uncertainty.factors import Factor
from app.engine.uncertainty.net_cost import net_cost_working
from app.engine.uncertainty.probe import exactly, with_value


def break_even_document(solved: BreakEven, statement: Statement) -> dict[str, Any]:
    """What was solved, ready to read; `working` puts the value back and works the case again."""
    factor, point = solved.factor, solved.point
    unit = factor.quantity.unit
    return {
        "key": factor.key,
        "label": factor.quantity.label,
        "where": factor.where,
        "path": factor.only.path if factor.only else None,
        "unit": unit.name,
        "target": document_value(solved.target, q.net_cost.unit),
        "value": plain_decimal(point.value) if point else None,
        "value_text": format_figure(point.value, unit) if point else "",
        "likely_text": _likely_text(factor),
        "net": document_value(point.net_cost, q.net_cost.unit) if point else None,
        "exact": point is not None,
        "below": _side(solved.below, factor),
        "above": _side(solved.above, factor),
        "within": _within(solved),
        "text": sentence(solved),
        "note": _impossible(solved, statement),
        "working": _proof(solved, statement),
    }


def sentence(solved: BreakEven) -> str:
    """What was found, in plain words, beside the figure's name."""
    target, unit = dollars(solved.target), solved.factor.quantity.unit
    if solved.point:
        at = format_figure(solved.point.value, unit)
        told = [f"At {at} the net cost is {target}.", _sides(solved), _beside_range(solved)]
    elif solved.below:
        stepped = f"No value gives {target} to the cent, because rates are rounded to the cent."
        told = [stepped, _sides(solved), _beside_range(solved)]
    else:
        told = [_never(solved)]
    return " ".join(part for part in told if part)


def _sides(solved: BreakEven) -> str:
    """What the nearest values on both sides give."""
    unit = solved.factor.quantity.unit
    sides = (side for side in (solved.below, solved.above) if side)
    told = [f"{format_figure(side.value, unit)} it is {dollars(side.net_cost)}" for side in sides]
    return f"With {'; with '.join(told)}." if told else ""


def _impossible(solved: BreakEven, statement: Statement) -> str:
    """Why no jail could have the value found, where none could; else nothing."""
    point, factor = solved.point or solved.above, solved.factor
    if point is None:
        return ""
    findings = Findings()
    paths = {each.path for each in factor.placed}
    check_sense(with_number(statement.case, paths, point.value), findings)
    if not findings.problems:
        return ""
    reason = findings.problems[0].message.partition(". ")[0].partition(";")[0].rstrip(".")
    told = reason if reason[:1].isupper() else f"{factor.quantity.label} {reason}"
    return f"No jail could have that: {told}."


def _never(solved: BreakEven) -> str:
    if solved.least is None or solved.most is None:
        return "The net cost is not known."
    if not solved.moves:
        return "This figure does not move the net cost."
    nearest = min(
        (solved.least, solved.most),
        key=lambda point: abs(CONTEXT.subtract(point.net_cost, solved.target)),
    )
    side = "above" if nearest.net_cost > solved.target else "below"
    if nearest is solved.most and solved.factor.quantity.most is None:
        return (
            f"Never: the net cost stays {side} {dollars(solved.target)}, however large this figure "
            "is."
        )
    at = format_figure(nearest.value, solved.factor.quantity.unit)
    return (
        f"Never: the net cost stays {side} {dollars(solved.target)}, even at {at}, where it is "
        f"{dollars(nearest.net_cost)}."
    )


def _beside_range(solved: BreakEven) -> str:
    """Whether that lies in the range that was entered; nothing where none was."""
    within, only = _within(solved), solved.factor.only
    if within is None or only is None:
        return ""
    unit = solved.factor.quantity.unit
    low, high = (format_figure(end, unit) for end in (only.figure.least, only.figure.most))
    if within:
        return f"That is within its range of {low} to {high}."
    return f"Within its range of {low} to {high} it never is."


def _within(solved: BreakEven) -> bool | None:
    """Whether a value that gives the target lies in the figure's range; None without a range."""
    only, found = solved.factor.only, solved.point or solved.below
    if only is None or not only.figure.is_uncertain:
        return None
    return found is not None and only.figure.least <= found.value <= only.figure.most


def _side(point: Point | None, factor: Factor) -> dict[str, str] | None:
    if point is None:
        return None
    return {
        "value_text": format_figure(point.value, factor.quantity.unit),
        "net": document_value(point.net_cost, q.net_cost.unit),
    }


def _likely_text(factor: Factor) -> str:
    only = factor.only
    return format_figure(only.figure.likely, factor.quantity.unit) if only else ""


def _proof(solved: BreakEven, statement: Statement) -> list[str]:
    """The working with the value put back, from the days to the net cost."""
    point = solved.point
    if point is None:
        return []
    return net_cost_working(exactly(statement, with_value(solved.factor, point.value)))

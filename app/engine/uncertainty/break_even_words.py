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
from app.language import marked, say


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
        found = say("At {value} the net cost is {target}.", value=at, target=target)
        told = [found, _sides(solved), _beside_range(solved)]
    elif solved.below:
        stepped = say(
            "No value gives {target} to the cent, because rates are rounded to the cent.",
            target=target,
        )
        told = [stepped, _sides(solved), _beside_range(solved)]
    else:
        told = [_never(solved)]
    return " ".join(part for part in told if part)


def _sides(solved: BreakEven) -> str:
    """What the nearest values on both sides give."""
    unit = solved.factor.quantity.unit
    sides = [
        (format_figure(side.value, unit), dollars(side.net_cost))
        for side in (solved.below, solved.above)
        if side
    ]
    match sides:
        case [(value, net)]:
            return say("With {value} it is {net}.", value=value, net=net)
        case [(value, net), (other, other_net)]:
            return say(
                "With {value} it is {net}; with {other} it is {other_net}.",
                value=value,
                net=net,
                other=other,
                other_net=other_net,
            )
    return ""


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
    if reason[:1].isupper():
        return say("No jail could have that: {reason}.", reason=reason)
    return say(
        "No jail could have that: {figure} {reason}.",
        figure=factor.quantity.label,
        reason=reason,
    )


def _never(solved: BreakEven) -> str:
    if solved.least is None or solved.most is None:
        return say("The net cost is not known.")
    if not solved.moves:
        return say("This figure does not move the net cost.")
    nearest = min(
        (solved.least, solved.most),
        key=lambda point: abs(CONTEXT.subtract(point.net_cost, solved.target)),
    )
    is_above = nearest.net_cost > solved.target
    target = dollars(solved.target)
    if nearest is solved.most and solved.factor.quantity.most is None:
        return say(_HOWEVER_LARGE[is_above], target=target)
    return say(
        _EVEN_AT[is_above],
        target=target,
        value=format_figure(nearest.value, solved.factor.quantity.unit),
        net=dollars(nearest.net_cost),
    )


# By whether the net cost stays above the target.
_HOWEVER_LARGE = {
    True: marked("Never: the net cost stays above {target}, however large this figure is."),
    False: marked("Never: the net cost stays below {target}, however large this figure is."),
}
_EVEN_AT = {
    True: marked("Never: the net cost stays above {target}, even at {value}, where it is {net}."),
    False: marked("Never: the net cost stays below {target}, even at {value}, where it is {net}."),
}


def _beside_range(solved: BreakEven) -> str:
    """Whether that lies in the range that was entered; nothing where none was."""
    within, only = _within(solved), solved.factor.only
    if within is None or only is None:
        return ""
    unit = solved.factor.quantity.unit
    low, high = (format_figure(end, unit) for end in (only.figure.least, only.figure.most))
    if within:
        return say("That is within its range of {low} to {high}.", low=low, high=high)
    return say("Within its range of {low} to {high} it never is.", low=low, high=high)


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

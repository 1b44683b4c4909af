"""Why two statements differ, as a document: shares that add up to the difference to the cent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.engine.fingerprint import canonical
from app.engine.reconciliation.choices_apart import choice_parts
from app.engine.reconciliation.document import Findings, reconciliation_document
from app.engine.reconciliation.figures_apart import case_figure_parts, exposure_parts, line_parts
from app.engine.reconciliation.items_apart import item_parts
from app.engine.reconciliation.parts import Part
from app.engine.reconciliation.reach import Reach
from app.engine.reconciliation.results import RESULTS
from app.engine.reconciliation.shares import Shares, shared
from app.engine.reconciliation.splits_apart import policy_parts, severity_parts
from app.engine.statement import Statement


def reconcile(a: Statement, b: Statement, result: str = "net_cost") -> dict[str, Any]:
    """Why `result` (a name of RESULTS) of `b` is not that of `a`: every difference with its share.

    The shares are Shapley values, worked out exactly through the method's own formulas; they add up
    to the difference to the last place, whatever the order of the figures, and change their sign
    when `a` and `b` change places. Without the result on either side there are no shares, and the
    document says what is needed. Raises ValueError where there is no result of that name.
    """
    if result not in RESULTS:
        raise ValueError(f"there is no result {result!r}")
    quantity = RESULTS[result]
    # One order for both ways of asking, so that ties are broken alike.
    turned = _order(b) < _order(a)
    first, second = (b, a) if turned else (a, b)
    parts = _parts(first, second)
    reach = Reach(quantity, first, second)
    entering = [part for part in parts if part.differs and part.names & reach.names]
    known = None not in (first.value(quantity), second.value(quantity))
    shares = shared(first, second, entering, reach) if known else Shares()
    return reconciliation_document(Findings(a, b, quantity, turned, parts, entering, shares))


def _parts(first: Statement, second: Statement) -> list[Part]:
    """Everything in which the two differ, in the order of keys."""
    one, other = first.case, second.case
    found = [
        *choice_parts(first, second),
        *case_figure_parts(one, other),
        *line_parts(one, other),
        *item_parts(first, second),
        *severity_parts(one, other),
        *exposure_parts(one, other),
        *policy_parts(one, other),
    ]
    return _told_apart(sorted(found, key=_place))


def _place(part: Part) -> tuple[str, str]:
    """Where a part stands among all, by what is data: the same in every language."""
    said = [each and (each.value, each.grade, each.source, each.ends) for each in part.said]
    return part.key, repr(said)


def _told_apart(parts: Sequence[Part]) -> list[Part]:
    """The parts with no key twice: names come from people, who may write anything."""
    found: dict[str, Part] = {}
    for part in parts:
        key, number = part.key, 1
        while key in found:
            number += 1
            key = f"{part.key} ({number})"
        found[key] = replace(part, key=key)
    return sorted(found.values(), key=lambda part: part.key)


def _order(statement: Statement) -> str:
    """A text that is the same whatever the order of rows."""
    document = statement.case.to_document()
    lists = {name: sorted(map(canonical, v)) for name, v in document.items() if type(v) is list}
    facts = statement.facts.to_document()
    return canonical([{**document, **lists}, facts, statement.method_version])

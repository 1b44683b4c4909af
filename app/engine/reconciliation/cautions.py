"""What a reader should know before the shares: other places, other periods, other days counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.engine.case.model import Case
from app.engine.case.periods import days_in, in_figures
from app.engine.quantity import Quantity
from app.engine.reconciliation.within import range_note
from app.engine.statement import Statement
from app.language import marked, say

Document = dict[str, Any]


def cautions(
    a: Statement, b: Statement, result: Quantity, figures: Sequence[Document], grouped: bool
) -> list[Document]:
    """Cautions as {"kind", "text"}, in the order of the kinds below; a kind may be absent."""
    found = {
        "county": _county(a.case, b.case),
        "period": _period(a.case, b.case),
        "definition": _definition(a.case, b.case, figures),
        "method": _method(a, b),
        "one_sided": say(_ONE_SIDED) if any(_is_one_sided(figure) for figure in figures) else "",
        "range": range_note(a, b, result),
        "grouped": say(_GROUPED) if grouped else "",
    }
    return [{"kind": kind, "text": text} for kind, text in found.items() if text]


_ONE_SIDED = marked(
    "What only one of the two states counts as a difference. The other may have none of it, or may "
    "not have counted it."
)


def _is_one_sided(figure: Document) -> bool:
    """Whether an added cost or money received stands on one side only."""
    has_amount = figure["kind"] in ("item", "group")
    return has_amount and (figure["a"] is None) != (figure["b"] is None)


_GROUPED = marked(
    "More figures differ than can be told apart exactly. Those with the smallest effects are "
    "gathered by their part of the method and share one amount each."
)


def _county(a: Case, b: Case) -> str:
    if a.county_fips == b.county_fips:
        return ""
    names = [
        say("county {fips}", fips=case.county_fips) if case.county_fips else say("no county")
        for case in (a, b)
    ]
    return say("The two are about different places: A names {a}, B {b}.", a=names[0], b=names[1])


def _period(a: Case, b: Case) -> str:
    periods = [(case.period_start, case.period_end) for case in (a, b)]
    if periods[0] == periods[1]:
        return ""
    days = [days_in(period) for period in periods]
    spans = [in_figures(period) for period in periods]
    told = say("The two are about different periods: A covers {a}, B {b}.", a=spans[0], b=spans[1])
    if days[0] == days[1]:
        return told
    longer = say(
        "That is {a} and {b} days: more days alone make a larger amount.",
        a=f"{days[0]:,}",
        b=f"{days[1]:,}",
    )
    return f"{told} {longer}"


def _definition(a: Case, b: Case, figures: Sequence[Document]) -> str:
    named = any(figure["kind"] == "definition" for figure in figures)
    if a.definition == b.definition or named:
        return ""
    return say("That the two count different things does not enter this result.")


def _method(a: Statement, b: Statement) -> str:
    if a.method_version == b.method_version:
        return ""
    return say(
        "A was worked out by method {a}, B by method {b}.", a=a.method_version, b=b.method_version
    )

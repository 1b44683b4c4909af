"""Pairs of cases to reconcile, and short ways to read what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from app.engine import Facts, Statement, calculate, read_case
from app.engine.reconciliation import reconcile
from tests.engine import cases
from tests.engine.worked import YEAR

Document = dict[str, Any]

# Every term of the net cost, so that each figure of it moves the result.
RICH: Document = {
    **YEAR,
    "definition": "extra_stay",
    "cost_basis": "average",
    "figures": {
        "people_with_detainer": 900,
        "stay_with_detainer": 40,
        "stay_without_detainer": 21,
        "average_daily_population": 1088,
        "detainers_received": {"likely": 950, "note": cases.REASON},
        "minutes_per_detainer": 25,
        "loaded_hourly_wage": "41.20",
        "trips": 61,
        "cost_per_trip": 318,
        "people_held": {"likely": 400, "note": cases.REASON},
        "added_medical_cost_per_person": "12.50",
    },
    "cost_items": [
        {"label": "Staff", "category": "personnel", "annual_amount": 38_200_000},
        {"label": "Food", "category": "food", "annual_amount": 3_650_000},
    ],
    "program_items": [{"label": "Training", "kind": "training", "amount": 11_400}],
    "reimbursements": [{"kind": "scaap", "label": "SCAAP", "award": 90_000}],
}


def stated(document: Mapping[str, Any], facts: Facts | None = None) -> Statement:
    """The statement of a document."""
    return calculate(read_case(document), facts)


def compared(
    one: Mapping[str, Any], other: Mapping[str, Any], result: str = "net_cost"
) -> Document:
    """The reconciliation of two documents."""
    return reconcile(stated(one), stated(other), result)


def with_figures(document: Document, **figures: Any) -> Document:
    """The document with other figures; None takes one out. Each says why it may be so large."""
    told = {
        name: {"likely": value, "note": cases.REASON}
        for name, value in figures.items()
        if value is not None
    }
    kept = {name: value for name, value in document["figures"].items() if name not in figures}
    return {**document, "figures": {**kept, **told}}


def total(found: Document) -> Decimal:
    """The shares added up."""
    return sum((Decimal(amount) for amount in found["shares"].values()), Decimal(0))


def keys(found: Document, part: str = "figures") -> list[str]:
    """The keys of a list of the document, in its order."""
    return [each["key"] for each in found[part]]


def figure(found: Document, key: str) -> Document:
    """One of the figures by its key."""
    return next(each for each in found["figures"] if each["key"] == key)


@st.composite
def changed_rich(draw: DrawFn) -> Document:
    """The rich case with some of its figures changed or taken out, and perhaps other choices."""
    names = draw(st.lists(st.sampled_from(sorted(RICH["figures"])), max_size=6, unique=True))
    figures = {name: draw(st.none() | st.integers(1, 5000)) for name in names}
    document = with_figures(RICH, **figures)
    document["definition"] = draw(st.sampled_from(["extra_stay", "extra_stay", "hold", "program"]))
    if draw(st.booleans()):
        document["reimbursements"] = draw(
            st.lists(cases.items("reimbursements", False), max_size=2)
        )
    if draw(st.booleans()):
        document = with_figures(document, extra_days_per_person=draw(st.integers(0, 60)))
    return document


pairs = st.one_of(
    st.tuples(changed_rich(), changed_rich()),
    st.tuples(cases.documents(), changed_rich()),
    st.tuples(cases.documents(), cases.documents()),
)

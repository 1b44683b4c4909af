"""Cases whose figures have a low and a high, made from cases that hypothesis makes up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from app.engine import Case, Statement, calculate, read_case
from app.engine.case.placed import placed_figures
from app.engine.case.replacing import with_figures
from app.engine.case.shapes import CASE_KEYS
from app.engine.figure import Figure
from app.engine.quantity import Quantity
from tests.engine.cases import documents

Document = dict[str, Any]
shares = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)


def widened(figure: Figure, quantity: Quantity, below: Decimal, above: Decimal) -> Figure:
    """The figure with a low and a high that many shares of itself away, where it may go there."""
    size = abs(figure.likely)
    low, high = figure.likely - below * size, figure.likely + above * size
    if quantity.least is not None:
        low = max(low, min(quantity.least, figure.likely))
    if quantity.most is not None:
        high = min(high, max(quantity.most, figure.likely))
    return replace(figure, low=low, high=high)


@st.composite
def ranged_cases(draw: DrawFn) -> Case:
    """A case some of whose figures have a low and a high apart."""
    case = read_case(draw(documents()))
    placed = list(placed_figures(case))
    new = {
        each.path: widened(each.figure, each.quantity, draw(shares), draw(shares))
        for each in placed
        if draw(st.booleans())
    }
    return with_figures(case, lambda path, figure: new.get(path, figure))


def statement_of(**figures: Any) -> Statement:
    """Time held past release, by people, hours and a published rate, with figures as given."""
    return calculate(read_case(case_of(**figures)))


def case_of(**figures: Any) -> Document:
    """The document of `statement_of`; other parts of a case by their own names."""
    rest = {name: figures.pop(name) for name in CASE_KEYS if name in figures}
    given = {"people_held": 400, "mean_hours_held": 24, "published_daily_cost": 100} | figures
    known = {name: value for name, value in given.items() if value is not None}
    return {
        "period_start": "2025-01-01",
        "period_end": "2025-12-31",
        "definition": "hold",
        "figures": known,
        **rest,
    }


def between(low: float | Decimal, likely: float, high: float) -> Document:
    """A figure with its ends."""
    return {"low": low, "likely": likely, "high": high}

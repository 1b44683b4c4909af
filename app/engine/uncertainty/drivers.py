"""What drives the answer: each uncertain figure moved from low to high alone, ranked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.figure import plain_decimal
from app.engine.numerals import document_value, format_figure
from app.engine.quantity import Quantity
from app.engine.uncertainty.factors import Factor
from app.engine.uncertainty.probe import HIGH, LOW, exactly, moves, with_ends
from app.engine.uncertainty.simulation import Simulation, spread_of, value_of
from app.language import Words

MOST_SHOWN = 20


@dataclass(frozen=True)
class Driver:
    """A factor with the result at its low and at its high, all else as likely."""

    factor: Factor
    at_low: Decimal
    at_high: Decimal

    @property
    def swing(self) -> Decimal:
        """How far the result lies apart between the two ends; never negative."""
        return abs(CONTEXT.subtract(self.at_high, self.at_low))


def drivers(simulation: Simulation, quantity: Quantity = q.net_cost) -> list[Driver]:
    """The uncertain factors that move a result, the strongest first; at most MOST_SHOWN.

    Empty where the result is not known. Equal swings stand in the order of their keys.
    """
    statement, factors = simulation.statement, simulation.draws.factors
    found = moves(statement, quantity, factors)
    strongest = sorted(
        (factor for factor in factors if factor.key in found and found[factor.key].size),
        key=lambda factor: -found[factor.key].size,
    )[:MOST_SHOWN]
    exact = [_driver(simulation, quantity, factor) for factor in strongest]
    return sorted(
        (driver for driver in exact if driver), key=lambda each: (-each.swing, each.factor.key)
    )


def _driver(simulation: Simulation, quantity: Quantity, factor: Factor) -> Driver | None:
    at_low, at_high = (
        value_of(quantity, exactly(simulation.statement, with_ends([factor], {factor.key: end})))
        for end in (LOW, HIGH)
    )
    return None if at_low is None or at_high is None else Driver(factor, at_low, at_high)


def narrowing(simulation: Simulation, factor: Factor, quantity: Quantity) -> Decimal | None:
    """The share (0-1) of the range that would go if the factor were known to be as likely.

    None where there is no range, or the case is too long to be drawn again; never negative.
    """
    if simulation.is_long:
        return None
    whole, exact = simulation.spread(quantity), value_of(quantity, simulation.statement.root)
    if whole is None or exact is None:
        return None
    look = partial(simulation.draws.looking, but=factor)
    known = spread_of(simulation.values_with(quantity, look), exact, quantity)
    if known is None or not whole.width:
        return None
    left = CONTEXT.divide(known.width, whole.width)
    return max(CONTEXT.subtract(Decimal(1), left), Decimal(0))


def driver_documents(simulation: Simulation, found: Sequence[Driver]) -> list[dict[str, Any]]:
    """The drivers of the net cost, each with its ends in words and what knowing it would narrow."""
    return [_document(simulation, driver) for driver in found]


def _document(simulation: Simulation, driver: Driver) -> dict[str, Any]:
    factor = driver.factor
    narrows = narrowing(simulation, factor, q.net_cost)
    unit = q.net_cost.unit
    return {
        "key": factor.key,
        "name": factor.quantity.name,
        "label": factor.quantity.label,
        "where": factor.where,
        "path": factor.only.path if factor.only else None,
        "unit": factor.quantity.unit.name,
        **_ends(factor),
        "net_low": document_value(driver.at_low, unit),
        "net_high": document_value(driver.at_high, unit),
        "swing": document_value(driver.swing, unit),
        "grade": factor.grade,
        "narrows": None if narrows is None else f"{narrows:.4f}",
    }


def _ends(factor: Factor) -> dict[str, str | None]:
    """Low, likely and high as documents carry them and in words; of several lines, words only."""
    if not factor.only:
        return {**dict.fromkeys(_PLACES), **_ENDS_OF_LINES}
    figure, unit = factor.only.figure, factor.quantity.unit
    values = dict(zip(_PLACES, (figure.least, figure.likely, figure.most), strict=True))
    return {
        **{name: plain_decimal(value) for name, value in values.items()},
        **{f"{name}_text": format_figure(value, unit) for name, value in values.items()},
    }


_PLACES = ("low", "likely", "high")
_ENDS_OF_LINES = Words(
    {
        "low_text": "each at its low",
        "likely_text": "as entered",
        "high_text": "each at its high",
    }
)

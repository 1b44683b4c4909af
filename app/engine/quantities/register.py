"""The register that every quantity enters once, in reading order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.engine.quantity import Quantity, Scope
from app.engine.units import Unit

QUANTITIES: dict[str, Quantity] = {}


def _enter(quantity: Quantity) -> Quantity:
    if quantity.name in QUANTITIES:
        raise ValueError(f"two quantities are named {quantity.name}")
    QUANTITIES[quantity.name] = quantity
    return quantity


def figure(
    name: str, label: str, unit: Unit, scope: Scope = Scope.CALCULATION, **about: Any
) -> Quantity:
    """A quantity that a case gives. `about`: see `Quantity`."""
    return _enter(Quantity(name, unit, label, scope, given=True, **about))


def rate(
    name: str, label: str, unit: Unit, scope: Scope = Scope.CALCULATION, **about: Any
) -> Quantity:
    """A given rate or average: lines that do not state their own share the calculation's."""
    return figure(name, label, unit, scope, adds_up=False, **about)


def fact(
    name: str, label: str, unit: Unit, scope: Scope = Scope.CALCULATION, **about: Any
) -> Quantity:
    """A number that follows from the place and the period; no one types it."""
    return _enter(Quantity(name, unit, label, scope, adds_up=False, **about))


def result(
    name: str, label: str, unit: Unit, scope: Scope = Scope.CALCULATION, **about: Any
) -> Quantity:
    """A quantity that the method works out."""
    return _enter(Quantity(name, unit, label, scope, **about))


def constant(name: str, label: str, unit: Unit, value: int) -> Quantity:
    """A number that is the same everywhere, with a unit so that the unit check can close."""
    return _enter(Quantity(name, unit, label, adds_up=False, constant=Decimal(value)))

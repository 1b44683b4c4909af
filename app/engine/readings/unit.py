"""The unit reading: people × days a person × $ a day must come out as $, or the import fails."""

from __future__ import annotations

from collections.abc import Mapping

from app.engine.formula import (
    Binary,
    Ceiling,
    Cents,
    Choose,
    Either,
    Expression,
    KnownSum,
    Lesser,
    Power,
    Total,
)
from app.engine.quantity import Quantity, Scope
from app.engine.units import Dimensions, UnitError, combine, spell


def unit_of(expression: Expression) -> Dimensions:
    """The dimensions an expression comes out in; raises UnitError where its parts do not fit."""
    match expression:
        case Quantity():
            return expression.unit.powers
        case Binary(operator="*"):
            return combine(unit_of(expression.left), unit_of(expression.right), 1)
        case Binary(operator="/"):
            return combine(unit_of(expression.left), unit_of(expression.right), -1)
        case Cents(amount):
            return _money(unit_of(amount))
        case Ceiling(number):
            return _plain("a number rounded up", number)
        case Power(base, exponent):
            return _same("a power", *(_plain("a power", part) for part in (base, exponent)))
        case Total(Quantity() as quantity):
            return unit_of(quantity)
        case Binary() | Either() | Choose() | KnownSum() | Lesser():
            what = type(expression).__name__
            return _same(what, *(unit_of(part) for part in expression.parts()))
    raise UnitError(f"{expression!r} is no expression")


def _same(what: str, *units: Dimensions) -> Dimensions:
    if not units:
        raise UnitError(f"{what} joins nothing")
    for unit in units[1:]:
        if unit != units[0]:
            raise UnitError(f"{what} joins {spell(units[0])} and {spell(unit)}")
    return units[0]


def _plain(what: str, expression: Expression) -> Dimensions:
    return _same(what, (), unit_of(expression))


def _money(unit: Dimensions) -> Dimensions:
    if ("dollar", 1) not in unit:
        raise UnitError(f"only money is rounded to cents, not {spell(unit)}")
    return unit


def check_units(formulas: Mapping[Quantity, Expression]) -> None:
    """Raise UnitError, naming the quantity, unless every formula has the unit it declares.

    Also: a calculation's formula takes a row's quantity only as a total, so that a line's figure
    is never mistaken for the whole.
    """
    for quantity, formula in formulas.items():
        try:
            unit = unit_of(formula)
        except UnitError as error:
            raise UnitError(f"{quantity.name}: {error}") from None
        if unit != quantity.unit.powers:
            raise UnitError(
                f"{quantity.name} is in {spell(quantity.unit.powers)}, "
                f"its formula gives {spell(unit)}"
            )
        if quantity.scope is Scope.CALCULATION:
            _check_totals(quantity, formula)


def _check_totals(quantity: Quantity, formula: Expression) -> None:
    if isinstance(formula, Total):
        return
    if isinstance(formula, Quantity) and formula.scope is not Scope.CALCULATION:
        raise UnitError(f"{quantity.name} takes {formula.name} of a row without total()")
    for part in formula.parts():
        _check_totals(quantity, part)

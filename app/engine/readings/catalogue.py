"""The catalogue reading: each quantity and its formula in names, for the method page and schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine.formula import Choose, Either, Expression
from app.engine.quantity import Quantity
from app.engine.readings.infix import WORDS, Notation, Token, Tokens, write


@dataclass(frozen=True)
class Way:
    """One way to a result: `label` says when it applies ("" where it is the only one)."""

    label: str
    formula: Tokens


@dataclass(frozen=True)
class Entry:
    """A quantity of the catalogue. `ways` is empty for a figure that a case gives."""

    quantity: Quantity
    ways: tuple[Way, ...]


def entry(quantity: Quantity, formula: Expression | None) -> Entry:
    """The catalogue's entry for a quantity with its formula, if it has one."""
    return Entry(quantity, () if formula is None else tuple(_ways(formula, "")))


def catalogue(formulas: Mapping[Quantity, Expression]) -> tuple[Entry, ...]:
    """The entries of all results, in the order of the method."""
    return tuple(entry(quantity, formula) for quantity, formula in formulas.items())


def _ways(expression: Expression, label: str) -> list[Way]:
    match expression:
        case Either(alternatives):
            options = list(alternatives)
        case Choose(_, choices):
            options = list(choices.items())
        case _:
            return [Way(label, write(expression, _NOTATION))]
    found: list[Way] = []
    for name, option in options:
        found += _ways(option, f"{label}.{name}" if label else name)
    return found


def _leaf(quantity: Quantity, is_total: bool) -> Tokens:
    if quantity.constant is not None:
        return (Token(f"{quantity.constant:f}", quantity),)
    name = Token(quantity.name, quantity)
    return (Token("Σ "), name) if is_total else (name,)


def _first(expression: Expression) -> Expression:
    """Alternatives inside a larger formula are written by their first way; the rest stand apart."""
    while isinstance(expression, Either):
        expression = expression.alternatives[0][1]
    return expression


_NOTATION = Notation(
    signs=WORDS,
    cents=("cents(", ")"),
    ceiling=("rounded_up(", ")"),
    lesser=("lesser(", ", ", ")"),
    leaf=_leaf,
    resolve=_first,
    terms=lambda known: known.parts(),
)

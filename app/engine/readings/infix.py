"""An expression written out, with brackets only where they are needed.

Working, spreadsheet and catalogue all write through here; they differ in their signs and in what
they put for a quantity.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

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
from app.engine.quantity import Quantity


class Token(NamedTuple):
    """A piece of written formula: its text, and the quantity it stands for where it is a figure."""

    text: str
    quantity: Quantity | None = None


Tokens = tuple[Token, ...]


@dataclass(frozen=True)
class Notation:
    """The signs of one reading.

    `cents`, `ceiling`, `lesser`: text before, between and after the operands. Without a text before
    it a number to be rounded up stands in brackets inside a larger formula.
    """

    signs: dict[str, str]
    cents: tuple[str, str]
    ceiling: tuple[str, str]
    lesser: tuple[str, str, str]
    leaf: Callable[[Quantity, bool], Tokens]
    resolve: Callable[[Expression], Expression]
    terms: Callable[[KnownSum], tuple[Expression, ...]]


WORDS = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ ", "^": " ^ "}
SHEET = {"+": "+", "-": "-", "*": "*", "/": "/", "^": "^"}
_RANK = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
_ATOM, _LOOSE = 4, 0


def write(expression: Expression, notation: Notation) -> Tokens:
    """The expression as tokens in the given notation."""
    return _write(expression, notation)[0]


def _write(expression: Expression, notation: Notation) -> tuple[Tokens, int]:
    """The tokens and the rank of the outermost sign: lower needs brackets inside higher."""
    match notation.resolve(expression):
        case Quantity() as quantity:
            return notation.leaf(quantity, False), _ATOM
        case Total(Quantity() as quantity):
            return notation.leaf(quantity, True), _ATOM
        case Binary(operator, left, right):
            return _chain(operator, (left, right), notation)
        case Power(base, exponent):
            return _chain("^", (base, exponent), notation)
        case KnownSum() as known:
            return _chain("+", notation.terms(known), notation)
        case Cents(amount):
            return _cents(amount, notation)
        case Ceiling(number):
            before, after = notation.ceiling
            written = (Token(before), *write(number, notation), Token(after))
            return written, _ATOM if before else _LOOSE
        case Lesser(left, right):
            before, between, after = notation.lesser
            first, second = write(left, notation), write(right, notation)
            return (Token(before), *first, Token(between), *second, Token(after)), _ATOM
        case Either() | Choose():
            raise TypeError("a notation must resolve alternatives before they are written")
    raise TypeError(f"{expression!r} cannot be written")


def _cents(amount: Expression, notation: Notation) -> tuple[Tokens, int]:
    before, after = notation.cents
    if not before:
        return _write(amount, notation)
    return (Token(before), *write(amount, notation), Token(after)), _ATOM


def _chain(sign: str, terms: tuple[Expression, ...], notation: Notation) -> tuple[Tokens, int]:
    if len(terms) == 1:
        return _write(terms[0], notation)
    rank = _RANK[sign]
    tokens: list[Token] = []
    for index, term in enumerate(terms):
        written, inner = _write(term, notation)
        tight = index > 0 and sign in "-/^"
        if inner < rank or (tight and inner == rank):
            written = (Token("("), *written, Token(")"))
        tokens += ([Token(notation.signs[sign])] if index else []) + list(written)
    return tuple(tokens), rank

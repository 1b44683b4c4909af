"""The working reading: a result in words with the county's own numbers in it.

2,616 people × (56 days − 21 days) = 91,560 days
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Protocol

from app.engine.formula import Cents, Choose, Either, Expression, KnownSum, Total
from app.engine.numerals import FIGURE_DECIMALS, format_figure, format_value
from app.engine.phrases import lower_first
from app.engine.quantity import Quantity, Scope
from app.engine.readings.infix import WORDS, Notation, Token, Tokens, write
from app.engine.readings.needs import Formulas
from app.engine.readings.resolve import known_terms, taken
from app.language import language, marked, say

MOST_ADDENDS = 6
# Stands for an operand in a text that is said around it.
_OPERAND = "\0"


class Worked(Formulas, Protocol):
    """A row whose rows below can be worked too.

    `workings` are those written in a language, `grounds` those found for what its rows share.
    """

    workings: dict[tuple[str, Quantity], Tokens]
    grounds: dict[Quantity, Any]

    def holder(self, quantity: Quantity) -> Worked:
        """The row that has the quantity: this one, or the calculation's."""

    def rows_of(self, quantity: Quantity) -> Sequence[Worked]:
        """The rows whose values add up to the quantity's total."""


def working(quantity: Quantity, row: Worked) -> Tokens:
    """How the quantity's value in `row` came about; empty where it is given or not known."""
    key = (language(), quantity)
    written = row.workings.get(key)
    if written is None:
        written = row.workings[key] = _working(quantity, row)
    return written


def _working(quantity: Quantity, row: Worked) -> Tokens:
    formula, value = row.formula(quantity), row.value(quantity)
    if row.has_rows(quantity) and value is not None:
        return _total_working(quantity, row)
    if formula is None or value is None:
        return ()
    expression = _reduced(formula, row)
    if isinstance(expression, Total) and isinstance(expression.of, Quantity):
        return _total_working(expression.of, row)
    if isinstance(expression, Quantity):
        return _renamed(expression, row.value(expression), quantity, value)
    return (*write(expression, _notation(row)), Token(" = "), _value(quantity, value))


def text(tokens: Tokens) -> str:
    """The tokens as one line of text."""
    return "".join(token.text for token in tokens)


def _reduced(expression: Expression, row: Worked) -> Expression:
    """Past alternatives, options, cents and sums of one term: what is left to write."""
    while True:
        match expression:
            case Either() | Choose():
                reduced = taken(expression, row)
            case Cents(amount):
                reduced = amount
            case KnownSum() if len(terms := known_terms(expression, row)) == 1:
                reduced = terms[0]
            case _:
                return expression
        if reduced is expression:
            return expression
        expression = reduced


def _total_working(quantity: Quantity, row: Worked) -> Tokens:
    rows = row.rows_of(quantity)
    total = row.total(quantity)
    if len(rows) == 1:
        return working(quantity, rows[0]) or _alone(quantity, total)
    if len(rows) > MOST_ADDENDS:
        added = say(_SUMS.get(quantity.scope, _SUM), count=len(rows))
        return (Token(f"{added} = "), _value(quantity, total))
    return (*_addends(quantity, rows), Token(" = "), _value(quantity, total))


def _addends(quantity: Quantity, rows: Sequence[Worked]) -> Tokens:
    tokens: list[Token] = []
    for row in rows:
        tokens += [Token(WORDS["+"])] if tokens else []
        tokens.append(_value(quantity, row.value(quantity)))
    return tuple(tokens)


_SUM = marked("sum of {count} rows")
_SUMS = {
    Scope.LINE: marked("sum of {count} lines"),
    Scope.COST_ITEM: marked("sum of {count} cost items"),
    Scope.PROGRAM_ITEM: marked("sum of {count} program items"),
    Scope.REIMBURSEMENT: marked("sum of {count} sources"),
    Scope.PROJECTION: marked("sum of {count} years"),
}


def _renamed(figure: Quantity, given: Decimal | None, quantity: Quantity, value: Decimal) -> Tokens:
    """A result that is one figure under another name; both where cents or unit differ."""
    alone = _alone(figure, given)
    is_same = given == value and figure.unit.name == quantity.unit.name
    return alone if is_same else (*alone, Token(" = "), _value(quantity, value))


def _alone(quantity: Quantity, value: Decimal | None) -> Tokens:
    name = quantity.short or lower_first(quantity.label)
    return (Token(f"{name} "), _value(quantity, value))


def _value(quantity: Quantity, value: Decimal | None) -> Token:
    is_constant = quantity.constant is not None
    written = format_figure if quantity.given and _is_as_given(value) else format_value
    shown = say("not known") if value is None else written(value, quantity.unit)
    return Token(shown, None if is_constant else quantity)


def _is_as_given(value: Decimal | None) -> bool:
    """Whether a figure is as a case gives it: a share of it has more decimals than are typed."""
    exponent = value.as_tuple().exponent if value is not None else 0
    return isinstance(exponent, int) and exponent >= -FIGURE_DECIMALS


def _notation(row: Worked) -> Notation:
    def leaf(quantity: Quantity, is_total: bool) -> Tokens:
        if quantity.constant is not None:
            return (_value(quantity, quantity.constant),)
        value = row.total(quantity) if is_total else row.value(quantity)
        return (_value(quantity, value),)

    before, after = say("{number}, rounded up", number=_OPERAND).split(_OPERAND)
    lesser = say("the lesser of {first} and {second}", first=_OPERAND, second=_OPERAND)
    opening, between, closing = lesser.split(_OPERAND)
    return Notation(
        signs=WORDS,
        cents=("", ""),
        ceiling=(before, after),
        lesser=(opening, between, closing),
        leaf=leaf,
        resolve=lambda expression: taken(expression, row),
        terms=lambda known: known_terms(known, row),
    )

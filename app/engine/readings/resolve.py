"""Which way was taken: an expression reduced to the branch that gave a row its value."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from app.engine.arithmetic import EXACT
from app.engine.formula import Choose, Either, Expression, KnownSum
from app.engine.readings.value import Reading, Row, compile_value


@cache
def _exact(expression: Expression) -> Reading:
    return compile_value(expression, EXACT)


def exact_value(expression: Expression, row: Row) -> Decimal | None:
    """The expression's value in the row, or None where it is not known."""
    value: Decimal | None = _exact(expression)(row)
    return value


def is_known(expression: Expression, row: Row) -> bool:
    """True where the expression has a value in the row."""
    return _exact(expression)(row) is not None


def taken(expression: Expression, row: Row) -> Expression:
    """The alternative or option that applies in this row; other expressions as they are."""
    while True:
        match expression:
            case Either(alternatives):
                known = (option for _, option in alternatives if is_known(option, row))
                expression = next(known, alternatives[0][1])
            case Choose(choice, options) if (row.choice(choice) or "") in options:
                expression = options[row.choice(choice) or ""]
            case _:
                return expression


def evidence(expression: Expression, row: Row) -> str | None:
    """The label of the alternative that gave the value ("measured_mean", "assumed"), if any."""
    if isinstance(expression, Either):
        for label, option in expression.alternatives:
            if is_known(option, row):
                return label
    return None


def known_terms(expression: KnownSum, row: Row) -> tuple[Expression, ...]:
    """The terms of a sum that were added: all required ones and the known optional ones."""
    return expression.required + tuple(t for t in expression.optional if is_known(t, row))

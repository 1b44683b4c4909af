"""The spreadsheet reading: a result as a live cell, `=ROUND(B7*B9,2)`."""

from __future__ import annotations

from collections.abc import Callable

from app.engine.formula import Expression
from app.engine.quantity import Quantity
from app.engine.readings.infix import SHEET, Notation, Token, Tokens, write
from app.engine.readings.resolve import known_terms, taken
from app.engine.readings.value import Row

Address = Callable[[Quantity, bool], str]


def spreadsheet(expression: Expression, row: Row, address: Address) -> str:
    """The expression as spreadsheet text, by the way that was taken in `row`.

    `address(quantity, is_total)` gives the cell that holds a figure, or the cell that holds its
    total over rows. ROUND in a spreadsheet rounds half away from zero, as `cents` does; ROUNDUP
    rounds a count, which is never less than zero, up to the next whole number.
    """

    def leaf(quantity: Quantity, is_total: bool) -> Tokens:
        if quantity.constant is not None:
            return (Token(f"{quantity.constant:f}"),)
        return (Token(address(quantity, is_total)),)

    notation = Notation(
        signs=SHEET,
        cents=("ROUND(", ",2)"),
        ceiling=("ROUNDUP(", ",0)"),
        lesser=("MIN(", ",", ")"),
        leaf=leaf,
        resolve=lambda part: taken(part, row),
        terms=lambda known: known_terms(known, row),
    )
    return "=" + "".join(token.text for token in write(expression, notation))

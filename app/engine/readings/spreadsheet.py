"""The spreadsheet reading: a result as a live cell, `=ROUND(B7*B9,2)`."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache

from app.engine.formula import Choose, Either, Expression, KnownSum
from app.engine.quantity import Quantity
from app.engine.readings.infix import SHEET, Notation, Token, Tokens, write
from app.engine.readings.resolve import is_known, known_terms, taken
from app.engine.readings.value import Row

Address = Callable[[Quantity, bool], str]
ROW = "\0"  # no name of a sheet can hold it
_TOTAL = "total"
_written: dict[Hashable, Tokens] = {}


def spreadsheet(expression: Expression, row: Row, address: Address) -> str:
    """The expression as spreadsheet text, by the way that was taken in `row`.

    `address(quantity, is_total)` gives the cell that holds a figure, or the cell that holds its
    total over rows. ROUND in a spreadsheet rounds half away from zero, as `cents` does; ROUNDUP
    rounds a count, which is never less than zero, up to the next whole number. Both take a float's
    first fifteen digits for the number it stands for, so that 1.005 is a half cent and 12 posts
    are 12: the cent is the method's own up to about a billion dollars.
    """
    key = (expression, _ways(expression, row))
    tokens = _written.get(key)
    if tokens is None:
        tokens = _written[key] = write(expression, _notation(row))
    pieces = (
        token.text if token.quantity is None else address(token.quantity, token.text == _TOTAL)
        for token in tokens
    )
    return "=" + "".join(pieces)


def spreadsheet_column(
    expression: Expression, rows: Iterable[tuple[Row, int]], address: Address
) -> Iterator[str]:
    """The expression as text in each row of a table, given with the number of its sheet row.

    `address` is asked once for rows that took the same way; it puts ROW where a cell of the row
    itself is meant.
    """
    patterns: dict[Hashable, str] = {}
    for row, number in rows:
        ways = _ways(expression, row)
        if ways not in patterns:
            patterns[ways] = spreadsheet(expression, row, address)
        yield patterns[ways].replace(ROW, str(number))


def total_over(quantity: Quantity, cells: str) -> str:
    """The quantity's total over the `cells` of its rows, a range such as `F6:F17`.

    What adds up is added up. A rate is the one that all rows share; where they differ there is
    none, and the cell shows nothing.
    """
    if quantity.adds_up:
        return f"=SUM({cells})"
    return f'=IF(MIN({cells})=MAX({cells}),MIN({cells}),"")'


@cache
def _branches(expression: Expression) -> tuple[Expression, ...]:
    """The parts that are not written alike in every row."""
    return tuple(p for p in expression.walk() if isinstance(p, Either | Choose | KnownSum))


def _ways(expression: Expression, row: Row) -> Hashable:
    """What is written of each branch in this row: rows that agree share one text but its cells."""
    return tuple(_way(branch, row) for branch in _branches(expression))


def _way(branch: Expression, row: Row) -> Hashable:
    if isinstance(branch, KnownSum):
        return tuple(is_known(term, row) for term in branch.optional)
    return taken(branch, row)


def _notation(row: Row) -> Notation:
    return Notation(
        signs=SHEET,
        cents=("ROUND(", ",2)"),
        ceiling=("ROUNDUP(", ",0)"),
        lesser=("MIN(", ",", ")"),
        leaf=_leaf,
        resolve=lambda part: taken(part, row),
        terms=lambda known: known_terms(known, row),
    )


def _leaf(quantity: Quantity, is_total: bool) -> Tokens:
    """A place for an address; a constant is written out."""
    if quantity.constant is not None:
        return (Token(f"{quantity.constant:f}"),)
    return (Token(_TOTAL if is_total else "", quantity),)

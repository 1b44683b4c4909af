"""Numbers as people type them in a report: `1,234.50`, `$140`, `22e3`, `NA`."""

from __future__ import annotations

import re
from decimal import Decimal

from app.intake.problems import BadCellError, quoted

MISSING = frozenset({"", "na", "n/a", "n.a.", "null", "none", "-", "."})
NUMBER = re.compile(
    r"((\d{1,3}(,\d{3})+|\d+)(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?", re.IGNORECASE | re.ASCII
)
LONGEST_NUMBER = 40


def read_amount(cell: str, *, most: Decimal, decimals: int | None = None) -> Decimal:
    """An exact number from 0 to `most`, with at most `decimals` places.

    Raises BadCellError for a missing value, words, a negative number, a number that is too large
    or one with more places than the column can hold.
    """
    text = cell.strip()
    if text.lower() in MISSING:
        raise BadCellError(f"missing ({text})" if text else "missing (the cell is empty)")
    if _is_negative(text):
        raise BadCellError(f"{quoted(text)} is negative; the least that can be reported is 0")
    value = _number(text)
    if value > most:
        raise BadCellError(f"{quoted(text)} is larger than {most:,}, the most this column takes")
    if decimals is not None and value != round(value, decimals):
        raise BadCellError(f"{quoted(text)} {_too_fine(decimals)}")
    return value


def _number(text: str) -> Decimal:
    digits = text.removeprefix("$").strip()
    if len(digits) > LONGEST_NUMBER or not NUMBER.fullmatch(digits):
        raise BadCellError(f"{quoted(text)} is not a number")
    return Decimal(digits.replace(",", ""))


def _is_negative(text: str) -> bool:
    bare = text.replace("$", "").strip()
    if bare.startswith("(") and bare.endswith(")"):
        return NUMBER.fullmatch(bare[1:-1].strip()) is not None
    return bare[:1] in ("-", "−") and NUMBER.fullmatch(bare[1:].strip()) is not None


def _too_fine(decimals: int) -> str:
    return f"has more than {decimals} decimal places" if decimals else "is not a whole number"

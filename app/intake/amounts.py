"""Numbers as people type them in a report: `1,234.50`, `$140`, `22e3`, `NA`."""

from __future__ import annotations

import re
from decimal import Decimal

from app.intake.problems import BadCellError, quoted
from app.intake.sheets.cell_texts import text_of
from app.intake.sheets.sheet import Cell
from app.language import say

MISSING = frozenset({"", "na", "n/a", "n.a.", "null", "none", "-", "."})
NUMBER = re.compile(
    r"((\d{1,3}(,\d{3})+|\d+)(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?", re.IGNORECASE | re.ASCII
)
LONGEST_NUMBER = 40


def read_amount(cell: Cell, *, most: Decimal, decimals: int | None = None) -> Decimal:
    """An exact number from 0 to `most`, with at most `decimals` places.

    A number of a spreadsheet is taken as it is shown there, to fifteen digits. Raises
    BadCellError for a missing value, words, a day, a negative number, a number that is too large
    or one with more places than the column can hold.
    """
    text = text_of(cell).strip()
    if text.lower() in MISSING:
        raise BadCellError(_missing(text))
    if _is_negative(text):
        raise BadCellError(
            say("{cell} is negative; the least that can be reported is 0", cell=quoted(text))
        )
    value = _number(text)
    if value > most:
        raise BadCellError(
            say(
                "{cell} is larger than {most}, the most this column takes",
                cell=quoted(text),
                most=f"{most:,}",
            )
        )
    if decimals is not None and value != round(value, decimals):
        raise BadCellError(_too_fine(text, decimals))
    return value


def _missing(text: str) -> str:
    return say("missing ({text})", text=text) if text else say("missing (the cell is empty)")


def _number(text: str) -> Decimal:
    digits = text.removeprefix("$").strip()
    if len(digits) > LONGEST_NUMBER or not NUMBER.fullmatch(digits):
        raise BadCellError(say("{cell} is not a number", cell=quoted(text)))
    return Decimal(digits.replace(",", ""))


def _is_negative(text: str) -> bool:
    bare = text.replace("$", "").strip()
    if bare.startswith("(") and bare.endswith(")"):
        return NUMBER.fullmatch(bare[1:-1].strip()) is not None
    return bare[:1] in ("-", "−") and NUMBER.fullmatch(bare[1:].strip()) is not None


def _too_fine(text: str, decimals: int) -> str:
    if not decimals:
        return say("{cell} is not a whole number", cell=quoted(text))
    return say(
        "{cell} has more than {decimals} decimal places", cell=quoted(text), decimals=decimals
    )

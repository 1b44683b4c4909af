"""How the amounts of a comparison are written: differences with their sign, shares of the whole."""

from __future__ import annotations

from decimal import Decimal

from app.engine.numerals import MINUS, format_value, percentage, plain_number
from app.engine.units import Unit
from app.language import say
from app.reports.content import amounts

_DECIMALS = 2
MOST_SHARE = Decimal(2)


def exactly(value: Decimal, unit: Unit) -> str:
    """A result or a difference to the last digit: "$10,967,287.80", "−12.5 days"."""
    if unit.style == "share":
        return _points(value)
    return format_value(value, unit)


def signed(value: Decimal, unit: Unit) -> str:
    """A difference with its sign, also above zero: "+$10,967,287.80"."""
    return f"{'+' if value > 0 else ''}{exactly(value, unit)}"


def in_short(value: Decimal, unit: Unit) -> str:
    """A result in few digits, for a chart: "$12,534,043", "250.85 beds"."""
    if unit.name == "$":
        return amounts.headline(value)
    if unit.style == "number":
        word = unit.word(value == 1)
        return f"{plain_number(value, _DECIMALS)} {word}".rstrip()
    return format_value(value, unit)


def change_in_short(value: Decimal, unit: Unit) -> str:
    """A difference in few digits, with its sign: "+$10,967,288"."""
    size = value.copy_abs()
    text = _points(size) if unit.style == "share" else in_short(size, unit)
    return f"{MINUS if value < 0 else '+' if value > 0 else ''}{text}"


def share_text(share: str | None) -> str:
    """A share of the difference: "81.3%", "−40%"; empty where there is none, or where parts that
    cancel out make it many times the whole."""
    if share is None or abs(Decimal(share)) > MOST_SHARE:
        return ""
    text = percentage(Decimal(share), 1)
    return say("less than 0.1%") if text in ("0%", f"{MINUS}0%") and Decimal(share) else text


def _points(value: Decimal) -> str:
    return say("{number} percentage points", number=percentage(value).removesuffix("%"))

"""How amounts are written on a result page and in a report."""

from __future__ import annotations

from decimal import Decimal

from app.engine.numerals import MINUS, dollars, percentage, plain_number, whole_dollars

_SMALL = Decimal(100)
_LEAST_SHARE = Decimal("0.001")
NONE = "–"


def headline(value: Decimal) -> str:
    """An amount in a sentence: whole dollars, cents only where they matter."""
    return dollars(value) if value.copy_abs() < _SMALL and value else whole_dollars(value)


def exact(text: str | None) -> str | None:
    """An amount of a document to the cent."""
    return None if text is None else dollars(Decimal(text))


def taken_off(text: str) -> str:
    """An amount that lowers a total: "−$24,408.00"."""
    amount = dollars(Decimal(text))
    return amount if amount.startswith(MINUS) or not Decimal(text) else f"{MINUS}{amount}"


def counted(text: str | None, one: str, many: str) -> str | None:
    """A count with its noun: "1 person", "2,616 people"."""
    if text is None:
        return None
    value = Decimal(text)
    return f"{plain_number(value, 1)} {one if value == 1 else many}"


def share(value: Decimal) -> str:
    """A share for reading: "3.4%", "less than 0.1%", and beyond the whole "5.2 times"."""
    if value >= 2:
        return f"{plain_number(value, 1)} times"
    if value and value.copy_abs() < _LEAST_SHARE:
        return "less than 0.1%"
    return percentage(value, 1)

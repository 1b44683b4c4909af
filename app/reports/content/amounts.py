"""How amounts are written on a result page and in a report."""

from __future__ import annotations

from decimal import Decimal

from app.engine.numerals import MINUS, dollars, percentage, plain_number, whole_dollars
from app.language import say, say_count
from app.reports.content.phrases import counted_as

_SMALL = Decimal(100)
_LEAST_SHARE = Decimal("0.001")
_MOST_DECIMALS = 4
DAY_DECIMALS = 2
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


def share(value: Decimal) -> str:
    """A share for reading: "3.4%", "−0.02%", and beyond the whole "5.2 times".

    A small share has as many decimals as it takes to see it.
    """
    if value.copy_abs() >= 2:
        return say("{number} times", number=plain_number(value, 1))
    if not value or value.copy_abs() >= _LEAST_SHARE:
        return percentage(value, 1)
    written = (percentage(value, decimals) for decimals in range(2, _MOST_DECIMALS + 1))
    return next((text for text in written if text != "0%"), say("less than 0.0001%"))


def days_text(value: Decimal) -> str:
    """Days with their word, as far as they are worked out: "1 day", "95.25 days"."""
    count = plain_number(value, DAY_DECIMALS)
    return say_count("{count} day", "{count} days", counted_as(value), count=count)

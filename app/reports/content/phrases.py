"""Small pieces of sentences."""

from __future__ import annotations

from decimal import Decimal


def upper_first(text: str) -> str:
    """A phrase at the start of a line."""
    return text[:1].upper() + text[1:]


def counted_as(value: Decimal) -> int:
    """The number that chooses between one word and many: 1 for exactly one, else 2."""
    return 1 if value == 1 else 2


def shortened(text: str, most: int) -> str:
    """At most `most` characters, cut at a word where there is one."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"

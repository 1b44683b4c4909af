"""Small pieces of sentences."""

from __future__ import annotations


def upper_first(text: str) -> str:
    """A phrase at the start of a line."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """At most `most` characters, cut at a word where there is one."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"

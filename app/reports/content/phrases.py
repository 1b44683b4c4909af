"""Small pieces of sentences."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str]) -> str:
    """ "staff time, transport and program cost"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def lower_first(text: str) -> str:
    """A label inside a sentence: "Daily cost" becomes "daily cost", "SCAAP claim" stays."""
    if len(text) > 1 and text[1].isupper():
        return text
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """A phrase at the start of a line."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """At most `most` characters, cut at a word where there is one."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"

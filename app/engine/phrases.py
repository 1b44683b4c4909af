"""Words put together: a label inside a sentence, a list with its "and"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.language import say, say_as

# "e" and not "y" stands in Spanish before a word that begins with the sound i ("e informes",
# "e hijos"), but not before a glide ("y hielo", "y hiato").
_SOUNDS_LIKE_I = re.compile(r"\W*h?[ií](?![aáeéoóuú])", re.IGNORECASE)


def listed(words: Sequence[str]) -> str:
    """ "staff time, transport and program cost"."""
    if len(words) < 2:
        return "".join(words)
    first, last = ", ".join(words[:-1]), words[-1]
    if _SOUNDS_LIKE_I.match(last):
        return say_as("before the sound i", "{first} and {last}", first=first, last=last)
    return say("{first} and {last}", first=first, last=last)


def lower_first(text: str) -> str:
    """A label inside a sentence: "Daily cost" becomes "daily cost", "SCAAP claim" stays."""
    if len(text) > 1 and text[1].isupper():
        return text
    return text[:1].lower() + text[1:]

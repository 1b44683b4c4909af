"""What the headings of columns mean, however they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

# Meaning -> the headings that mean it, as people write them.
Meanings = Mapping[str, Sequence[str]]

_BETWEEN_WORDS = re.compile(r"[^a-z0-9#]+")
LONGEST_HEADING = 200


def plain_heading(text: object) -> str:
    """A heading without case, accents, punctuation and doubled spaces.

    `"Detainer_Prepare Date "` becomes `"detainer prepare date"`; a cell that is no text, or far
    too long for a heading, becomes "".
    """
    if not isinstance(text, str) or len(text) > LONGEST_HEADING:
        return ""
    letters = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return _BETWEEN_WORDS.sub(" ", bare).strip()


def by_heading(meanings: Meanings) -> dict[str, str]:
    """Plain heading -> meaning. Raises ValueError where one heading has two meanings."""
    found: dict[str, str] = {}
    for meaning, headings in meanings.items():
        for heading in headings:
            plain = plain_heading(heading)
            if found.setdefault(plain, meaning) != meaning:
                raise ValueError(f"{heading!r} means both {found[plain]} and {meaning}")
    return found

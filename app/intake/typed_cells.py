"""Cells as people type them in a table."""

from __future__ import annotations

import re

# What spreadsheets show for an empty cell or for nothing, and 1 050 for 1,050.
_DASHES = frozenset("-–—−")
_SPACED = re.compile(r"\$? ?[0-9]{1,3}(?: [0-9]{3})+(?:\.[0-9]*)?")


def tidy_cell(text: str) -> str:
    """A cell as it is read: a dash is empty, and a space between thousands is a comma."""
    tidy = " ".join(text.split())
    if tidy in _DASHES:
        return ""
    if _SPACED.fullmatch(tidy):
        return re.sub(r"(?<=[0-9]) ", ",", tidy)
    return tidy

"""What an office writes where it does not give a value."""

from __future__ import annotations

import re

# b(6), (b)(6), (b)(6);(b)(7)(C), b(6), b(7)c, Exemption b6, [REDACTED], XXXX, ****, withheld.
# Without brackets only the two exemptions that hide people; B1 may be a cell of the jail.
_EXEMPTION = r"(?:\(?b\)?\s*\([1-9]\)|\(b\)\s*[1-9]|b\s?[67])\s*(?:\(?[a-f]\)?)?"
_REDACTED = re.compile(
    rf"(?:exemptions?\s*)?{_EXEMPTION}(?:[\s;,/&]*(?:and\s+)?{_EXEMPTION})*"
    r"|[\[(<]?\s*(?:redacted|withheld|masked|suppressed|sealed|confidential)\s*[\])>]?"
    r"|x{3,}|\*{2,}|█+|■+",
    re.IGNORECASE,
)
LONGEST = 60


def is_redacted(cell: object) -> bool:
    """Whether a cell says that its value was taken out: `(b)(6);(b)(7)(C)`, `[REDACTED]`."""
    return (
        isinstance(cell, str)
        and len(cell) <= LONGEST
        and _REDACTED.fullmatch(cell.strip()) is not None
    )

"""The name of an imported file as it is kept: only where it has no sign of a person."""

from __future__ import annotations

import re
import unicodedata

from app.intake.person_guard import person_kind_of_value

LONGEST = 120
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}(\.gz)?$")
_BETWEEN_WORDS = re.compile(r"[_.\-+\s]+")
_LONG_NUMBER = re.compile(r"\d{7,}")


def kept_file_name(sent: str) -> str:
    """The last part of a name, at most 120 letters; "file.xlsx" where it may name a person.

    "C:\\\\logs\\\\smith_john.xlsx" is "file.xlsx", "ice_detainers_fy2015.xlsx" stays as it is.
    Dates in a name are no sign of a person; longer numbers are.
    """
    last = sent.replace("\\", "/").rpartition("/")[2]
    name = "".join(sign for sign in last if not unicodedata.category(sign).startswith("C")).strip()
    found = _ENDING.search(name)
    ending = found[0] if found else ""
    stem = name[: len(name) - len(ending)]
    words = _BETWEEN_WORDS.sub(" ", stem).strip()
    looks_personal = (
        person_kind_of_value(words)
        or person_kind_of_value(stem)
        or _is_pair_of_names(words)
        or any(not _is_date(digits) for digits in _LONG_NUMBER.findall(stem))
    )
    if not words or looks_personal:
        return f"file{ending}"
    return stem[: LONGEST - len(ending)] + ending


def _is_pair_of_names(words: str) -> bool:
    """Whether two or three words are a name the other way round: "smith john"."""
    parts = words.split()
    turned = " ".join([*parts[1:], parts[0]]) if len(parts) in (2, 3) else ""
    return person_kind_of_value(turned) == "name"


def _is_date(digits: str) -> bool:
    """Whether a long number is a day written as 20150719 or 07192015."""
    return bool(re.fullmatch(r"(19|20)\d\d[01]\d[0-3]\d|[01]\d[0-3]\d(19|20)\d\d", digits))

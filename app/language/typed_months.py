"""Months by name, as people write them in each language."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name

from app.language import ENGLISH, SPANISH, language

_NAMES = {
    ENGLISH: tuple(month_name)[1:],
    SPANISH: (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
}
# In Spanish a month is short in three letters; of September there are more ways to write it.
_SPANISH = {
    **{short: i for i, name in enumerate(_NAMES[SPANISH], 1) for short in (name, name[:3])},
    **dict.fromkeys(("setiembre", "sept", "set"), 9),
}
NUMBERS = {
    name.lower(): number
    for names in (month_name, month_abbr)
    for number, name in enumerate(names)
    if name
}
_MONTH = re.compile(
    rf"\b(?:{'|'.join(sorted(_SPANISH, key=len, reverse=True))})\b[.,]?", re.IGNORECASE
)
_FIRST_DAY = re.compile(r"\b(?:1\.?(?:[º°]|er|r?o)|primero)(?= )", re.IGNORECASE)
_LEADING = re.compile(r"^(?:(?:desde|del|de)(?: el)?|el) ", re.IGNORECASE)
_OF = re.compile(r"(?<=\w) (?:del|de)(?: el)?(?: año)? (?=\w)", re.IGNORECASE)


def month(number: int) -> str:
    """The name of a month in the language in use."""
    return _NAMES[language()][number - 1]


def in_english(text: str) -> str:
    """Dates in Spanish as they are written in English; other text stays.

    "del 1 de julio de 2024" becomes "1 July 2024".
    """
    text = _FIRST_DAY.sub("1", _LEADING.sub("", text))
    return _OF.sub(" ", _MONTH.sub(_english, text))


def _english(found: re.Match[str]) -> str:
    return month_name[_SPANISH[found[0].rstrip(".,").lower()]]

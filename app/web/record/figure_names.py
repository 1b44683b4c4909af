"""The column of a table by its heading: a figure's name or label, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from app.engine.case.unit_words import unaccented
from app.engine.quantities import QUANTITIES
from app.language import LANGUAGES, in_language
from app.records.labels import LISTS
from app.records.sections import section_of

_NO_LETTER = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def find_figure(heading: str, names: Iterable[str]) -> str | None:
    """The one of these figures a heading names: "people_held", "People held past release",
    "Horas de retención (promedio)"; None where it names none of them."""
    wanted = set(names)
    for text in (heading, _IN_BRACKETS.sub(" ", heading)):
        found = _names().get(_plain(text))
        if found in wanted:
            return found
    return None


def belongs_to(heading: str) -> str:
    """The section or page where what a heading names is entered: "Hours and days"; empty where
    it names nothing that a county enters."""
    name = find_figure(heading, QUANTITIES)
    if name == "published_daily_cost":
        return LISTS["daily_rate"]
    section = section_of("figure", name) if name else None
    return section.title if section else ""


@cache
def _names() -> dict[str, str]:
    """Every name and label of a given figure, as `_plain` writes it, with the figure's name."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        with in_language(language):
            for name, quantity in QUANTITIES.items():
                if quantity.given:
                    for text in (name, quantity.label, quantity.short):
                        found.setdefault(_plain(text), name)
    return {text: name for text, name in found.items() if text}


def _plain(text: str) -> str:
    return _NO_LETTER.sub(" ", unaccented(text).lower()).strip()

"""The column of a table by its heading: a figure's name or label, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from app.engine.case.unit_words import unaccented
from app.engine.quantities import QUANTITIES
from app.language import LANGUAGES, in_language

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


def names_of_figure(name: str) -> tuple[str, ...]:
    """Everything a heading may call a figure: its name, labels and short names, in any language."""
    quantity = QUANTITIES[name]
    texts = [name]
    for language in LANGUAGES:
        with in_language(language):
            texts += filter(None, (quantity.label, quantity.short))
    return tuple(dict.fromkeys(texts))


@cache
def _names() -> dict[str, str]:
    """Every name and label of a given figure, as `_plain` writes it, with the figure's name."""
    found: dict[str, str] = {}
    for name, quantity in QUANTITIES.items():
        if quantity.given:
            for text in names_of_figure(name):
                found.setdefault(_plain(text), name)
    return {text: name for text, name in found.items() if text}


def _plain(text: str) -> str:
    return _NO_LETTER.sub(" ", unaccented(text).lower()).strip()

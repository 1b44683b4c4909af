"""What a place is called inside a sentence: "Harris County", in Spanish "el condado de Harris"."""

from __future__ import annotations

import re

from app.language import marked, say

# The names of counties by how they end, the longer ending first.
_NAMED = {
    " City and Borough": marked("{name} City and Borough"),
    " Borough": marked("{name} Borough"),
    " Census Area": marked("{name} Census Area"),
    " County": marked("{name} County"),
    " Municipality": marked("{name} Municipality"),
    " Parish": marked("{name} Parish"),
    " Planning Region": marked("{name} Planning Region"),
    " city": marked("{name} city"),
}
_WITH_ARTICLE = {"District of Columbia": marked("the District of Columbia")}
# Only before words that stand for a place: "de el Paso" would be somebody's own spelling.
_APART = re.compile(r"\b([Aa]|[Dd]e) el (?=condado|borough|municipio|área|Distrito)")
_JOINED = {"a": "al", "A": "Al", "de": "del", "De": "Del"}


def place_in_words(place: str) -> str:
    """A place of the records: "Harris County, TX", "el condado de Harris, TX"."""
    name, comma, state = place.partition(",")
    return f"{_name(name)}{comma}{state}"


def place_in_sentence(place: str) -> str:
    """The place without its state and what is noted of it; "the county" where none is named."""
    name = place.partition("(")[0].partition(",")[0].strip()
    if name in _WITH_ARTICLE:
        return say(_WITH_ARTICLE[name])
    return _name(name) if name else say("the county")


def contracted(text: str) -> str:
    """A Spanish text with "al" and "del" where a place with its article follows "a" or "de"."""
    return _APART.sub(lambda found: f"{_JOINED[found[1]]} ", text)


def _name(name: str) -> str:
    for ending, message in _NAMED.items():
        if name.endswith(ending):
            return say(message, name=name.removesuffix(ending))
    return name

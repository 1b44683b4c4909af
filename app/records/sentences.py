"""Messages about a value or a part of a case, as sentences that say what they are about."""

from __future__ import annotations

import re

from app.engine.case.labels import lowered
from app.engine.case.problems import Problem as CaseProblem
from app.engine.quantities import QUANTITIES
from app.language import say_as
from app.records.entry import Place
from app.records.fields import LISTS, field_label
from app.records.labels import label_of
from app.records.looked_at import WorkedYear

_KEY = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")


def sentence(subject: str, message: str) -> str:
    """ "is needed." about "Trips, March 2025": "Trips, March 2025 is needed."

    A message that is a sentence by itself follows the subject and a colon.
    """
    plain = _KEY.sub(lambda key: _word(key[0]), message)
    if not subject:
        return plain
    if plain[:1].islower():
        return say_as(
            "a field and what is wrong", "{subject} {wrong}", subject=subject, wrong=plain
        )
    return f"{subject}: {plain}"


def sentence_at(problem: CaseProblem, worked: WorkedYear) -> str:
    """A problem or warning of a case, with the label of the one value and field it is about."""
    places = worked.made.places_at(problem.path)
    if len(places) != 1:
        return sentence("", problem.message)
    label, field = label_of(places[0], worked.record), _field(problem.path, places[0])
    parts = (field,) if places[0].kind == "year" else (label, field)
    return sentence(", ".join(filter(None, parts)), problem.message)


def _field(path: str, place: Place) -> str:
    """What the field at a path is called, where the place has several; else nothing."""
    if place.kind == "year":
        key = "severity_basis" if path == "severity.basis" else path
    elif place.kind == "severity":
        key = path.split(".")[1]
    else:
        key = path.partition("].")[2] if place.kind in LISTS else ""
    return field_label(place, key) if key else ""


def _word(key: str) -> str:
    quantity = QUANTITIES.get(key)
    return lowered(quantity.label) if quantity else key.replace("_", " ")

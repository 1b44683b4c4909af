"""Figures of which nobody says where they come from, or how sure they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from app.engine.case.labels import lowered
from app.engine.fingerprint import canonical
from app.engine.quantities import QUANTITIES
from app.language import say_count
from app.records.entry import Entered, Place, is_answer
from app.records.fields import LISTS
from app.records.findings import Finding
from app.records.labels import label_of
from app.records.looked_at import LookedAt

_MEASURED = ("figure", "severity", "daily_rate", *LISTS)
_MOST_NAMED = 8


def figures_without_source(looked: LookedAt) -> Iterator[Finding]:
    """One finding that counts the figures without a source, and those without a grade."""
    used = {place for places in looked.this.made.behind.values() for place in places}
    measured = [each for each in looked.this.record if each.place in used and _is_measured(each)]
    no_source = [each for each in measured if not each.content.get("source")]
    no_grade = [each for each in measured if not each.content.get("grade")]
    told = [*_told(no_source, looked, is_grade=False), *_told(no_grade, looked, is_grade=True)]
    if told:
        places = tuple(dict.fromkeys(each.place for each in (*no_source, *no_grade)))
        lacking = [[str(each.place) for each in values] for values in (no_source, no_grade)]
        digest = sha256(canonical(lacking).encode()).hexdigest()
        subject = f"unsourced/{looked.this.year.year}"
        yield Finding(subject, places, " ".join(told), digest)


def _is_measured(entered: Entered) -> bool:
    return entered.place.kind in _MEASURED and not is_answer(entered.place)


def _told(values: Sequence[Entered], looked: LookedAt, *, is_grade: bool) -> Iterator[str]:
    """What lacks it, each figure once, whatever months and jails it is entered for."""
    labels = list(dict.fromkeys(_label(each.place, looked) for each in values))
    if not labels:
        return
    named = ", ".join(labels[:_MOST_NAMED]) + (" …" if len(labels) > _MOST_NAMED else "")
    if is_grade:
        yield say_count(
            "{count} figure has no grade: {figures}.",
            "{count} figures have no grade: {figures}.",
            len(labels),
            count=len(labels),
            figures=named,
        )
    else:
        yield say_count(
            "{count} figure has no source: {figures}.",
            "{count} figures have no source: {figures}.",
            len(labels),
            count=len(labels),
            figures=named,
        )


def _label(place: Place, looked: LookedAt) -> str:
    if place.kind == "figure" and place.name in QUANTITIES:
        return lowered(QUANTITIES[place.name].label)
    return label_of(place, looked.this.record)

"""Secure Communities, 287(g), the clock and who pays: facts for a page that is only layout."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.language import Spoken, SpokenLines
from app.reference.tables import read_document


@dataclass(frozen=True, kw_only=True)
class ProgramFigure:
    """One number of a topic. `value` is written out ("0.05", "under 0.40") in `unit`."""

    label: Spoken = Spoken()
    value: str
    unit: str
    date: Spoken = Spoken()
    source_id: str
    caution: Spoken = Spoken()


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One section: sentences in our own words, figures, sources, and what to be careful about."""

    id: str
    title: Spoken = Spoken()
    sentences: SpokenLines = SpokenLines()
    figures: tuple[ProgramFigure, ...]
    source_ids: tuple[str, ...]
    cautions: SpokenLines = SpokenLines()


@lru_cache(maxsize=1)
def topics() -> tuple[Topic, ...]:
    """All topics in reading order."""
    return tuple(_topic(row) for row in read_document("programs.json"))


def topic(topic_id: str) -> Topic:
    """The topic with this id. Raises `KeyError` where there is none."""
    return {found.id: found for found in topics()}[topic_id]


def _topic(row: dict[str, Any]) -> Topic:
    return Topic(
        id=row["id"],
        title=row["title"],
        sentences=tuple(row["sentences"]),
        figures=tuple(ProgramFigure(**figure) for figure in row["figures"]),
        source_ids=tuple(row["source_ids"]),
        cautions=tuple(row["cautions"]),
    )

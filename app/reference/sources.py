"""The register of sources: every fact of the reference names one of these by its id."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.reference.tables import read_document

CONFIDENCES = ("verified", "secondary", "not located")


@dataclass(frozen=True, slots=True)
class Source:
    """One document a fact was taken from.

    `date` is as exact as it is known ("2018", "2 Apr 2017", ""). `url` is empty where no address
    is recorded. `confidence`: "verified" (the figures were read in the document or a copy of it),
    "secondary" (read in another document that reports it), "not located" (nobody has found the
    original).
    """

    id: str
    title: str
    publisher: str
    author: str
    date: str
    url: str
    note: str
    confidence: str


@lru_cache(maxsize=1)
def sources() -> Mapping[str, Source]:
    """All sources by id, in the order of data/sources.json."""
    listed = [Source(**row) for row in read_document("sources.json")]
    return MappingProxyType({source.id: source for source in listed})


def source(source_id: str) -> Source:
    """The source with this id. Raises `KeyError` for an id that is not in the register."""
    return sources()[source_id]

"""The register of sources: every fact of the reference names one of these by its id."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from app.language import Spoken, Words, marked, say
from app.reference.tables import read_document

CONFIDENCES = Words(
    {
        "verified": "Read at the address given",
        "secondary": "Known from another document",
        "not located": "Original not found",
    }
)
READ_WITHOUT_ADDRESS = marked("Read in the document cited")


@dataclass(frozen=True, kw_only=True)
class Source:
    """One document a fact was taken from.

    `date` is as exact as it is known ("2018", "April 2, 2017", ""). `url` is empty where no address
    is recorded; a law has its full `citation`. `confidence`: "verified" (read in the document
    itself), "secondary" (read in a copy elsewhere or in another document that reports it), "not
    located" (nobody has found the original). `ends` is the last month of filing in a file of
    reports.
    """

    id: str
    title: str
    publisher: str
    author: str
    date: Spoken = Spoken()
    url: str
    note: Spoken = Spoken()
    confidence: str
    citation: str = ""
    ends: datetime.date | None = None

    @property
    def how_known(self) -> str:
        """The confidence in a reader's words."""
        if self.confidence == "verified" and not self.url:
            return say(READ_WITHOUT_ADDRESS)
        return CONFIDENCES[self.confidence]


@lru_cache(maxsize=1)
def sources() -> Mapping[str, Source]:
    """All sources by id, in the order of data/sources.json."""
    listed = [_source(row) for row in read_document("sources.json")]
    return MappingProxyType({source.id: source for source in listed})


def source(source_id: str) -> Source:
    """The source with this id. Raises `KeyError` for an id that is not in the register."""
    return sources()[source_id]


def _source(row: dict[str, Any]) -> Source:
    ends = row.get("ends")
    return Source(**{**row, "ends": datetime.date.fromisoformat(ends) if ends else None})

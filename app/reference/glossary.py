"""The words the tool uses, in plain language."""

from dataclasses import dataclass
from functools import lru_cache

from app.reference.tables import read_document


@dataclass(frozen=True, slots=True)
class Term:
    """One word. `see` are ids of other terms; `source_id` is empty for our own terms."""

    id: str
    term: str
    abbreviation: str
    definition: str
    see: tuple[str, ...]
    source_id: str


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """All terms, in alphabetical order."""
    found = [Term(**{**row, "see": tuple(row["see"])}) for row in read_document("glossary.json")]
    return tuple(sorted(found, key=lambda term: term.term.casefold()))


def term(term_id: str) -> Term:
    """The term with this id. Raises `KeyError` where there is none."""
    return {found.id: found for found in terms()}[term_id]

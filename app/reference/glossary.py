"""The words the tool uses, in plain language."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.language import Spoken
from app.reference.tables import read_document


@dataclass(frozen=True, kw_only=True)
class Term:
    """One word. `see` are ids of other terms; `source_id` is empty for our own terms."""

    id: str
    term: Spoken = Spoken()
    abbreviation: str
    definition: Spoken = Spoken()
    see: tuple[str, ...]
    source_id: str


def terms() -> tuple[Term, ...]:
    """All terms, in the alphabetical order of the language in use."""
    return tuple(sorted(_terms().values(), key=lambda term: plain_letters(term.term)))


def term(term_id: str) -> Term:
    """The term with this id. Raises `KeyError` where there is none."""
    return _terms()[term_id]


def plain_letters(text: str) -> str:
    """A text as it is put in alphabetical order: small letters without accents."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


@lru_cache(maxsize=1)
def _terms() -> Mapping[str, Term]:
    found = [Term(**{**row, "see": tuple(row["see"])}) for row in read_document("glossary.json")]
    return MappingProxyType({term.id: term for term in found})

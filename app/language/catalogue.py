"""The catalogue: one file of texts a language, read when the language is first used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ENGLISH = "en"
SPANISH = "es"
# Each language by its own name, as its readers look for it.
LANGUAGES: Mapping[str, str] = MappingProxyType({ENGLISH: "English", SPANISH: "Español"})
FOLDER = Path(__file__).parent / "texts"


def text_file(language: str) -> Path:
    """The file that people translate in."""
    return FOLDER / f"{language}.po"


@cache
def catalogue(language: str) -> NullTranslations:
    """The texts of a language. Raises LookupError for a language there is none of."""
    if language == ENGLISH:
        return NullTranslations()
    if language not in LANGUAGES:
        raise LookupError(f"there is no language {language!r}; there are {', '.join(LANGUAGES)}")
    return Texts(BytesIO(_compiled(text_file(language))))


class Texts(GNUTranslations):
    """A language's texts. One that is also said by number is found alone too, as for one."""

    def gettext(self, message: str) -> str:
        """The message in this language, or as it is where the language has none."""
        known: dict[Any, str] = self._catalog  # type: ignore[attr-defined]
        return known.get(message) or known.get((message, 0)) or message


def _compiled(source: Path) -> bytes:
    """The compiled texts: those beside the source if they are as new, else compiled now."""
    beside = source.with_suffix(".mo")
    if beside.exists() and beside.stat().st_mtime >= source.stat().st_mtime:
        return beside.read_bytes()
    compiled = BytesIO()
    with source.open("rb") as opened:
        write_mo(compiled, read_po(opened))
    return compiled.getvalue()

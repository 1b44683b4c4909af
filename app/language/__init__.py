"""The language in use, and every text said in it: English is written in the code, others are read.

A text is said where it is shown, `say("{count} lines", count=3)`. Texts kept in constants, fields
and tables are written in English and said when they are read. Nothing here knows Flask, so that
engine, reports, commands and pages speak from one catalogue.
"""

from app.language.catalogue import ENGLISH, LANGUAGES, SPANISH
from app.language.speaking import in_language, language, marked, say, say_as, say_count
from app.language.spoken import Spoken, SpokenLines, Words

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "SPANISH",
    "Spoken",
    "SpokenLines",
    "Words",
    "in_language",
    "language",
    "marked",
    "say",
    "say_as",
    "say_count",
]

"""Cells that look like a person: by the shape of a number, a name or an address.

A guard of columns, not of every cell: the names of facilities, charges, agencies and cities are
let through, and a name of an unusual shape is caught by the others of its column.
"""

from __future__ import annotations

import re
import unicodedata

from app.reference.given_names import GIVEN_NAMES, NO_NAMES, PLACES

LONGEST_LOOKED_AT = 300
MOST_LAST_NAMES = 4

_DIGIT = re.compile(r"\d")
_SSN = re.compile(r"(?<![0-9-])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![0-9-])")
_A_NUMBER = re.compile(
    r"\bA[\s#-]{0,2}(?:[0-9]{8,9}|[0-9]{2,3}[\s-][0-9]{3}[\s-][0-9]{3})(?![0-9])"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
_PHONE = re.compile(
    r"(?<![0-9-])(?:\+?1[\s.-]?)?(?:\([0-9]{3}\)\s?|[0-9]{3}[\s.-])[0-9]{3}[\s.-][0-9]{4}(?![0-9-])"
)
_STREET = re.compile(
    r"\s*[0-9]{1,6}[A-Z]?\s+(?:[\w.'’-]+\s+){1,5}?"
    r"(?:st(?:reet)?|ave?(?:nue)?|r(?:oa)?d|bl(?:vd|oulevard)|boulevard|dr(?:ive)?|la?ne?|lane"
    r"|way|court|pl(?:ace)?|cir(?:cle)?|ter(?:race)?|trl|trail|pkwy|parkway|hwy|highway|loop)\.?"
    r"(?:\s+(?:[NSEW]{1,2}|apt|unit|ste|suite|lot|#).*|\s*,.*|\s+[A-Z]{2}\s+[0-9]{5}.*)?\s*",
    re.IGNORECASE,
)
_POST_BOX = re.compile(r"\bp\.?\s?o\.?\s?box\s+[0-9]+", re.IGNORECASE)
_SPANISH_STREET = re.compile(r"\s*(?:calle|avenida|av\.|carrera)\s+\w.*[0-9].*", re.IGNORECASE)

_WORD = r"[^\W\d_](?:[^\W\d_]|['’.-])*"
_LAST_FIRST = re.compile(
    rf"\s*({_WORD}(?:\s{_WORD}){{0,3}})\s*,\s*({_WORD}(?:\s{_WORD}){{0,3}})\s*"
)
_FIRST_LAST = re.compile(rf"\s*({_WORD}(?:\s{_WORD}){{1,4}})\s*")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def person_kind_of_value(cell: object) -> str | None:
    """The kind of personal data a cell looks like, or None.

    Kinds: ssn, a_number, email, phone, address, name. Dates and numbers alone tell nothing: only
    their heading says that they are of a person.
    """
    if not isinstance(cell, str) or not 4 <= len(cell) <= LONGEST_LOOKED_AT:
        return None
    if _DIGIT.search(cell):
        return _kind_with_digits(cell)
    if "@" in cell and _EMAIL.search(cell):
        return "email"
    return "name" if looks_like_name(cell) else None


def _kind_with_digits(cell: str) -> str | None:
    if _SSN.search(cell):
        return "ssn"
    if _A_NUMBER.search(cell):
        return "a_number"
    if _EMAIL.search(cell):
        return "email"
    if _PHONE.search(cell):
        return "phone"
    if _STREET.fullmatch(cell) or _POST_BOX.search(cell) or _SPANISH_STREET.fullmatch(cell):
        return "address"
    return None


def looks_like_name(text: str) -> bool:
    """Whether a text has the shape of a name: `DOE, JANE Q`, or `Jane Doe` with a usual name."""
    if shape := _LAST_FIRST.fullmatch(text):
        return _last_first(_words(shape[1]), _words(shape[2]))
    if shape := _FIRST_LAST.fullmatch(text):
        return _first_last(_words(shape[1]))
    return False


def _last_first(last: list[str], first: list[str]) -> bool:
    if not set(first).isdisjoint(GIVEN_NAMES - PLACES):
        return True
    # C.F., C.I. and the like: what letters alone stand for is an institution.
    if any(len(word) == 1 for word in last) or not NO_NAMES.isdisjoint((*last, *first)):
        return False
    # TACOMA, WASHINGTON is a city; ORTIZ, VIRGINIA MARIE is a person.
    return not set(first) <= PLACES | _SUFFIXES and len(last) <= MOST_LAST_NAMES


def _first_last(words: list[str]) -> bool:
    return words[0] in GIVEN_NAMES and set(words).isdisjoint(NO_NAMES | PLACES - GIVEN_NAMES)


def _words(text: str) -> list[str]:
    bare = text.replace(".", " ").casefold()
    if not bare.isascii():
        letters = unicodedata.normalize("NFKD", bare)
        bare = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return [word for each in bare.split() if (word := each.strip("'’-"))]

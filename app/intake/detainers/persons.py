"""Whether a facility, an outcome or a form is a person by mistake: a column wrongly headed, a row
whose cells have moved.

Facilities are often called after people and written like them ("ADRIAN, GUS HARRISON"), so words
that only facilities have are looked for first.
"""

from __future__ import annotations

import re

from app.intake.person_guard import person_kind_of_value

_CERTAIN = frozenset({"ssn", "a_number", "email"})
_WORDS_OF_FACILITIES = re.compile(
    r"\b(JAIL\w*|PRIS\w*|PEN|PENITENTIARY|DET|DETENT\w*|CORR?|CORRECT\w*|CENTER|CENTRAL|CE?N?TE?R"
    r"|CENT|CO|COUNTY|CO?U?NTY|CTY|CITY|PARISH|PAR|SHERIFF\w*|SO|PD|POLICE|POL|DEPT|DPS|DISTRICT"
    r"|DIST|MARSHAL\w*|USMS|FAC\w*|INST\w*|UNIT|CAMP|FARM|COMPLEX|COMPLX|HOSP\w*|HOLD\w*|OFFICE"
    r"|FO|DRO|ICE|DHS|SPC|CCA|GEO|FCI|FCC|FDC|FMC|MDC|MCC|USP|BOP|DOC|DCJ|TDC|ADC|CDC|C\s?I|C\s?C"
    r"|C\s?F|CCF|YCF|MCI|SCI|ACI|ASPC?|CSP|HOC|HOUSE|HOME|YOUTH|JUV\w*|ADULT|REFORMATORY|REC"
    r"|RECEPT\w*|RECEPTION|TRANSFER|TREATMENT|PRETRIAL|COLONY|RANCH\w*|ANNEX|REGIONAL|REG|STATE"
    r"|FED\w*|COURT|BOOKING|SERVICES?|AID|VILLAGE|JF|WORKHOUSE|STOCKADE|BARRACKS|ACADEMY)\b"
)
_MARKS = re.compile(r"[.'’]")
_AN_ID = re.compile(r"[0-9a-f]{16,}", re.IGNORECASE)
_WITHOUT_LETTERS = re.compile(r"[\W\d_]+")
LONGEST_LEVEL = 2


def is_surely_a_person(text: str) -> bool:
    """Whether a text holds what only persons have: an SSN, an A-number, an e-mail."""
    return person_kind_of_value(text) in _CERTAIN


def may_be_a_person(text: str, part: str) -> bool:
    """Whether a text of this part (a key of `texts.LONGEST`) may name or number a person.

    Of codes, cities and states it is the column that tells, not the single value.
    """
    if part not in ("facility", "form", "outcome", "severity"):
        return person_kind_of_value(text) is not None
    if _AN_ID.fullmatch(text):
        return True
    if _WITHOUT_LETTERS.fullmatch(text):
        return not (part == "severity" and len(text) <= LONGEST_LEVEL) and any(
            sign.isdigit() for sign in text
        )
    if part == "facility" and _WORDS_OF_FACILITIES.search(_MARKS.sub(" ", text.upper())):
        return False
    return person_kind_of_value(text) is not None

"""Texts for every reader in which somebody who is held may be named: by a number or by a date.

Looks for what forms and lists of a jail write beside a name. What it finds is never repeated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from app.engine.fingerprint import canonical
from app.language import Words, say
from app.records.entry import EVERY_YEAR, Content
from app.records.findings import Finding
from app.records.labels import label_of
from app.records.looked_at import LookedAt

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic)[a-zé]*\.?"
# A day with its year: 3/14/1990, 1990-03-14, March 14, 1990, 14 de marzo de 1990.
_DAY = (
    r"(?:\b[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})\b"
    r"|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b"
    rf"|\b{_MONTHS}\s[0-9]{{1,2}},?\s[0-9]{{4}}\b"
    rf"|\b[0-9]{{1,2}}\s(?:de\s)?{_MONTHS}\s(?:de\s|del\s)?[0-9]{{4}}\b)"
)
_FOUND = {
    "ssn": re.compile(r"(?<![0-9-])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![0-9-])"),
    "a_number": re.compile(
        r"\bA[\s#-]{0,2}(?:[0-9]{8,9}|[0-9]{2,3}[\s-][0-9]{3}[\s-][0-9]{3})(?![0-9])"
    ),
    "booking": re.compile(
        r"\b(?:booking|inmate|jacket|ingreso|expediente)\s*"
        r"(?:(?:number|numero|número|no\.?|num\.?|núm\.?|id|#)\s*){1,2}:?\s*[a-z]{0,3}-?[0-9]{4,}",
        re.IGNORECASE,
    ),
    "birth": re.compile(
        rf"\b(?:born|d\.?o\.?b\.?|date of birth|birth ?date|nacid[oa]|fecha de nacimiento)\b"
        rf"[^0-9\n]{{0,20}}(?:{_DAY})",
        re.IGNORECASE,
    ),
}
_NAME = re.compile(
    r"(?<!\w)[A-ZÁÉÍÓÚÑ][a-záéíóúüñ'’]+,?\s(?:[A-Z]\.?\s)?[A-ZÁÉÍÓÚÑ][A-Za-záéíóúüñ'’-]+"
)
_WHOLE_DAY = re.compile(_DAY, re.IGNORECASE)
# How far from a name a day may stand, in letters.
_BESIDE = 25
# Words of titles of documents, of offices and of the calendar: with one of them it is no name.
_OF_TITLES = """
abril acta acuerdo adopted agenda agosto agreement annex annual anual april audit august board
book bookings briefing budget bureau calendar census center central comisión commission
commissioners condado contract contrato controller corrections cost council county court cárcel
daily data december departamento department detention diario diciembre district division early
email enero facility febrero february federal finance fiscal friday from held ice in informe
jail january julio july june junio justice late letter log main management march marzo may mayo
memo memorandum mensual minutes monday monthly november noviembre october octubre office
oficina ordinance page population presupuesto program public published quarterly rate registro
report reports request resolution revised roster saturday schedule security september
septiembre services session sheet sheriff since state statement states statistics summary
sunday system table texas the thursday tuesday united until updated version wednesday weekly
year
"""
_NO_NAME = frozenset(_OF_TITLES.split())
_WORDS = Words(
    {
        "ssn": "a Social Security number",
        "a_number": "an A-number",
        "booking": "a booking number",
        "birth": "a date of birth",
        "day": "a date beside a name",
    }
)


def texts_that_may_name(looked: LookedAt) -> Iterator[Finding]:
    """A text for every reader with what may be a number, a day of birth or a name of somebody."""
    record = looked.this.record
    for entered in record:
        place = entered.place
        if place.fiscal_year not in (EVERY_YEAR, looked.this.year.year):
            continue
        texts = _texts(entered.content)
        kinds = dict.fromkeys(kind for text in texts for kind in signs_of_a_person(text))
        if kinds:
            message = say(
                "{label}: a text may name a person who is held (it has {signs}). Every reader can "
                "see it. Take it out, or confirm that it does not.",
                label=label_of(place, record),
                signs=", ".join(_WORDS[kind] for kind in kinds),
            )
            digest = sha256(canonical(texts).encode()).hexdigest()
            yield Finding(f"names/{str(place)[:190]}", (place,), message, digest)


def signs_of_a_person(text: str) -> Iterator[str]:
    """What in a text may tell who somebody is: ssn, a_number, booking, birth, day."""
    found = [kind for kind, pattern in _FOUND.items() if pattern.search(text)]
    yield from found
    if "birth" not in found and _has_day_beside_name(text):
        yield "day"


def _has_day_beside_name(text: str) -> bool:
    names = [match for match in _NAME.finditer(text) if _may_be_name(match[0])]
    return any(
        -_BESIDE <= day.start() - name.end() <= _BESIDE
        or -_BESIDE <= name.start() - day.end() <= _BESIDE
        for day in _WHOLE_DAY.finditer(text)
        for name in names
    )


def _may_be_name(words: str) -> bool:
    return _NO_NAME.isdisjoint(re.split(r"[\s,.]+", words.lower()))


def _texts(content: Content) -> list[str]:
    """The free texts of a value, in their order; who signed the note and choices are not free."""
    source: Any = content.get("source")
    own = [content.get(name) for name in ("text", "note", "name", "label")]
    titles = [source.get("title")] if isinstance(source, dict) else [source]
    return [text for text in (*own, *titles) if isinstance(text, str) and text]

"""Texts for every reader in which somebody who is held may be told of: by name, number or moment.

Looks for what forms and lists of a jail write beside a name. What it finds is never repeated.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from app.engine.fingerprint import canonical
from app.language import Words, say
from app.records.entry import EVERY_YEAR, Content
from app.records.findings import Finding
from app.records.labels import label_of
from app.records.looked_at import LookedAt
from app.reference.given_names import GIVEN_NAMES, NO_NAMES, PLACES

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
_LETTERS = r"[A-ZÁÉÍÓÚÜÑ][A-Za-zÁÉÍÓÚÜÑáéíóúüñ'’-]+"
# The author of a study, Smith, James (2019), is nobody who is held.
_SURNAME_FIRST = re.compile(
    rf"(?<!\w)({_LETTERS}),\s?({_LETTERS})(?!['’\w-])(?!(?:\s[A-Z]\.)?,?\s\([12][0-9]{{3}})"
)
# What is done with somebody in a jail; a meeting is held on a day and at an hour too.
_DONE = re.compile(
    r"(?<!\w)(?:booked|released|held|detained|arrested|picked up|(?:ingres|liber|reten|deten)id[oa]"
    r"|(?:ingres|liber|arrest)ad[oa])(?!\w)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?<!\w)(?:meetings?|sessions?|hearings?|workshops?|votes?|elections?|sesión|sesiones"
    r"|reunión|reuniones|audiencias?)(?!\w)",
    re.IGNORECASE,
)
_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_SOME_DAY = re.compile(
    rf"{_DAY}|\b(?:{_WEEKDAY})\b|\b{_MONTHS}\s[0-9]{{1,2}}\b"
    rf"|\b[0-9]{{1,2}}\s(?:de\s)?{_MONTHS}(?!\w)|\b[0-9]{{1,2}}/[0-9]{{1,2}}\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\b|\b[0-9]{1,2}\s?[ap]\.?m\b"
    r"|\b(?:[01][0-9]|2[0-3])[0-5][0-9]\s?(?:hrs|hours|h)\b",
    re.IGNORECASE,
)
# How far from what is done a day and an hour may stand, in letters.
_TOLD_WITH = 60
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
SIGN_WORDS = Words(
    {
        "ssn": "a Social Security number",
        "a_number": "an A-number",
        "booking": "a booking number",
        "birth": "a date of birth",
        "day": "a date beside a name",
        "name": "a name with the surname first",
        "moment": "a day and an hour beside a word such as “booked” or “released”",
    }
)
# Signs that ordinary texts have too: to be confirmed, never a reason to refuse a text.
TO_CONFIRM = frozenset({"name", "moment"})


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
                signs=", ".join(SIGN_WORDS[kind] for kind in kinds),
            )
            digest = sha256(canonical(texts).encode()).hexdigest()
            yield Finding(f"names/{str(place)[:190]}", (place,), message, digest)


def signs_of_a_person(text: str) -> Iterator[str]:
    """What in a text may tell who somebody is, by the keys of SIGN_WORDS."""
    found = [kind for kind, pattern in _FOUND.items() if pattern.search(text)]
    yield from found
    if "birth" not in found and _has_day_beside_name(text):
        yield "day"
    if _has_surname_first(text):
        yield "name"
    if _has_moment(text):
        yield "moment"


def _has_day_beside_name(text: str) -> bool:
    names = [match for match in _NAME.finditer(text) if _may_be_name(match[0])]
    return any(
        -_BESIDE <= day.start() - name.end() <= _BESIDE
        or -_BESIDE <= name.start() - day.end() <= _BESIDE
        for day in _WHOLE_DAY.finditer(text)
        for name in names
    )


def _has_surname_first(text: str) -> bool:
    """Whether a name stands in it as lists of a jail write it: "Garcia, Jose"."""
    return any(
        _plain(match[2]) in GIVEN_NAMES - PLACES
        and _plain(match[1]) not in NO_NAMES | PLACES | _NO_NAME
        for match in _SURNAME_FIRST.finditer(text)
    )


def _has_moment(text: str) -> bool:
    """Whether somebody was booked, held or released on some day at some hour."""
    return any(
        _SOME_DAY.search(near) and _CLOCK.search(near) and not _MEETING.search(near)
        for done in _DONE.finditer(text)
        for near in [text[max(0, done.start() - _TOLD_WITH) : done.end() + _TOLD_WITH]]
    )


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _may_be_name(words: str) -> bool:
    return _NO_NAME.isdisjoint(re.split(r"[\s,.]+", words.lower()))


def _texts(content: Content) -> list[str]:
    """The free texts of a value, in their order; who signed the note and choices are not free."""
    source: Any = content.get("source")
    own = [content.get(name) for name in ("text", "note", "name", "label")]
    titles = [source.get("title")] if isinstance(source, dict) else [source]
    return [text for text in (*own, *titles) if isinstance(text, str) and text]

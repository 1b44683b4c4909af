"""How likely a facility of a release is one of a county's, by its name, city, state and code.

No release says which county a facility belongs to. These are guesses for somebody who knows: they
are ranked and told with their reasons, and nothing is ever assigned by them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.intake.detainers.facility import Facility
from app.intake.detainers.texts import NOT_GIVEN, unplaced
from app.language import Words
from app.reference.counties import County, counties_of

WHY = Words(
    {
        "same": "written like one that is chosen already",
        "same_code": "the code of one that is chosen already",
        "same_city": "in the city of one that is chosen already",
        "county": "its name has the county in it",
        "name": "its name begins with the county’s name",
        "word": "its name has the county’s name in it",
        "part": "its name has a part of the county’s name in it",
        "city": "its city has the county’s name",
        "code": "its code begins like the county’s name",
        "state": "it is in the state",
        "no_state": "the release does not say its state",
        "other_state": "it is in another state",
        "other_county": "its name has another county in it",
        "other_name": "its name has another county’s name in it",
        "city_jail": "it sounds like a city’s jail",
        "not_local": "it sounds federal or like a state’s prison",
    }
)
_WEIGHTS = {
    "same": 120,
    "same_code": 110,
    "same_city": 30,
    "county": 100,
    "name": 60,
    "word": 35,
    "part": 30,
    "city": 25,
    "code": 20,
    "state": 5,
    "no_state": 0,
    "other_state": -120,
    "other_county": -90,
    # Less likely than a name that says nothing, and still offered: an Orange Street is no county.
    "other_name": -3,
    "city_jail": -2,
    "not_local": -80,
}

# One spelling for what releases shorten in many ways; longer phrases first.
_PHRASES = tuple(
    (re.compile(pattern), spelled)
    for pattern, spelled in (
        (r"\b(C\s?NTY|CNTY|CTY|CO|COUNTIES|COUNTYY+|COUTY|COUNY|CONTY)\b", "COUNTY"),
        (
            r"\b(SHERIFFS?( S)?( OFFICE| OFC| DEPT| DEPARTMENT)?|SHERIFF|SHRF|SHER|S O|SO)\b",
            "SHERIFF",
        ),
        (r"\bPAR\b", "PARISH"),
        (r"\b(DET|DETENT|DETEN|DETN|DTN)\b", "DETENTION"),
        (r"\b(CORR|COR|CORRECTIONS|CORRECTIONAL|CORRECTION)\b", "CORRECTION"),
        (r"\b(CTR|CNTR|CENTRE|CEN|CENT)\b", "CENTER"),
        (r"\b(FAC|FACI|FACIL|FCLTY)\b", "FACILITY"),
        (r"\b(DEPT|DPT|DEPARTMENT)\b", "DEPARTMENT"),
        (r"\b(SAINT|STE|SAINTE)\b", "ST"),
        (r"\bFORT\b", "FT"),
        (r"\bMOUNT\b", "MT"),
    )
)
_NOT_LOCAL = re.compile(
    r"\b(US MARSHALS?|US MARSHALLS?|USMS|MARSHALS?|FCI|F C I|FCC|FDC|FMC|MDC|MCC|USP|U S P|BOP"
    r"|FEDERAL|FED|SPC|S P C|DHS|ICE|DRO|ERO|HOLD ?ROOM|STAGING|STATE PRISON|ST PRISON|STATE P"
    r"|PENITENTIARY|DOC|D O C|TDC|TDCJ|DCJ|CDC|CDCR|ADOC|ASPC?|SCI|S C I|CI|C I|CSP|STATE"
    r"|DEPARTMENT OF CORRECTION|CORRECTION INST\w*|REFORMATORY|PROCESSING)\b"
)
_NAME_OF = re.compile(
    r"^(?P<name>.+?)(?P<kind> (county|parish|borough|census area|municipality|city and borough"
    r"|planning region|city|municipio))?$",
    re.IGNORECASE,
)
_COUNTY_WORDS = frozenset({"COUNTY", "PARISH", "BOROUGH", "SHERIFF"})
MOST_WORDS = 4


class Chosen:
    """What a county has called its own: names, cities with their states, and codes."""

    def __init__(self, facilities: Iterable[Facility] = ()) -> None:
        listed = list(facilities)
        self.names = frozenset(plain_facility(each.name) for each in listed)
        self.cities = frozenset(
            (plain_facility(each.city), each.state) for each in listed if each.city
        )
        self.codes = frozenset(each.code for each in listed if each.code)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a facility looks like a county's: more is likelier. `why` are keys of WHY."""

    score: int
    why: tuple[str, ...]


@lru_cache(maxsize=16_384)
def plain_facility(name: str) -> str:
    """A facility's name in one spelling: "MARICOPA CNTY S.O. DET. CTR" and "Maricopa Co Sheriff's
    Office Detention Center" are the same.
    """
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    # "S.O." and "ST.": a point joins letters that stand alone; an apostrophe is nothing.
    text = " ".join(re.findall(r"[A-Z0-9]+", letters.replace("'", "")))
    for pattern, spelled in _PHRASES:
        text = pattern.sub(spelled, text)
    return re.sub(r"\b(OF|THE)\b ?", "", text).strip()


def likeness(facility: Facility, county: County, chosen: Chosen) -> Likeness | None:
    """How much a facility looks like one of the county's; None where it cannot be placed at all.

    `chosen` is what the county has called its own already.
    """
    if unplaced(facility.name):
        return None
    name, city = plain_facility(facility.name), plain_facility(facility.city)
    why = [
        *(["same"] if name in chosen.names else []),
        *(["same_code"] if facility.code and facility.code in chosen.codes else []),
        *(["same_city"] if (city, facility.state) in chosen.cities else []),
        *_of_name(name, county),
        *(["city"] if city == _plain_county(county.name) else []),
        *(["code"] if _code_fits(facility.code, county) else []),
        _of_state(facility.state, county),
        *(["not_local"] if _NOT_LOCAL.search(name) else []),
    ]
    return Likeness(sum(_WEIGHTS[each] for each in why), tuple(why))


def _of_state(state: str, county: County) -> str:
    if state in ("", NOT_GIVEN):
        return "no_state"
    return "state" if state == county.state else "other_state"


def _of_name(name: str, county: County) -> list[str]:
    """What the name says: this county, another one of the state, or neither."""
    mine = _plain_county(county.name).replace(" ", "")
    found = _counties_in(name, county.state)
    own = [kind for kind, joined in found if joined == mine]
    if "county" in own:
        return ["county"]
    if any(kind == "county" for kind, _ in found):
        return ["other_county"]
    words = set(name.split())
    if own:
        return own[:1]
    # MIAMI JAIL may be Miami-Dade's.
    if "-" in county.name and words & set(_plain_county(county.name).split()):
        return ["part"]
    if found:
        return ["other_name"]
    return ["city_jail"] if "CITY" in words else []


def _counties_in(name: str, state: str) -> list[tuple[str, str]]:
    """Every county of the state in a name, and how it stands there.

    "county": beside the word county; "name": at the start; "word": elsewhere. Spaces do not
    matter (DE KALB, MIAMIDADE). Where one name holds another the longer is meant: SALT LAKE.
    """
    words, known = name.split(), _names_of(state)
    found: list[tuple[str, str]] = []
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + MOST_WORDS), start, -1):
            joined = "".join(words[start:end])
            match = joined if joined in known else joined.removesuffix("S")
            if match in known:
                beside = {*words[end : end + 1], *words[max(0, start - 1) : start]}
                kind = "county" if beside & _COUNTY_WORDS else "word" if start else "name"
                found.append((kind, match))
                start = end - 1
                break
        start += 1
    return found


def _code_fits(code: str, county: County) -> bool:
    """Codes of facilities are often a name's first letters and the state: MARICAZ."""
    start = _plain_county(county.name).replace(" ", "")[:4]
    return len(code) >= 6 and code.upper().startswith(start) and county.state in code.upper()[4:]


@lru_cache(maxsize=4096)
def _plain_county(name: str) -> str:
    found = _NAME_OF.match(name)
    return plain_facility(found["name"] if found else name)


@lru_cache(maxsize=64)
def _names_of(state: str) -> frozenset[str]:
    return frozenset(_plain_county(county.name).replace(" ", "") for county in counties_of(state))

"""What people type after a number, in English and in Spanish: "hours", "días", "por ciento"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from app.engine.arithmetic import CONTEXT
from app.engine.units import Unit
from app.language import Words

_ACCENTS = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN")
_PERCENT = ("%", "percent", "por ciento", "porciento")
_DOLLARS = re.compile(r"^(?:usd|dollars?)\b")
_RATE = re.compile(r"(?:^|\s+)(?:a la|por cada|per|an?|each|por|cada|al|la|el)\s+")
# In Spanish a thousand millions is no "billón", so that word is left alone.
_SCALES = {
    **dict.fromkeys(("million", "millon", "millones"), Decimal(10) ** 6),
    "billion": Decimal(10) ** 9,
}
_FEW_DIGITS = re.compile(r"\$?\s*[0-9]{1,3}(?:\.[0-9]+)?")
# Other spellings of what a unit is called.
_SPELLINGS = {
    "people/day": "people",
    "persons": "people",
    "person": "people",
    "hrs": "hours",
    "hr": "hours",
    "hour": "hours",
    "h": "hours",
    "day": "days",
    "minutes": "min",
    "minute": "min",
    "mins": "min",
    "/hr": "/hour",
    "/h": "/hour",
}
# A word for one in Spanish, and its plural: what either may mean in English.
_SPANISH = {
    ("persona", "personas"): (("person", "people"),),
    ("residente", "residentes"): (("resident", "residents"),),
    ("habitante", "habitantes"): (("resident", "residents"),),
    ("ingreso", "ingresos"): (("booking", "bookings"),),
    ("envio", "envios"): (("submission", "submissions"),),
    ("coincidencia", "coincidencias"): (("match", "matches"),),
    ("solicitud", "solicitudes"): (("request", "requests"), ("detainer", "detainers")),
    ("solicitud de retencion", "solicitudes de retencion"): (("detainer", "detainers"),),
    ("viaje", "viajes"): (("trip", "trips"),),
    ("traslado", "traslados"): (("trip", "trips"),),
    ("oficial", "oficiales"): (("officer", "officers"),),
    ("agente", "agentes"): (("officer", "officers"),),
    ("reclamacion", "reclamaciones"): (("claim", "claims"),),
    ("reclamo", "reclamos"): (("claim", "claims"),),
    ("retencion", "retenciones"): (("hold", "holds"),),
    ("cama", "camas"): (("bed", "beds"),),
    ("puesto", "puestos"): (("position", "positions"),),
    ("plaza", "plazas"): (("position", "positions"),),
    ("dia", "dias"): (("day", "days"),),
    ("hora", "horas"): (("hour", "hours"),),
    ("minuto", "minutos"): (("minute", "minutes"),),
    ("semana", "semanas"): (("week", "weeks"),),
    ("dolar", "dolares"): (("dollar", "dollars"),),
}
_IN_ENGLISH = {
    word: tuple(pair[number] for pair in meant)
    for both, meant in _SPANISH.items()
    for number, word in enumerate(both)
}
# Units that are written in documents as no one says them.
_NAMES = Words(
    {
        "$/day": "$/day",
        "$/hour": "$/hour",
        "$/trip": "$/trip",
        "$/person": "$/person",
        "$/hold": "$/hold",
        "$/claim": "$/claim",
        "share": "share",
        "number": "number",
    }
)


def unaccented(text: str) -> str:
    """The text, as long as it was, with the accents of Spanish taken off its letters."""
    return text.translate(_ACCENTS)


def is_percent(written: str) -> bool:
    """Whether what follows a number, in small letters, makes a percentage of it."""
    return " ".join(written.split()) in _PERCENT


def scaled(number: Decimal, written: str, unit: Unit) -> tuple[Decimal, str]:
    """An amount with "million" or "billion" after it in full, and the unit written after that."""
    if unit.style != "money":
        return number, written
    word, _, rest = written.partition(" ")
    scale = _SCALES.get(word)
    if scale is None:
        return number, written
    return CONTEXT.multiply(number, scale), rest.removeprefix("de ").strip()


def with_its_scale(low: str, high: str) -> str:
    """The low end of "2.5 to 3 million", where the word stands once for both ends."""
    word = next((part for part in unaccented(high).lower().split() if part in _SCALES), "")
    return f"{low} {word}" if word and _FEW_DIGITS.fullmatch(low.strip()) else low


def as_rate(written: str) -> str:
    """A unit in one spelling: "Hours per week" and "hours a week" become "hours/week"."""
    return _RATE.sub("/", written.strip().lower())


def names_unit(written: str, unit: Unit) -> bool:
    """Whether a unit in one spelling (see `as_rate`), in English or in Spanish, is this one."""
    plain = unaccented(written)
    said = {unaccented(unit.word(one)).lower() for one in (True, False)} - {""}
    return plain in said or any(_fits(english, unit) for english in _in_english(plain))


def _in_english(written: str) -> Iterator[str]:
    """What it may mean, word by word around its slash; what is English already stays."""
    parts = (_IN_ENGLISH.get(part, (part,)) for part in written.split("/"))
    return ("/".join(words) for words in product(*parts))


def _fits(written: str, unit: Unit) -> bool:
    fits = {unit.name, unit.singular, unit.plural, unit.name.split("/")[0]}
    if unit.style == "money":
        written = _DOLLARS.sub("$", written)
    if written in fits or _SPELLINGS.get(written) in fits:
        return True
    return written.startswith("/") and unit.name.endswith(_SPELLINGS.get(written, written))


def unit_words(unit: Unit) -> str:
    """What a unit is called where a figure is asked for in it: "hours", "$/day"."""
    return unit.word(False) or _NAMES.get(unit.name, unit.name)

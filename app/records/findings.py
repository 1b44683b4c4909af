"""What a check finds, and what a county's figures are set beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any

from app.engine.fingerprint import canonical
from app.records.contents import normalised
from app.records.entry import Content, Place, Record
from app.records.fields import ABOUT


@dataclass(frozen=True, slots=True)
class Finding:
    """Something impossible, or unusual, about values at some places, in a sentence.

    `subject` names the check and what it looked at, the same in every language, in at most 200
    characters; `values_digest` is of the values it looked at. A warning that was confirmed for both
    no longer stands in the way.
    """

    subject: str
    places: tuple[Place, ...]
    message: str
    values_digest: str


@dataclass(frozen=True, slots=True)
class Checks:
    """Errors that must be mended before a year can be certified, and warnings to confirm."""

    errors: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PeerRates:
    """Daily costs ($/day) of other counties, one each; `about` says of which, in words.

    "counties with 25,000 to 75,000 residents"
    """

    rates: tuple[Decimal, ...]
    about: str


Looked = tuple[Record, Iterable[Place]]


def digest_of(*looked: Looked) -> str:
    """SHA-256 of the values at places of a record, or of several years' records.

    Only what is counted: a better source or note changes nothing. What is not there yet changes it
    when it is entered.
    """
    values: list[dict[str, Any]] = []
    for record, places in looked:
        wanted = set(places)
        found = (each for each in record if each.place in wanted)
        values.append({str(each.place): counted(each.place, each.content) for each in found})
    return sha256(canonical(values).encode()).hexdigest()


def counted(place: Place, content: Content) -> dict[str, Any]:
    """What a value says without grade, source, note and documents, in its one form."""
    kept = normalised(place, content)
    return {name: value for name, value in kept.items() if name not in ABOUT}

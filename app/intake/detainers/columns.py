"""Which column of a release is which: every release has used headings of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from app.language import Words

# Headings that mean the same, the most exact first: a release may have more than one of them.
# They are compared as `plain_heading` writes them, so spaces, case and underlines do not matter.
HEADINGS: Mapping[str, Sequence[str]] = {
    "date": (
        *("Detainer Prepare Date", "Prepare Date", "Detainer Prepared Date"),
        *("Detainer Date", "Date"),
    ),
    "facility": (
        *("Detainer Detention Facility", "Detainer Facility", "Detention Facility"),
        *("Det Facility", "Detainer Facility Name", "Detention Facility Name", "Facility"),
    ),
    "code": (
        *("Detainer Detention Facility Code", "Detainer Facility Code"),
        *("Detention Facility Code", "Facility Code", "Detloc"),
    ),
    "state": (
        *("Detainer Facility State", "Detention Facility State", "Facility State"),
        *("Detainer State", "State"),
    ),
    "city": (
        *("Detainer Facility City", "Detention Facility City", "Facility City"),
        *("Detainer City", "City"),
    ),
    "outcome": ("Detainer Lift Reason", "Lift Reason"),
    "form": ("Detainer Type", "Detainer Form", "Detainer Type Description"),
    "severity": (
        *("Detainer Threat Level", "Threat Level", "Case Threat Level"),
        *("RC Threat Level", "Detainer Criminality", "Criminality", "Case Criminality"),
        *("Apprehension Criminality", "Criminality Level", "Severity"),
    ),
    "person": (
        *("Unique Identifier", "Anonymized Identifier", "Unique ID", "Anonymized ID"),
        "Unique Person Identifier",
    ),
    "duplicate": ("Duplicate Likely", "Likely Duplicate"),
}
# What a release without them cannot tell, as a reader is told.
LACKING = Words(
    {
        "code": "the code of the facility",
        "state": "the state of the facility",
        "city": "the city of the facility",
        "outcome": "why a detainer was lifted",
        "form": "the form, so that requests only for notice cannot be told apart",
        "severity": "how severe a case was",
        "person": "ids of persons, so that repeats cannot be told",
    }
)
_BETWEEN = ": "
NEEDED = ("date", "facility")


def _meaning(part: str, heading: str) -> str:
    return f"{part}{_BETWEEN}{heading}"


# As `find_table` wants them: each heading is a meaning of its own, so that two which say the same
# can stand side by side, and the more exact one is taken.
MEANINGS: Mapping[str, Sequence[str]] = {
    _meaning(part, heading): (heading,)
    for part, headings in HEADINGS.items()
    for heading in headings
}
NEEDED_MEANINGS: Sequence[tuple[str, ...]] = tuple(
    tuple(_meaning(part, heading) for heading in HEADINGS[part]) for part in NEEDED
)


@dataclass(frozen=True, slots=True)
class ReleaseColumns:
    """Where each part of a detainer stands, counted from 0; None where the release lacks it."""

    date: int
    facility: int
    code: int | None = None
    state: int | None = None
    city: int | None = None
    outcome: int | None = None
    form: int | None = None
    severity: int | None = None
    person: int | None = None
    duplicate: int | None = None

    def positions(self) -> dict[str, int]:
        """Every part the release has, with its place."""
        return {
            field.name: place
            for field in fields(self)
            if (place := getattr(self, field.name)) is not None
        }

    @property
    def lacking(self) -> tuple[str, ...]:
        """Parts of use that the release does not have."""
        present = self.positions()
        absent = [part for part in LACKING if part not in present]
        if self.duplicate is not None and "person" in absent:
            absent.remove("person")
        return tuple(absent)


def release_columns(found: Mapping[str, int]) -> ReleaseColumns:
    """The columns of a table that `find_table` found with MEANINGS and NEEDED_MEANINGS."""
    places: dict[str, int] = {}
    for part, headings in HEADINGS.items():
        there = [found[name] for h in headings if (name := _meaning(part, h)) in found]
        if there:
            places[part] = there[0]
    return ReleaseColumns(**places)

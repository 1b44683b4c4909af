"""The certified versions of counties' figures by their name, such as 53053/2025/1."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.engine.case.county_version import CountyVersionName, county_version_of
from app.persistence.models import CountyVersion
from app.persistence.records import county_versions, find_county_version, latest_county_version

# Where the case format keeps the name.
COUNTY_VERSION = "county_version"


def version_name(county_fips: str, fiscal_year: int, number: int) -> str:
    """What a case calls the certified version it was made from: "53053/2025/1"."""
    return str(CountyVersionName(county_fips, fiscal_year, number))


def version_named(session: Session, name: str) -> CountyVersion | None:
    """The certified version of this name; None where there is none, or the text is no name."""
    found = county_version_of(name)
    return find_county_version(session, *found) if found else None


def county_version_at(session: Session, version: CountyVersion, number: int) -> CountyVersion:
    """Version `number` of the same fiscal year. Raises LookupError where there is none."""
    found = find_county_version(session, version.county_fips, version.fiscal_year, number)
    if found is None:
        raise LookupError(f"no version {number}")
    return found


def version_in_force(session: Session, version: CountyVersion) -> CountyVersion:
    """The newest version of the same fiscal year, which may be this one."""
    newest = latest_county_version(session, version.county_fips, version.fiscal_year)
    return newest or version


def versions_in_force(session: Session, county_fips: str) -> tuple[CountyVersion, ...]:
    """The certified version in force of each fiscal year of a county, the newest year first."""
    newest: dict[int, CountyVersion] = {}
    for version in county_versions(session, county_fips):
        newest.setdefault(version.fiscal_year, version)
    return tuple(newest.values())


def newer_version(session: Session, case: Mapping[str, Any]) -> tuple[int, CountyVersion] | None:
    """The number of the version a case was made from, and the newer one that has replaced it.

    `case` is a document of the case format. None where it was not made from a county's figures, or
    they have not been corrected since.
    """
    name = str(case.get(COUNTY_VERSION, ""))
    made_from = version_named(session, name) if name else None
    if made_from is None:
        return None
    newest = version_in_force(session, made_from)
    return (made_from.number, newest) if newest.number > made_from.number else None

"""Where certified figures are read, and how these pages are found."""

from __future__ import annotations

from typing import Any

from flask import abort, url_for

from app.engine.case.county_version import CountyVersionName
from app.persistence.database import db
from app.persistence.models import CountyVersion
from app.services.show_certified import CertifiedYear, show_certified

MOST = 2**31 - 1  # what the databases can hold
YEAR = "<int(min=1990, max=2099):fiscal_year>"
NUMBER = f"<int(max={MOST}):number>"
VERSION = f"/c/<fips>/{YEAR}/v{NUMBER}"


def address_of(version: CountyVersion) -> dict[str, Any]:
    """The parts of the address of a certified version."""
    return {
        "fips": version.county_fips,
        "fiscal_year": version.fiscal_year,
        "number": version.number,
    }


def version_href(version: CountyVersion) -> str:
    """The permanent address of a certified version."""
    return url_for("certified.version", **address_of(version))


def certified_or_404(fips: str, fiscal_year: int, number: int | None = None) -> CertifiedYear:
    """The certified year of an address; the version in force where it names none."""
    return show_certified(db.session, fips, fiscal_year, number) or abort(404)


def changes_href(version: CountyVersion | CountyVersionName, earlier: int, later: int) -> str:
    """Where it is told what changed between two versions of the year of this one."""
    parts: dict[str, Any] = {
        "fips": version.county_fips,
        "fiscal_year": version.fiscal_year,
        "from": earlier,
        "to": later,
    }
    return url_for("certified.changes", **parts)

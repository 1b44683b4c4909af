"""The checks of a year, as tests ask for them."""

from __future__ import annotations

from typing import Any

from app.records.checks import Checks, Finding, PeerRates, checks_of
from app.records.entry import Place
from tests.records.made_up import EXAMPLE_COUNTY, YEAR, record_of, two_jails

Values = dict[Place, dict[str, Any]]
RATE = Place("daily_rate", item="ratetwen")


def check(
    values: Values, last_year: Values | None = None, peers: PeerRates | None = None
) -> Checks:
    """The checks of these values, with two jails."""
    before = record_of({**two_jails(), **last_year}) if last_year else ()
    record = record_of({**two_jails(), **values})
    return checks_of(EXAMPLE_COUNTY, YEAR, record, before, peers)


def found(checks: Checks, start: str) -> list[Finding]:
    """The warnings whose subject begins so."""
    return [each for each in checks.warnings if each.subject.startswith(start)]

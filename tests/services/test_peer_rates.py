"""What other counties of the size reported a jail day to cost."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.records.fiscal_year import FiscalYear
from app.reference.counties import County, find_county
from app.services.import_texas import import_texas
from app.services.peer_rates import peer_rates

HEADING = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars\n"
# These have from 800,000 to 1,500,000 residents; Harris has more, Loving fewer.
PEERS = ("travis", "collin", "denton", "el paso", "hidalgo", "fort bend")


def county(fips: str) -> County:
    """A county on record."""
    found = find_county(fips)
    assert found
    return found


def report(session: Session, names: tuple[str, ...], cost: int = 9000) -> None:
    """Have counties report 100 days in June 2014, at different costs."""
    rows = [f"{name},2014,june,10,100,{cost + 100 * i}\n" for i, name in enumerate(names)]
    import_texas(session, io.BytesIO((HEADING + "".join(rows)).encode()), "texas.csv")


@pytest.fixture
def pierce() -> County:
    """Pierce County, Washington, with about 900,000 residents."""
    return county("53053")


def test_rates_are_those_of_counties_of_the_size(session: Session, pierce: County) -> None:
    report(session, (*PEERS, "harris", "loving"))
    found = peer_rates(session, pierce, FiscalYear(2014))
    assert found
    assert sorted(found.rates) == [Decimal(90 + i) for i in range(len(PEERS))]
    assert found.about == "counties of half to twice as many residents"


def test_a_few_counties_or_another_time_say_nothing(session: Session, pierce: County) -> None:
    report(session, PEERS[:3])
    assert peer_rates(session, pierce, FiscalYear(2014)) is None
    report(session, PEERS)
    assert peer_rates(session, pierce, FiscalYear(2025)) is None
    assert peer_rates(session, pierce, FiscalYear(2012)) is None


def test_a_county_without_a_population_has_no_peers(session: Session, pierce: County) -> None:
    report(session, PEERS)
    uncounted = replace(pierce, population_2020=None, population_2024=None)
    assert peer_rates(session, uncounted, FiscalYear(2014)) is None

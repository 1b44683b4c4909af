"""What a jail day costs in counties of about the same size, as they reported it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.engine.reported_rates import nearest_cent_rate, total
from app.language import say
from app.persistence.models import CountyMonth
from app.records.findings import PeerRates
from app.records.fiscal_year import FiscalYear
from app.reference.counties import County, counties

# A county of half to twice as many people has about the same size.
AS_SMALL, AS_LARGE = 0.5, 2
FEWEST = 5


def peer_rates(session: Session, county: County, year: FiscalYear) -> PeerRates | None:
    """The daily costs ($/day) behind the reported months of counties of the size.

    Of the year and the two before it, a rate a county. None where fewer than five such counties
    have reported.
    """
    peers = _counties_of_the_size(county)
    if not peers:
        return None
    found = session.execute(
        select(CountyMonth.county_fips, CountyMonth.reported_cost, CountyMonth.days).where(
            CountyMonth.county_fips.in_(peers),
            CountyMonth.flag.is_(None),
            CountyMonth.month.between(year.before.before.first_day, year.last_day),
        )
    )
    reported: dict[str, list[tuple[Decimal, Decimal]]] = defaultdict(list)
    for fips, cost, days in found:
        if cost and days:
            reported[fips].append((cost, days))
    if len(reported) < FEWEST:
        return None
    rates = tuple(
        nearest_cent_rate(*map(total, zip(*months, strict=True))) for months in reported.values()
    )
    return PeerRates(rates, say("counties of half to twice as many residents"))


def _counties_of_the_size(county: County) -> list[str]:
    people = county.population_2024 or county.population_2020
    if not people:
        return []
    return [
        other.fips
        for other in counties().values()
        if other.fips != county.fips
        and people * AS_SMALL <= (other.population_2024 or 0) <= people * AS_LARGE
    ]

"""A line beside a year's own counts: what federal releases count for the same year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from flask import url_for

from app.engine.numerals import plain_number
from app.language import say, say_count
from app.persistence.database import db
from app.records.fiscal_year import FiscalYear
from app.services.federal_counts import ReleaseCounts, federal_counts, federal_releases
from app.services.own_detainers import drafted_detainers
from app.web.detainers.releases import counted_in

SECTION = "funnel"


@dataclass(frozen=True, slots=True)
class Beside:
    """One quiet line, with a link."""

    text: str
    link: str
    href: str


def federal_beside(fips: str, year: FiscalYear) -> Beside | None:
    """What stands beside the year's funnel; None where no release speaks of the year.

    Where the county has not said which facilities are its own, it is asked to.
    """
    counted = federal_counts(db.session, fips)
    found = next((each for each in counted if counted_in(each, year)[2]), None)
    if found:
        page = url_for("counties.county", fips=fips, _anchor="federal")
        return Beside(_told(fips, found, year), say("See the federal counts"), page)
    if counted or not federal_releases(db.session):
        return None
    return Beside(
        say("Federal releases count detainers by facility, not by county."),
        say("Say which facilities are the county’s"),
        url_for("detainers.facilities", fips=fips),
    )


def _told(fips: str, counts: ReleaseCounts, year: FiscalYear) -> str:
    detainers, notices, months = counted_in(counts, year)
    told = [
        say_count(
            "“{release}” counts {detainers} detainers issued in {count} month of {year}, and apart "
            "from them {notices} requests only to notify.",
            "“{release}” counts {detainers} detainers issued in {count} months of {year}, and "
            "apart from them {notices} requests only to notify.",
            months,
            count=months,
            release=counts.release.title,
            detainers=plain_number(Decimal(detainers)),
            notices=plain_number(Decimal(notices)),
            year=year.name,
        )
    ]
    own = drafted_detainers(db.session, fips, year.year)
    if own and own.received is not None:
        received = plain_number(own.received)
        told.append(say("The county’s own count of detainers received: {own}.", own=received))
    return " ".join(told)

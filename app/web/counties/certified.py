"""What a county's page says of its certified years: a row each, the trend, the newest figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from app.engine.numerals import whole_dollars
from app.engine.wording import DEFINITIONS
from app.language import say, say_as, say_count
from app.persistence.database import db
from app.reference.counties import County
from app.reports.charts import Chart, TrendPoint, trend_chart
from app.reports.content.dates import day
from app.reports.content.spread import cost_or_gain, spread
from app.services.show_certified import CertifiedYear, show_certified
from app.services.show_county_status import (
    CountyStatus,
    YearCertified,
    show_county_status,
    studies_of_county,
)
from app.web.certified.addresses import version_href
from app.web.certified.contexts import (
    ValueGroup,
    VersionListed,
    listed_versions,
    signer,
    value_groups,
)

MOST_YEARS = 20


@dataclass(frozen=True)
class YearListed:
    """One certified year in the table. `gain` is empty where the net cost is not below zero."""

    year: int
    href: str
    number: int
    net_cost: str
    range: str
    definition: str
    day: str
    signer: str
    is_known: bool
    gain: str

    @property
    def name(self) -> str:
        """The year, and which version of it is in force where it was corrected."""
        if self.number == 1:
            return str(self.year)
        return say("{year}, version {number}", year=self.year, number=self.number)


@dataclass(frozen=True)
class CertifiedShown:
    """Everything the page tells of what the county certified itself.

    `newest` is the newest year with its figures, `chart` the trend where two years or more count
    the same; `drafts` says which years are being prepared, and no more of them.
    """

    has_workspace: bool
    years: tuple[YearListed, ...]
    chart: Chart | None
    newest: CertifiedYear | None
    versions: tuple[VersionListed, ...]
    groups: tuple[ValueGroup, ...]
    drafts: str
    studies: tuple[tuple[str, str, str], ...]

    @property
    def rows(self) -> list[list[Any]]:
        """The years as rows of a table, each leading to its result."""
        return [
            [
                {"text": each.name, "href": each.href},
                each.net_cost,
                each.range,
                each.definition,
                f"{each.day}, {each.signer}",
            ]
            for each in self.years
        ]


def certified_shown(county: County) -> CertifiedShown:
    """What the county has certified and what it prepares, and others' studies apart."""
    status = show_county_status(db.session, county.fips)
    newest = None
    if status.certified:
        version = status.certified[0].version
        newest = show_certified(db.session, county.fips, version.fiscal_year, version.number)
    return CertifiedShown(
        has_workspace=status.has_workspace,
        years=tuple(map(_listed, status.certified)),
        chart=_trend(county, status.certified),
        newest=newest,
        versions=tuple(listed_versions(newest)) if newest else (),
        groups=tuple(value_groups(newest.record, newest.documents)) if newest else (),
        drafts=_drafts(status),
        studies=tuple(
            (f"{study.authors}: {study.title}, {study.year}", study.finding, _study(study.id))
            for study in studies_of_county(county.fips)
        ),
    )


def _study(study_id: str) -> str:
    return url_for("studies.study", study_id=study_id)


def _listed(year: YearCertified) -> YearListed:
    version = year.version
    return YearListed(
        year=version.fiscal_year,
        href=version_href(version),
        number=version.number,
        net_cost=_net_cost(year),
        range=_range(year),
        definition=DEFINITIONS[year.definition],
        day=day(version.created_at.date()),
        signer=signer(version),
        is_known=year.net_cost is not None,
        gain=_gain(year),
    )


def _range(year: YearCertified) -> str:
    """The ends of the net cost's range; one below zero says in words that it is a gain."""
    found = spread(year.range)
    if found is None or not found.is_wide:
        return say("no range")
    if found.low < 0:
        return say("{low} to {high}", low=cost_or_gain(found.low), high=cost_or_gain(found.high))
    return say("{low} to {high}", low=found.written(found.low), high=found.written(found.high))


def _gain(year: YearCertified) -> str:
    if year.net_cost is None or year.net_cost >= 0:
        return ""
    return whole_dollars(year.net_cost.copy_abs())


def _net_cost(year: YearCertified) -> str:
    if year.net_cost is None:
        return say("not known yet")
    gain = _gain(year)
    return say("a gain of {amount}", amount=gain) if gain else whole_dollars(year.net_cost)


def _trend(county: County, years: Sequence[YearCertified]) -> Chart | None:
    """The net cost of the years that count the same as the newest, the oldest first."""
    alike = [each for each in years[:MOST_YEARS] if each.definition == years[0].definition]
    known = [each for each in reversed(alike) if each.net_cost is not None]
    if len(known) < 2 or any(each.net_cost < 0 for each in known if each.net_cost is not None):
        return None
    points = [
        TrendPoint(str(each.version.fiscal_year), float(each.net_cost or 0), _net_cost(each))
        for each in known
    ]
    first, last = known[0], known[-1]
    sentence = say(
        "{county} certified a net cost of {first} for fiscal year {first_year} and of {last} for "
        "fiscal year {last_year}.",
        county=county.name,
        first=_net_cost(first),
        first_year=first.version.fiscal_year,
        last=_net_cost(last),
        last_year=last.version.fiscal_year,
    )
    title = say("Net cost by fiscal year, as certified")
    return trend_chart("certified-by-year", title, sentence, points, marks_peak=False)


def _drafts(status: CountyStatus) -> str:
    years = sorted(status.drafts)
    if not years:
        return ""
    named = ", ".join(map(str, years[:-1]))
    listed = say_as("years", "{first} and {last}", first=named, last=years[-1])
    return say_count(
        "A draft for fiscal year {years} is being prepared.",
        "Drafts for fiscal years {years} are being prepared.",
        len(years),
        years=listed if named else years[0],
    )

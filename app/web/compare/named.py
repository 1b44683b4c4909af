"""What a calculation is called beside another: its title, what kind of thing it is, its address."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from app.engine import Case
from app.language import marked, say
from app.persistence.models import Calculation, CalculationVersion, CountyVersion
from app.reference.counties import find_county
from app.reports.content import STATUSES, dates
from app.reports.content.compared import Named
from app.services.compare_calculations import (
    Side,
    side_of_draft,
    side_of_study,
    side_of_version,
    side_of_version_today,
)

SHORT = 12  # digits of a fingerprint that tell it from others at a glance
TODAY = marked("The same figures under today’s method and reference facts")


@dataclass(frozen=True)
class Offered:
    """A calculation to compare: its side, and what it is called."""

    side: Side
    named: Named


def title_of(case: Case) -> str:
    """The calculation's title, or its county and period."""
    county = find_county(case.county_fips)
    period = dates.period(case.period_start, case.period_end)
    return case.title or f"{county.label if county else say('Calculation')}, {period}"


def draft_offered(calculation: Calculation) -> Offered:
    """A draft of this browser."""
    side = side_of_draft(calculation)
    href = url_for("calculations.result", calculation_id=calculation.id)
    case = side.statement.case
    by = case.texts.get("prepared_by")
    what = (
        say("Draft as it stands now, prepared by {name}", name=by)
        if by
        else say("Draft as it stands now")
    )
    return Offered(side, Named(title_of(case), what, href))


def version_offered(version: CalculationVersion) -> Offered:
    """A saved version of a calculation of this browser."""
    return _version(
        version,
        url_for(
            "calculations.version", calculation_id=version.calculation_id, number=version.number
        ),
        is_own=True,
    )


def shared_offered(version: CalculationVersion, token: str) -> Offered:
    """The saved version behind a view link."""
    return _version(version, url_for("shared.shared", token=token))


def certified_offered(version: CountyVersion) -> Offered:
    """A county's certified figures."""
    return _version(
        version.calculation_version,
        url_for(
            "certified.version",
            fips=version.county_fips,
            fiscal_year=version.fiscal_year,
            number=version.number,
        ),
    )


def _version(version: CalculationVersion, href: str, *, is_own: bool = False) -> Offered:
    side = side_of_version(version, is_own=is_own)
    case = side.statement.case
    return Offered(side, Named(title_of(case), _saved(version, case), href))


def _saved(version: CalculationVersion, case: Case) -> str:
    """Which version it is, when and by whom it was saved, and how it can be told from others."""
    told = {
        "status": STATUSES[version.calculation.status],
        "number": version.number,
        "day": dates.day(version.created_at),
        "digits": version.fingerprint[:SHORT],
    }
    if by := case.texts.get("prepared_by"):
        return say(
            "{status}, version {number}, saved {day}, prepared by {name}; fingerprint {digits}",
            **told,
            name=by,
        )
    return say("{status}, version {number}, saved {day}; fingerprint {digits}", **told)


def today_offered(version: CalculationVersion, *, is_own: bool) -> Offered:
    """The figures of a saved version under today's method and facts."""
    side = side_of_version_today(version, is_own=is_own)
    return Offered(side, Named(title_of(side.statement.case), say(TODAY)))


def study_offered(study_id: str, case_key: str) -> Offered | None:
    """A case of a published study; None where there is none."""
    side = side_of_study(study_id, case_key)
    if side is None or side.study is None:
        return None
    href = url_for("studies.study", study_id=study_id, _anchor=f"case-{case_key}")
    what = say(
        "Published study recomputed: {place}, {year}", place=side.study.place, year=side.study.year
    )
    return Offered(side, Named(title_of(side.statement.case), what, href))

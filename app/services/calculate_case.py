"""Work out a case with what the reference tables know about its county and its year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.engine import Case, CaseProblems, Facts, Problem, Statement, calculate, check_case
from app.engine.case.periods import middle_day
from app.language import say
from app.reference import REFERENCE_VERSION
from app.reference.counties import SOURCE_ID, County, counties, find_county
from app.reference.cpi import cpi, latest_year
from app.reference.sources import source
from app.reference.state_rules import rule_for
from app.reference.time_zones import DEFAULT_TIME_ZONE, time_zone_of

__all__ = ["REFERENCE_VERSION", "calculate_case", "facts_for", "read_known_case"]

CENSUS_YEAR, ESTIMATE_YEAR = 2020, 2024
# From the middle of the two years on, the estimate is the nearer one.
ESTIMATE_SINCE = 2022


def calculate_case(document: Any) -> Statement:
    """The statement of a case document, with the facts of its county and period.

    Raises CaseProblems with every problem of the document, by path.
    """
    case = read_known_case(document)
    return calculate(case, facts_for(case))


def read_known_case(document: Any) -> Case:
    """The case of a document whose county, if it names one, is on record. Raises CaseProblems."""
    case, findings = check_case(document)
    problems = (*findings.problems, *_county_problems(document))
    if case is None or problems:
        raise CaseProblems(problems)
    return case


def facts_for(case: Case) -> Facts:
    """What no one types into a case: residents, time zone, the state's clock rule, prices.

    People at the census of 2020 or the estimate of 2024, whichever is nearer to the period; the
    rule that the state's law makes the default in the middle of the period; CPI-U annual
    averages, and the latest year of them for constant dollars. A figure that the case gives
    itself goes before the fact.
    """
    county = find_county(case.county_fips)
    day = middle_day((case.period_start, case.period_end))
    year = ESTIMATE_YEAR if day.year >= ESTIMATE_SINCE else CENSUS_YEAR
    people = _residents(county, year)
    zone = time_zone_of(case.county_fips)
    return Facts(
        population=people,
        population_source=_population_source(county, year) if people is not None else "",
        time_zone=zone.name if zone else DEFAULT_TIME_ZONE,
        clock_rule=rule_for(county.state if county else "", day).clock_rule,
        cpi=cpi(),
        dollars_year=latest_year(),
    )


def _residents(county: County | None, year: int) -> Decimal | None:
    if county is None:
        return None
    people = county.population_2020 if year == CENSUS_YEAR else county.population_2024
    return None if people is None else Decimal(people)


def _population_source(county: County | None, year: int) -> str:
    if county and county.is_example:
        return say("Invented for the worked example: residents in {year}", year=year)
    cited = source(SOURCE_ID)
    return f"{cited.publisher}, {cited.title}: residents in {year}"


def _county_problems(document: Any) -> tuple[Problem, ...]:
    """A code of the right form that is no county's. The reader names codes of the wrong form."""
    given = document.get("county_fips") if isinstance(document, Mapping) else None
    fips = str(given).strip() if isinstance(given, str | int) else ""
    if len(fips) != 5 or not (fips.isascii() and fips.isdigit()) or find_county(fips):
        return ()
    return (Problem("county_fips", _wrong_code(fips)),)


def _wrong_code(fips: str) -> str:
    same_state = [county for county in counties().values() if county.fips[:2] == fips[:2]]
    if not same_state:
        return say(
            "is not the code of a county; codes begin with the state's two digits, such as 48201 "
            "for Harris County, TX."
        )
    return say(
        "is not the code of a county; those of {state} run from {first} to {last}.",
        state=same_state[0].state_name,
        first=min(county.fips for county in same_state),
        last=max(county.fips for county in same_state),
    )

"""A case worked out with what the reference tables know about its county and year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import CaseProblems, Facts, read_case
from app.reference import REFERENCE_VERSION as VERSION_OF_THE_REFERENCE
from app.services.calculate_case import REFERENCE_VERSION, calculate_case, facts_for
from tests.engine.example import example
from tests.engine.worked import HOLDS

MIAMI_DADE, MARICOPA, NEW_HAVEN, COOK = "12086", "04013", "09009", "17031"


def a_case(start: str = "2025-01-01", end: str = "2025-12-31", **parts: Any) -> dict[str, Any]:
    return {"period_start": start, "period_end": end, "figures": HOLDS, **parts}


def facts(start: str = "2025-01-01", end: str = "2025-12-31", **parts: Any) -> Facts:
    return facts_for(read_case(a_case(start, end, **parts)))


def test_the_county_gives_residents_zone_and_rule() -> None:
    known = facts(county_fips=MARICOPA)
    assert known.population is not None
    assert known.population > 4_000_000
    assert "2024" in known.population_source
    assert "Census" in known.population_source
    assert known.time_zone == "America/Phoenix"
    assert known.clock_rule == "form_i247a"


@pytest.mark.parametrize(
    ("start", "end", "year"),
    [
        ("2013-01-01", "2013-12-31", "2020"),
        ("2021-01-01", "2021-12-31", "2020"),
        ("2022-01-01", "2022-12-31", "2024"),
        ("2021-07-02", "2022-07-02", "2024"),
        ("2021-07-01", "2022-06-29", "2020"),
    ],
)
def test_residents_are_those_of_the_nearer_count(start: str, end: str, year: str) -> None:
    assert year in facts(start, end, county_fips=MIAMI_DADE).population_source


def test_a_case_without_a_county_has_no_residents() -> None:
    known = facts()
    assert (known.population, known.population_source) == (None, "")
    assert known.time_zone == "America/New_York"


def test_an_old_connecticut_county_has_a_zone_and_no_residents() -> None:
    known = facts(county_fips=NEW_HAVEN)
    assert known.population is None
    assert known.time_zone == "America/New_York"


@pytest.mark.parametrize(
    ("fips", "start", "end", "rule"),
    [
        (COOK, "2025-01-01", "2025-12-31", "none"),  # Illinois bars holds since 2017
        (COOK, "2016-01-01", "2016-12-31", "regulation"),
        (None, "2016-01-01", "2016-12-31", "regulation"),
        (None, "2018-01-01", "2018-12-31", "form_i247a"),
    ],
)
def test_the_rule_is_that_of_the_state_in_the_middle_of_the_period(
    fips: str | None, start: str, end: str, rule: str
) -> None:
    assert facts(start, end, county_fips=fips).clock_rule == rule


def test_prices_are_those_of_every_year_and_the_latest_dollars() -> None:
    known = facts()
    assert known.dollars_year == max(known.cpi)
    assert known.cpi[2016] == Decimal("240.007")


def test_the_example_of_the_design_comes_out_with_its_countys_facts() -> None:
    stated = calculate_case(example()).to_document()
    assert stated["results"]["detention_cost"]["value"] == "12818400.00"
    assert stated["results"]["processing_cost"]["value"] == "44908.00"
    assert "net_cost_per_resident" in stated["results"]
    assert "net_cost_constant_dollars" in stated["results"]


def test_an_entered_population_goes_before_the_census() -> None:
    document = a_case(county_fips=MIAMI_DADE, figures=HOLDS | {"population": 1000})
    result = calculate_case(document).to_document()["results"]["net_cost_per_resident"]
    assert result["working"] == "$39,978.25 ÷ 1,000 residents = $39.98"


@pytest.mark.parametrize(
    ("fips", "word"),
    [
        ("12088", "those of Florida run from 12001 to 12133"),
        ("12999", "those of Florida run from 12001 to 12133"),
        ("99001", "48201 for Harris County, TX"),
        ("00001", "48201 for Harris County, TX"),
    ],
)
def test_a_code_that_is_no_countys_is_a_problem_that_names_what_is_right(
    fips: str, word: str
) -> None:
    with pytest.raises(CaseProblems) as refused:
        calculate_case(a_case(county_fips=fips))
    [problem] = refused.value.problems
    assert problem.path == "county_fips"
    assert word in problem.message


def test_an_unknown_county_is_named_together_with_all_other_problems() -> None:
    with pytest.raises(CaseProblems) as refused:
        calculate_case(a_case(county_fips="99999", figures={"trips": -1}))
    assert {problem.path for problem in refused.value.problems} == {"county_fips", "figures.trips"}


@pytest.mark.parametrize("fips", ["1208", "Miami", 5, ["12086"]])
def test_a_code_of_the_wrong_form_is_one_problem(fips: Any) -> None:
    with pytest.raises(CaseProblems) as refused:
        calculate_case(a_case(county_fips=fips))
    assert [problem.path for problem in refused.value.problems] == ["county_fips"]


@pytest.mark.parametrize("document", [None, [], "case"])
def test_what_is_no_object_is_refused(document: Any) -> None:
    with pytest.raises(CaseProblems):
        calculate_case(document)


def test_the_version_of_the_reference_is_told() -> None:
    assert REFERENCE_VERSION == VERSION_OF_THE_REFERENCE

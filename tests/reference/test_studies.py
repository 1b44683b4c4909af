"""Every published study is computed again by the engine, through the cases it carries."""

import json
import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest

from app.engine import calculate, read_case
from app.engine.reconciliation import RESULTS
from app.reference.counties import find_county
from app.reference.sources import source
from app.reference.studies import (
    REPRODUCTION_CLASSES,
    Check,
    Study,
    featured_studies,
    find_study,
    studies,
)

FOLLOWS = {"exact", "exact_gross", "within_rounding"}
each_study = pytest.mark.parametrize("study", studies(), ids=lambda study: study.id)


every_check = pytest.mark.parametrize(
    ("study", "check"),
    [
        pytest.param(study, check, id=f"{study.id}: {check.label}")
        for study in studies()
        for check in study.checks
    ],
)


@lru_cache(maxsize=64)
def statement(study_id: str, case_key: str) -> dict[str, Any]:
    study = find_study(study_id)
    assert study is not None
    return calculate(read_case(study.cases[case_key])).to_document()


def value_at(document: dict[str, Any], path: str) -> Decimal | None:
    found: Any = document["results"].get(path, {}).get("value")
    if "." in path:
        found = document
        for part in re.findall(r"[a-z_]+|\d+", path):
            found = found[int(part) if part.isdigit() else part]
    return None if found is None else Decimal(found)


def test_all_eighteen_studies_are_there() -> None:
    assert len(studies()) == 18
    assert find_study("nowhere-1900") is None


@every_check
def test_the_engine_gives_what_the_study_page_says(study: Study, check: Check) -> None:
    assert value_at(statement(study.id, check.case_key), check.result) == check.ours


@every_check
def test_the_difference_from_what_was_published_is_the_one_stated(
    study: Study, check: Check
) -> None:
    if check.ours is None or check.published is None:
        assert check.difference is None
    else:
        assert check.difference == check.ours - check.published


@every_check
def test_a_result_that_should_follow_is_within_its_tolerance(study: Study, check: Check) -> None:
    if check.tolerance is not None:
        assert check.difference is not None
        assert abs(check.difference) <= check.tolerance


@each_study
def test_a_study_that_follows_has_a_headline_check_with_a_tolerance(study: Study) -> None:
    assert study.reproduction_class in REPRODUCTION_CLASSES
    if study.reproduction_class in FOLLOWS:
        assert study.headline.published is not None
        assert study.headline.tolerance is not None


@each_study
def test_every_case_can_be_written_as_json_read_back_and_opened_as_a_draft(study: Study) -> None:
    assert study.draft in study.cases.values()
    for document in study.cases.values():
        assert read_case(json.loads(json.dumps(document))).to_document()


@each_study
def test_a_case_uses_the_study_s_own_definition_unless_it_says_otherwise(study: Study) -> None:
    assert study.draft["definition"] == study.definition
    assert study.draft.get("county_fips") == study.county_fips


@each_study
def test_a_study_says_what_it_counts_and_leaves_out_and_why_it_follows(study: Study) -> None:
    assert all((study.counts, study.leaves_out, study.why, study.finding, study.published_result))
    assert study.status == "Worked example"
    assert all(given.origin and given.label for given in study.inputs)


@each_study
def test_a_study_s_source_is_its_own_first_address(study: Study) -> None:
    registered = source(study.source_id)
    assert registered.url == (study.urls[0] if study.urls else "")
    assert (registered.title, registered.author) == (study.title, study.authors)
    assert registered.confidence == study.confidence


@each_study
def test_a_study_s_county_is_in_its_state(study: Study) -> None:
    if study.county_fips is not None:
        county = find_county(study.county_fips)
        assert county is not None
        assert county.state == study.state


def test_a_study_known_from_copies_alone_is_not_said_to_be_read_in_the_original() -> None:
    read = {study.id for study in studies() if study.confidence == "verified"}
    assert read == {
        "california-2012-greene",
        "cook-il-2011",
        "travis-tx-2014-grassroots",
        "virginia-jailcost-2011",
        "wicomico-md-2000-dailyrate",
    }


@each_study
def test_every_case_whose_people_had_no_detainer_says_so(study: Study) -> None:
    needs_it = study.id in {
        "gwinnett-ga-scaap-2006",
        "orange-fl-2025-usms-gap",
        "wicomico-md-2000-dailyrate",
    }
    assert ("not people with a detainer" in study.caution) is needs_it
    for case in study.cases.values():
        assert case["definition"] != "all_days" or study.caution in case.get("note", "")


def test_a_study_on_the_start_page_says_how_it_was_recomputed() -> None:
    assert all(study.recomputed_as for study in featured_studies())


def test_three_studies_are_featured() -> None:
    assert {study.id for study in featured_studies()} == {
        "miami-dade-2018-complicity",
        "harris-tx-2011-2014-tcjs",
        "cook-il-2011",
    }


@each_study
def test_a_comparison_sets_two_cases_of_the_study_side_by_side(study: Study) -> None:
    for comparison in study.comparisons:
        assert {comparison.a, comparison.b} <= set(study.cases)
        assert comparison.result in RESULTS
        assert comparison.title
        assert comparison.inferred is ("our inference" in comparison.note)


def test_two_studies_are_compared_with_themselves() -> None:
    found = {study.id: study.comparisons for study in studies() if study.comparisons}
    assert set(found) == {"miami-dade-2018-complicity", "king-wa-2013-beckett-evans"}
    assert [each.inferred for each in found["king-wa-2013-beckett-evans"]] == [True]


@each_study
def test_the_case_to_open_is_known_by_its_key(study: Study) -> None:
    assert study.cases[study.draft_key] is study.draft

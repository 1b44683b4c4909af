"""Each study is worked out again by the engine, and set beside what was published."""

from __future__ import annotations

import pytest

from app.reference.studies import studies
from app.services.list_studies import featured_studies, list_studies
from app.services.recompute_study import RecomputedStudy, recompute_study

FOUND = [found for study in studies() if (found := recompute_study(study.id))]
each = pytest.mark.parametrize("found", FOUND, ids=lambda found: found.study.id)


def test_all_eighteen_studies_are_listed() -> None:
    assert [found.study for found in list_studies()] == list(studies())
    assert len(list_studies()) == 18


def test_the_start_page_has_three_studies() -> None:
    assert len(featured_studies()) == 3


def test_an_unknown_study_is_none() -> None:
    assert recompute_study("atlantis-1900") is None


@each
def test_every_check_gives_what_the_study_states(found: RecomputedStudy) -> None:
    assert [check.ours for check in found.checks] == [check.ours for check in found.study.checks]


@each
def test_every_difference_is_the_one_the_study_states(found: RecomputedStudy) -> None:
    stated = [check.difference for check in found.study.checks]
    assert [check.difference and check.difference.amount for check in found.checks] == stated


@each
def test_every_known_result_shows_its_working(found: RecomputedStudy) -> None:
    silent = [
        check.check.label for check in found.checks if check.ours is not None and not check.working
    ]
    assert not silent


@each
def test_the_headline_is_one_of_the_checks(found: RecomputedStudy) -> None:
    assert found.headline.check is found.study.headline


def test_a_study_without_a_day_rate_gets_no_total() -> None:
    found = recompute_study("la-county-2012-greene")
    assert found is not None
    assert found.statements["main"]["refusal"]["needs"] == ["published_daily_cost"]

"""Drafts, saved versions and cases of studies beside each other."""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from app.engine import Facts
from app.persistence.models import CalculationVersion
from app.persistence.sessions import writing
from app.services.compare_calculations import (
    compare_calculations,
    compare_cases_of_study,
    side_of_draft,
    side_of_study,
    side_of_version,
    side_of_version_today,
)
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from tests.services.cases import MINE, QUICK


def older(session: Session, version: CalculationVersion) -> CalculationVersion:
    """The same figures, saved when fewer people were known to live there."""
    facts = {**json.loads(version.facts_document), "population": "1000"}
    with writing(session):
        copy = CalculationVersion(
            calculation_id=version.calculation_id,
            number=version.number + 1,
            title=version.title,
            case_document=version.case_document,
            facts_document=json.dumps(facts),
            statement_document=version.statement_document,
            method_version=version.method_version,
            reference_version="2020.1",
            fingerprint=version.fingerprint,
        )
        session.add(copy)
        session.flush()
    return copy


def test_a_draft_and_a_study_are_compared(session: Session) -> None:
    draft = side_of_draft(start_draft(session, QUICK, MINE))
    study = side_of_study("miami-dade-2018-complicity", "main")
    assert study is not None
    found = compare_calculations(draft, study, "net_cost")
    assert found["a"]["title"] == "Holds of 2025"
    assert found["figures"][0]["kind"] == "definition"
    assert [caution["kind"] for caution in found["cautions"]] == ["county", "period"]


def test_a_saved_version_stands_under_its_own_facts(session: Session) -> None:
    version = save_version(session, start_draft(session, QUICK, MINE).id)
    old = older(session, version)
    found = compare_calculations(
        side_of_version(old), side_of_version_today(old), "net_cost_per_resident"
    )
    assert found["figures"][0]["key"] == "population"
    assert found["figures"][0]["a"] == "1,000 residents"
    assert (
        compare_calculations(side_of_version(old), side_of_version_today(old), "net_cost")["shares"]
        == {}
    )


def test_today_s_method_gives_a_new_version_the_same(session: Session) -> None:
    version = save_version(session, start_draft(session, QUICK, MINE).id)
    found = compare_calculations(
        side_of_version(version), side_of_version_today(version), "net_cost"
    )
    assert found["figures"] == found["not_entering"] == []
    assert found["sentence"].startswith("Nothing differs between the two")


def test_a_case_of_no_study_is_not_found() -> None:
    assert side_of_study("atlantis", "main") is None
    assert side_of_study("miami-dade-2018-complicity", "mayor") is None


def test_the_comparisons_of_a_study_are_worked_out() -> None:
    [miami] = compare_cases_of_study("miami-dade-2018-complicity")
    assert miami.document["shares"] == {"extra_days_per_person": "10967287.80"}
    assert (miami.a.case_key, miami.b.case_key) == ("county_view", "main")
    assert not miami.comparison.inferred
    [king] = compare_cases_of_study("king-wa-2013-beckett-evans")
    assert king.comparison.inferred
    assert king.document["difference"] == "-1000000.00"
    assert compare_cases_of_study("cook-il-2011") == compare_cases_of_study("atlantis") == ()


def test_facts_that_are_missing_on_one_side_stop_nothing() -> None:
    study = side_of_study("miami-dade-2018-complicity", "main")
    assert study is not None
    assert isinstance(study.statement.facts, Facts)
    found = compare_calculations(study, study, "share_of_jail_spending")
    assert found["difference"] is None
    assert "it needs jail spending in one year" in found["sentence"]

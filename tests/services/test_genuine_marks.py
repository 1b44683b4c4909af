"""Nobody can claim certification by typing it: a mark stays where the county said the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.engine import read_case
from app.persistence.models import CountyVersion
from app.services.case_parts import document_of, parts_of
from app.services.change_draft import change_draft
from app.services.copy_version import copy_version
from app.services.find_draft import draft_document
from app.services.genuine_marks import genuine_case
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from tests.certified import add_team, certified_once
from tests.services.cases import BY_MONTH, FULL, MINE, QUICK

CLAIMED = {"likely": "142.18", "certified": True}


@pytest.fixture
def certified(session: Session) -> CountyVersion:
    return certified_once(session, add_team(session))


def genuine(session: Session, document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = genuine_case(session, read_case(document)).to_document()
    return found


def own_case(certified: CountyVersion) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(certified.calculation_version.case_document)
    return found


def marked(document: dict[str, Any]) -> set[str]:
    """The figures of the whole calculation that are marked."""
    figures = document["figures"].items()
    return {name for name, each in figures if isinstance(each, dict) and each.get("certified")}


def test_a_certified_case_keeps_every_mark(session: Session, certified: CountyVersion) -> None:
    case = own_case(certified)
    assert genuine(session, case) == case
    assert marked(case) == {"people_held", "mean_hours_held", "published_daily_cost"}


@pytest.mark.parametrize("name", ["", "53053/2025/9", "00000/2001/1"])
def test_a_mark_without_a_version_goes(session: Session, name: str) -> None:
    figures = {**QUICK["figures"], "published_daily_cost": CLAIMED}
    document = {**QUICK, "county_version": name, "figures": figures}
    found = genuine(session, document)
    assert found["figures"]["published_daily_cost"] == "142.18"
    assert "county_version" not in found


def test_the_figures_of_one_county_are_certified_for_no_other(
    session: Session, certified: CountyVersion
) -> None:
    found = genuine(session, {**own_case(certified), "county_fips": "48201"})
    assert marked(found) == set()
    assert "county_version" not in found


@pytest.mark.parametrize(
    "change",
    [
        {"likely": "121"},
        {"grade": "B"},
        {"note": "As the sheriff told me."},
        {"low": "100"},
        {"source": {"title": "Somewhere else"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_figure_that_says_anything_else_loses_its_mark(
    session: Session, certified: CountyVersion, change: dict[str, Any]
) -> None:
    case = own_case(certified)
    case["figures"]["people_held"] |= change
    assert marked(genuine(session, case)) == {"mean_hours_held", "published_daily_cost"}


def test_a_figure_of_the_year_is_not_certified_for_another_span(
    session: Session, certified: CountyVersion
) -> None:
    found = genuine(session, {**own_case(certified), "period_end": "2025-06-30"})
    assert marked(found) == set()
    assert found["county_version"] == "53053/2025/1"


def test_a_row_whose_choice_was_changed_has_no_certified_figure(session: Session) -> None:
    item = {"category": "food", "behavior": "fixed", "annual_amount": CLAIMED}
    found = genuine(session, {**QUICK, "cost_items": [item]})
    assert found["cost_items"][0]["annual_amount"] == "142.18"


def test_saving_takes_false_marks_off(session: Session) -> None:
    figures = {**QUICK["figures"], "published_daily_cost": CLAIMED}
    draft = start_draft(session, {**QUICK, "figures": figures}, MINE)
    saved = json.loads(save_version(session, draft.id).case_document)
    assert saved["figures"]["published_daily_cost"] == "142.18"


def test_a_copy_keeps_its_marks_and_loses_that_of_the_value_changed(
    session: Session, certified: CountyVersion
) -> None:
    copy = copy_version(session, certified.calculation_version, MINE)
    assert marked(draft_document(copy)) == {
        "people_held",
        "mean_hours_held",
        "published_daily_cost",
    }
    changed = {**draft_document(copy)["figures"]["people_held"], "likely": "90"}
    change_draft(session, copy.id, {"figures": {"people_held": changed}})
    session.refresh(copy)
    assert marked(draft_document(copy)) == {"mean_hours_held", "published_daily_cost"}
    saved = json.loads(save_version(session, copy.id).case_document)
    assert saved["county_version"] == "53053/2025/1"


@pytest.mark.parametrize("document", [QUICK, FULL, BY_MONTH], ids=["quick", "full", "months"])
def test_the_parts_of_a_case_make_the_same_case(document: dict[str, Any]) -> None:
    canonical = read_case(document).to_document()
    assert document_of(parts_of(canonical)) == {
        name: value for name, value in canonical.items() if value not in ([], {})
    }


@given(st.permutations(FULL["cost_items"] + FULL["cost_items"]))
def test_rows_that_look_alike_stay_as_many(rows: list[dict[str, Any]]) -> None:
    canonical = read_case({**FULL, "cost_items": rows}).to_document()
    assert document_of(parts_of(canonical))["cost_items"] == canonical["cost_items"]

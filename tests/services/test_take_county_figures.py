"""A county corrects its figures: what was made from them changes when its maker asks for it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.engine import CaseProblems
from app.persistence.models import Calculation
from app.services.change_draft import change_draft
from app.services.copy_version import copy_version
from app.services.county_versions import newer_version
from app.services.find_draft import draft_document
from app.services.start_draft import start_draft
from app.services.take_county_figures import NothingNewError, take_county_figures
from tests.certified import (
    Team,
    add_team,
    at,
    certified_once,
    corrected,
    enter,
    figure,
    sign,
    year_values,
)
from tests.services.cases import MINE, QUICK

ITEM = {"category": "food", "behavior": "variable", "annual_amount": "1000", "label": "Kitchen"}


@pytest.fixture
def team(session: Session) -> Team:
    return add_team(session)


def copied(session: Session, team: Team) -> Calculation:
    return copy_version(session, certified_once(session, team).calculation_version, MINE)


def now(session: Session, draft: Calculation) -> dict[str, Any]:
    session.rollback()
    session.refresh(draft)
    return draft_document(draft)


def test_a_correction_is_told_and_moves_nothing(session: Session, team: Team) -> None:
    draft = copied(session, team)
    before = draft_document(draft)
    assert newer_version(session, before) is None
    second = corrected(session, team)
    assert now(session, draft) == before
    assert newer_version(session, before) == (1, second)


def test_the_new_figures_come_when_asked_for(session: Session, team: Team) -> None:
    draft = copied(session, team)
    corrected(session, team)
    found = take_county_figures(session, draft.id)
    after = now(session, draft)
    assert found.kept == ()
    assert after["county_version"] == "53053/2025/2"
    assert after["figures"]["people_held"]["likely"] == "130"
    assert after["figures"]["people_held"]["certified"] is True


def test_what_the_person_changed_stays_and_is_listed(session: Session, team: Team) -> None:
    draft = copied(session, team)
    change_draft(session, draft.id, {"figures": {"people_held": "111"}, "title": "Mine"})
    change_draft(session, draft.id, {"cost_items": [ITEM]})
    enter(session, team.ann, {at("mean_hours_held"): figure("21", low="18", high="23")})
    corrected(session, team)
    found = take_county_figures(session, draft.id)
    after = now(session, draft)
    assert after["figures"]["people_held"] == "111"
    assert after["figures"]["mean_hours_held"]["likely"] == "21"
    assert (after["title"], after["cost_items"][0]["label"]) == ("Mine", "Kitchen")
    assert {path[:2] for path in found.kept} == {
        ("title",),
        ("figures", "people_held"),
        ("cost_items", "Kitchen"),
    }


def test_a_figure_the_person_took_out_stays_out(session: Session, team: Team) -> None:
    draft = copied(session, team)
    change_draft(session, draft.id, {"figures": {"people_held": None}})
    corrected(session, team)
    take_county_figures(session, draft.id)
    assert "people_held" not in now(session, draft)["figures"]


def test_a_figure_the_county_took_out_goes(session: Session, team: Team) -> None:
    enter(session, team.ann, {**year_values(), at("bookings"): figure("4000")})
    draft = copy_version(session, sign(session, team.cy).calculation_version, MINE)
    enter(session, team.ann, {at("bookings"): None})
    sign(session, team.cy, "Bookings of another jail.")
    take_county_figures(session, draft.id)
    assert "bookings" not in now(session, draft)["figures"]


def test_nothing_new_changes_nothing(session: Session, team: Team) -> None:
    draft = copied(session, team)
    for calculation in (draft, start_draft(session, QUICK, MINE)):
        with pytest.raises(NothingNewError):
            take_county_figures(session, calculation.id)


def test_figures_that_make_no_case_together_change_nothing(session: Session, team: Team) -> None:
    draft = copied(session, team)
    change_draft(session, draft.id, {"figures": {"taken_by_ice": "100"}})
    before = now(session, draft)
    corrected(session, team, "90")
    with pytest.raises(CaseProblems, match="people held past release"):
        take_county_figures(session, draft.id)
    assert now(session, draft) == before

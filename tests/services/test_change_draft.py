"""Changing a draft: single figures, whole lists, all or nothing."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.engine import CaseProblems
from app.persistence.models import Calculation
from app.services.change_draft import change_draft, changed
from app.services.find_draft import draft_document
from app.services.start_draft import start_draft
from tests.services.cases import FULL, MINE, QUICK


def document_after(session: Session, before: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The draft's document after one change."""
    calculation_id = start_draft(session, before, MINE).id
    change_draft(session, calculation_id, changes)
    return document_of(session, calculation_id)


def document_of(session: Session, calculation_id: str) -> dict[str, Any]:
    """The draft's document as the database has it now."""
    session.rollback()
    calculation = session.get(Calculation, calculation_id)
    assert calculation is not None
    return draft_document(calculation)


def test_a_figure_is_added_beside_the_others(session: Session) -> None:
    after = document_after(session, QUICK, figures={"trips": "12"})
    assert after["figures"] == {**QUICK["figures"], "trips": "12"}


def test_two_pages_that_change_different_figures_do_not_overwrite_each_other(
    session: Session,
) -> None:
    made = start_draft(session, QUICK, MINE).id
    change_draft(session, made, {"figures": {"people_held": "400"}})
    change_draft(session, made, {"figures": {"mean_hours_held": "30"}})
    figures = document_of(session, made)["figures"]
    assert (figures["people_held"], figures["mean_hours_held"]) == ("400", "30")


def test_a_figure_is_taken_out(session: Session) -> None:
    after = document_after(session, QUICK, figures={"people_held": None})
    assert "people_held" not in after["figures"]


def test_zero_is_a_figure(session: Session) -> None:
    after = document_after(session, QUICK, figures={"trips": "0"})
    assert after["figures"]["trips"] == "0"


def test_a_part_is_taken_out_by_anything_empty(session: Session) -> None:
    empty: list[Any] = [None, "", [], {}]
    assert all("note" not in document_after(session, FULL, note=nothing) for nothing in empty)


def test_a_list_is_replaced_as_a_whole(session: Session) -> None:
    after = document_after(session, FULL, budget_lines=[{"label": "Parks", "amount": "7"}])
    assert after["budget_lines"] == [{"label": "Parks", "amount": "7"}]


def test_what_is_not_named_stays(session: Session) -> None:
    after = document_after(session, FULL, title="Another title")
    before = changed(FULL, {})
    assert {**after, "title": before["title"]} == before


def test_a_new_change_is_dated(session: Session) -> None:
    made = start_draft(session, QUICK, MINE)
    first = made.draft_saved_at
    change_draft(session, made.id, {"title": "New"})
    session.rollback()
    assert first is not None
    assert made.draft_saved_at is not None
    assert made.draft_saved_at >= first


INVALID: list[tuple[str, dict[str, Any]]] = [
    ("figures.people_held", {"figures": {"people_held": "many"}}),
    ("figures.people_heldd", {"figures": {"people_heldd": "4"}}),
    ("figures.mean_hours_held", {"figures": {"mean_hours_held": "9000"}}),
    ("period_end", {"period_end": "2024-12-31"}),
    ("period_start", {"period_start": None}),
    ("definition", {"definition": "all"}),
    ("cost_items[0].annual_amount", {"cost_items": [{"label": "Food"}]}),
    ("lines[0].figures.people_held", {"lines": [{"figures": {"people_held": "x"}}]}),
    ("severity.basis", {"severity": {"people": {"A": "1"}}}),
]


def test_an_invalid_change_leaves_the_draft_as_it_was(session: Session) -> None:
    made = start_draft(session, QUICK, MINE)
    before, saved_at = made.draft_document, made.draft_saved_at
    for path, changes in INVALID:
        with pytest.raises(CaseProblems) as found:
            change_draft(session, made.id, changes)
        assert path in [problem.path for problem in found.value.problems]
        session.rollback()
        assert (made.draft_document, made.draft_saved_at) == (before, saved_at)


def test_a_change_to_nothing_is_refused(session: Session) -> None:
    with pytest.raises(LookupError, match="aaaaaaaaaaaa"):
        change_draft(session, "aaaaaaaaaaaa", {"title": "New"})


def test_changing_does_not_touch_what_it_was_given() -> None:
    document = {"figures": {"trips": "1"}, "title": "Old"}
    assert changed(document, {"figures": {"trips": None}, "title": "New"}) == {"title": "New"}
    assert document == {"figures": {"trips": "1"}, "title": "Old"}

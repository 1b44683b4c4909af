"""A draft is found by whoever may edit it, and by nobody else."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from app.services.find_draft import draft_document, find_draft
from app.services.start_draft import start_draft
from tests.persistence.rows import add_calculation
from tests.services.cases import MINE, NO_ONE, QUICK, THEIRS


def test_the_browser_that_made_it_finds_it(session: Session) -> None:
    made = start_draft(session, QUICK, MINE)
    found = find_draft(session, made.id, MINE)
    assert found is not None
    assert found.id == made.id


@pytest.mark.parametrize("key", [THEIRS, NO_ONE, MINE.upper(), MINE[:-1], MINE + " ", "", None])
def test_every_other_browser_finds_nothing(session: Session, key: str | None) -> None:
    made = start_draft(session, QUICK, MINE)
    assert find_draft(session, made.id, key) is None


def test_the_hash_of_a_key_is_no_key(session: Session) -> None:
    from app.services.keys import key_hash

    made = start_draft(session, QUICK, MINE)
    assert find_draft(session, made.id, key_hash(MINE)) is None


def test_a_key_opens_its_own_calculation_only(session: Session) -> None:
    mine, theirs = start_draft(session, QUICK, MINE), start_draft(session, QUICK, THEIRS)
    assert find_draft(session, mine.id, THEIRS) is None
    assert find_draft(session, theirs.id, MINE) is None


@pytest.mark.parametrize(
    "name",
    ["aaaaaaaaaaaa", "", " ", "a" * 5000, "'; drop table calculations; --", "\x00", "a\x00b",
     "ﬀﬀﬀﬀﬀﬀ", "%", "../../etc", "\u202e", "1" * 12],
)  # fmt: skip
def test_an_id_that_was_never_made_finds_nothing(session: Session, name: str) -> None:
    start_draft(session, QUICK, MINE)
    assert find_draft(session, name, MINE) is None


def test_nobody_may_edit_what_nobody_made(session: Session) -> None:
    example = add_calculation(session, status="worked_example", study_id="some-study")
    assert find_draft(session, example.id, MINE) is None


def test_a_calculation_without_a_draft_has_an_empty_document(session: Session) -> None:
    assert draft_document(add_calculation(session)) == {}

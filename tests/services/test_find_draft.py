"""A draft is found by whoever may edit it, and by nobody else."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.services.find_draft import draft_document, find_draft
from app.services.keys import key_hash
from app.services.start_draft import start_draft
from tests.persistence.rows import add_calculation
from tests.services.cases import MINE, NO_ONE, QUICK, THEIRS


def test_the_browser_that_made_it_finds_it(session: Session) -> None:
    made = start_draft(session, QUICK, MINE)
    found = find_draft(session, made.id, MINE)
    assert found is not None
    assert found.id == made.id


def test_every_other_browser_finds_nothing(session: Session) -> None:
    made = start_draft(session, QUICK, MINE)
    others = [THEIRS, NO_ONE, MINE.upper(), MINE[:-1], MINE + " ", key_hash(MINE), "", None]
    assert [key for key in others if find_draft(session, made.id, key)] == []


def test_a_key_opens_its_own_calculation_only(session: Session) -> None:
    mine, theirs = start_draft(session, QUICK, MINE), start_draft(session, QUICK, THEIRS)
    assert find_draft(session, mine.id, THEIRS) is None
    assert find_draft(session, theirs.id, MINE) is None


def test_an_id_that_was_never_made_finds_nothing(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    ids = ["aaaaaaaaaaaa", "", " ", "a" * 5000, "'; drop table calculations; --", "\x00"]
    ids += ["a\x00b", "ﬀ" * 12, "%", "../../etc", "\u202e", "1" * 12, made.upper(), made + "\n"]
    assert [name for name in ids if find_draft(session, name, MINE)] == []


def test_nobody_may_edit_what_nobody_made(session: Session) -> None:
    example = add_calculation(session, status="worked_example", study_id="some-study")
    assert find_draft(session, example.id, MINE) is None


def test_a_calculation_without_a_draft_has_an_empty_document(session: Session) -> None:
    assert draft_document(add_calculation(session)) == {}

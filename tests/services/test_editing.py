"""The private edit link: it gives the right to edit only to a browser that accepts it."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import EditRight
from app.services.accept_editing import accept_editing
from app.services.find_draft import find_draft
from app.services.keys import key_hash, new_key
from app.services.pass_on_editing import pass_on_editing
from app.services.save_version import save_version
from app.services.share_version import share_version
from app.services.start_draft import start_draft
from tests.services.cases import MINE, QUICK, THEIRS


def rights(session: Session) -> int:
    """How many rights to edit there are."""
    return session.scalar(select(func.count()).select_from(EditRight)) or 0


def test_the_link_gives_the_right_to_edit_after_it_is_accepted(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    secret = pass_on_editing(session, made)
    assert find_draft(session, made, THEIRS) is None
    assert accept_editing(session, secret, THEIRS) == made
    assert find_draft(session, made, THEIRS) is not None


def test_the_secret_itself_is_no_browsers_key(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    secret = pass_on_editing(session, made)
    kinds = session.scalars(select(EditRight.kind).order_by(EditRight.id)).all()
    assert kinds == ["browser", "link"]
    assert key_hash(secret) in session.scalars(select(EditRight.key_hash)).all()
    assert secret not in session.scalars(select(EditRight.key_hash)).all()


def test_the_maker_keeps_the_right(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    accept_editing(session, pass_on_editing(session, made), THEIRS)
    assert find_draft(session, made, MINE) is not None


def test_accepting_twice_adds_nothing(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    secret = pass_on_editing(session, made)
    accept_editing(session, secret, THEIRS)
    before = rights(session)
    assert accept_editing(session, secret, THEIRS) == made
    assert accept_editing(session, secret, MINE) == made
    assert rights(session) == before


def test_one_link_can_be_accepted_in_several_browsers(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    secret = pass_on_editing(session, made)
    assert [accept_editing(session, secret, key) for key in ("phone", "office")] == [made, made]


def test_earlier_links_keep_working(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    first, _second = pass_on_editing(session, made), pass_on_editing(session, made)
    assert accept_editing(session, first, THEIRS) == made


def test_an_unknown_secret_gives_no_right(session: Session) -> None:
    made = start_draft(session, QUICK, MINE).id
    secret = pass_on_editing(session, made)
    others = [new_key(), "", secret[:-1], secret.swapcase(), key_hash(secret), "\x00", made]
    assert [other for other in others if accept_editing(session, other, THEIRS)] == []
    assert find_draft(session, made, THEIRS) is None


def test_a_browsers_own_key_is_no_edit_link(session: Session) -> None:
    start_draft(session, QUICK, MINE)
    assert accept_editing(session, MINE, THEIRS) is None


def test_a_view_link_is_no_edit_link(session: Session) -> None:
    version = save_version(session, start_draft(session, QUICK, MINE).id)
    token = share_version(session, version.id)
    assert accept_editing(session, token, THEIRS) is None

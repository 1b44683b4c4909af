"""View links: made when asked for, kept as a hash, revoked for good."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.persistence.models import Base, CalculationVersion, ShareLink
from app.persistence.sharing import links_of
from app.services.keys import key_hash, new_key
from app.services.open_link import LinkRevokedError, open_link
from app.services.revoke_link import revoke_link
from app.services.save_version import save_version
from app.services.share_version import share_version
from app.services.start_draft import start_draft
from tests.services.cases import MINE, QUICK, THEIRS


def saved(session: Session, key: str = MINE) -> CalculationVersion:
    """A saved version of a calculation of its own."""
    return save_version(session, start_draft(session, QUICK, key).id)


def link_of(session: Session, token: str) -> ShareLink:
    """The link that was made with this token."""
    return session.scalars(select(ShareLink).filter_by(token_hash=key_hash(token))).one()


def everything_stored(session: Session) -> str:
    """Every column of every row of every table, as text."""
    rows = [
        str(tuple(row))
        for name in Base.metadata.tables
        for row in session.execute(text(f"SELECT * FROM {name}"))  # noqa: S608  # our own names
    ]
    return "\n".join(rows)


def test_nothing_is_shared_until_a_link_is_made(session: Session) -> None:
    version = saved(session)
    assert links_of(session, version.calculation_id) == []


def test_a_link_opens_its_version(session: Session) -> None:
    version = saved(session)
    opened = open_link(session, share_version(session, version.id))
    assert opened is not None
    assert opened.id == version.id


def test_every_link_has_a_token_of_its_own_of_at_least_128_bits(session: Session) -> None:
    version = saved(session)
    tokens = [share_version(session, version.id) for _ in range(5)]
    assert len(set(tokens)) == 5
    assert all(len(token) * 6 >= 128 for token in tokens)


def test_the_token_stands_nowhere_in_the_database(session: Session) -> None:
    token = share_version(session, saved(session).id)
    stored = everything_stored(session)
    assert key_hash(token) in stored
    assert token not in stored


def test_an_unknown_token_opens_nothing(session: Session) -> None:
    token = share_version(session, saved(session).id)
    others = [new_key(), "", "x", token[:-1], token.swapcase(), key_hash(token), "a" * 9000]
    others += ["\x00", "\u202e" + token, "' OR 1=1 --"]
    assert [other for other in others if open_link(session, other)] == []


def test_a_revoked_link_opens_nothing_any_more(session: Session) -> None:
    version = saved(session)
    token = share_version(session, version.id)
    assert revoke_link(session, version.calculation_id, link_of(session, token).id)
    for _ in range(2):
        with pytest.raises(LinkRevokedError):
            open_link(session, token)


def test_a_link_that_is_revoked_again_keeps_its_first_date(session: Session) -> None:
    version = saved(session)
    calculation_id, link = version.calculation_id, link_of(session, share_version(session, 1))
    revoke_link(session, calculation_id, link.id)
    first = link.revoked_at
    assert revoke_link(session, calculation_id, link.id)
    assert first is not None
    assert link.revoked_at == first


def test_revoking_one_link_leaves_the_others(session: Session) -> None:
    version = saved(session)
    one, other = share_version(session, version.id), share_version(session, version.id)
    revoke_link(session, version.calculation_id, link_of(session, one).id)
    assert open_link(session, other) is not None


def test_a_link_is_revoked_through_its_own_calculation_only(session: Session) -> None:
    version, theirs = saved(session), saved(session, THEIRS)
    token = share_version(session, version.id)
    assert not revoke_link(session, theirs.calculation_id, link_of(session, token).id)
    assert not revoke_link(session, version.calculation_id, 10**6)
    assert open_link(session, token) is not None


def test_a_link_stays_with_its_version_when_the_calculation_goes_on(session: Session) -> None:
    from app.services.change_draft import change_draft

    version = saved(session)
    version_id, calculation_id = version.id, version.calculation_id
    token = share_version(session, version_id)
    change_draft(session, calculation_id, {"figures": {"people_held": "999"}})
    save_version(session, calculation_id)
    opened = open_link(session, token)
    assert opened is not None
    assert (opened.id, opened.number) == (version_id, 1)

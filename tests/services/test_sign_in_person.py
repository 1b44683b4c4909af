"""At the door: what fits is let in, all else is refused alike, and guessing becomes slow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.models import FailedAttempt
from app.persistence.sessions import writing
from app.services import attempts, passwords
from app.services.attempts import (
    FORGOTTEN,
    MOST_OF_ADDRESS,
    MOST_OF_HOST,
    TooManyAttemptsError,
    begin_attempt,
    forgive_attempts,
    subjects_of,
)
from app.services.authority import COMMAND_LINE
from app.services.change_account import change_password
from app.services.disable_person import disable_person
from app.services.end_sign_ins import end_one_sign_in, end_other_sign_ins
from app.services.keys import key_hash
from app.services.passwords import hash_password, password_fits, password_problem
from app.services.sign_in_person import SignInRefusedError, check_own_password, sign_in_person
from app.services.sign_ins import begin_sign_in, person_signed_in
from tests.officials import (
    CHEAP,
    EMAIL,
    OTHER_PASSWORD,
    PASSWORD,
    add_official,
    person_of,
    subjects,
)
from tests.services.test_at_the_same_moment import together


def enter(session: Session, email: str = EMAIL, password: str = PASSWORD) -> str:
    """The secret of a sign-in."""
    return sign_in_person(session, email, password, subjects(email), CHEAP, "Firefox")[1]


def fail(session: Session, times: int, email: str = EMAIL) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefusedError):
            enter(session, email, "wrong")


def failures(session: Session) -> int:
    session.rollback()
    return session.query(FailedAttempt).count()


@pytest.mark.parametrize("typed", [EMAIL, f"  {EMAIL.upper()} "])
def test_whoever_knows_the_password_is_let_in(session: Session, typed: str) -> None:
    person_id = add_official(session)
    found = person_signed_in(session, enter(session, typed))
    assert found
    assert found.id == person_id
    assert failures(session) == 0


@pytest.mark.parametrize(
    ("email", "password"),
    [
        (EMAIL, "wrong"),
        (EMAIL, ""),
        (EMAIL, PASSWORD + " "),
        ("nobody@county.example", PASSWORD),
        ("", ""),
    ],
)
def test_what_does_not_fit_is_refused(session: Session, email: str, password: str) -> None:
    add_official(session)
    with pytest.raises(SignInRefusedError):
        enter(session, email, password)


def test_a_disabled_account_is_refused_like_a_wrong_password(session: Session) -> None:
    disable_person(session, COMMAND_LINE, add_official(session))
    with pytest.raises(SignInRefusedError):
        enter(session)


def test_a_password_is_worked_on_for_an_unknown_address_too(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked = []
    hasher = passwords._hasher(CHEAP)

    class Counting:
        def verify(self, kept: str, password: bytes) -> bool:
            worked.append(kept)
            return hasher.verify(kept, password)

        def hash(self, password: str) -> str:
            return hasher.hash(password)

    monkeypatch.setattr(passwords, "_hasher", lambda _mib: Counting())
    with pytest.raises(SignInRefusedError):
        enter(session, "nobody@county.example")
    assert len(worked) == 1


def test_five_failures_close_an_address_even_to_the_right_password(session: Session) -> None:
    add_official(session)
    fail(session, MOST_OF_ADDRESS)
    with pytest.raises(TooManyAttemptsError) as refused:
        enter(session)
    wait = refused.value.again_at - datetime.now(UTC)
    assert timedelta(minutes=14) < wait <= timedelta(minutes=15)
    assert 14 * 60 < refused.value.seconds <= 15 * 60


def test_an_unknown_address_is_closed_just_the_same(session: Session) -> None:
    fail(session, MOST_OF_ADDRESS, "nobody@county.example")
    with pytest.raises(TooManyAttemptsError):
        enter(session, "nobody@county.example")


def test_a_success_before_that_begins_anew(session: Session) -> None:
    add_official(session)
    fail(session, MOST_OF_ADDRESS - 1)
    enter(session)
    fail(session, MOST_OF_ADDRESS - 1)
    enter(session)


def test_a_host_that_tries_many_addresses_is_closed(session: Session) -> None:
    for number in range(MOST_OF_HOST):
        begin_attempt(session, subjects(f"person{number}@county.example"))
    with pytest.raises(TooManyAttemptsError):
        begin_attempt(session, subjects("another@county.example"))
    begin_attempt(session, subjects("another@county.example", "203.0.113.9"))


def test_a_success_takes_no_failures_of_its_host_away(session: Session) -> None:
    for number in range(MOST_OF_HOST - 1):
        begin_attempt(session, subjects(f"person{number}@county.example"))
    mine = subjects()
    begin_attempt(session, mine)
    forgive_attempts(session, mine)
    begin_attempt(session, mine)
    with pytest.raises(TooManyAttemptsError):
        begin_attempt(session, subjects("another@county.example"))


def test_attempts_are_forgotten_after_a_quarter_of_an_hour(session: Session) -> None:
    long_ago = datetime.now(UTC) - attempts.WINDOW - timedelta(seconds=1)
    with writing(session):
        for _ in range(MOST_OF_ADDRESS):
            session.add(FailedAttempt(subject_hash=subjects().address, created_at=long_ago))
    begin_attempt(session, subjects())
    assert failures(session) == 2, "the old ones are deleted, too"


def test_the_homes_of_ipv6_are_one_host_and_acts_are_counted_apart() -> None:
    def host(address: str) -> str:
        return subjects("a@b.example", address).host

    assert host("2001:db8:1:2::1") == host("2001:db8:1:2:ffff::9")
    assert host("2001:db8:1:2::1") != host("2001:db8:1:3::1")
    other = subjects_of(FORGOTTEN, EMAIL, "198.51.100.7", "a secret of the site")
    assert {other.address, other.host}.isdisjoint({subjects().address, subjects().host})


def test_nothing_that_is_kept_names_an_address_or_a_host(session: Session) -> None:
    begin_attempt(session, subjects())
    session.rollback()
    kept = {each.subject_hash for each in session.query(FailedAttempt)}
    assert all(len(each) == 64 for each in kept)
    assert kept.isdisjoint({key_hash(EMAIL), key_hash("198.51.100.7")})


def test_many_guesses_at_once_do_not_slip_through(engine: Engine, session: Session) -> None:
    fail(session, MOST_OF_ADDRESS - 1)

    def guess(own: Session) -> str:
        try:
            begin_attempt(own, subjects())
        except TooManyAttemptsError:
            return "too many"
        return "looked at"

    assert sorted(together(engine, *[guess] * 4)) == ["looked at", *["too many"] * 3]


def test_the_present_password_is_asked_as_strictly(session: Session) -> None:
    person_id = add_official(session)
    check_own_password(session, person_id, PASSWORD, subjects(), CHEAP)
    for _ in range(MOST_OF_ADDRESS):
        with pytest.raises(SignInRefusedError):
            check_own_password(session, person_id, "wrong", subjects(), CHEAP)
    with pytest.raises(TooManyAttemptsError):
        check_own_password(session, person_id, PASSWORD, subjects(), CHEAP)


def test_a_password_is_kept_anew_when_its_cost_changes(session: Session) -> None:
    person_id = add_official(session)
    before = person_of(session, person_id).password_hash
    sign_in_person(session, EMAIL, PASSWORD, subjects(), 2, "")
    after = person_of(session, person_id).password_hash
    assert "m=1024" in before
    assert "m=2048" in after
    enter(session)


def test_a_new_password_ends_every_other_sign_in(session: Session) -> None:
    person_id = add_official(session)
    one, other = (begin_sign_in(session, person_id) for _ in range(2))
    change_password(session, person_id, hash_password(OTHER_PASSWORD, CHEAP), one)
    assert person_signed_in(session, one)
    assert person_signed_in(session, other) is None
    with pytest.raises(SignInRefusedError):
        enter(session)
    enter(session, password=OTHER_PASSWORD)


def test_only_ones_own_sign_ins_can_be_ended(session: Session) -> None:
    mine, theirs = add_official(session), add_official(session, "other@county.example")
    here, there = (begin_sign_in(session, mine) for _ in range(2))
    their = begin_sign_in(session, theirs)
    found = {each: index for index, each in enumerate((here, there, their), 1)}
    assert not end_one_sign_in(session, mine, found[their])
    assert not end_one_sign_in(session, mine, 999)
    assert end_one_sign_in(session, mine, found[there])
    assert person_signed_in(session, there) is None
    end_other_sign_ins(session, mine, here)
    assert person_signed_in(session, here)
    assert person_signed_in(session, their)


@pytest.mark.parametrize(
    ("password", "wrong"),
    [
        ("short", "at least 12"),
        ("x" * 201, "at most 200"),
        ("aaaaaaaaaaaaaaa", "too easy"),
        ("Password 1234", "too easy"),
        (EMAIL, "too easy"),
        ("Ana.Ruiz of Pierce", ""),
        ("ana ruiz anaruiz", ""),
        (PASSWORD, ""),
        ("contraseña con eñes", ""),
    ],
)
def test_a_new_password_has_to_be_hard_to_guess(password: str, wrong: str) -> None:
    told = password_problem(password, EMAIL, "Ana Ruiz")
    assert (wrong in told) if wrong else told == ""


def test_the_same_letters_typed_otherwise_are_the_same_password() -> None:
    kept = hash_password("contrase\u00f1a con e\u00f1es", CHEAP)
    assert password_fits(kept, "contrasen\u0303a con en\u0303es", CHEAP)
    assert not password_fits("!", "anything", CHEAP)
    assert not password_fits("", "anything", CHEAP)

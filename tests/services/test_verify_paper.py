"""A printed page is checked against what was saved, by its fingerprint."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.persistence.models import CalculationVersion
from app.persistence.seals import SEALED, seal_of_texts
from app.services.change_draft import change_draft
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from app.services.verify_paper import LEAST_DIGITS, digits_of, verify_paper
from app.services.withdraw_version import withdraw_version
from tests.services.cases import FULL, MINE, QUICK


def saved(session: Session, document: dict[str, object] = QUICK) -> CalculationVersion:
    return save_version(session, start_draft(session, document, MINE).id)


def state(session: Session, fingerprint: str) -> list[str]:
    session.expire_all()
    return [paper.state for paper in verify_paper(session, fingerprint)]


def test_what_was_saved_last_is_current(session: Session) -> None:
    version = saved(session)
    assert state(session, version.fingerprint) == ["current"]
    assert state(session, version.fingerprint[:LEAST_DIGITS]) == ["current"]


def test_another_fingerprint_is_not_known(session: Session) -> None:
    version = saved(session)
    other = ("1" if version.fingerprint[0] == "0" else "0") + version.fingerprint[1:]
    assert verify_paper(session, other) == ()


def test_a_newer_version_replaces_it_and_says_why(session: Session) -> None:
    version = saved(session)
    change_draft(session, version.calculation_id, {"title": "Corrected"})
    newer = save_version(session, version.calculation_id, "March was counted twice.")
    (paper,) = verify_paper(session, version.fingerprint)
    assert paper.state == "replaced"
    assert paper.newer is newer
    assert newer.reason == "March was counted twice."
    assert state(session, newer.fingerprint) == ["current"]


def test_a_first_version_keeps_no_reason(session: Session) -> None:
    calculation = start_draft(session, QUICK, MINE)
    assert save_version(session, calculation.id, "Because.").reason == ""


def test_a_withdrawn_version_says_so_and_stays(session: Session) -> None:
    version = saved(session)
    withdraw_version(session, version, "The hours were wrong.")
    withdraw_version(session, version, "Again.")
    (paper,) = verify_paper(session, version.fingerprint)
    assert paper.state == "withdrawn"
    assert paper.version.withdrawal is not None
    assert paper.version.withdrawal.reason == "The hours were wrong."


def test_the_same_figures_saved_twice_have_one_fingerprint(session: Session) -> None:
    first, second = saved(session), saved(session)
    assert first.fingerprint == second.fingerprint
    assert state(session, first.fingerprint) == ["current", "current"]


@pytest.mark.parametrize("column", SEALED)
def test_one_changed_byte_of_what_is_stored_is_found(session: Session, column: str) -> None:
    version = saved(session, FULL)
    stored = getattr(version, column)
    at = len(stored) // 2
    changed = stored[:at] + ("0" if stored[at] != "0" else "1") + stored[at + 1 :]
    session.execute(
        text(f"UPDATE calculation_versions SET {column} = :changed WHERE id = :id"),  # noqa: S608
        {"changed": changed, "id": version.id},
    )
    assert state(session, version.fingerprint) == ["damaged"]


def test_a_new_seal_over_a_changed_result_does_not_help(session: Session) -> None:
    version = saved(session)
    stored = version.statement_document
    assert '"80544.97"' in stored
    session.execute(
        text("UPDATE calculation_versions SET statement_document = :changed WHERE id = :id"),
        {"changed": stored.replace('"80544.97"', '"80544.98"'), "id": version.id},
    )
    session.expire_all()
    seal = seal_of_texts({name: getattr(version, name) for name in SEALED})
    session.execute(
        text("UPDATE calculation_versions SET seal = :seal WHERE id = :id"),
        {"seal": seal, "id": version.id},
    )
    assert state(session, version.fingerprint) == ["damaged"]


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("3f9a 12bc 77d0", "3f9a12bc77d0"),
        (" 3F9A-12BC-77D0\n", "3f9a12bc77d0"),
        ("3f9a 12bc 77d", None),
        ("3f9a 12bc 77dg", None),
        ("0" * 64, "0" * 64),
        ("0" * 65, None),
        ("", None),
    ],
)
def test_a_fingerprint_is_read_as_it_is_typed_from_paper(typed: str, digits: str | None) -> None:
    assert digits_of(typed) == digits

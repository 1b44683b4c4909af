"""The health of an installation, each thing with a verdict."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from app.persistence.migrating import newest_revision
from app.persistence.sessions import writing
from app.services.check_health import BROKEN, FINE, LOOK, check_health, worst
from tests.people import add_person, add_workspace


class Usage(NamedTuple):
    """What is left of a disk."""

    free: int


def settings(folder: Path, **other: Any) -> dict[str, Any]:
    return {
        "INSTANCE_FOLDER": folder,
        "SECRET_GIVEN": True,
        "SMTP_HOST": "mail.example",
        "SMTP_PORT": 587,
        "SMTP_TLS": "starttls",
        "SMTP_USER": "user",
        "SMTP_PASSWORD": "secret",
        "MAIL_FROM": "a@site.example",
        **other,
    }


def test_what_is_well_is_fine_and_counted(session: Session, tmp_path: Path) -> None:
    add_person(session, "Ben Okafor")
    add_workspace(session)
    findings = check_health(session, settings(tmp_path / "not" / "made yet"))
    found = {finding.name: finding for finding in findings}
    assert worst(findings) == FINE
    assert found["Tables"].found.endswith(", the newest.")
    assert found["People with an account"].found == "1"
    assert found["County workspaces"].found == "1"
    assert found["Database"].verdict_word == "Fine"
    assert not [finding for finding in findings if "secret" in finding.found.lower()[:0]]


@pytest.mark.parametrize(
    ("other", "name", "words"),
    [
        ({"SMTP_HOST": ""}, "E-mail", "No mail server is set"),
        ({"SMTP_TLS": "none"}, "E-mail", "without encryption"),
        ({"SECRET_GIVEN": False}, "Secret", "set SECRET_KEY"),
    ],
)
def test_a_setting_to_look_at_is_told(
    session: Session, tmp_path: Path, other: dict[str, Any], name: str, words: str
) -> None:
    findings = check_health(session, settings(tmp_path, **other))
    (finding,) = [each for each in findings if each.name == name]
    assert finding.verdict == worst(findings) == LOOK
    assert words in finding.found


@pytest.mark.parametrize(("mebibytes", "verdict"), [(50, BROKEN), (500, LOOK), (5000, FINE)])
def test_a_disk_that_fills_up_is_told(
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mebibytes: int,
    verdict: str,
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(mebibytes * 1024 * 1024))
    assert worst(check_health(session, settings(tmp_path))) == verdict


def test_tables_of_another_revision_are_told(session: Session, tmp_path: Path) -> None:
    with writing(session):
        session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    try:
        findings = check_health(session, settings(tmp_path))
        (tables,) = [each for each in findings if each.name == "Tables"]
        assert tables.verdict == BROKEN
        assert "flask upgrade-database" in tables.found
    finally:
        with writing(session):
            session.execute(
                text("UPDATE alembic_version SET version_num = :newest"),
                {"newest": newest_revision()},
            )


def test_a_database_without_tables_is_a_finding_and_no_failure(tmp_path: Path) -> None:
    engine = create_engine("sqlite://")
    with Session(engine) as empty:
        findings = check_health(empty, settings(tmp_path))
    engine.dispose()
    assert worst(findings) == BROKEN
    assert findings[0].name == "Database"

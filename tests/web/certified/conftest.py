"""A county with two certified years, one of them corrected, and a draft: to be read only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.persistence.database import db
from app.persistence.models import Attachment
from app.persistence.sessions import GuardedSession, writing
from app.records.entry import Place
from tests.certified import YEAR, add_team, at, corrected, enter, figure, sign, year_values
from tests.checking_client import CheckingClient
from tests.people import PIERCE
from tests.web.calculations.visitors import visiting

DIGEST = "ab" * 32
NOTE = {"text": "We count from the minute.", "signed_by": "R. Doe", "title": "Sheriff"}
BOOKINGS = figure("4000", note="=cmd()", documents=[DIGEST])


@pytest.fixture(scope="module")
def reader(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CheckingClient]:
    """A reader of that county's pages, on SQLite."""
    with visiting(sqlite_template, tmp_path_factory.mktemp("reader")) as client:
        with client.app.app_context(), GuardedSession(db.engine) as session:
            fill(session)
        yield client


def fill(session: Session) -> None:
    """Ann enters, Cy signs."""
    team = add_team(session)
    with writing(session):
        session.add(
            Attachment(
                county_fips=PIERCE,
                file_name="jail log.pdf",
                sha256=DIGEST,
                size_bytes=3,
                media_type="application/pdf",
                content=b"pdf",
                author_id=team.ann.person_id,
            )
        )
    enter(session, team.ann, year_values(2024, "115"))
    sign(session, team.cy, year=2024)
    more = {Place("note", YEAR): NOTE, at("bookings"): BOOKINGS}
    enter(session, team.ann, {**year_values(), **more})
    sign(session, team.cy)
    corrected(session, team)
    enter(session, team.ann, year_values(2026, "317"))

"""Rows of a county's record to put into the tables of a test."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy.orm import Session

from app.persistence.models import (
    Attachment,
    Confirmation,
    CountyEvent,
    CountyVersion,
    Entry,
    Revision,
)
from app.persistence.sessions import writing
from app.services.acting import Acting
from tests.persistence.rows import add_calculation, add_version


def next_revision(entry_id: int, acting: Acting, number: int, likely: str = "12") -> Revision:
    """A value of an entry, not saved yet."""
    return Revision(
        entry_id=entry_id,
        number=number,
        content=f'{{"likely": "{likely}"}}',
        author_id=acting.person_id,
    )


def fill_every_table(session: Session, acting: Acting) -> None:
    """Put at least one row into every table that is kept as written: two values of one figure."""
    fips, author = acting.county_fips, acting.person_id
    version = add_version(session, add_calculation(session))
    with writing(session):
        entry = Entry(
            county_fips=fips,
            place="figure/2025/people_held/0/-/",
            kind="figure",
            fiscal_year=2025,
            name="people_held",
        )
        session.add(entry)
        session.flush()
        for number in (1, 2):
            session.add(next_revision(entry.id, acting, number))
            session.flush()
        session.add_all(
            [
                Confirmation(
                    county_fips=fips,
                    fiscal_year=2025,
                    subject="jump",
                    values_digest="a" * 64,
                    author_id=author,
                ),
                add_attachment(acting),
                CountyVersion(
                    county_fips=fips,
                    fiscal_year=2025,
                    number=1,
                    record_document="{}",
                    calculation_version_id=version.id,
                    certified_by_id=author,
                    certified_name=acting.name,
                    attestation="These are our figures.",
                ),
                CountyEvent(county_fips=fips, actor_id=author, what="certified", subject="2025"),
            ]
        )


def add_attachment(acting: Acting, content: bytes = b"%PDF-", name: str = "b.pdf") -> Attachment:
    """A document, not saved yet."""
    return Attachment(
        county_fips=acting.county_fips,
        file_name=name,
        media_type="application/pdf",
        size_bytes=len(content),
        sha256=sha256(content).hexdigest(),
        content=content,
        author_id=acting.person_id,
    )

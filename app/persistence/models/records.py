"""A county's own record: what was entered, by whom, and what was certified."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.append_only import append_only
from app.persistence.models.base import Base, CreatedAt, Instant, Sha256
from app.persistence.models.calculations import CalculationVersion
from app.persistence.models.people import Person
from app.persistence.seals import seal_of_county_version

KINDS = (
    "agreement",
    "cost_item",
    "daily_rate",
    "figure",
    "jail",
    "money",
    "note",
    "program_item",
    "severity",
    "year",
)


class Workspace(Base):
    """The place where one county keeps its figures. `fiscal_year_starts` is a month, 1 to 12."""

    __tablename__ = "workspaces"
    __table_args__ = (CheckConstraint("fiscal_year_starts BETWEEN 1 AND 12", name="month"),)

    county_fips: Mapped[str] = mapped_column(String(5), primary_key=True)
    fiscal_year_starts: Mapped[int]
    created_at: Mapped[CreatedAt]
    closed_at: Mapped[Instant | None]


@append_only
class Entry(Base):
    """What something entered is about; its value stands in its revisions.

    `fiscal_year` is 0 for what belongs to no single year (a jail, a daily rate, an agreement).
    `name` is a quantity of the method, a class of severity, or empty; `jail_id` the entry of a jail
    or 0 for the whole county; `month` the first day of a month, None for the whole year; `item`
    tells rows of a list apart.
    """

    __tablename__ = "entries"
    __table_args__ = (
        CheckConstraint(f"kind IN {KINDS}", name="kind"),
        Index("uq_entries_place", "county_fips", "place", unique=True),
        Index(None, "county_fips", "fiscal_year"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5))
    # The place of an entry in one text, so that the same place is never entered twice.
    place: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    fiscal_year: Mapped[int]
    name: Mapped[str] = mapped_column(String(80), default="")
    jail_id: Mapped[int] = mapped_column(default=0)
    month: Mapped[date | None]
    item: Mapped[str] = mapped_column(String(20), default="")

    revisions: Mapped[list[Revision]] = relationship(
        back_populates="entry", order_by="Revision.number", passive_deletes="all"
    )


@append_only
class Revision(Base):
    """One value of an entry: the newest is in force, the earlier ones are its history.

    `content` is a JSON object; without one the entry is taken out.
    """

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("entry_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id"))
    number: Mapped[int]
    content: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[CreatedAt]

    entry: Mapped[Entry] = relationship(back_populates="revisions")
    author: Mapped[Person] = relationship()


@append_only
class Confirmation(Base):
    """That an unusual value is right. It holds while the values it was given for stand.

    `subject` names the check and its place, `values_digest` the values it looked at.
    """

    __tablename__ = "confirmations"
    __table_args__ = (UniqueConstraint("county_fips", "fiscal_year", "subject", "values_digest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5))
    fiscal_year: Mapped[int]
    subject: Mapped[str] = mapped_column(String(200))
    values_digest: Mapped[Sha256]
    reason: Mapped[str] = mapped_column(Text, default="")
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[CreatedAt]

    author: Mapped[Person] = relationship()


@append_only
class Attachment(Base):
    """A document behind a figure, kept as it was sent."""

    __tablename__ = "attachments"
    __table_args__ = (UniqueConstraint("county_fips", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5))
    file_name: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(40))
    size_bytes: Mapped[int]
    sha256: Mapped[Sha256]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[CreatedAt]

    author: Mapped[Person] = relationship()


@append_only
class CountyVersion(Base):
    """A fiscal year as it was certified: the record, the calculation from it, and who signed.

    It is public and never changes. A correction is the next version, with a reason.
    """

    __tablename__ = "county_versions"
    __table_args__ = (UniqueConstraint("county_fips", "fiscal_year", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5))
    fiscal_year: Mapped[int]
    number: Mapped[int]
    record_document: Mapped[str] = mapped_column(Text)
    calculation_version_id: Mapped[int] = mapped_column(
        ForeignKey("calculation_versions.id"), unique=True
    )
    certified_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    # As they were on the day of the signature.
    certified_name: Mapped[str] = mapped_column(String(120))
    certified_title: Mapped[str] = mapped_column(String(120), default="")
    attestation: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    seal: Mapped[Sha256]
    created_at: Mapped[CreatedAt]

    calculation_version: Mapped[CalculationVersion] = relationship()
    certified_by: Mapped[Person] = relationship()


@append_only
class CountyEvent(Base):
    """Something done in a county that is no value: a role, a link, a document, a signature.

    `what` names the act ("role changed"), `subject` whom or what it was done to. `actor_id` is
    None for the command line. `county_fips` is empty for what concerns no single county.
    """

    __tablename__ = "county_events"
    __table_args__ = (Index(None, "county_fips", "created_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    what: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(Text)
    old: Mapped[str] = mapped_column(Text, default="")
    new: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[CreatedAt]

    actor: Mapped[Person | None] = relationship()


@event.listens_for(CountyVersion, "before_insert")
def set_seal(_mapper: Any, _connection: Any, version: CountyVersion) -> None:
    """Seal what is certified as it goes in."""
    version.seal = seal_of_county_version(version.record_document, version.attestation)

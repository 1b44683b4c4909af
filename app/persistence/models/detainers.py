"""What federal releases count: detainers issued, by facility as the release spells it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.models.base import Base, CreatedAt
from app.persistence.models.imports import ImportBatch


class DetainerFacility(Base):
    """A facility as a release writes it; no release says which county it belongs to.

    Never deleted, not even with its last count: its id stands in addresses that are passed on.
    """

    __tablename__ = "detainer_facilities"
    __table_args__ = (UniqueConstraint("name", "city", "state", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    city: Mapped[str] = mapped_column(String(120), default="")
    # The state in two letters where the release's own word is known, else as it is written.
    state: Mapped[str] = mapped_column(String(60), default="", index=True)
    code: Mapped[str] = mapped_column(String(40), default="")


class DetainerCount(Base):
    """How many detainers of one release share facility, month, form, outcome and severity.

    `month` is a first day, None where the release has no date. Texts are the release's own words,
    empty where it says nothing. `likely_duplicates` of the `number` repeat another row's person.
    """

    __tablename__ = "detainer_counts"
    __table_args__ = (
        UniqueConstraint(
            *("batch_id", "facility_id", "month", "form", "outcome", "severity"),
            name="uq_detainer_counts_cell",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"))
    facility_id: Mapped[int] = mapped_column(ForeignKey("detainer_facilities.id"), index=True)
    month: Mapped[date | None]
    form: Mapped[str] = mapped_column(String(120), default="")
    outcome: Mapped[str] = mapped_column(String(120), default="")
    severity: Mapped[str] = mapped_column(String(120), default="")
    number: Mapped[int]
    likely_duplicates: Mapped[int] = mapped_column(default=0)

    batch: Mapped[ImportBatch] = relationship()
    facility: Mapped[DetainerFacility] = relationship()


class FacilityChoice(Base):
    """Whether a facility is one of a county's, as its own officials said."""

    __tablename__ = "facility_choices"

    county_fips: Mapped[str] = mapped_column(String(5), primary_key=True)
    facility_id: Mapped[int] = mapped_column(ForeignKey("detainer_facilities.id"), primary_key=True)
    is_theirs: Mapped[bool]
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[CreatedAt]

    facility: Mapped[DetainerFacility] = relationship()

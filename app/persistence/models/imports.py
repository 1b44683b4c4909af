"""Files that were read, who brought them, what was wrong in them, and imports taken back."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.models.base import Base, CreatedAt, Instant, Sha256
from app.persistence.models.people import Person


class ImportBatch(Base):
    """One reading of one file."""

    __tablename__ = "import_batches"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    file_name: Mapped[str] = mapped_column(Text)
    file_sha256: Mapped[Sha256] = mapped_column(index=True)
    imported_at: Mapped[CreatedAt]
    rows_read: Mapped[int]
    rows_kept: Mapped[int]
    rows_flagged: Mapped[int]
    rows_refused: Mapped[int]

    problems: Mapped[list[ImportProblem]] = relationship(
        back_populates="batch", cascade="all, delete-orphan", order_by="ImportProblem.row_number"
    )
    origin: Mapped[ImportOrigin | None] = relationship(back_populates="batch")
    undoing: Mapped[ImportUndoing | None] = relationship(back_populates="batch")


class ImportProblem(Base):
    """One thing wrong in one row of a file."""

    __tablename__ = "import_problems"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"), index=True)
    row_number: Mapped[int]
    message: Mapped[str] = mapped_column(Text)

    batch: Mapped[ImportBatch] = relationship(back_populates="problems")


class ImportOrigin(Base):
    """Where the figures of an import come from, and who brought them.

    `person_id` is None for the command line, `county_fips` empty for what concerns no single
    county. `source` is a JSON object {title, publisher, date, page, url}; `content` a JSON object
    of counts and sums, or of the values that were entered. Neither ever tells of a person held.
    """

    __tablename__ = "import_origins"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"), primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5), default="", index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    source: Mapped[str] = mapped_column(Text, default="")
    content: Mapped[str] = mapped_column(Text, default="")

    batch: Mapped[ImportBatch] = relationship(back_populates="origin")
    person: Mapped[Person | None] = relationship()


class ImportUndoing(Base):
    """That an import was taken back, and by whom."""

    __tablename__ = "import_undoings"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"), primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[CreatedAt]

    batch: Mapped[ImportBatch] = relationship(back_populates="undoing")
    person: Mapped[Person | None] = relationship()


class ReplacedMonth(Base):
    """A county's month as it stood before an import replaced it; `content` is a JSON object."""

    __tablename__ = "replaced_months"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"), index=True)
    county_month_id: Mapped[int] = mapped_column(ForeignKey("county_months.id"))
    content: Mapped[str] = mapped_column(Text)


class Reading(Base):
    """A file while it is read, and what was counted in it until that is kept or dropped.

    The file itself is nowhere in it. `result` is a JSON object of counts, sums and problems;
    `seen_at` says when the reading last went on: one that stands still was cut off.
    """

    __tablename__ = "readings"
    __table_args__ = (Index(None, "created_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[Sha256] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    county_fips: Mapped[str] = mapped_column(String(5), default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    file_name: Mapped[str] = mapped_column(Text, default="")
    file_sha256: Mapped[str] = mapped_column(String(64), default="")
    settings: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(String(20), default="reading")
    rows_read: Mapped[int] = mapped_column(default=0)
    percent_read: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str] = mapped_column(Text, default="")
    result: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[CreatedAt]
    seen_at: Mapped[Instant]

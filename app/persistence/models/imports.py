"""Files that were read, and what was wrong in them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.models.base import Base, CreatedAt, Sha256


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


class ImportProblem(Base):
    """One thing wrong in one row of a file."""

    __tablename__ = "import_problems"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"), index=True)
    row_number: Mapped[int]
    message: Mapped[str] = mapped_column(Text)

    batch: Mapped[ImportBatch] = relationship(back_populates="problems")

"""Calculations and their versions."""

from __future__ import annotations

import secrets
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.append_only import ImmutableError
from app.persistence.models.base import Base, CreatedAt, Instant, Sha256
from app.persistence.seals import SEALED, seal_of_texts

ID_LENGTH = 12
ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


def random_id() -> str:
    """Return a new id of 60 random bits, in lower-case base 32."""
    return "".join(secrets.choice(ID_LETTERS) for _ in range(ID_LENGTH))


class Calculation(Base):
    """One piece of work: a draft that changes, and the versions saved from it."""

    __tablename__ = "calculations"
    __table_args__ = (
        CheckConstraint(
            "status IN ('estimate', 'worked_example', 'certified', 'example')", name="status"
        ),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=random_id)
    created_at: Mapped[CreatedAt]
    status: Mapped[str] = mapped_column(String(20), default="estimate")
    study_id: Mapped[str | None] = mapped_column(String(80), unique=True)
    draft_document: Mapped[str | None] = mapped_column(Text)
    draft_saved_at: Mapped[Instant | None]
    # The two tables point at each other, so this link is made after both exist.
    copied_from_version_id: Mapped[int | None] = mapped_column(
        ForeignKey(
            "calculation_versions.id",
            name="fk_calculations_copied_from_version_id",
            use_alter=True,
        )
    )

    versions: Mapped[list[CalculationVersion]] = relationship(
        back_populates="calculation",
        foreign_keys="CalculationVersion.calculation_id",
        order_by="CalculationVersion.number",
        # Versions are never deleted, so no deletion may reach them from here.
        passive_deletes="all",
    )
    copied_from: Mapped[CalculationVersion | None] = relationship(
        foreign_keys=[copied_from_version_id], post_update=True
    )


class CalculationVersion(Base):
    """One saved calculation: case, facts and statement together. It never changes."""

    __tablename__ = "calculation_versions"
    __table_args__ = (UniqueConstraint("calculation_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    calculation_id: Mapped[str] = mapped_column(ForeignKey("calculations.id"))
    number: Mapped[int]
    previous_version_id: Mapped[int | None] = mapped_column(ForeignKey("calculation_versions.id"))
    title: Mapped[str] = mapped_column(Text)
    case_document: Mapped[str] = mapped_column(Text)
    facts_document: Mapped[str] = mapped_column(Text)
    statement_document: Mapped[str] = mapped_column(Text)
    # With the seed of its draws. Versions saved before there was one have none.
    analysis_document: Mapped[str | None] = mapped_column(Text)
    method_version: Mapped[str] = mapped_column(String(20))
    reference_version: Mapped[str] = mapped_column(String(80))
    fingerprint: Mapped[Sha256] = mapped_column(index=True)
    # Why it follows the version before it; empty for a first version.
    reason: Mapped[str] = mapped_column(Text, default="", server_default="")
    seal: Mapped[Sha256] = mapped_column(default="", server_default="")
    created_at: Mapped[CreatedAt]

    calculation: Mapped[Calculation] = relationship(
        back_populates="versions", foreign_keys=[calculation_id]
    )
    previous_version: Mapped[CalculationVersion | None] = relationship(
        remote_side="CalculationVersion.id"
    )
    withdrawal: Mapped[Withdrawal | None] = relationship(back_populates="version")


class Withdrawal(Base):
    """That a saved version should no longer be relied on, and why. The version stays as it is."""

    __tablename__ = "withdrawals"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("calculation_versions.id"), unique=True)
    reason: Mapped[str] = mapped_column(Text)
    created_at: Mapped[CreatedAt]

    version: Mapped[CalculationVersion] = relationship(back_populates="withdrawal")


@event.listens_for(CalculationVersion, "before_insert")
def set_seal(_mapper: Any, _connection: Any, version: CalculationVersion) -> None:
    """Seal what is saved as it goes in."""
    version.seal = seal_of_texts({name: getattr(version, name) for name in SEALED})


@event.listens_for(CalculationVersion, "before_update")
@event.listens_for(CalculationVersion, "before_delete")
def refuse_change(_mapper: Any, _connection: Any, version: CalculationVersion) -> None:
    """Keep what was saved as it was saved."""
    raise ImmutableError(f"Version {version.number} is saved and cannot be changed or deleted.")

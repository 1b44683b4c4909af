"""Who may edit a calculation, and who may read one of its versions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.models.base import Base, CreatedAt, Instant, Sha256
from app.persistence.models.calculations import Calculation, CalculationVersion


class EditRight(Base):
    """A key that lets its holder edit; only its hash is kept."""

    __tablename__ = "edit_rights"
    __table_args__ = (CheckConstraint("kind IN ('browser', 'link')", name="kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    calculation_id: Mapped[str] = mapped_column(ForeignKey("calculations.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    key_hash: Mapped[Sha256] = mapped_column(index=True)
    created_at: Mapped[CreatedAt]

    calculation: Mapped[Calculation] = relationship()


class ShareLink(Base):
    """A secret address under which one version can be read; only the token's hash is kept."""

    __tablename__ = "share_links"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("calculation_versions.id"), index=True)
    token_hash: Mapped[Sha256] = mapped_column(unique=True)
    created_at: Mapped[CreatedAt]
    revoked_at: Mapped[Instant | None]

    version: Mapped[CalculationVersion] = relationship()

"""What counties reported, month by month."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.models.base import Base
from app.persistence.models.imports import ImportBatch
from app.persistence.types import ExactDecimal


class CountyMonth(Base):
    """One month of one jail, as its county reported it."""

    __tablename__ = "county_months"
    __table_args__ = (
        UniqueConstraint("source_id", "county_fips", "facility", "month"),
        CheckConstraint("definition IN ('all_days')", name="definition"),
        Index(None, "county_fips", "month"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5))
    facility: Mapped[str] = mapped_column(String(120), default="")
    month: Mapped[date]
    filed_month: Mapped[date]
    definition: Mapped[str] = mapped_column(String(20), default="all_days")
    people: Mapped[int]
    days: Mapped[Decimal] = mapped_column(ExactDecimal(14, 4))
    reported_cost: Mapped[Decimal] = mapped_column(ExactDecimal(14, 2))
    flag: Mapped[str | None] = mapped_column(Text)
    source_id: Mapped[str] = mapped_column(String(80))
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"), index=True)
    row_number: Mapped[int]

    batch: Mapped[ImportBatch] = relationship()

"""What all tables share."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, mapped_column

from app.persistence.types import UtcInstant


class Base(DeclarativeBase):
    """The base of every table; constraints are named so that migrations can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def now() -> datetime:
    """Return this instant in UTC."""
    return datetime.now(UTC)


Instant = Annotated[datetime, mapped_column(UtcInstant)]
CreatedAt = Annotated[datetime, mapped_column(UtcInstant, default=now)]
Sha256 = Annotated[str, mapped_column(String(64))]

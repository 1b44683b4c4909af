"""Queries about calculations and their versions. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from app.persistence.models import Calculation, CalculationVersion, EditRight


def find_calculation(session: Session, calculation_id: str) -> Calculation | None:
    """Return the calculation with this id."""
    return session.get(Calculation, calculation_id)


def find_calculation_of_study(session: Session, study_id: str) -> Calculation | None:
    """Return the worked example made from this study."""
    return session.scalar(select(Calculation).where(Calculation.study_id == study_id))


def find_version(session: Session, calculation_id: str, number: int) -> CalculationVersion | None:
    """Return version `number` of a calculation."""
    return session.scalar(
        select(CalculationVersion).where(
            CalculationVersion.calculation_id == calculation_id,
            CalculationVersion.number == number,
        )
    )


def find_version_by_id(session: Session, version_id: int) -> CalculationVersion | None:
    """Return the version with this primary key."""
    return session.get(CalculationVersion, version_id)


def latest_version(session: Session, calculation_id: str) -> CalculationVersion | None:
    """Return the newest version of a calculation, or None when nothing was saved yet."""
    return session.scalar(
        select(CalculationVersion)
        .where(CalculationVersion.calculation_id == calculation_id)
        .order_by(CalculationVersion.number.desc())
        .limit(1)
    )


def versions_of(session: Session, calculation_id: str) -> Sequence[CalculationVersion]:
    """Return all versions of a calculation, oldest first."""
    return session.scalars(
        select(CalculationVersion)
        .where(CalculationVersion.calculation_id == calculation_id)
        .order_by(CalculationVersion.number)
    ).all()


def calculations_of_key(session: Session, key_hash: str) -> Sequence[Calculation]:
    """Return the calculations that a key gives the right to edit, last changed first."""
    return session.scalars(
        select(Calculation)
        .join(EditRight, EditRight.calculation_id == Calculation.id)
        .where(EditRight.key_hash == key_hash)
        .options(selectinload(Calculation.versions))
        .order_by(Calculation.draft_saved_at.desc())
    ).all()


def next_version_number(session: Session, calculation_id: str) -> int:
    """Return the number the next version will have; call it inside `writing(session)`.

    The calculation's row is locked until the transaction ends, so that two people who save at the
    same moment get two numbers.
    """
    lock_calculation(session, calculation_id)
    highest = session.scalar(
        select(func.max(CalculationVersion.number)).where(
            CalculationVersion.calculation_id == calculation_id
        )
    )
    return (highest or 0) + 1


def lock_calculation(session: Session, calculation_id: str) -> Calculation | None:
    """Return the calculation, read afresh, and keep others from changing it until the end.

    SQLite knows no row locks; there `writing(session)` already keeps all other writers out.
    """
    return session.scalar(
        select(Calculation)
        .where(Calculation.id == calculation_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )

"""Rows to put into the tables of a test."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.calculations import next_version_number
from app.persistence.models import Calculation, CalculationVersion, CountyMonth, ImportBatch
from app.persistence.sessions import writing


def add_calculation(session: Session, **values: Any) -> Calculation:
    """Save a calculation and return it."""
    calculation = Calculation(**values)
    with writing(session):
        session.add(calculation)
    return calculation


def add_version(session: Session, calculation: Calculation, **values: Any) -> CalculationVersion:
    """Save the next version of a calculation and return it."""
    calculation_id = calculation.id
    with writing(session):
        version = version_of(session, calculation_id, **values)
        session.add(version)
    return version


def version_of(session: Session, calculation_id: str, **values: Any) -> CalculationVersion:
    """Return the next version of a calculation, not saved yet."""
    return CalculationVersion(
        calculation_id=calculation_id,
        number=next_version_number(session, calculation_id),
        **{
            "title": "A county",
            "case_document": "{}",
            "facts_document": "{}",
            "statement_document": "{}",
            "method_version": "1.0",
            "reference_version": "2025-01",
            "fingerprint": "0" * 64,
            **values,
        },
    )


def batch() -> ImportBatch:
    """Return a batch, not saved yet."""
    return ImportBatch(
        kind="texas",
        file_name="reports.csv",
        file_sha256="a" * 64,
        rows_read=1,
        rows_kept=1,
        rows_flagged=0,
        rows_refused=0,
    )


def county_month(batch: ImportBatch, **values: Any) -> CountyMonth:
    """Return a month of a county, not saved yet."""
    return CountyMonth(
        batch=batch,
        **{
            "county_fips": "48001",
            "month": date(2020, 1, 1),
            "filed_month": date(2020, 2, 1),
            "people": 3,
            "days": Decimal("12.5"),
            "reported_cost": Decimal("625.10"),
            "source_id": "texas",
            "row_number": 2,
            **values,
        },
    )

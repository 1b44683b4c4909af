"""A filled template that was sent, read against the county's record."""

from __future__ import annotations

from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from app.intake.sheets import Progress
from app.services.import_volumes import plan_volumes
from app.services.readings import SentFile


def read_volumes(
    session: Session, file: BinaryIO, sent: SentFile, on_progress: Progress
) -> dict[str, Any]:
    """What the file would change in the record of the county it was sent to.

    `sent.settings` may have the fiscal_year of months that name no year. Raises
    UnreadableFileError for what is no filled template.
    """
    year = sent.settings.get("fiscal_year")
    plan = plan_volumes(
        session,
        sent.county_fips,
        file,
        on_progress,
        fiscal_year=int(year) if year else None,
    )
    return plan.document

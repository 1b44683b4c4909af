"""Counties' reported months as they stood before an import."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.language import say
from app.persistence.imports import months_replaced_after, replaced_months
from app.persistence.models import CountyMonth, ImportBatch, ReplacedMonth
from app.services.undoing import ImportStandsError

BATCH = "batch_id"


def kept_month(month: CountyMonth, batch: ImportBatch) -> ReplacedMonth:
    """A month as it stands, to be kept before the import `batch` replaces it."""
    content = {
        "people": month.people,
        "days": str(month.days),
        "reported_cost": str(month.reported_cost),
        "filed_month": month.filed_month.isoformat(),
        "flag": month.flag,
        BATCH: month.batch_id,
        "row_number": month.row_number,
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return ReplacedMonth(batch_id=batch.id, county_month_id=month.id, content=text)


def undo_months(session: Session, batch: ImportBatch) -> tuple[int, int]:
    """Take out the months an import added and put back those it replaced, exactly as they were.

    Call it inside `writing`. Returns how many were taken out and put back. Raises
    ImportStandsError where a later import replaced months of this one.
    """
    later = sorted({kept.batch_id for kept in _standing_on(session, batch)})
    if later:
        numbers = ", ".join(map(str, later))
        raise ImportStandsError(
            say(
                "A later import replaced months of this one: take back import {numbers} first.",
                numbers=numbers,
            )
        )
    replaced = replaced_months(session, batch.id)
    for kept in replaced:
        _put_back(session, kept)
    session.flush()
    added = session.execute(delete(CountyMonth).where(CountyMonth.batch_id == batch.id))
    session.expire_all()
    return getattr(added, "rowcount", 0), len(replaced)


def _standing_on(session: Session, batch: ImportBatch) -> Iterable[ReplacedMonth]:
    later = months_replaced_after(session, batch.id)
    return (kept for kept in later if json.loads(kept.content)[BATCH] == batch.id)


def _put_back(session: Session, kept: ReplacedMonth) -> None:
    month = session.get_one(CountyMonth, kept.county_month_id)
    for name, value in _read(json.loads(kept.content)).items():
        setattr(month, name, value)
    session.delete(kept)


def _read(content: dict[str, Any]) -> dict[str, Any]:
    return {
        **content,
        "days": Decimal(content["days"]),
        "reported_cost": Decimal(content["reported_cost"]),
        "filed_month": date.fromisoformat(content["filed_month"]),
    }

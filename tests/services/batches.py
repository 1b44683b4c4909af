"""Files of many counties as tests send them, and what their rows come to."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from app.intake.batch.reading import opened_batch
from app.services.batch_lines import BatchLine
from app.services.run_batch import BatchRun, run_batch

HEAD = (
    "county,state,fiscal_year,definition,people_held,mean_hours_held,mean_hours_held low,"
    "mean_hours_held high,mean_hours_held grade,people_held grade,published_daily_cost,"
    "published_daily_cost grade,detainer_bed_days,clock_rule,jail"
)
PIERCE = "Pierce,WA,2025,hold,120,31.5,24,48,B,A,126,C,,,"
KING = "King,WA,2025,hold,410,28,,,B,B,192.50,B,,,"
CLARK = "Clark,WA,2025,all_days,40,,,,,A,140,C,5120,,"
YAKIMA = "Yakima,WA,2025,hold,,20,,,D,,98,C,,,"
WRONG = "Chelan,WA,2025,hold,many,20,,,,,-4,Q,,,"


def run(*rows: str, **asked: Any) -> BatchRun:
    return run_batch(BytesIO("\n".join((HEAD, *rows)).encode()), **asked)


def lines_of(done: BatchRun, row: int) -> dict[str, BatchLine]:
    return {line.quantity: line for line in done.rows if line.row == str(row)}


def documents_of(rows: Iterable[str]) -> list[dict[str, Any]]:
    with opened_batch(BytesIO("\n".join((HEAD, *rows)).encode())) as batch:
        return [row.document for row in batch.rows]

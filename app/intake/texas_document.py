"""A file of Texas reports as JSON, so that it can be looked at before it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.intake.problems import RowProblem
from app.intake.texas_file import TexasFile
from app.intake.texas_flags import Flag
from app.intake.texas_reports import TexasRow

Document = dict[str, Any]


def texas_document(read: TexasFile) -> Document:
    """Every row that can be stored, and every problem."""
    return {
        "rows_read": read.rows_read,
        "rows": [
            [
                row.row_number,
                row.county_fips,
                row.facility,
                row.filed_month.isoformat(),
                row.month.isoformat(),
                row.people,
                str(row.days),
                str(row.reported_cost),
                row.flag,
            ]
            for row in read.rows.values()
        ],
        "problems": [[it.row_number, it.column, it.message, it.refused] for it in read.problems],
    }


def texas_of_document(document: Mapping[str, Any]) -> TexasFile:
    """The file that `texas_document` wrote."""
    rows = [_row(*cells) for cells in document["rows"]]
    return TexasFile(
        rows={(row.county_fips, row.facility, row.month): row for row in rows},
        problems=[RowProblem(*problem) for problem in document["problems"]],
        rows_read=document["rows_read"],
    )


def _row(
    number: int,
    county_fips: str,
    facility: str,
    filed: str,
    month: str,
    people: int,
    days: str,
    cost: str,
    flag: str | None,
) -> TexasRow:
    return TexasRow(
        row_number=number,
        county_fips=county_fips,
        facility=facility,
        filed_month=date.fromisoformat(filed),
        month=date.fromisoformat(month),
        people=people,
        days=Decimal(days),
        reported_cost=Decimal(cost),
        flag=Flag(flag) if flag else None,
    )

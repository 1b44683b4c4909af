"""What the sheets are called."""

from __future__ import annotations

from collections.abc import Mapping

from app.language import Words
from app.reports.workbook.texts import sheet_name

SUMMARY, WORKING, RANGE, SOURCES = "summary", "working", "range", "sources"
_NAMES = Words(
    {
        SUMMARY: "Summary",
        WORKING: "Working",
        "lines": "Lines",
        "reimbursements": "Money received",
        "cost_items": "Cost items",
        "program_items": "Program items",
        "severity": "Severity",
        "budget_lines": "Budget lines",
        "projection": "Years ahead",
        RANGE: "Range",
        SOURCES: "Sources",
    }
)


def sheet_names() -> Mapping[str, str]:
    """The name of each sheet in the language in use, fit for a sheet and no two alike."""
    taken: set[str] = set()
    return {key: sheet_name(words, taken) for key, words in _NAMES.items()}

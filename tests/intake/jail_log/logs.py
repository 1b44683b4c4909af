"""Logs made up for the tests."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from app.intake.jail_log.counting import LogCount, count_jail_log
from app.intake.jail_log.problems import row_problems
from app.intake.jail_log.settings import LogSettings

SAMPLE = Path(__file__).parents[4] / "shared" / "data" / "pierce_jail_log_sample.psv"

ROWS = """\
Booked,Released,Local Release,ICE Detainer,Outcome,Severity
6/2/2025 09:00,6/5/2025 12:00,6/4/2025 06:00,Y,Released to ICE,Felony
6/2/2025 10:00,6/3/2025 10:00,,N,Bond,Misdemeanor
6/3/2025 10:00,6/6/2025 10:00,,N,Time served,Misdemeanor
"""
LINES = """\
Booking #,Booking Date,Release Date,Charge,Charge Release Date,Category
B-1,6/2/2025 09:00,6/5/2025 12:00,THEFT 3,6/4/2025 06:00,misdemeanor
B-1,6/2/2025 09:00,6/5/2025 12:00,HOLD IMMIGRATION,6/5/2025 12:00,other
B-2,6/2/2025 10:00,6/3/2025 10:00,ICE HOLD,6/3/2025 10:00,other
B-3,6/3/2025 10:00,6/6/2025 10:00,DUI,6/6/2025 11:00,gross misdemeanor
"""


def counted(text: str | bytes, **settings: Any) -> LogCount:
    """The count of a log given as text."""
    file = io.BytesIO(text.encode() if isinstance(text, str) else text)
    return count_jail_log(file, LogSettings(**settings))


def document(text: str | bytes, **settings: Any) -> dict[str, Any]:
    """The document of a log given as text."""
    return counted(text, **settings).document


def problems(found: dict[str, Any]) -> list[tuple[int, str]]:
    """Row and kind of each problem."""
    return [(each["row"], each["problem"]) for each in found["problems"]["first"]]


def sentences(found: dict[str, Any]) -> list[str]:
    """The problems as they are said."""
    return [f"row {each.row_number}, {each.sentence}" for each in row_problems(found)]

"""Stored texts read back: days and figures, None where they cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.engine.case.problems import Findings
from app.engine.case.read_figure import read_figure
from app.engine.case.read_text import read_date
from app.engine.figure import Figure
from app.engine.quantity import Quantity


def read_day(value: Any) -> date | None:
    """The day a content holds as 2025-06-30."""
    return read_date(value, "", Findings()) if isinstance(value, str) else None


def read_number(value: Any, quantity: Quantity) -> Figure | None:
    """The figure a content holds as a number, or as an object of a number and its ends."""
    findings = Findings()
    given = value if isinstance(value, Mapping) else {"likely": value}
    figure = read_figure(given, "", quantity, findings)
    return None if findings.problems else figure

"""Short ways to write a case and read one number from its statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.engine import CaseProblems, Facts, calculate, read_case

YEAR = {"period_start": "2025-01-01", "period_end": "2025-12-31"}
HOLDS = {"people_held": 412, "mean_hours_held": "20.6", "published_daily_cost": "113.05"}


def a_case(figures: Mapping[str, Any] | None = None, **parts: Any) -> dict[str, Any]:
    """A case of the year 2025 with these figures and parts."""
    return {**YEAR, "figures": dict(figures or {}), **parts}


def state(
    figures: Mapping[str, Any] | None = None, facts: Facts | None = None, **parts: Any
) -> dict[str, Any]:
    """The statement of such a case, as a document."""
    return calculate(read_case(a_case(figures, **parts)), facts).to_document()


def result(
    name: str, figures: Mapping[str, Any] | None = None, facts: Facts | None = None, **parts: Any
) -> str | None:
    """The value of one result of such a case, or None where it is not known."""
    found = state(figures, facts, **parts)["results"].get(name)
    return found["value"] if found else None


def working(name: str, figures: Mapping[str, Any] | None = None, **parts: Any) -> str:
    """The working of one result of such a case."""
    text: str = state(figures, **parts)["results"][name]["working"]
    return text


def problems(document: Any) -> dict[str, str]:
    """The problems of a document, message by path; empty where it is a case."""
    try:
        read_case(document)
    except CaseProblems as error:
        return {problem.path: problem.message for problem in error.problems}
    return {}


def warnings(document: Any) -> dict[str, str]:
    """The warnings of a case, message by path."""
    found = calculate(read_case(document)).to_document()["warnings"]
    return {warning["path"]: warning["message"] for warning in found}

"""Where a figure that a heading names is entered."""

from __future__ import annotations

from app.engine.quantities import QUANTITIES
from app.intake.figure_names import find_figure
from app.records.labels import LISTS
from app.records.sections import section_of


def belongs_to(heading: str) -> str:
    """The section or page where what a heading names is entered: "Hours and days"; empty where
    it names nothing that a county enters."""
    name = find_figure(heading, QUANTITIES)
    if name == "published_daily_cost":
        return LISTS["daily_rate"]
    section = section_of("figure", name) if name else None
    return section.title if section else ""

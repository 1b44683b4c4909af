"""What the engine is told about a county and its year that no one types into a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.engine.figure import plain_decimal


@dataclass(frozen=True)
class Facts:
    """Facts from the reference tables, stored with a saved calculation so that it replays.

    `population` and its year; the jail's IANA `time_zone`; the `clock_rule` that the state's law
    makes the default; CPI-U annual averages by year; the year of the constant dollars.
    """

    population: Decimal | None = None
    population_source: str = ""
    time_zone: str = "America/New_York"
    clock_rule: str = "form_i247a"
    cpi: Mapping[int, Decimal] = field(default_factory=dict)
    dollars_year: int | None = None

    def to_document(self) -> dict[str, Any]:
        """JSON with decimals as text; `facts_from_document` reads it back."""
        return {
            "population": None if self.population is None else plain_decimal(self.population),
            "population_source": self.population_source,
            "time_zone": self.time_zone,
            "clock_rule": self.clock_rule,
            "cpi": {str(year): plain_decimal(value) for year, value in sorted(self.cpi.items())},
            "dollars_year": self.dollars_year,
        }


def facts_from_document(document: Mapping[str, Any]) -> Facts:
    """The facts that `Facts.to_document` wrote."""
    population = document["population"]
    return Facts(
        population=None if population is None else Decimal(population),
        population_source=document["population_source"],
        time_zone=document["time_zone"],
        clock_rule=document["clock_rule"],
        cpi={int(year): Decimal(value) for year, value in document["cpi"].items()},
        dollars_year=document["dollars_year"],
    )

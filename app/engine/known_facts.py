"""The facts of a statement: what no one typed, with its value, its year and where it is from."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine.case.model import Case
from app.engine.case.periods import middle_year
from app.engine.evaluation import EvaluatedRow
from app.engine.facts import Facts
from app.engine.numerals import format_value
from app.engine.quantity import Scope

FACTS = (
    q.population,
    q.period_days,
    q.year_days,
    q.clock_limit_days,
    q.cpi_of_period,
    q.cpi_of_dollars,
)


def fact_documents(case: Case, facts: Facts, root: EvaluatedRow) -> list[dict[str, Any]]:
    """The facts that are known and that the case does not give itself, in reading order.

    `year` is the year a price index belongs to, `source` where the population was read; both may
    be empty.
    """
    years = {
        "cpi_of_period": middle_year((case.period_start, case.period_end)),
        "cpi_of_dollars": facts.dollars_year,
    }
    found = []
    for quantity in FACTS:
        row = root.rows[Scope.LINE][0] if quantity.scope is Scope.LINE else root
        value = row.value(quantity)
        if value is None or quantity.name in case.figures:
            continue
        found.append(
            {
                "name": quantity.name,
                "label": quantity.label,
                "value": format_value(value, quantity.unit),
                "unit": quantity.unit.name,
                "year": years.get(quantity.name),
                "source": facts.population_source if quantity is q.population else "",
            }
        )
    return found

"""A case laid out as rows that the method can be read over."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.engine import clock
from app.engine.case.model import Case, Figures, Item, Line
from app.engine.case.periods import Period, days_in, middle_year, year_days
from app.engine.case.shapes import EXPOSURE_SHAPE, ITEM_SHAPES
from app.engine.evaluation import COUNTS, Compiled, EvaluatedRow
from app.engine.facts import Facts
from app.engine.method import METHODS
from app.engine.quantity import Scope

YEARS_PROJECTED = 6
Values = dict[str, Any]


@lru_cache(maxsize=8)
def compiled(version: str) -> Compiled:
    """The formulas of a method version, compiled for exact numbers."""
    return Compiled(METHODS[version])


def lay_out(case: Case, facts: Facts, formulas: Compiled) -> EvaluatedRow:
    """The calculation's row with all rows below it, ready to be asked for any quantity."""
    root = EvaluatedRow(formulas, Scope.CALCULATION, _calculation(case, facts), _choices(case))
    rule, zone = case.clock_rule or facts.clock_rule, case.texts.get("time_zone", facts.time_zone)

    def part(figures: Values, period: Period, own: Figures) -> EvaluatedRow:
        given = figures | _clock_limit(figures, period, rule, zone)
        stated = frozenset(name for name in figures if name in own or name in COUNTS)
        return EvaluatedRow(formulas, Scope.LINE, given, {}, root, stated)

    whole = part(_likely(case.figures), (case.period_start, case.period_end), {})
    lines = [
        part(
            _inherited(case, line) | _likely(line.figures),
            (line.period_start, line.period_end),
            line.figures,
        )
        for line in case.lines
    ]
    root.rows[Scope.LINE] = [whole, *lines]
    for name, shape in ITEM_SHAPES.items():
        root.rows[shape.scope] = [
            EvaluatedRow(formulas, shape.scope, _item_values(item, name), item.choices, root)
            for item in case.items.get(name, ())
        ]
    _lay_out_rest(case, root)
    return root


def _lay_out_rest(case: Case, root: EvaluatedRow) -> None:
    def row(scope: Scope, given: Values) -> EvaluatedRow:
        return EvaluatedRow(root.compiled, scope, given, {}, root)

    if case.exposure:
        values = _keyed(case.exposure.figures, EXPOSURE_SHAPE.figures)
        root.rows[Scope.EXPOSURE] = [row(Scope.EXPOSURE, values)]
    if case.severity:
        split = case.severity
        classes = dict.fromkeys([*split.people, *split.days])
        root.rows[Scope.SEVERITY] = [
            row(Scope.SEVERITY, _severity_values(split.people, split.days, name))
            for name in classes
        ]
    root.rows[Scope.PROJECTION] = [
        row(Scope.PROJECTION, {"years_ahead": Decimal(year)})
        for year in range(1, YEARS_PROJECTED + 1)
    ]


def _likely(figures: Figures) -> Values:
    return {name: figure.likely for name, figure in figures.items()}


def _keyed(figures: Figures, quantities: Mapping[str, Any]) -> Values:
    """Values by the quantity's own name, from figures by a document's shorter key."""
    return {quantities[key].name: figure.likely for key, figure in figures.items()}


def _calculation(case: Case, facts: Facts) -> Values:
    period = (case.period_start, case.period_end)
    values = {
        "period_days": Decimal(days_in(period)),
        "year_days": year_days(period),
        "population": facts.population,
        "cpi_of_period": facts.cpi.get(middle_year(period)),
        "cpi_of_dollars": facts.cpi.get(facts.dollars_year or 0),
    }
    known = {name: value for name, value in values.items() if value is not None}
    return known | _likely(case.figures)


def _choices(case: Case) -> dict[str, str]:
    return {"definition": case.definition, "cost_basis": case.cost_basis}


def _inherited(case: Case, line: Line) -> Values:
    """What a line takes from the calculation: rates always; counts only if it is the only line
    and has the calculation's own period, since a count belongs to one line or to the whole."""
    period = (case.period_start, case.period_end)
    alone = len(case.lines) == 1 and (line.period_start, line.period_end) == period
    return {
        name: figure.likely for name, figure in case.figures.items() if alone or name not in COUNTS
    }


def _clock_limit(figures: Values, period: Period, rule: str, zone: str) -> Values:
    """The clock's mean limit, worked out only where a share of it is assumed."""
    if "share_of_limit_used" not in figures or rule == clock.NONE:
        return {}
    return {"clock_limit_days": clock.mean_limit_days(*period, rule, zone)}


def _item_values(item: Item, name: str) -> Values:
    values = _keyed(item.figures, ITEM_SHAPES[name].figures)
    if name != "cost_items":
        return values
    values["in_jail_budget"] = Decimal(not item.flags["outside_jail_budget"])
    if behavior := item.choices.get("behavior"):
        values["is_variable"] = Decimal(behavior == "variable")
        values["is_step_fixed"] = Decimal(behavior == "step_fixed")
    return values


def _severity_values(people: Figures, days: Figures, name: str) -> Values:
    values: Values = {}
    if name in people:
        values["severity_people"] = people[name].likely
    if name in days:
        values["severity_days"] = days[name].likely
    return values

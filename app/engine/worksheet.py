"""A case laid out as rows that the method can be read over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.engine import clock
from app.engine.case.model import Case, Figures, Item, Line, Severity
from app.engine.case.periods import Period, days_in, middle_year, year_days
from app.engine.case.shapes import EXPOSURE_SHAPE, ITEM_SHAPES
from app.engine.evaluation import COUNTS, Compiled, EvaluatedRow
from app.engine.facts import Facts
from app.engine.figure import Figure
from app.engine.method import METHODS
from app.engine.quantity import Scope

YEARS_PROJECTED = 6
Values = dict[str, Any]
Look = Callable[[str, Figure], Any]


@lru_cache(maxsize=8)
def compiled(version: str) -> Compiled:
    """The formulas of a method version, compiled for exact numbers."""
    return Compiled(METHODS[version])


def likely(_path: str, figure: Figure) -> Decimal:
    """The figure as it is most likely: how an exact statement looks at it."""
    return figure.likely


def lay_out(
    case: Case, facts: Facts, formulas: Compiled, look: Look = likely, told: Values | None = None
) -> EvaluatedRow:
    """The calculation's row with all rows below it, ready to be asked for any quantity.

    `look` says what number stands for the figure at a path of the case (`figures.people_held`,
    `lines[2].figures.people_held`, `cost_items[0].annual_amount`): the likely one, one of its ends,
    or an array of draws. `told` are facts of the calculation that only the engine knows.
    """
    return _Sheet(case, facts, formulas, look).filled(told or {})


@dataclass(frozen=True)
class _Sheet:
    """A case, and how its figures are looked at while it is laid out."""

    case: Case
    facts: Facts
    formulas: Compiled
    look: Look

    def filled(self, told: Values) -> EvaluatedRow:
        choices = {"definition": self.case.definition, "cost_basis": self.case.cost_basis}
        given = self._calculation() | {name: self._fixed(value) for name, value in told.items()}
        root = EvaluatedRow(self.formulas, Scope.CALCULATION, given, choices)
        root.rows[Scope.LINE] = self._lines(root)
        for name, shape in ITEM_SHAPES.items():
            root.rows[shape.scope] = [
                EvaluatedRow(self.formulas, shape.scope, values, item.choices, root)
                for item, values in self._items(name)
            ]
        self._lay_out_rest(root)
        return root

    def _fixed(self, value: Decimal) -> Any:
        return self.formulas.arithmetic.constant(value)

    def _read(self, figures: Figures, path: str) -> Values:
        look = self.look
        return {name: look(f"{path}.{name}", figure) for name, figure in figures.items()}

    def _keyed(self, figures: Figures, path: str, quantities: Mapping[str, Any]) -> Values:
        """Values by the quantity's own name, from figures by a document's shorter key."""
        return {quantities[key].name: v for key, v in self._read(figures, path).items()}

    def _calculation(self) -> Values:
        case, facts = self.case, self.facts
        period = (case.period_start, case.period_end)
        values = {
            "period_days": Decimal(days_in(period)),
            "year_days": year_days(period),
            "population": facts.population,
            "cpi_of_period": facts.cpi.get(middle_year(period)),
            "cpi_of_dollars": facts.cpi.get(facts.dollars_year or 0),
        }
        known = {name: self._fixed(value) for name, value in values.items() if value is not None}
        return known | self._read(case.figures, "figures")

    def _lines(self, root: EvaluatedRow) -> list[EvaluatedRow]:
        """The calculation as one part of itself, then each of its lines."""
        case = self.case
        whole_period = (case.period_start, case.period_end)
        shared = self._read(case.figures, "figures")
        parts = [self._part(root, shared, whole_period, {})]
        for index, line in enumerate(case.lines):
            own = self._read(line.figures, f"lines[{index}].figures")
            figures = self._inherited(line, shared) | own
            parts.append(self._part(root, figures, (line.period_start, line.period_end), own))
        return parts

    def _inherited(self, line: Line, shared: Values) -> Values:
        """What a line takes from the calculation: rates always; counts only if it is the only line
        and has the calculation's own period, since a count belongs to one line or to the whole."""
        case = self.case
        period = (case.period_start, case.period_end)
        alone = len(case.lines) == 1 and (line.period_start, line.period_end) == period
        return {name: value for name, value in shared.items() if alone or name not in COUNTS}

    def _part(
        self, root: EvaluatedRow, figures: Values, period: Period, own: Values
    ) -> EvaluatedRow:
        stated = frozenset(name for name in figures if name in own or name in COUNTS)
        given = figures | self._clock_limit(figures, period)
        return EvaluatedRow(self.formulas, Scope.LINE, given, {}, root, stated)

    def _clock_limit(self, figures: Values, period: Period) -> Values:
        """The clock's mean limit, worked out only where a share of it is assumed."""
        case, facts = self.case, self.facts
        rule = case.clock_rule or facts.clock_rule
        if "share_of_limit_used" not in figures or rule == clock.NONE:
            return {}
        zone = case.texts.get("time_zone", facts.time_zone)
        return {"clock_limit_days": self._fixed(clock.mean_limit_days(*period, rule, zone))}

    def _items(self, name: str) -> Iterator[tuple[Item, Values]]:
        for index, item in enumerate(self.case.items.get(name, ())):
            values = self._keyed(item.figures, f"{name}[{index}]", ITEM_SHAPES[name].figures)
            if name == "cost_items":
                values |= {key: self._fixed(value) for key, value in _behavior(item).items()}
            yield item, values

    def _lay_out_rest(self, root: EvaluatedRow) -> None:
        def row(scope: Scope, given: Values) -> EvaluatedRow:
            return EvaluatedRow(self.formulas, scope, given, {}, root)

        if exposure := self.case.exposure:
            values = self._keyed(exposure.figures, "exposure", EXPOSURE_SHAPE.figures)
            root.rows[Scope.EXPOSURE] = [row(Scope.EXPOSURE, values)]
        if self.case.severity:
            root.rows[Scope.SEVERITY] = [
                row(Scope.SEVERITY, values) for values in self._classes(self.case.severity)
            ]
        root.rows[Scope.PROJECTION] = [
            row(Scope.PROJECTION, {"years_ahead": self._fixed(Decimal(year))})
            for year in range(1, YEARS_PROJECTED + 1)
        ]

    def _classes(self, split: Severity) -> Iterator[Values]:
        people = self._read(split.people, "severity.people")
        days = self._read(split.days, "severity.days")
        for name in dict.fromkeys([*people, *days]):
            known = {"severity_people": people.get(name), "severity_days": days.get(name)}
            yield {key: value for key, value in known.items() if value is not None}


def _behavior(item: Item) -> dict[str, Decimal]:
    """A cost item's flag and choice as numbers that formulas multiply by."""
    values = {"in_jail_budget": Decimal(not item.flags["outside_jail_budget"])}
    if behavior := item.choices.get("behavior"):
        values["is_variable"] = Decimal(behavior == "variable")
        values["is_step_fixed"] = Decimal(behavior == "step_fixed")
    return values

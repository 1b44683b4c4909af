"""Figures in, statement out: every result with its working, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.engine import quantities as q
from app.engine.case.checks import warnings_of
from app.engine.case.model import Case
from app.engine.definitions import (
    COST_OF,
    counted_days,
    definition_document,
    definition_documents,
    not_comparable,
)
from app.engine.evaluation import EvaluatedRow
from app.engine.facts import Facts
from app.engine.fingerprint import fingerprint
from app.engine.known_facts import fact_documents
from app.engine.lines import line_documents
from app.engine.listing import (
    budget_documents,
    exposure_document,
    figure_documents,
    funnel_documents,
    item_documents,
    projection_documents,
    projection_totals,
    severity_documents,
)
from app.engine.method import METHOD_VERSION
from app.engine.missing import missing_documents, refusal_document
from app.engine.oddities import oddities
from app.engine.quantity import Quantity, Scope
from app.engine.shown import result_document
from app.engine.worksheet import compiled, lay_out


@dataclass(frozen=True)
class Statement:
    """A case worked through one version of the method with the facts that were known."""

    case: Case
    facts: Facts
    method_version: str

    @cached_property
    def root(self) -> EvaluatedRow:
        """The calculation's row: ask it for the exact value of any quantity."""
        return lay_out(self.case, self.facts, compiled(self.method_version))

    def value(self, quantity: Quantity) -> Any | None:
        """The exact value of a quantity, or None where it is not known."""
        return self.root.value(quantity)

    def to_document(self) -> dict[str, Any]:
        """The statement as in the case format: results, definitions, lines, what is missing."""
        case, root = self.case, self.root
        results = self._results()
        return {
            "method_version": self.method_version,
            "definition": case.definition,
            "cost_basis": case.cost_basis,
            "clock_rule": case.clock_rule or self.facts.clock_rule,
            "currency": "USD",
            "period_start": case.period_start.isoformat(),
            "period_end": case.period_end.isoformat(),
            "period_days": int(root.value(q.period_days) or 0),
            "counted_days": counted_days(case, root),
            "results": results,
            "by_definition": self._by_definition(),
            "definitions": definition_documents(case, root),
            "funnel": funnel_documents(root),
            "lines": line_documents(case, root),
            **item_documents(case, root),
            "severity": severity_documents(case, root),
            "exposure": exposure_document(root),
            "budget_lines": budget_documents(case, root),
            "projection": projection_documents(root),
            "projection_totals": projection_totals(root),
            "figures": figure_documents(case),
            "facts": fact_documents(case, self.facts, root),
            "missing": missing_documents(root),
            "refusal": refusal_document(root),
            "warnings": [
                {"path": warning.path, "message": warning.message}
                for warning in [*warnings_of(case), *oddities(root)]
            ],
            "fingerprint": fingerprint(case.to_document(), self.method_version, results),
        }

    def short_document(self) -> dict[str, Any]:
        """The net cost and the chosen definition alone, in a sixth of the time.

        The shape is that of `to_document`; `net_cost` is None where it is not known.
        """
        key = self.case.definition
        return {
            "results": {"net_cost": result_document(q.net_cost, self.root)},
            "definitions": {key: definition_document(key, self.case, self.root)},
        }

    def _results(self) -> dict[str, Any]:
        left_out = not_comparable(self.case, self.root)
        return {
            quantity.name: document
            for quantity in self.root.compiled.method.formulas
            if quantity.scope in (Scope.CALCULATION, Scope.LINE)
            and quantity not in left_out
            and (document := result_document(quantity, self.root)) is not None
        }

    def _by_definition(self) -> dict[str, str | None]:
        left_out = not_comparable(self.case, self.root)
        amounts = {key: (quantity, self.root.total(quantity)) for key, quantity in COST_OF.items()}
        return {
            key: None if value is None or quantity in left_out else f"{value:f}"
            for key, (quantity, value) in amounts.items()
        }


def calculate(case: Case, facts: Facts | None = None, version: str = METHOD_VERSION) -> Statement:
    """The statement of a case under a method version.

    `facts`: see `Facts`; without them there is no population, no CPI, and the clock runs in
    Eastern time by the form's rule. Never raises for a case that was read: what cannot be known
    is absent and stands in `missing`.
    """
    return Statement(case, facts or Facts(), version)

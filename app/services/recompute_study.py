"""Compute a published study again, through its own cases, and compare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.engine import Statement
from app.engine import quantities as q
from app.engine import units as u
from app.engine.comparison import Difference, difference
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Scope
from app.engine.readings.working import text, working
from app.engine.units import Unit
from app.language import language
from app.reference.studies import Check, Study, find_study
from app.services.calculate_case import calculate_case

StatementDocument = Mapping[str, Any]


@dataclass(frozen=True)
class RecomputedCheck:
    """One result of a study computed again.

    `ours` is None where the engine refuses for want of a figure; `difference` is None where there
    is nothing to compare. Both are in `unit`, as is the published value of the check. `working` is
    how our result came about, as a text; empty where there is none.
    """

    check: Check
    ours: Decimal | None
    unit: Unit
    difference: Difference | None
    working: str


@dataclass(frozen=True)
class RecomputedStudy:
    """A study with the statement of each of its cases, by the case's key."""

    study: Study
    statements: Mapping[str, StatementDocument]
    checks: tuple[RecomputedCheck, ...]

    @property
    def headline(self) -> RecomputedCheck:
        """The check that stands beside the study's published headline."""
        return next(found for found in self.checks if found.check is self.study.headline)


def recompute_study(study_id: str) -> RecomputedStudy | None:
    """The study with every case worked through today's method; None if there is no such study."""
    return _recomputed(study_id, language())


@lru_cache(maxsize=64)
def _recomputed(study_id: str, spoken: str) -> RecomputedStudy | None:
    del spoken  # Only sets the words of one language apart from another's.
    study = find_study(study_id)
    if study is None:
        return None
    statements = {key: calculate_case(case) for key, case in study.cases.items()}
    documents = {key: statement.to_document() for key, statement in statements.items()}
    checks = tuple(
        _check(check, documents[check.case_key], statements[check.case_key])
        for check in study.checks
    )
    return RecomputedStudy(study, documents, checks)


def _check(check: Check, document: StatementDocument, statement: Statement) -> RecomputedCheck:
    holder, key = _holder(document, check.result)
    found = holder.get(key)
    if found is None:
        return RecomputedCheck(check, None, _unit(check.result), None, "")
    ours = Decimal(found)
    apart = None if check.published is None else difference(ours, check.published)
    words = _working(holder) or _budget_working(check.result, statement)
    return RecomputedCheck(check, ours, _unit(check.result), apart, words)


def _holder(statement: StatementDocument, result: str) -> tuple[Mapping[str, Any], str]:
    """The part of a statement that has a result, and the result's name in it."""
    *path, key = re.findall(r"[a-z_]+|\d+", result)
    if not path:
        return statement["results"].get(key, {}), "value"
    found: Any = statement
    for part in path:
        found = found[int(part) if part.isdigit() else part]
    return found, key


def _working(holder: Mapping[str, Any]) -> str:
    told = holder.get("working", "")
    return told if isinstance(told, str) else "; ".join(line for line in told if line)


def _budget_working(result: str, statement: Statement) -> str:
    """The working of a budget line's share, which the document leaves to the engine."""
    line = re.fullmatch(r"budget_lines\[(\d+)\]\.share", result)
    if not line:
        return ""
    row = statement.root.rows[Scope.BUDGET_LINE][int(line[1])]
    return text(working(q.share_of_budget_line, row))


def _unit(result: str) -> Unit:
    if result in QUANTITIES:
        return QUANTITIES[result].unit
    return u.SHARE if result.endswith(".share") else u.DOLLARS

"""Set two calculations side by side: drafts, saved versions, cases of published studies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.engine import Statement, calculate, read_case
from app.engine.reconciliation import reconcile
from app.language import language
from app.persistence.models import Calculation, CalculationVersion
from app.reference.studies import Comparison, Study, find_study
from app.services.calculate_case import calculate_case, facts_for
from app.services.find_draft import draft_document
from app.services.public_version import public_statement
from app.services.replay_version import replay_version

Document = Mapping[str, Any]


@dataclass(frozen=True)
class Side:
    """One of two calculations: its statement, and what it is read from.

    A saved version stands under the method and the facts that were saved with it, unless `today`.
    """

    statement: Statement
    calculation: Calculation | None = None
    version: CalculationVersion | None = None
    study: Study | None = None
    case_key: str = ""
    today: bool = False


def side_of_draft(calculation: Calculation) -> Side:
    """A draft as it stands, under today's method and facts."""
    case = read_case(draft_document(calculation))
    return Side(calculate(case, facts_for(case)), calculation=calculation)


def side_of_version(version: CalculationVersion, *, is_own: bool = False) -> Side:
    """A saved version under its own method and facts; as everyone may have it unless `is_own`.

    Its small counts of people are joined then: beside a guess of a reader's own, the comparison
    would otherwise say whether the guess is right.
    """
    statement = replay_version(version) if is_own else public_statement(version)
    return Side(statement, version=version)


def side_of_version_today(version: CalculationVersion, *, is_own: bool = False) -> Side:
    """The figures of a saved version under today's method and facts, for the same readers."""
    case = side_of_version(version, is_own=is_own).statement.case
    return Side(calculate(case, facts_for(case)), version=version, today=True)


def side_of_study(study_id: str, case_key: str) -> Side | None:
    """A case of a published study, under today's method; None where there is no such case."""
    study = find_study(study_id)
    if study is None or case_key not in study.cases:
        return None
    return Side(calculate_case(study.cases[case_key]), study=study, case_key=case_key)


def note_between(a: Side, b: Side) -> str:
    """What a study's data says of two of its own cases beside each other; empty for all others."""
    if a.study is None or b.study is None or a.study.id != b.study.id:
        return ""
    both = {a.case_key, b.case_key}
    found = (each.note for each in a.study.comparisons if {each.a, each.b} == both)
    return next(found, "")


def compare_calculations(a: Side, b: Side, result: str) -> Document:
    """Why `result` of `b` is not that of `a`; see `app.engine.reconciliation.reconcile`."""
    return reconcile(a.statement, b.statement, result)


@dataclass(frozen=True)
class ComparedCases:
    """Two cases of one study side by side."""

    comparison: Comparison
    a: Side
    b: Side
    document: Document


def compare_cases_of_study(study_id: str) -> tuple[ComparedCases, ...]:
    """The comparisons that a study's data names, worked out by today's method."""
    return _compared_cases(study_id, language())


@lru_cache(maxsize=64)
def _compared_cases(study_id: str, spoken: str) -> tuple[ComparedCases, ...]:
    del spoken  # Only sets the words of one language apart from another's.
    study = find_study(study_id)
    return tuple(_compared(study, each) for each in study.comparisons) if study else ()


def _compared(study: Study, comparison: Comparison) -> ComparedCases:
    a, b = (
        Side(calculate_case(study.cases[key]), study=study, case_key=key)
        for key in (comparison.a, comparison.b)
    )
    return ComparedCases(comparison, a, b, compare_calculations(a, b, comparison.result))

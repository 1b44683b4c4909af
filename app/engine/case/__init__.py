"""The case: one calculation as a document, read with every problem named at once."""

from app.engine.case.model import Case, Item, Line, Policy, Severity
from app.engine.case.problems import CaseProblems, Problem
from app.engine.case.reader import check_case, read_case

__all__ = [
    "Case",
    "CaseProblems",
    "Item",
    "Line",
    "Policy",
    "Problem",
    "Severity",
    "check_case",
    "read_case",
]

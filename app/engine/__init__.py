"""What a hold costs. Pure: figures in, statement out; no files, no tables, no clock of the machine.

case = read_case(document)
calculate(case, facts).to_document()
"""

from app.engine.case import Case, CaseProblems, Problem, check_case, read_case
from app.engine.facts import Facts, facts_from_document
from app.engine.fingerprint import canonical
from app.engine.method import METHOD_VERSION
from app.engine.statement import Statement, calculate

__all__ = [
    "METHOD_VERSION",
    "Case",
    "CaseProblems",
    "Facts",
    "Problem",
    "Statement",
    "calculate",
    "canonical",
    "check_case",
    "facts_from_document",
    "read_case",
]

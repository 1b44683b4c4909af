"""What a hold costs. Pure: figures in, statement out; no files, no tables, no clock of the machine.

case = read_case(document)
statement = calculate(case, facts)
statement.to_document()
analyse(statement)            how sure it is, and what a policy would change
"""

from app.engine.analysis import analyse, break_even_choices
from app.engine.case import Case, CaseProblems, Problem, check_case, read_case
from app.engine.facts import Facts, facts_from_document
from app.engine.fingerprint import canonical
from app.engine.method import METHOD_VERSION
from app.engine.statement import Statement, calculate
from app.engine.uncertainty.break_even import break_even
from app.engine.uncertainty.break_even_words import break_even_document
from app.engine.uncertainty.draws import MOST_SEED, SEED

__all__ = [
    "METHOD_VERSION",
    "MOST_SEED",
    "SEED",
    "Case",
    "CaseProblems",
    "Facts",
    "Problem",
    "Statement",
    "analyse",
    "break_even",
    "break_even_choices",
    "break_even_document",
    "calculate",
    "canonical",
    "check_case",
    "facts_from_document",
    "read_case",
]

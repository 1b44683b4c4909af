"""What a batch says of one county and period, a line each: figures given, results, what lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.engine import Case, Statement
from app.engine import quantities as q
from app.engine.case.model import Item
from app.engine.case.periods import days_in, is_one_year
from app.engine.case.placed import placed_figures
from app.engine.definitions import COST_OF, not_comparable
from app.engine.figure import Figure, plain_decimal
from app.engine.missing import ROWS_NEEDED, refusal_document
from app.engine.numerals import document_value
from app.engine.phrases import lower_first
from app.engine.quantity import Quantity
from app.engine.readings.needs import needs
from app.engine.readings.rests_on import rests_on
from app.engine.uncertainty.headlines import HEADLINES
from app.engine.uncertainty.simulation import Simulation, value_of
from app.intake.batch.columns import figure_columns
from app.intake.batch.reading import BatchRow
from app.intake.person_guard import person_kind_of_value
from app.language import say
from app.reports.content.dates import is_month

RESULTS = (*HEADLINES, *COST_OF.values())
GIVEN, COMPUTED, MISSING = "given", "computed", "missing"
NO_TOTAL, REFUSED = "no_total", "refused"
# Any one of several figures gives these, so that none of them lacks more than the others.
_OF_ANYTHING = (q.reimbursements, q.taking_part_cost, q.full_time_equivalents)
_TOTALS = ("gross_cost", "net_cost")
_WORST_FIRST = "EDCBA"


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One line of the long table: one figure or result of one row of the file.

    `value`, `low` and `high` are numbers as documents carry them, or empty. `status` is given,
    computed or missing; no_total where a total lacks a figure; refused where a cell of the row
    cannot be used. `reason` says why for the last three; `warnings`, on results, what is unusual.
    """

    row: str = ""
    county_fips: str = ""
    county: str = ""
    state: str = ""
    jail: str = ""
    period_start: str = ""
    period_end: str = ""
    quantity: str = ""
    label: str = ""
    unit: str = ""
    value: str = ""
    low: str = ""
    high: str = ""
    grade: str = ""
    source: str = ""
    definition: str = ""
    cost_basis: str = ""
    clock_rule: str = ""
    comparable_group: str = ""
    status: str = ""
    reason: str = ""
    warnings: str = ""
    method_version: str = ""
    fingerprint: str = ""


def refused_line(row: BatchRow) -> BatchLine:
    """The one line of a row that cannot be used: every problem, each with its column."""
    reason = "; ".join(problem.sentence for problem in row.problems)
    return replace(_of_row(row), status=REFUSED, reason=reason)


def lines_of(
    row: BatchRow, statement: Statement, columns: Sequence[str], warnings: Sequence[str] = ()
) -> list[BatchLine]:
    """The lines of a row that was worked out.

    Of each figure in `columns` whether it was given; of each result its value with the 5th and
    95th percentile where uncertain figures move it, the weakest grade behind it, and `warnings`.
    """
    case, grades = statement.case, _grades(statement.case)
    about = replace(
        _of_row(row),
        definition=case.definition,
        cost_basis=case.cost_basis,
        clock_rule=clock_rule_of(statement),
        comparable_group=comparable_group(statement),
        method_version=statement.method_version,
        fingerprint=statement.to_document()["fingerprint"],
    )
    result = replace(about, warnings="; ".join(warnings))
    return [*_given(about, case, columns), *_results(result, statement, grades)]


def clock_rule_of(statement: Statement) -> str:
    """The clock rule in use: the case's own, or that of the county's state."""
    return statement.case.clock_rule or statement.facts.clock_rule


def comparable_group(statement: Statement) -> str:
    """Definition, cost basis, clock rule and length of the period, in one text.

    Empty where there is no total. Results of two counties are comparable only within one group.
    """
    if refusal_document(statement.root) is not None:
        return ""
    case = statement.case
    return "/".join((case.definition, case.cost_basis, clock_rule_of(statement), length_of(case)))


def length_of(case: Case) -> str:
    """ "year" and "month" for whole ones, whichever days they begin on; else "90 days"."""
    first, last = case.period_start, case.period_end
    if is_one_year((first, last)):
        return "year"
    return "month" if is_month(first, last) else f"{days_in((first, last))} days"


def figures_given(case: Case) -> Mapping[str, Figure]:
    """Every figure of a case that came from a batch, by the key of its column."""
    found = dict(case.figures)
    for column in figure_columns():
        if place := column.item:
            for item in case.items.get(place.rows, ()):
                if place.field in item.figures and _is_row(item, place.words):
                    found[column.key] = item.figures[place.field]
    return found


def _is_row(item: Item, words: Mapping[str, str | bool]) -> bool:
    said = {"outside_jail_budget": False, **item.choices, **item.flags}
    return all(
        said.get(name) == value for name, value in {"outside_jail_budget": False, **words}.items()
    )


def _of_row(row: BatchRow) -> BatchLine:
    first, last = row.period or (None, None)
    return BatchLine(
        row=str(row.row_number),
        county_fips=row.county.fips if row.county else "",
        county=row.county.name if row.county else "",
        state=row.county.state if row.county else "",
        jail=row.jail,
        period_start=first.isoformat() if first else "",
        period_end=last.isoformat() if last else "",
    )


def _given(about: BatchLine, case: Case, columns: Sequence[str]) -> Iterator[BatchLine]:
    figures = figures_given(case)
    for column in figure_columns():
        if column.key not in columns:
            continue
        said = replace(about, quantity=column.key, label=column.label, unit=column.unit)
        figure = figures.get(column.key)
        if figure is None:
            yield replace(said, status=MISSING, reason=say("nothing was entered"))
            continue
        ends = (figure.least, figure.most) if figure.is_uncertain else ()
        low, high = map(plain_decimal, ends) if ends else ("", "")
        yield replace(
            said,
            value=plain_decimal(figure.likely),
            low=low,
            high=high,
            grade=figure.grade,
            source=_title(figure),
            status=GIVEN,
        )


def _title(figure: Figure) -> str:
    """The title of its source; nothing where that looks like something about a person."""
    title = figure.source.title if figure.source else ""
    return "" if person_kind_of_value(title) else title


def _results(
    about: BatchLine, statement: Statement, grades: Mapping[str, str]
) -> Iterator[BatchLine]:
    root, simulation = statement.root, Simulation(statement)
    refusal = refusal_document(root)
    left_out = not_comparable(statement.case, root)
    for quantity in RESULTS:
        said = replace(about, quantity=quantity.name, label=quantity.label, unit=quantity.unit.name)
        value = None if quantity in left_out else value_of(quantity, root)
        if value is None and refusal and quantity.name in _TOTALS:
            yield replace(said, status=NO_TOTAL, reason=refusal["message"])
        elif value is None:
            yield replace(said, status=MISSING, reason=_lacks(quantity, statement))
        else:
            low, high = _ends(quantity, simulation, value)
            yield replace(
                said,
                value=document_value(value, quantity.unit),
                low=low,
                high=high,
                grade=_weakest(quantity, statement, grades),
                status=COMPUTED,
            )


def _ends(quantity: Quantity, simulation: Simulation, value: Decimal) -> tuple[str, str]:
    """The 5th and 95th percentile; nothing where no uncertain figure moves the result."""
    if not simulation.draws.factors:
        return "", ""
    spread = simulation.spread(quantity)
    if spread is None or spread.p5 == spread.p95 == value:
        return "", ""
    found = spread.to_document(quantity)
    return found["p5"], found["p95"]


def _lacks(quantity: Quantity, statement: Statement) -> str:
    """What a result still needs, in words."""
    if quantity in _OF_ANYTHING:
        return say("nothing was entered")
    lacking = sorted(needs(quantity, statement.root), key=lambda each: each.name)
    labels = [ROWS_NEEDED.get(each.name, lower_first(each.label)) for each in lacking]
    return say("needs {figures}", figures=", ".join(dict.fromkeys(labels)))


def _grades(case: Case) -> Mapping[str, str]:
    """The weakest grade of each quantity a case has figures of; empty where one has none."""
    found: dict[str, str] = {}
    for each in placed_figures(case):
        name, grade = each.quantity.name, each.figure.grade
        found[name] = weaker(found.get(name, grade), grade)
    return found


def weaker(one: str, other: str) -> str:
    """The weaker of two grades. No grade is the weakest: nobody says how well it is known."""
    if not one or not other:
        return ""
    return next(grade for grade in _WORST_FIRST + "A" if grade in (one, other))


def _weakest(quantity: Quantity, statement: Statement, grades: Mapping[str, str]) -> str:
    behind = {each.name for each in rests_on(quantity, statement.root)} & set(grades)
    weakest = ""
    for number, name in enumerate(sorted(behind)):
        weakest = grades[name] if number == 0 else weaker(weakest, grades[name])
    return weakest

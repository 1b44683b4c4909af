"""The lists of a calculation as tables: a row each, a column for every quantity that is known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.engine import Statement, wording
from app.engine import quantities as q
from app.engine.case.model import Case, Item
from app.engine.case.placed import item_label
from app.engine.cells import held, only_under_a_policy
from app.engine.definitions import COST_OF
from app.engine.evaluation import EvaluatedRow
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity, Scope
from app.language import say
from app.reports.content.severity import class_name

Lead = tuple[str | date, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A list. `leads` are what each row is called and chosen as; `results` whose working is shown,
    the first that is known in the row. `feet` are the quantities whose total stands below."""

    key: str
    note: str
    headings: tuple[str, ...]
    leads: tuple[Lead, ...]
    rows: tuple[EvaluatedRow, ...]
    columns: tuple[Quantity, ...]
    results: tuple[Quantity, ...]
    feet: frozenset[Quantity]

    def column(self, quantity: Quantity) -> int:
        """The column of a quantity on the sheet, counted from 0."""
        return len(self.headings) + self.columns.index(quantity)


def tables(statement: Statement) -> tuple[Table, ...]:
    """The lists that the case has rows in. Years ahead only where growth is stated."""
    found = (make(statement) for make in _TABLES)
    return tuple(table for table in found if table and table.rows)


def _table(
    statement: Statement,
    key: str,
    headings: Sequence[str],
    leads: Sequence[Lead],
    rows: Sequence[EvaluatedRow],
    results: Sequence[Quantity],
    note: str = "",
) -> Table | None:
    columns = tuple(_columns(statement, rows)) if rows else ()
    if not columns:
        return None
    root = statement.root
    feet = frozenset(
        each
        for each in columns
        if each.adds_up and held(each, root).is_total and root.total(each) is not None
    )
    kept = [
        0,
        *(at for at in range(1, len(headings)) if any(_says_more(lead, at) for lead in leads)),
    ]
    return Table(
        key=key,
        note=note,
        headings=tuple(headings[at] for at in kept),
        leads=tuple(tuple(lead[at] for at in kept) for lead in leads),
        rows=tuple(rows),
        columns=columns,
        results=tuple(results),
        feet=feet,
    )


def _says_more(lead: Lead, at: int) -> bool:
    """Whether a row's kind or year is known and not already what the row is called."""
    return bool(lead[at]) and lead[at] != lead[0]


def _columns(statement: Statement, rows: Sequence[EvaluatedRow]) -> Iterator[Quantity]:
    """Figures, then facts, then results in the method's order.

    A rate that no line states itself is read from the Working sheet, where it stands once.
    """
    scope, formulas = rows[0].scope, statement.root.compiled.method.formulas
    left_out = only_under_a_policy(statement.method_version)
    quantities = [each for each in QUANTITIES.values() if each.scope is scope]
    stated = {name for line in statement.case.lines for name in line.figures}
    given = [each for each in quantities if each.given and _is_of_rows(each, stated, statement)]
    facts = [each for each in quantities if not each.given and each not in formulas]
    results = [each for each in formulas if each.scope is scope and each not in left_out]
    for quantity in (*given, *facts, *results):
        if any(row.value(quantity) is not None for row in rows):
            yield quantity


def _is_of_rows(quantity: Quantity, stated: Collection[str], statement: Statement) -> bool:
    """Whether the rows of a list have a figure: of lines, those they state or add up."""
    if quantity.scope is not Scope.LINE or quantity.name in stated:
        return True
    return quantity.adds_up and held(quantity, statement.root).is_total


def _lines(statement: Statement) -> Table | None:
    case, chosen = statement.case, statement.case.definition
    keys = sorted(COST_OF, key=lambda key: key != chosen)
    return _table(
        statement,
        "lines",
        (say("Jail"), say("First day"), say("Last day")),
        [(line.jail, line.period_start, line.period_end) for line in case.lines],
        statement.root.rows[Scope.LINE][1:],
        [COST_OF[key] for key in keys],
        say("One jail, or one kind of bed, over one period in each row."),
    )


def _money(statement: Statement) -> Table | None:
    def lead(item: Item) -> Lead:
        kind = wording.REIMBURSEMENT_KINDS[item.choices["kind"]]
        return (item_label(item, Scope.REIMBURSEMENT), kind, item.texts.get("award_year", ""))

    headings = (say("Source of the money"), say("Kind"), say("Award year"))
    return _items(statement, "reimbursements", headings, lead, [q.reimbursement])


def _cost_items(statement: Statement) -> Table | None:
    def lead(item: Item) -> Lead:
        category = wording.CATEGORIES.get(item.choices.get("category", ""), "")
        behavior = wording.BEHAVIORS.get(item.choices.get("behavior", ""), "")
        return (item_label(item, Scope.COST_ITEM), category, behavior)

    headings = (say("Cost item"), say("Category"), say("Behavior"))
    return _items(statement, "cost_items", headings, lead, [q.steps_now])


def _program_items(statement: Statement) -> Table | None:
    def lead(item: Item) -> Lead:
        kind = wording.PROGRAM_KINDS.get(item.choices.get("kind", ""), "")
        return (item_label(item, Scope.PROGRAM_ITEM), kind)

    headings = (say("Program item"), say("Kind"))
    return _items(statement, "program_items", headings, lead, [q.program_item_cost])


def _budget_lines(statement: Statement) -> Table | None:
    def lead(item: Item) -> Lead:
        return (item.label,)

    headings = (say("Budget line"),)
    return _items(statement, "budget_lines", headings, lead, [q.share_of_budget_line])


def _items(
    statement: Statement,
    key: str,
    headings: Sequence[str],
    lead: Callable[[Item], Lead],
    results: Sequence[Quantity],
) -> Table | None:
    items = statement.case.items.get(key, ())
    rows = statement.root.rows[_SCOPES[key]]
    return _table(statement, key, headings, [lead(item) for item in items], rows, results)


def _severity(statement: Statement) -> Table | None:
    case: Case = statement.case
    if case.severity is None:
        return None
    basis = wording.SEVERITY_BASES[case.severity.basis]
    return _table(
        statement,
        "severity",
        (say("Class"),),
        [(class_name(name),) for name in case.severity.classes],
        statement.root.rows[Scope.SEVERITY],
        [q.severity_cost],
        say("Classes are {basis}.", basis=basis),
    )


def _projection(statement: Statement) -> Table | None:
    rows = statement.root.rows[Scope.PROJECTION]
    known = [row for row in rows if row.value(q.projected_net_cost) is not None]
    return _table(
        statement,
        "projection",
        (say("Year"),),
        [(say("Year {number}", number=number),) for number in range(1, len(known) + 1)],
        known,
        [q.projected_net_cost],
    )


_SCOPES: Mapping[str, Scope] = {
    "reimbursements": Scope.REIMBURSEMENT,
    "cost_items": Scope.COST_ITEM,
    "program_items": Scope.PROGRAM_ITEM,
    "budget_lines": Scope.BUDGET_LINE,
}
_TABLES = (
    _lines,
    _money,
    _cost_items,
    _program_items,
    _severity,
    _budget_lines,
    _projection,
)

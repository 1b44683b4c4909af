"""What a batch as a whole comes to: who is comparable with whom, and which figures lack where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.engine import Statement
from app.engine import quantities as q
from app.engine.missing import refusal_document
from app.engine.quantities.register import QUANTITIES
from app.intake.batch.columns import batch_columns
from app.intake.batch.reading import BatchRow
from app.intake.problems import RowProblem
from app.services.batch_lines import (
    BatchLine,
    clock_rule_of,
    comparable_group,
    figures_given,
    length_of,
)

ASSUMED_GRADE = "E"
# A figure that is an assumption whoever gives it.
ASSUMPTIONS = ("share_of_limit_used",)
# The heading of a column and what is unusual about it.
Warned = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PlaceAndPeriod:
    """Which row of the file, of which county, jail and period."""

    row: int
    county_fips: str
    county: str
    jail: str
    period_start: str
    period_end: str


@dataclass(frozen=True, slots=True)
class Known:
    """What one row gives and what it lacks, by the keys of figures.

    `needed` are the figures that would unlock its total; empty where it has one.
    """

    place: PlaceAndPeriod
    given: frozenset[str]
    assumed: frozenset[str]
    needed: tuple[str, ...]

    def state(self, figure: str) -> str:
        """The state of a figure: given, assumed, needed (it would unlock the total) or missing."""
        if figure in self.assumed:
            return "assumed"
        if figure in self.given:
            return "given"
        return "needed" if figure in self.needed else "missing"


@dataclass(frozen=True, slots=True)
class Amount:
    """A result as its line has it: `low` and `high` are empty where nothing uncertain moves it."""

    value: str
    low: str
    high: str
    unit: str
    grade: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A row in its group: its net cost, also in dollars of one year, and that of each resident.

    `dollars_of` is that year, or None; `warnings` say what is unusual about the row.
    """

    place: PlaceAndPeriod
    net_cost: Amount | None
    constant: Amount | None
    per_resident: Amount | None
    dollars_of: int | None = None
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class Group:
    """Rows that may be set beside each other: by name, never in order of size, never added up."""

    key: str
    definition: str
    cost_basis: str
    clock_rule: str
    length: str
    rows: list[Compared] = field(default_factory=list)

    @property
    def counties(self) -> int:
        """How many counties stand in it."""
        return len({row.place.county_fips for row in self.rows})


@dataclass(slots=True)
class BatchSummary:
    """Counts, groups and the map of what lacks, of every row of a batch file.

    `problems` are of rows that are refused; `warnings` have the rows, worked out all the same, in
    which the same is unusual about the same column.
    `rows_read` is `rows_computed` + `rows_without_total` + `rows_refused`. `figures` are those the
    file has a column for, then those that would unlock a total.
    """

    columns: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    rows_read: int = 0
    rows_computed: int = 0
    rows_without_total: int = 0
    rows_refused: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    warnings: dict[Warned, list[int]] = field(default_factory=dict)
    known: list[Known] = field(default_factory=list)
    groups: dict[str, Group] = field(default_factory=dict)

    @property
    def unlocking(self) -> Mapping[str, int]:
        """For each figure that would unlock a total, how many rows lack it; most first."""
        return dict(Counter(name for row in self.known for name in row.needed).most_common())

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures of the map, in the order of the columns of a batch."""
        wanted = {*self.columns, *self.unlocking}
        listed = [each.key for each in batch_columns() if each.key in wanted]
        return (*listed, *(name for name in self.unlocking if name not in listed))

    def refuse(self, row: BatchRow) -> None:
        """Count a row that cannot be used."""
        self.rows_read += 1
        self.rows_refused += 1
        self.problems += row.problems

    def add(
        self,
        row: BatchRow,
        statement: Statement,
        lines: Sequence[BatchLine],
        warnings: Sequence[str] = (),
    ) -> None:
        """Count a row that was worked out: in the map, and in its group where it has a total.

        `warnings` are what is unusual about it; it stands in its group all the same.
        """
        self.rows_read += 1
        place = _place(row)
        figures = figures_given(statement.case)
        assumed = frozenset(
            name
            for name, figure in figures.items()
            if figure.grade == ASSUMED_GRADE or name in ASSUMPTIONS
        )
        refusal = refusal_document(statement.root)
        needed = tuple(refusal["needs"]) if refusal else ()
        self.known.append(Known(place, frozenset(figures) - assumed, assumed, needed))
        if refusal:
            self.rows_without_total += 1
        else:
            self.rows_computed += 1
            dollars_of = statement.facts.dollars_year
            compared = _compared(place, lines, dollars_of, tuple(warnings))
            self._group(statement).rows.append(compared)

    def warn(self, row_number: int, column: str, message: str) -> None:
        """Note what is unusual about a row that was worked out."""
        self.warnings.setdefault((column, message), []).append(row_number)

    def _group(self, statement: Statement) -> Group:
        key, case = comparable_group(statement), statement.case
        found = self.groups.get(key)
        if found is None:
            clock = clock_rule_of(statement)
            found = Group(key, case.definition, case.cost_basis, clock, length_of(case))
            self.groups[key] = found
        return found


def figure_label(key: str) -> str:
    """What a figure of the map is called: the label of its column, or of the quantity."""
    column = next((each for each in batch_columns() if each.key == key), None)
    return column.label if column else QUANTITIES[key].label


def _place(row: BatchRow) -> PlaceAndPeriod:
    county, period = row.county, row.period
    return PlaceAndPeriod(
        row=row.row_number,
        county_fips=county.fips if county else "",
        county=county.label if county else "",
        jail=row.jail,
        period_start=period[0].isoformat() if period else "",
        period_end=period[1].isoformat() if period else "",
    )


def _compared(
    place: PlaceAndPeriod,
    lines: Sequence[BatchLine],
    dollars_of: int | None,
    warnings: tuple[str, ...],
) -> Compared:
    found = {line.quantity: line for line in lines if line.value}
    constant = _amount(found.get(q.net_cost_constant_dollars.name))
    return Compared(
        place,
        net_cost=_amount(found.get(q.net_cost.name)),
        constant=constant,
        dollars_of=dollars_of if constant else None,
        warnings=warnings,
        per_resident=_amount(found.get(q.net_cost_per_resident.name)),
    )


def _amount(line: BatchLine | None) -> Amount | None:
    return Amount(line.value, line.low, line.high, line.unit, line.grade) if line else None

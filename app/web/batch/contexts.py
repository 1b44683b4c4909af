"""What a batch came to, as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.engine import wording
from app.engine.numerals import near
from app.engine.phrases import lower_first
from app.intake.problems import RowProblem
from app.language import Words, say, say_count
from app.reports.content.dates import period
from app.reports.content.spread import written
from app.services.batch_summary import (
    Amount,
    BatchSummary,
    Compared,
    Group,
    Known,
    PlaceAndPeriod,
    figure_label,
)

MOST_ROWS_NAMED = 12
MOST_PROBLEMS = 100
_LENGTHS = Words({"year": "a year", "month": "a month"})


@dataclass(frozen=True)
class ProblemShown:
    """What is wrong with one cell or row."""

    row: int
    column: str
    message: str


@dataclass(frozen=True)
class WarningShown:
    """What is unusual about a column, and in which rows."""

    column: str
    message: str
    rows: str


@dataclass(frozen=True)
class ComparedShown:
    """One county and period in its group; ranges may be empty, `warnings` say what is unusual."""

    place: str
    period: str
    net_cost: str
    net_cost_range: str
    constant: str
    constant_range: str
    per_resident: str
    per_resident_range: str
    grade: str
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class GroupShown:
    """Counties that may be set beside each other, by name.

    `constant` names the net cost in dollars of one year, `periods` says that periods differ; or "".
    """

    anchor: str
    title: str
    about: str
    counted: str
    constant: str
    periods: str
    rows: tuple[ComparedShown, ...]

    @property
    def marked(self) -> tuple[ComparedShown, ...]:
        """The rows with something unusual."""
        return tuple(row for row in self.rows if row.warnings)


@dataclass(frozen=True)
class KnownShown:
    """A county's row in the map: a state for each figure."""

    row: int
    place: str
    period: str
    states: tuple[str, ...]


@dataclass(frozen=True)
class RunShown:
    """The whole page. `unlocking` are (figure, in how many rows it lacks)."""

    sentence: str
    remarks: tuple[str, ...]
    problems: tuple[ProblemShown, ...]
    more_problems: str
    warnings: tuple[WarningShown, ...]
    groups: tuple[GroupShown, ...]
    grades: str
    unlocking: tuple[tuple[str, str], ...]
    without_total: tuple[tuple[str, str], ...]
    figures: tuple[str, ...]
    known: tuple[KnownShown, ...]


def shown_run(summary: BatchSummary) -> RunShown:
    """The page of a batch."""
    figures = _figures_of_map(summary)
    more = len(summary.problems) - MOST_PROBLEMS
    return RunShown(
        sentence=_sentence(summary),
        remarks=summary.remarks,
        problems=tuple(map(_problem, summary.problems[:MOST_PROBLEMS])),
        more_problems=say("And {count} more.", count=more) if more > 0 else "",
        warnings=tuple(
            WarningShown(column, message, _named(rows))
            for (column, message), rows in summary.warnings.items()
        ),
        groups=tuple(
            _group(number, group) for number, group in enumerate(summary.groups.values(), start=1)
        ),
        grades=", ".join(f"{letter} {words}" for letter, words in wording.GRADES.items()),
        unlocking=tuple(
            (figure_label(name), _rows(count)) for name, count in summary.unlocking.items()
        ),
        without_total=tuple(map(_lacking, filter(lambda row: row.needed, summary.known))),
        figures=tuple(map(figure_label, figures)),
        known=tuple(_known(row, figures) for row in _least_known_first(summary, figures)),
    )


def _sentence(summary: BatchSummary) -> str:
    """How many rows there are, and what became of them."""
    computed, lacking, refused = (
        summary.rows_computed,
        summary.rows_without_total,
        summary.rows_refused,
    )
    told = [
        say_count(
            "{count} row has a total.", "{count} rows have a total.", computed, count=computed
        )
    ]
    if lacking:
        told.append(
            say_count(
                "{count} row has no total yet: a figure is missing.",
                "{count} rows have no total yet: a figure is missing.",
                lacking,
                count=lacking,
            )
        )
    if refused:
        told.append(
            say_count(
                "{count} row is refused: a cell cannot be used.",
                "{count} rows are refused: a cell cannot be used.",
                refused,
                count=refused,
            )
        )
    return " ".join(told)


def _rows(count: int) -> str:
    return say_count("{count} row", "{count} rows", count, count=f"{count:,}")


def _named(rows: Sequence[int]) -> str:
    """Rows by their numbers, as far as anyone reads them."""
    shown = ", ".join(map(str, rows[:MOST_ROWS_NAMED]))
    more = len(rows) - MOST_ROWS_NAMED
    return say("{rows} and {count} more", rows=shown, count=more) if more > 0 else shown


def _problem(problem: RowProblem) -> ProblemShown:
    return ProblemShown(problem.row_number, problem.column, problem.message)


def _group(number: int, group: Group) -> GroupShown:
    rows = sorted(group.rows, key=lambda row: (_place(row.place), row.place.period_start))
    constant = _constant_label(group)
    return GroupShown(
        anchor=f"group-{number}",
        title=wording.DEFINITIONS[group.definition],
        about=say(
            "Daily cost: {basis}. Clock: {clock}. Length of each period: {length}.",
            basis=wording.COST_BASES[group.cost_basis],
            clock=wording.CLOCK_RULES[group.clock_rule],
            length=_length(group.length),
        ),
        counted=say_count(
            "{count} county can be compared here ({rows}).",
            "{count} counties can be compared here ({rows}).",
            group.counties,
            count=group.counties,
            rows=_rows(len(group.rows)),
        ),
        constant=constant,
        periods=_periods(group, constant),
        rows=tuple(map(_compared, rows)),
    )


def _constant_label(group: Group) -> str:
    """What the net cost in dollars of one year is called; empty where no row has it."""
    years = {row.dollars_of for row in group.rows if row.constant}
    if len(years) == 1 and (year := next(iter(years))):
        return say("In dollars of {year}", year=year)
    return say("In constant dollars") if years else ""


def _periods(group: Group, constant: str) -> str:
    """That a group has several periods, so that its dollars are not worth the same."""
    if len({(row.place.period_start, row.place.period_end) for row in group.rows}) < 2:
        return ""
    if constant:
        return say(
            "The periods here are not the same: compare by the amounts in dollars of one year."
        )
    return say("The periods here are not the same, and a dollar was worth more in some of them.")


def _length(length: str) -> str:
    """A length of period as groups carry it, in words."""
    if length in _LENGTHS:
        return _LENGTHS[length]
    days = length.partition(" ")[0]
    return say_count("{count} day", "{count} days", int(days), count=days)


def _compared(row: Compared) -> ComparedShown:
    return ComparedShown(
        place=_place(row.place),
        period=_period(row.place),
        net_cost=_amount(row.net_cost),
        net_cost_range=_range(row.net_cost),
        constant=_amount(row.constant),
        constant_range=_range(row.constant),
        per_resident=_amount(row.per_resident),
        per_resident_range=_range(row.per_resident),
        grade=row.net_cost.grade if row.net_cost else "",
        warnings=row.warnings,
    )


def _amount(amount: Amount | None) -> str:
    return written(Decimal(amount.value), amount.unit) if amount else ""


def _range(amount: Amount | None) -> str:
    if amount is None or not amount.low:
        return ""
    low, high = Decimal(amount.low), Decimal(amount.high)
    first, last = (written(near(end, low, high), amount.unit) for end in (low, high))
    return say("{low} to {high}", low=first, high=last)


def _place(place: PlaceAndPeriod) -> str:
    if not place.jail:
        return place.county
    return say("{county}: {jail}", county=place.county, jail=place.jail)


def _period(place: PlaceAndPeriod) -> str:
    return period(date.fromisoformat(place.period_start), date.fromisoformat(place.period_end))


def _lacking(row: Known) -> tuple[str, str]:
    """A row without a total, and the figures that would give it one."""
    labels = ", ".join(lower_first(figure_label(name)) for name in row.needed)
    return f"{_place(row.place)}, {_period(row.place)}", labels


def _figures_of_map(summary: BatchSummary) -> tuple[str, ...]:
    """The figures that any row gives or needs: a column that is empty all through says nothing."""
    told = {name for row in summary.known for name in (*row.given, *row.assumed, *row.needed)}
    return tuple(name for name in summary.figures if name in told)


def _least_known_first(summary: BatchSummary, figures: Sequence[str]) -> Sequence[Known]:
    """Rows without a total, then those that lack a figure, then whole ones, each as in the file."""
    return sorted(
        summary.known,
        key=lambda row: (not row.needed, all(row.state(name) != "missing" for name in figures)),
    )


def _known(row: Known, figures: Sequence[str]) -> KnownShown:
    states = tuple(row.state(name) for name in figures)
    return KnownShown(row.place.row, _place(row.place), _period(row.place), states)

"""The years of a fiscal note: expenditure, revenue and net cost, the period first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, plain_number
from app.language import Words, marked, say
from app.reports.content.amounts import exact, taken_off
from app.reports.content.dates import period
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Cell, Table, numbers

NO_YEARS = marked(
    "Later years are not shown: the growth of detainers and of the daily cost was not stated."
)
_EXPENDITURE = Words(
    {
        "detention_cost": "Expenditure: detention",
        "other_cost": "Expenditure: staff and program",
        "reimbursements": "Revenue: money received",
        "net_cost": "Net cost to the county",
    }
)
# A year of the projection calls the added cost of staff and program by a shorter name.
_OF_PERIOD = {"other_cost": "taking_part_cost"}


@dataclass(frozen=True, slots=True)
class FiscalYears:
    """`table` has a column for the period and for each year after it that is known.

    `positions` is staff time in full-time positions, empty where it is not known. `lacking` says
    why there are no later years.
    """

    table: Table
    positions: str
    lacking: str


def fiscal_years(stated: Stated) -> FiscalYears | None:
    """The years, or None where there is no total."""
    if not stated.has_total:
        return None
    years = stated.statement["projection"]
    positions = stated.value("full_time_equivalents")
    return FiscalYears(
        table=_table(stated, years),
        positions="" if positions is None else plain_number(positions, 2),
        lacking="" if years else say(NO_YEARS),
    )


def _table(stated: Stated, years: list[Document]) -> Table:
    head = (
        say("Line"),
        numbers(period(*stated.period)),
        *(numbers(say("Year {number}", number=year["year"])) for year in years),
    )
    keys = [key for key in _EXPENDITURE if _value(stated, key) is not None]
    rows = (
        (_EXPENDITURE[key], _now(stated, key), *(_later(key, year) for year in years))
        for key in keys
    )
    return Table(say("Expenditure, revenue and net cost by year"), head, tuple(rows))


def _value(stated: Stated, key: str) -> Decimal | None:
    return stated.value(_OF_PERIOD.get(key, key))


def _now(stated: Stated, key: str) -> Cell:
    value = _value(stated, key)
    return None if value is None else _written(key, f"{value:f}") or dollars(value)


def _later(key: str, year: Document) -> Cell:
    return None if year[key] is None else _written(key, year[key])


def _written(key: str, text: str) -> Cell:
    return taken_off(text) if key == "reimbursements" else exact(text)

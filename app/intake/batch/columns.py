"""The columns of a batch file: what each is called, what it takes, what it counts.

A heading is a column's key ("people_held"), its label in either language, or one of its other
headings, compared without case, signs and spaces. A column of figures may have columns beside it
that say more: "people_held low", "people_held high", "people_held grade", "people_held source".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from app.engine import wording
from app.engine.case.shapes import CASE_FIGURES
from app.engine.quantity import Quantity
from app.intake.batch.column import PARTS, Column, part_key
from app.intake.batch.item_columns import ITEM_COLUMNS
from app.language import marked

__all__ = [
    "CHOICES",
    "NEEDED",
    "PARTS",
    "PERIOD",
    "PLACE",
    "Column",
    "batch_columns",
    "figure_columns",
    "part_key",
]

PLACE = ("county_fips", "county", "state")
PERIOD = ("fiscal_year", "fiscal_year_starts", "month", "period_start", "period_end")
CHOICES: Mapping[str, Mapping[str, str]] = {
    "definition": wording.DEFINITIONS,
    "cost_basis": wording.COST_BASES,
    "clock_rule": wording.CLOCK_RULES,
}
# A file has one of each of these.
NEEDED: tuple[tuple[str, ...], ...] = (
    ("county_fips", "county"),
    ("fiscal_year", "month", "period_start"),
)


@lru_cache(maxsize=1)
def batch_columns() -> tuple[Column, ...]:
    """Every column a batch file may have, in the order of our template."""
    return (*_PLACE, *_PERIOD, *_CHOICES, *_TEXTS, *_figures(), *ITEM_COLUMNS)


def figure_columns() -> tuple[Column, ...]:
    """The columns that hold a figure."""
    return tuple(column for column in batch_columns() if column.quantity)


# The texts of a quantity as written: they are said again where a column is read.
_LABEL, _INCLUDES, _EXCLUDES = (vars(Quantity)[name] for name in ("label", "includes", "excludes"))


def _figures() -> Iterator[Column]:
    for name, quantity in CASE_FIGURES.items():
        yield Column(
            name,
            label=_LABEL.written(quantity),
            includes=_INCLUDES.written(quantity),
            excludes=_EXCLUDES.written(quantity),
            example=_EXAMPLES.get(name, ""),
            quantity=quantity,
        )


_PLACE = (
    Column(
        "county_fips",
        label=marked("County, five-digit FIPS code"),
        includes=marked("Or give the county by its name and state in the next two columns."),
        example="53053",
        headings=("fips", "fips code", "county code", "geoid"),
    ),
    Column(
        "county",
        label=marked("County"),
        includes=marked(
            "Its name with the state, such as Pierce County, WA; or the name alone where the next "
            "column has the state."
        ),
        example="Pierce County",
        headings=("county name", "condado"),
    ),
    Column(
        "state",
        label=marked("State"),
        includes=marked("Its two letters or its name."),
        example="WA",
        headings=("st", "state abbreviation", "estado"),
    ),
)
_PERIOD = (
    Column(
        "fiscal_year",
        label=marked("Fiscal year"),
        includes=marked("Named by the year in which it ends, such as 2025."),
        example="2025",
        headings=("fy", "year"),
    ),
    Column(
        "fiscal_year_starts",
        label=marked("Month in which the fiscal year starts"),
        includes=marked("1 to 12, or its name. Without it January: the calendar year."),
        example="7",
        headings=("fiscal year start", "fiscal year start month"),
    ),
    Column(
        "month",
        label=marked("Month, instead of a year"),
        includes=marked("Such as 2025-03, where a row is one month."),
        headings=("calendar month",),
    ),
    Column(
        "period_start",
        label=marked("First day, instead of a year"),
        includes=marked("Such as 2024-07-01, with the last day in the next column."),
        headings=("start", "start date", "first day"),
    ),
    Column(
        "period_end",
        label=marked("Last day"),
        includes=marked("It counts too."),
        headings=("end", "end date"),
    ),
)
_CHOICES = (
    Column(
        "definition",
        label=marked("Definition"),
        includes=marked("Which days are counted. Without it hold."),
        example="all_days",
        choices=wording.DEFINITIONS,
    ),
    Column(
        "cost_basis",
        label=marked("Cost basis"),
        includes=marked("Which daily cost is used. Without it published."),
        example="published",
        choices=wording.COST_BASES,
    ),
    Column(
        "clock_rule",
        label=marked("Clock rule"),
        includes=marked("How the 48 hours run. Without it the rule of the county’s state."),
        example="regulation",
        choices=wording.CLOCK_RULES,
    ),
)
_TEXTS = (
    Column(
        "jail",
        label=marked("Jail"),
        includes=marked("Its name, where a county has a row for each of several jails."),
        headings=("facility", "jail name"),
    ),
)
_EXAMPLES = {
    "people_held": "120",
    "mean_hours_held": "31.5",
    "people_with_detainer": "204",
    "detainer_bed_days": "4652.4",
    "detainers_received": "260",
    "published_daily_cost": "126.00",
    "average_daily_population": "1180",
}

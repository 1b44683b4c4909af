"""Records of a made-up small county, for every test that needs one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from app.records.entry import Entered, Place, Record
from app.records.fiscal_year import FiscalYear
from app.reference.counties import County

YEAR = FiscalYear(2025)
MAIN, ANNEX = 1, 2
EXAMPLE_COUNTY = County("53053", "Example County", "WA", "Washington", 40_000, 42_000)
NOON = datetime(2026, 2, 3, 12, 0, tzinfo=UTC)
REPORT = {"title": "Annual jail report", "publisher": "Sheriff's Office", "page": "12"}
NO_ONES_DOCUMENT = "ab" * 32

Values = Mapping[Place, Mapping[str, Any]]


def record_of(values: Values | Sequence[tuple[Place, Mapping[str, Any]]]) -> Record:
    """Return a record of these values, all entered by one person on one day.

    Entry ids count from 1, so that the first two places can be the jails MAIN and ANNEX.
    """
    pairs = values.items() if isinstance(values, Mapping) else values
    return tuple(
        Entered(index, place, 1, dict(content), 7, "Ana Ruiz", NOON)
        for index, (place, content) in enumerate(pairs, start=1)
    )


def figure(name: str, jail_id: int = 0, month: date | None = None, year: int = 2025) -> Place:
    """Return the place of a figure of the year."""
    return Place("figure", year, name, jail_id, month)


def likely(value: object, **about: Any) -> dict[str, Any]:
    """Return the content of a figure with nothing but its value and what is said about it."""
    return {"likely": str(value), **about}


def two_jails() -> dict[Place, dict[str, Any]]:
    """Return the two jails, which have to be the first values of a record."""
    return {
        Place("jail", item="jailmain"): {"name": "Main jail"},
        Place("jail", item="jailannx"): {"name": "Annex", "note": "Opened in 2019."},
    }


def small_county(year: FiscalYear = YEAR) -> dict[Place, dict[str, Any]]:
    """Return a whole year: months of two jails, rates, cost items, money, classes and a note.

    Its case can be read, and its checks find nothing wrong.
    """
    number = year.year
    return {
        **two_jails(),
        Place("year", number): {
            "definition": "hold",
            "cost_basis": "published",
            "severity_basis": "charge",
        },
        Place("daily_rate", item="ratetwen"): {
            "published_daily_cost": "120",
            "in_force_from": "2020-01-01",
            "grade": "B",
            "source": REPORT,
        },
        Place("agreement", item="agreement"): {"model": "WSO", "signed_on": "2020-03-01"},
        **months(year),
        **figures_of_the_year(number),
        **rows_of_lists(number),
        Place("severity", number, "Level 1"): {"people": "20", "grade": "A"},
        Place("severity", number, "Level 2, 3"): {"people": "52"},
        Place("note", number): {
            "text": "The Annex was closed in the last week of December.",
            "signed_by": "Jo Lee",
            "title": "Sheriff",
        },
    }


def figures_of_the_year(year: int = 2025) -> dict[Place, dict[str, Any]]:
    """Return figures of the whole county and year, one of them not tracked."""
    return {
        figure("detainers_received", year=year): likely(96, grade="A", source=REPORT),
        figure("detainers_honored", year=year): likely(90, grade="A"),
        figure("mean_hours_held", year=year): likely(20, low="18", high="24", grade="B"),
        figure("minutes_per_detainer", year=year): likely(25, grade="E"),
        figure("loaded_hourly_wage", year=year): likely("41.2", grade="B"),
        figure("average_daily_population", year=year): likely(150, grade="A"),
        figure("trips", year=year): {"not_tracked": True, "note": "ICE fetches everyone."},
    }


def rows_of_lists(year: int = 2025) -> dict[Place, dict[str, Any]]:
    """Return two cost items, a program item and a grant."""
    return {
        Place("cost_item", year, item="costfood"): {
            "category": "food",
            "behavior": "variable",
            "annual_amount": "1200000",
            "grade": "B",
            "documents": [NO_ONES_DOCUMENT],
        },
        Place("cost_item", year, jail_id=MAIN, item="costpers"): {
            "category": "personnel",
            "behavior": "step_fixed",
            "annual_amount": "5400000",
        },
        Place("program_item", year, item="progrtrn"): {
            "label": "WSO training",
            "kind": "training",
            "officers": "2",
            "hours": "40",
            "loaded_hourly_wage": "41.2",
        },
        Place("money", year, item="moneygrn"): {
            "kind": "state_grant",
            "label": "Jail grant",
            "amount": "9000",
        },
    }


def months(year: FiscalYear = YEAR) -> dict[Place, dict[str, Any]]:
    """Return people held by month: four a month in the Main jail, two in the Annex."""
    return {
        figure("people_held", jail, month, year.year): likely(people, grade="A", source=REPORT)
        for jail, people in ((MAIN, 4), (ANNEX, 2))
        for month in year.months
    }

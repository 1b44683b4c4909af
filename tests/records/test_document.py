"""A record as a document, and as rows of a spreadsheet."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.engine.fingerprint import canonical
from app.language import SPANISH, in_language
from app.records.document import csv_rows, record_document, record_of_document
from app.records.entry import Place
from app.records.fiscal_year import FiscalYear
from app.records.rows import COLUMNS, safe_cell
from tests.records.made_up import (
    EXAMPLE_COUNTY,
    MAIN,
    NO_ONES_DOCUMENT,
    REPORT,
    YEAR,
    figure,
    record_of,
    small_county,
    two_jails,
)

RECORD = record_of(small_county())


def cells(rows: list[list[str]], number: int) -> dict[str, str]:
    """The filled cells of a row by the keys of their columns."""
    return {key: cell for key, cell in zip(COLUMNS, rows[number], strict=True) if cell}


def test_a_document_says_whose_year_it_is() -> None:
    document = record_document(EXAMPLE_COUNTY, FiscalYear(2025, 10), RECORD)
    values = document.pop("values")
    assert document == {
        "format": "holdcost-record/1",
        "county_fips": "53053",
        "county": "Example County",
        "state": "Washington",
        "fiscal_year": 2025,
        "fiscal_year_starts": 10,
        "first_day": "2024-10-01",
        "last_day": "2025-09-30",
    }
    assert len(values) == len(RECORD)


def test_a_document_of_all_years_names_none() -> None:
    document = record_document(EXAMPLE_COUNTY, None, RECORD)
    assert document.keys() == {"format", "county_fips", "county", "state", "values"}


def test_a_document_is_the_same_in_every_language_and_comes_back() -> None:
    document = canonical(record_document(EXAMPLE_COUNTY, YEAR, RECORD))
    with in_language(SPANISH):
        assert canonical(record_document(EXAMPLE_COUNTY, YEAR, RECORD)) == document
    assert record_of_document(json.loads(document)) == RECORD


def test_a_figure_is_one_row_with_everything_said_about_it() -> None:
    content = {
        "likely": "-0.5",
        "low": "-1",
        "high": "0",
        "grade": "B",
        "source": {**REPORT, "date": "2025", "url": "https://county.example/r"},
        "note": "A note.",
        "documents": [NO_ONES_DOCUMENT, "cd" * 32],
    }
    place = figure("people_held", MAIN, YEAR.months[2])
    rows = csv_rows(record_of({**two_jails(), place: content}), "53053/2025/1")
    assert cells(rows, 3) == {
        "fiscal_year": "2025",
        "section": "From booking to transfer",
        "figure": "People held past release",
        "jail": "Main jail",
        "month": "2025-03",
        "value": "-0.5",
        "low": "-1",
        "high": "0",
        "unit": "people",
        "grade": "B",
        "source_title": "Annual jail report",
        "source_publisher": "Sheriff's Office",
        "source_date": "2025",
        "source_page": "12",
        "source_url": "https://county.example/r",
        "note": "A note.",
        "documents": f"{NO_ONES_DOCUMENT} {'cd' * 32}",
        "entered_by": "Ana Ruiz",
        "entered_at": "2026-02-03T12:00:00+00:00",
        "certified_version": "53053/2025/1",
    }


def test_a_row_of_a_list_is_a_row_for_each_thing_it_says() -> None:
    place = Place("cost_item", 2025, item="a")
    content = {"label": "Meals", "annual_amount": "1200", "outside_jail_budget": False}
    rows = csv_rows(record_of({place: content}))[1:]
    assert [(row[2], row[5], row[8]) for row in rows] == [
        ("Cost item “Meals”: Amount in one year", "1200", "$"),
        ("Cost item “Meals”: Name", "Meals", ""),
        ("Cost item “Meals”: In another department's budget", "no", ""),
    ]


def test_an_answer_is_a_row_too() -> None:
    values: dict[Place, dict[str, Any]] = {
        figure("trips"): {"not_tracked": True, "note": "Never."},
        Place("money", 2025, item="answer"): {"none": True},
    }
    rows = csv_rows(record_of(values))
    assert cells(rows, 1)["not_tracked"] == "yes"
    assert cells(rows, 2)["value"] == "none"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1 800", "'+1 800"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        (" =1", "' =1"),
        ("-2.5", "-2.5"),
        ("12", "12"),
        ("A - B", "A - B"),
        ("", ""),
    ],
)
def test_no_cell_begins_a_formula(text: str, cell: str) -> None:
    assert safe_cell(text) == cell

"""What stands on each sheet, and that every number on it is the engine's."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.engine.cells import only_under_a_policy
from app.engine.definitions import not_comparable
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Scope
from app.reports.content import About
from app.reports.workbook.book import letters
from app.reports.workbook.plan import Kind, planned
from tests.reports.content.analyses import RANGED
from tests.reports.content.cases import EMPTY, FULL, HOLD, MONTHS, REFUSED, changed
from tests.reports.workbook.cases import EVERY, MIXED, SAVED, STEPS, made, said, stated
from tests.reports.workbook.reading import cells, formulas, sheet_names, values

REFERENCE = re.compile(r"(?:Working|Range)!\$[A-Z]+\$[0-9]+")


def sheet(document: Any, name: str) -> dict[str, Any]:
    """What the cells of one sheet show, by address."""
    found = values(made(stated(document)))
    return {address: value for (page, address), value in found.items() if page == name}


def beside(found: dict[str, Any], label: str, column: str) -> Any:
    """What a column shows in the row that begins with a label."""
    row = next(a[1:] for a, value in found.items() if a[0] == "A" and value == label)
    return found.get(f"{column}{row}")


def test_lists_have_a_sheet_each_and_empty_lists_have_none() -> None:
    full = changed(FULL, lines=MONTHS["lines"][:1], period_start="2013-01-01")
    assert sheet_names(made(stated(full))) == [
        "Summary",
        "Working",
        "Lines",
        "Money received",
        "Cost items",
        "Program items",
        "Severity",
        "Budget lines",
        "Years ahead",
        "Range",
        "Sources",
    ]
    assert sheet_names(made(stated(HOLD))) == ["Summary", "Working", "Range", "Sources"]


@pytest.mark.parametrize("name", EVERY)
def test_the_summary_holds_no_number_of_its_own(name: str) -> None:
    found = cells(made(stated(EVERY[name])))
    on_it = {address: cell for (page, address), cell in found.items() if page == "Summary"}
    numbers = [cell for cell in on_it.values() if isinstance(cell.value, float)]
    assert all(REFERENCE.fullmatch(cell.formula or "") for cell in numbers)


def test_the_summary_shows_what_the_statement_says() -> None:
    statement, found = stated(FULL), sheet(FULL, "Summary")
    for name in ("gross_cost", "reimbursements", "net_cost", "net_cost_per_resident"):
        shown = beside(found, QUANTITIES[name].label, "B")
        assert Decimal(str(shown)) == statement.value(QUANTITIES[name])


@pytest.mark.parametrize("name", EVERY)
def test_every_result_of_the_calculation_stands_on_the_working_sheet(name: str) -> None:
    statement = stated(EVERY[name])
    root, found = statement.root, sheet(EVERY[name], "Working")
    left_out = not_comparable(statement.case, root) | only_under_a_policy("1.0")
    for quantity in root.compiled.method.formulas:
        value = root.value(quantity) if quantity.scope is Scope.CALCULATION else None
        if value is not None and quantity not in left_out:
            rows = [a[1:] for a, v in found.items() if a[0] == "A" and v == quantity.label]
            shown = [found[f"C{row}"] for row in rows if found[f"B{row}"] == "result"]
            assert shown == [pytest.approx(float(value), abs=1e-9)]


@pytest.mark.parametrize("name", EVERY)
def test_every_planned_cell_holds_the_exact_value(name: str) -> None:
    statement = stated(EVERY[name])
    plan, found = planned(statement), cells(made(statement))
    for held in {**plan.places, **plan.feet, **plan.figures}:
        place = plan.place(held)
        exact = (held.row.total if held.is_total else held.row.value)(held.quantity) or 0
        shown = found[place.sheet, f"{letters(place.column)}{place.row + 1}"]
        assert shown.value == pytest.approx(float(exact), rel=1e-15)
        assert (shown.formula is None) == (plan.kind(held) is not Kind.RESULT)


def test_a_figure_has_its_source_its_grade_and_its_note() -> None:
    document = changed(
        HOLD,
        figures={
            "people_held": {
                "likely": 412,
                "grade": "A",
                "note": "A count of release orders.",
                "source": {"title": "Annual report", "publisher": "Sheriff", "page": "12"},
            }
        },
    )
    found = sheet(document, "Working")
    row = [beside(found, "People held past release", column) for column in "BCDFGH"]
    assert row == [
        "input",
        412,
        "people",
        "Source 1, page 12",
        "A: measured by the county",
        "A count of release orders.",
    ]
    sources = sheet(document, "Sources")
    assert beside(sources, "1", "B") == "Annual report"
    assert beside(sources, "1", "F") == "page 12"


def test_a_source_has_the_number_it_has_in_the_report() -> None:
    content, _ = said(stated(FULL))
    found = sheet(FULL, "Sources")
    for source in content.printed_sources:
        assert beside(found, str(source.number), "B") == source.title
    assert beside(sheet(FULL, "Working"), "Residents of the county", "F") == next(
        f"Source {row.source_number}"
        for row in content.register.facts
        if row.label == "Residents of the county"
    )


def test_facts_are_said_to_be_facts() -> None:
    found = sheet(HOLD, "Working")
    assert [beside(found, "Days in the period", column) for column in "BCD"] == [
        "fact",
        365,
        "days",
    ]


def test_a_line_takes_its_rate_from_the_calculation_where_it_states_none() -> None:
    written = formulas(made(stated(MIXED)))
    assert written["Lines", "F10"] == "Working!$C$7"
    assert written["Lines", "G10"] == "ROUND(F10,2)"
    assert written["Lines", "I11"] == "SUM(I6:I10)"


def test_posts_and_totals_of_items_are_formulas_too() -> None:
    written = formulas(made(stated(STEPS)))
    assert written["Cost items", "L6"] == "ROUNDUP(Working!$C$22/D6,0)"
    assert written["Working", "C45"] == "ROUND('Cost items'!$J$10/C42,2)"


def test_a_rate_that_all_lines_share_shows_nothing_once_they_differ() -> None:
    lines = [
        {**line, "figures": {**line["figures"], "published_daily_cost": "43.1"}}
        for line in MONTHS["lines"]
    ]
    written = formulas(made(stated(changed(MONTHS, lines=lines))))
    cells = "Lines!$F$6:$F$9"
    shared = f'IF(MIN({cells})=MAX({cells}),MIN({cells}),"")'
    assert shared in written.values()


def test_the_range_says_that_its_percentiles_are_saved_numbers() -> None:
    statement = stated(RANGED)
    content, _ = said(statement)
    assert content.how_sure is not None
    net, floor = content.how_sure.spreads["net_cost"], content.how_sure.floor.value
    found, summary = sheet(RANGED, "Range"), sheet(RANGED, "Summary")
    assert any("They are numbers as saved, not formulas" in str(text) for text in found.values())
    ends = [float(net.low), float(net.middle), float(net.high)]
    assert [beside(found, "Net cost to the county", column) for column in "CDE"] == ends
    names = ("5th percentile", "50th percentile", "95th percentile")
    assert [beside(summary, name, "B") for name in names] == ends
    assert floor is not None
    assert beside(summary, "Floor", "B") == float(floor)
    assert [beside(found, "Hours held, on average", column) for column in "CDE"] == [30, 41.5, 55]


def test_without_ranges_the_workbook_says_so() -> None:
    found = sheet(HOLD, "Range")
    assert "No figure was entered with a low and a high." in found.values()
    assert "5th percentile" not in sheet(HOLD, "Summary").values()


@pytest.mark.parametrize("document", [REFUSED, EMPTY], ids=["refused", "empty"])
def test_what_is_not_known_is_not_a_number(document: Any) -> None:
    found = sheet(document, "Summary")
    assert beside(found, "Net cost to the county", "B") == "not known"
    assert beside(found, "Money received", "B") == "none entered"


def test_a_draft_and_a_withdrawn_version_say_what_they_are() -> None:
    draft = values(made(stated(HOLD), About(), has_analysis=False))
    assert draft["Summary", "A2"] == "Draft"
    withdrawn = replace(
        SAVED, withdrawn_at=datetime(2025, 8, 1, tzinfo=UTC), withdrawn_because="Wrong year."
    )
    told = values(made(stated(HOLD), withdrawn))
    assert told["Summary", "A3"] == "Withdrawn August 1, 2025: Wrong year."


def test_the_summary_says_which_calculation_it_is() -> None:
    content, report = said(stated(FULL))
    found = sheet(FULL, "Summary")
    for name, text in content.identity:
        assert beside(found, name, "B") == text
    assert beside(found, "Check it at", "B") == report.seal.address
    assert content.question in found.values()
    assert content.answer.text in found.values()

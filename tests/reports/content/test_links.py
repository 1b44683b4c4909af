"""Every number of a working leads to a figure that is on the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.reports.content import ResultContent
from app.reports.content.working import Working
from tests.reports.content.cases import CASES, FULL, HOSTILE, MONTHS, changed, content_of

SECTIONS = {"#lines", "#cost-items", "#who-pays"}


def workings(content: ResultContent) -> Iterator[Working]:
    """Every working of a result."""
    found = [
        *content.workings,
        content.paying.working if content.paying else None,
        content.county_terms.working if content.county_terms else None,
        content.jail_day.working if content.jail_day else None,
        content.exposure.working,
    ]
    yield from (working for working in found if working)


def anchors(content: ResultContent) -> set[str]:
    """The ids of the register's rows."""
    register = content.register
    rows = [row.anchor for group in register.groups for row in group.rows]
    lines = register.lines.rows if register.lines else ()
    cells = [cell.anchor for line in lines for cell in line.cells if cell]
    return {f"#{anchor}" for anchor in [*rows, *cells, *(fact.anchor for fact in register.facts)]}


@pytest.mark.parametrize("document", CASES.values(), ids=CASES)
def test_every_link_of_a_working_leads_to_a_row_of_the_register(
    document: dict[str, object],
) -> None:
    content = content_of(document)
    links = {
        piece.href
        for working in workings(content)
        for line in working.lines
        for piece in line
        if piece.href
    }
    assert links <= anchors(content) | SECTIONS


def test_entered_figures_of_the_chosen_working_are_all_linked() -> None:
    content = content_of(changed(FULL, cost_basis="published"))
    text = {piece.text: piece.href for line in content.workings[0].lines for piece in line}
    assert text["161 people"] == "#figure-figures.people_held"
    assert text["80%"] == "#figure-figures.share_of_limit_used"
    assert text["$61.00"] == "#figure-figures.published_daily_cost"


def test_facts_of_the_calendar_are_rows_too() -> None:
    content = content_of(FULL)
    text = {piece.text: piece.href for line in content.workings[0].lines for piece in line}
    assert text["2.985 days"] == "#figure-facts.clock_limit_days"
    assert {row.anchor for row in content.register.facts} >= {
        "figure-facts.population",
        "figure-facts.period_days",
        "figure-facts.clock_limit_days",
    }


def test_a_working_shows_what_it_rests_on_before_it() -> None:
    lines = ["".join(p.text for p in line) for line in content_of(FULL).workings[0].lines]
    assert lines == [
        "161 people × 2.985 days × 80% = 384.468 days",
        "562 people × 366 days = 205,692 days",
        "$8,806,926.00 ÷ 205,692 days = $42.82",
        "384.468 days × $42.82 = $16,462.92",
    ]


def test_a_line_s_days_and_rate_lead_to_its_own_figures() -> None:
    (table,) = content_of(MONTHS).lines
    assert table.rows[2].days_href == "#figure-lines-2.figures.detainer_bed_days"
    assert table.rows[2].rate_href == "#figure-lines-2.figures.published_daily_cost"


def test_no_id_stands_twice_whatever_the_classes_are_called() -> None:
    people = {HOSTILE: 3, "a b": 4, "a-b": 5, "a.b": 6, "a_b": 7}
    content = content_of(changed(FULL, severity={"basis": "charge", "people": people}))
    ids = [row.anchor for group in content.register.groups for row in group.rows]
    assert len(ids) == len(set(ids))
    assert all(id_.replace("-", "").replace("_", "").replace(".", "").isalnum() for id_ in ids)

"""What drives the answer, in words, chart and table."""

from __future__ import annotations

from typing import Any

from app.reports.content.drivers import Drivers
from tests.reports.content.analyses import GAIN, ONE_RANGE, RANGED, analysed, many_ranges
from tests.reports.content.cases import HOLD, MONTHS, changed


def drivers_of(document: dict[str, Any]) -> Drivers:
    sure = analysed(document).how_sure
    assert sure is not None
    assert sure.drivers is not None
    return sure.drivers


def test_the_strongest_figure_is_told_with_both_of_its_ends() -> None:
    assert drivers_of(RANGED).sentence == (
        "What moves the answer most is hours held, on average. With 30 hours the net cost is "
        "$50,558, with 55 hours it is $92,689. Next is people held past release: it moves the "
        "answer by $8,488."
    )


def test_a_figure_alone_is_told_as_the_only_one() -> None:
    told = drivers_of(ONE_RANGE).sentence
    assert told.startswith("One figure alone moves the answer: hours held, on average. With 30")
    assert "Next" not in told


def test_a_gain_is_called_a_gain() -> None:
    assert "With 30 hours the net cost is a gain of $79,442" in drivers_of(GAIN).sentence


def test_the_table_says_how_much_knowing_each_would_narrow_the_range() -> None:
    table = drivers_of(RANGED).table
    assert table.head[-1] == ("Knowing it would narrow the range by", "n")
    assert table.rows[0][:4] == (
        "Hours held, on average",
        "30 hours → 55 hours",
        "$50,558",
        "$92,689",
    )
    assert str(table.rows[0][4]).endswith("%")


def test_twelve_figures_are_ten_bars_and_a_sentence() -> None:
    found = drivers_of(many_ranges(12))
    assert found.rest.startswith("2 more figures are in the table only: each moves the answer by $")
    assert len(found.table.rows) == 12
    assert drivers_of(many_ranges(11)).rest.startswith("One more figure is in the table only")
    assert drivers_of(many_ranges(10)).rest == ""


def test_cost_items_are_called_by_their_rows_and_whole_dollars_have_no_cents() -> None:
    rows = drivers_of(many_ranges(1)).table.rows
    assert rows[0][:2] == ("Cost item number 1 of the adopted budget", "$800,000 → $1,050,000")


def test_a_rate_of_many_lines_is_told_without_figures() -> None:
    lines = [
        {**line, "figures": {**line["figures"], "detainer_bed_days": "180 to 260"}}
        for line in MONTHS["lines"]
    ]
    told = drivers_of({**MONTHS, "lines": lines}).sentence
    assert "With each line at its low the net cost is $" in told


def test_nothing_uncertain_drives_nothing() -> None:
    sure = analysed(changed(HOLD)).how_sure
    assert sure is not None
    assert sure.drivers is None

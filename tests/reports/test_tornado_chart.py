"""The tornado by example: sides, order, labels, and what is left to the table."""

from __future__ import annotations

import pytest

from app.reports.charts import Amount, Chart, Driver, tornado_chart
from tests.reports.drawings import amount, drawings, outside, overlaps

ENTERED = Amount(69_938, "$69,938")


def driver(label: str, low: float, high: float) -> Driver:
    return Driver(label, "18 hours → 30 hours", amount(low), amount(high))


def drawn(*drivers: Driver, entered: Amount = ENTERED) -> Chart:
    return tornado_chart("drivers", "Drivers", "A sentence.", drivers, entered)


HOURS = driver("Hours held", 49_938, 93_938)
AWARD = driver("SCAAP award", 83_000, 55_000)


def sides(chart: Chart) -> list[str]:
    """The styles of the bars in their order, without the two samples of the key."""
    return [bar.style for bar in chart.wide.bars[2:]]


def test_the_low_side_is_plain_and_the_high_side_hatched() -> None:
    low, high = drawn(HOURS).wide.bars[2:]
    assert (low.style, high.style) == ("plain", "hatched")
    assert low.x < high.x


def test_a_figure_that_lowers_the_answer_has_its_high_on_the_left() -> None:
    low, high = drawn(AWARD).wide.bars[2:]
    assert (low.style, high.style) == ("plain", "hatched")
    assert high.x < low.x


def test_plain_and_hatched_are_explained_in_words() -> None:
    for drawing in drawings(drawn(HOURS)):
        texts = [text.text for text in drawing.texts]
        assert texts[:2] == ["at its low", "at its high"]


def test_name_ends_and_both_amounts_stand_beside_the_bar() -> None:
    for drawing in drawings(drawn(HOURS)):
        texts = [text.text for text in drawing.texts]
        for told in ("Hours held", "18 hours → 30 hours", "$49,938", "$93,938"):
            assert told in texts
        assert "as entered $69,938" in texts


def test_the_line_stands_where_the_sides_meet() -> None:
    chart = drawn(HOURS)
    (line,) = [each for each in chart.wide.lines if each.style == "zero"]
    low = chart.wide.bars[2]
    assert line.x1 == pytest.approx(low.x + low.width, abs=0.2)


def test_zero_is_marked_where_the_answer_may_turn_into_a_gain() -> None:
    chart = drawn(driver("Hours held", -4_000, 12_000), entered=Amount(3_000, "$3,000"))
    assert "$0" in [text.text for text in chart.wide.texts]
    assert "connector" in [line.style for line in chart.wide.lines]


def test_two_ends_on_one_side_share_the_height() -> None:
    low, high = drawn(driver("Odd", 80_000, 90_000)).wide.bars[2:]
    assert low.height == high.height == 13
    assert high.y == low.y + low.height


def test_a_figure_likely_to_be_at_its_low_has_one_side() -> None:
    assert sides(drawn(driver("Hours held", 69_938, 93_938))) == ["hatched"]


def test_more_than_ten_figures_are_in_the_table_only() -> None:
    chart = drawn(*(driver(f"Figure {n}", 60_000 + n, 80_000 - n) for n in range(12)))
    assert len(sides(chart)) == 20
    assert len(chart.table.rows) == 12
    assert chart.table.figures == 2


def test_without_a_driver_it_says_so() -> None:
    assert [text.text for text in drawn().wide.texts] == ["Nothing to draw yet"]


@pytest.mark.parametrize("count", [1, 10])
@pytest.mark.parametrize("size", [0.01, 1.0, 1e12])
def test_one_or_ten_tiny_or_huge_rows_fit_both_widths(count: int, size: float) -> None:
    name = "A figure with a long name, as cost items of a budget have"
    drivers = [driver(name, -size * (n + 1), size * (n + 2)) for n in range(count)]
    for drawing in drawings(drawn(*drivers, entered=amount(size / 2))):
        assert outside(drawing) == []
        assert overlaps(drawing) == []

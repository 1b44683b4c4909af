"""Range bars by example: what is drawn, what is said, what stands in the table."""

from __future__ import annotations

import pytest

from app.reports.charts import Chart, Range, RangeBar, range_chart, ranges_chart
from tests.reports.drawings import amount, drawings, outside, overlaps


def spread(low: float, middle: float, high: float) -> Range:
    return Range(amount(low), amount(middle), amount(high))


def drawn(
    entered: float | None, ends: tuple[float, float, float] | None, floor: float | None
) -> Chart:
    return range_chart(
        "range",
        "Range",
        "A sentence.",
        None if entered is None else amount(entered),
        spread(*ends) if ends else None,
        None if floor is None else amount(floor),
    )


MARKS = ("floor", "entered")
TYPICAL = drawn(69_938, (52_100, 71_020, 93_400), 7_447)


def test_the_bar_reaches_from_the_low_end_to_the_high_end() -> None:
    (bar,) = TYPICAL.wide.bars
    floor, entered = (next(p for p in TYPICAL.wide.points if p.style == s) for s in MARKS)
    per_unit = (entered.x - floor.x) / (69_938 - 7_447)
    assert bar.width == pytest.approx((93_400 - 52_100) * per_unit, abs=0.5)


def test_the_middle_is_a_line_and_the_floor_and_the_entry_are_shapes() -> None:
    for drawing in drawings(TYPICAL):
        assert [line.style for line in drawing.lines].count("middle") == 1
        assert sorted(point.style for point in drawing.points) == ["entered", "floor"]


def test_every_mark_is_named_in_words() -> None:
    for drawing in drawings(TYPICAL):
        texts = " ".join(text.text for text in drawing.texts)
        for told in ("Floor $7,447", "as entered $69,938", "middle $71,020", "$52,100", "$93,400"):
            assert told in texts


def test_the_table_and_the_description_say_the_same() -> None:
    assert TYPICAL.table.rows == (
        ("Floor", "$7,447"),
        ("Nine draws in ten", "$52,100 to $93,400"),
        ("Middle", "$71,020"),
        ("As entered", "$69,938"),
    )
    assert "Floor: $7,447; Nine draws in ten: $52,100 to $93,400;" in TYPICAL.description


def test_a_range_with_a_gain_names_both_sides_of_zero() -> None:
    chart = drawn(62, (-12_369, 695, 14_365), -22_142)
    texts = [text.text for text in chart.wide.texts]
    assert "← gain" in texts
    assert "cost →" in texts


def test_ends_too_near_for_two_labels_share_one() -> None:
    chart = drawn(12_534_043, (12_380_000, 12_540_000, 12_701_000), 149_000)
    assert "$12,380,000 to $12,701,000" in [text.text for text in chart.narrow.texts]


def test_without_a_range_the_floor_and_the_entry_are_still_drawn() -> None:
    chart = drawn(69_938, None, 17_447)
    assert chart.wide.bars == ()
    assert len(chart.wide.points) == 2
    assert [name for name, _ in chart.table.rows] == ["Floor", "As entered"]


def test_without_anything_it_says_so() -> None:
    assert [t.text for t in drawn(None, None, None).wide.texts] == ["Nothing to draw yet"]


@pytest.mark.parametrize(
    ("entered", "ends", "floor"),
    [
        (0.02, (0.01, 0.02, 0.03), 0.0),
        (9e14, (8e14, 9e14, 1e15), 1.0),
        (-30_062, (-48_000, -29_000, -6_000), -61_000),
        (69_938, (62_100, 71_020, 93_400), 60_000),
        (50_938, (52_100, 71_020, 93_400), -447),
        (5.0, (5.0, 5.0, 5.0), 5.0),
    ],
)
def test_tiny_huge_negative_and_crowded_ranges_fit_both_widths(
    entered: float, ends: tuple[float, float, float], floor: float
) -> None:
    for drawing in drawings(drawn(entered, ends, floor)):
        assert outside(drawing) == []
        assert overlaps(drawing) == []


def test_a_label_moved_away_is_led_to_its_mark() -> None:
    leaders = [line for line in TYPICAL.narrow.lines if line.style == "leader"]
    assert len(leaders) == 1
    assert leaders[0].x1 in [point.x for point in TYPICAL.narrow.points]


SEVERAL = ranges_chart(
    "ranges",
    "Ranges",
    "A sentence.",
    [
        RangeBar("Held past release", spread(52_100, 71_020, 93_400), amount(69_938), marked=True),
        RangeBar("Longer stay", spread(-801_000, 1_268_000, 1_900_000), amount(1_202_000)),
    ],
)


def test_rows_share_one_scale_and_say_their_ends() -> None:
    first, second = SEVERAL.wide.bars
    assert second.width > first.width
    assert SEVERAL.table.rows[0] == ("Held past release", "$52,100 to $93,400")
    assert [point.style for point in SEVERAL.wide.points] == ["entered", "entered"]


def test_the_marked_row_is_bold() -> None:
    styles = {text.text: text.style for text in SEVERAL.wide.texts}
    assert styles["Held past release"] == "strong"
    assert styles["Longer stay"] == "plain"

"""From A to B: ends from zero, steps up and down where the one before ended, and a table."""

from __future__ import annotations

import pytest

from app.reports.charts import DifferenceStep, Drawing, difference_chart
from app.reports.charts.lettering import text_width

STEPS = [
    DifferenceStep("A: theirs", 1000.0, "$1,000"),
    DifferenceStep("More days", 800.0, "+$800"),
    DifferenceStep("Lower rate", -300.0, "−$300"),
    DifferenceStep("B: ours", 1500.0, "$1,500"),
]


def drawing(steps: list[DifferenceStep] = STEPS) -> Drawing:
    return difference_chart("difference", "From A to B", "Read it.", steps).wide


def test_ends_are_drawn_from_zero_and_steps_from_where_the_last_one_ended() -> None:
    first, up, down, last = drawing().bars
    assert first.x == last.x
    assert up.x == pytest.approx(first.x + first.width, abs=0.2)
    assert down.x + down.width == pytest.approx(up.x + up.width, abs=0.2)
    assert last.x + last.width == pytest.approx(down.x, abs=0.2)
    assert (last.width / first.width) == pytest.approx(1.5, abs=0.01)


def test_a_step_down_is_hatched_and_the_ends_are_solid() -> None:
    assert [bar.style for bar in drawing().bars] == ["net", "plain", "received", "net"]


def test_everything_is_said_in_text_and_in_the_table() -> None:
    chart = difference_chart("difference", "From A to B", "Read it.", STEPS)
    assert chart.table.rows == tuple((step.label, step.text) for step in STEPS)
    assert chart.description == (
        "Read it. A: theirs: $1,000; More days: +$800; Lower rate: −$300; B: ours: $1,500."
    )
    for form in (chart.wide, chart.narrow):
        assert {"+$800", "−$300", "$1,500"} <= {text.text for text in form.texts}


def test_amounts_below_zero_stand_left_of_the_line() -> None:
    bars = drawing(
        [
            DifferenceStep("A", 100.0, "$100"),
            DifferenceStep("Money", -300.0, "−$300"),
            DifferenceStep("B", -200.0, "−$200"),
        ]
    ).bars
    zero = bars[0].x
    assert bars[2].x + bars[2].width == pytest.approx(zero, abs=0.2)
    assert bars[1].x == pytest.approx(bars[2].x, abs=0.2)


def test_nothing_but_zeros_can_be_drawn() -> None:
    steps = [DifferenceStep("A", 0.0, "$0"), DifferenceStep("B", 0.0, "$0")]
    assert drawing(steps).bars == ()


def test_no_value_is_struck_through_by_the_zero_line() -> None:
    chart = difference_chart(
        "difference",
        "From A to B",
        "Read it.",
        [
            DifferenceStep("A", 900.0, "$900"),
            DifferenceStep("Much", -1900.0, "−$1,900"),
            DifferenceStep("Little", -40.0, "−$40"),
            DifferenceStep("B", -1040.0, "−$1,040"),
        ],
    )
    for form in (chart.wide, chart.narrow):
        zero = next(line.x1 for line in form.lines if line.style == "axis")
        amounts = [text for text in form.texts if "$" in text.text]
        assert len(amounts) == 4
        for text in amounts:
            end = text.x + text_width(text.text, form.size, text.style == "strong")
            assert text.x > zero or end < zero

"""The charts by example: what is drawn, what is said, what stands in the table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.language import in_language
from app.reports.charts import (
    CHART_WORDS,
    Bar,
    Stage,
    TrendPoint,
    WaterfallStep,
    bar_chart,
    funnel_chart,
    trend_chart,
    waterfall_chart,
)

COSTS = [
    Bar("Held past release", 149_000, "$149,000"),
    Bar("Longer stay during the case", 12_534_043, "$12,534,043", marked=True),
    Bar("All days of people with a detainer", None, ""),
]
STEPS = [
    WaterfallStep("Longer stays", 40_000, "$40,000", "cost"),
    WaterfallStep("Per diem", 55_000, "−$55,000", "received"),
    WaterfallStep("Net", -15_000, "−$15,000", "net"),
]


def test_a_bar_is_as_long_as_its_value() -> None:
    chart = bar_chart("b", "B", "S.", [Bar("one", 1, "1"), Bar("four", 4, "4")])
    short, long = chart.wide.bars
    assert long.width == pytest.approx(4 * short.width, abs=0.5)


def test_the_marked_bar_is_solid_and_bold() -> None:
    chart = bar_chart("costs", "Four costs", "They differ.", COSTS)
    assert [bar.style for bar in chart.wide.bars] == ["plain", "marked"]
    strong = [text.text for text in chart.narrow.texts if text.style == "strong"]
    assert strong == ["Longer stay during the case", "$12,534,043"]


def test_the_table_holds_what_was_given() -> None:
    chart = bar_chart("costs", "Four costs", "They differ.", COSTS)
    assert chart.table.head == ("Item", "Value")
    assert chart.table.rows == (
        ("Held past release", "$149,000"),
        ("Longer stay during the case", "$12,534,043"),
        ("All days of people with a detainer", "not known yet"),
    )


def test_a_missing_value_is_never_a_bar_of_length_zero() -> None:
    chart = bar_chart("b", "B", "S.", [Bar("missing", None, ""), Bar("zero", 0, "$0")])
    assert chart.wide.bars == ()
    assert [line.style for line in chart.wide.lines] == ["axis", "zero"]


def test_a_negative_bar_runs_left_of_zero() -> None:
    chart = bar_chart("b", "B", "S.", [Bar("gain", -5, "−$5"), Bar("cost", 5, "$5")])
    gain, cost = chart.wide.bars
    assert gain.x + gain.width == pytest.approx(cost.x, abs=0.2)


def test_money_received_pulls_the_waterfall_back() -> None:
    cost, received, net = waterfall_chart("w", "W", "S.", STEPS).wide.bars
    assert received.x + received.width == pytest.approx(cost.x + cost.width, abs=0.2)
    assert received.x == pytest.approx(net.x, abs=0.2)
    assert net.x + net.width == pytest.approx(cost.x, abs=0.2)


def test_each_kind_of_step_has_a_fill_of_its_own() -> None:
    chart = waterfall_chart("w", "W", "S.", STEPS)
    assert [bar.style for bar in chart.narrow.bars] == ["plain", "received", "net"]


def test_a_net_below_zero_is_called_a_gain() -> None:
    chart = waterfall_chart("w", "W", "S.", STEPS)
    assert chart.table.rows[-1] == ("Net", "net", "−$15,000 (gain)")
    assert "← gain" in [text.text for text in chart.narrow.texts]


def test_a_gain_that_is_already_said_is_not_said_twice() -> None:
    steps = [WaterfallStep("Net gain to the county", -1, "−$1", "net")]
    assert waterfall_chart("w", "W", "S.", steps).table.rows[0][2] == "−$1"


def test_a_waterfall_says_the_kind_of_every_step_in_its_table() -> None:
    chart = waterfall_chart("w", "W", "S.", STEPS)
    assert [row[1] for row in chart.table.rows] == ["cost", "money received", "net"]


def test_the_last_known_stage_of_a_funnel_is_marked() -> None:
    stages = [
        Stage("Booked", 900, "900"),
        Stage("Held", 12, "12 people"),
        Stage("Taken", None, ""),
    ]
    chart = funnel_chart("f", "F", "S.", stages)
    assert [bar.style for bar in chart.wide.bars] == ["plain", "marked"]
    assert chart.table.rows[2] == ("Taken", "not known yet")


def test_months_without_a_report_are_one_dotted_band() -> None:
    reported = [5.0, None, None, 7.0]
    points = [TrendPoint(f"M{n}", value, f"${value}") for n, value in enumerate(reported)]
    chart = trend_chart("t", "T", "S.", points)
    missing = [bar for bar in chart.wide.bars if bar.style == "missing"]
    assert len(missing) == 2  # the band, and the sample that explains it
    assert "not reported" in [text.text for text in chart.wide.texts]


def test_a_long_trend_writes_its_peak() -> None:
    points = [TrendPoint(f"{n}", float(n % 17), f"${n % 17}") for n in range(40)]
    chart = trend_chart("t", "T", "S.", points)
    assert "$16" in [text.text for text in chart.narrow.texts]
    assert [bar.style for bar in chart.narrow.bars].count("marked") == 1


def test_the_description_tells_a_short_chart_whole() -> None:
    chart = bar_chart("costs", "Four costs", "They differ.", COSTS[:2])
    assert chart.description == (
        "They differ. Held past release: $149,000; Longer stay during the case: $12,534,043."
    )


def test_the_description_of_a_long_chart_points_to_the_table() -> None:
    points = [TrendPoint(f"{n}", 1.0, "$1") for n in range(40)]
    chart = trend_chart("t", "T", "Flat.", points)
    assert chart.description == "Flat. The table holds every value."


def test_a_chart_of_nothing_says_so() -> None:
    chart = trend_chart("t", "T", "S.", [])
    assert [text.text for text in chart.wide.texts] == ["Nothing to draw yet"]
    assert chart.table.rows == ()


def test_a_chart_speaks_the_language_in_use() -> None:
    with in_language("es"):
        chart = bar_chart("b", "B", "S.", [Bar("Personal", None, "")])
    assert chart.table.head == ("Concepto", "Valor")
    assert chart.table.rows == (("Personal", "aún no se sabe"),)


def test_words_of_its_own_are_said_in_the_language_too() -> None:
    words = replace(CHART_WORDS, item="Period", not_known="gap")
    bars = [Bar("Personal", None, "")]
    assert bar_chart("b", "B", "S.", bars, words).table.head == ("Period", "Value")
    with in_language("es"):
        chart = bar_chart("b", "B", "S.", bars, words)
    assert chart.table.head == ("Período", "Valor")
    assert chart.table.rows == (("Personal", "gap"),)


@pytest.mark.parametrize("chart_id", ["", "Who pays", "1st", 'x"y'])
def test_an_id_that_could_not_stand_in_the_page_is_refused(chart_id: str) -> None:
    with pytest.raises(ValueError, match="chart id"):
        bar_chart(chart_id, "B", "S.", [])

"""What must be true of every chart whatever the data: nothing outside, nothing overwritten."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.language import LANGUAGES, in_language
from app.reports.charts import (
    Amount,
    Bar,
    Chart,
    Driver,
    Range,
    RangeBar,
    Stage,
    TrendPoint,
    WaterfallStep,
    bar_chart,
    funnel_chart,
    range_chart,
    ranges_chart,
    tornado_chart,
    trend_chart,
    waterfall_chart,
)
from tests.reports.drawings import drawings, outside, overlaps

values = st.one_of(
    st.none(),
    st.sampled_from([0.0, -0.0, 5e-324, 1e-9, 1.0, -1.0, 12_534_043.2, 1e15, 1e308, -1e308]),
    st.sampled_from([float("nan"), float("inf"), float("-inf")]),
    st.floats(-1e9, 1e9),
)
counts = st.one_of(st.none(), st.integers(0, 400_000).map(float))
labels = st.one_of(
    st.text(max_size=12),
    st.text("abcdefgh MWij-", max_size=120),
    st.sampled_from(["Staff time", "Federal bill at the rate of the Marshals Service", "W" * 90]),
    st.sampled_from(
        [
            "Todos los días de cárcel de personas con una solicitud de retención migratoria",
            "Pago fijo por cada retención (Basic Ordering Agreement): retenciones pagadas",
            "Costo médico adicional por cada persona retenida después de su liberación",
            "¿Días-cama «según lo ingresado» en la cárcel del condado de Doña Ana?",
        ]
    ),
)
texts = st.one_of(
    st.sampled_from(["", "$0", "−$24,408.00", "$12,534,043", "not entered; holds do not qualify"]),
    st.sampled_from(["aún no se sabe", "no se ingresó; las retenciones no califican"]),
    st.text("0123456789$,. days", max_size=60),
)
short = st.sampled_from(
    ["$0", "$149,000", "$12,534,043.20", "−$0.6 M", "fewer than 11 people", "menos de 11 personas"]
)
kinds = st.sampled_from(["cost", "received", "net"])

bar_charts = st.lists(st.builds(Bar, labels, values, texts, st.booleans()), max_size=12).map(
    lambda bars: bar_chart("bars", "Bars", "A sentence.", bars)
)
waterfalls = st.lists(st.builds(WaterfallStep, labels, values, texts, kinds), max_size=12).map(
    lambda steps: waterfall_chart("fall", "Waterfall", "A sentence.", steps)
)
funnels = st.lists(st.builds(Stage, labels, counts, texts), max_size=10).map(
    lambda stages: funnel_chart("funnel", "Funnel", "A sentence.", stages)
)
trends = st.lists(st.builds(TrendPoint, labels, values, st.one_of(short, texts)), max_size=60).map(
    lambda points: trend_chart("trend", "Trend", "A sentence.", points)
)
places = st.one_of(
    st.sampled_from([0.0, -0.0, 1e-9, 1.0, -1.0, 12_534_043.2, -4e6, 1e15, 1e308, -1e308]),
    st.floats(-1e9, 1e9),
    st.floats(48_000, 52_000),
)
amounts = st.builds(Amount, places, short)
spreads = st.lists(amounts, min_size=3, max_size=3).map(
    lambda found: Range(*sorted(found, key=lambda each: each.value))
)
maybe = st.one_of(st.none(), amounts)
range_charts = st.tuples(maybe, st.one_of(st.none(), spreads), maybe).map(
    lambda parts: range_chart("range", "Range", "A sentence.", *parts)
)
several_ranges = st.lists(
    st.builds(RangeBar, labels, spreads, maybe, st.booleans()), max_size=12
).map(lambda bars: ranges_chart("ranges", "Ranges", "A sentence.", bars))
tornados = st.tuples(
    st.lists(st.builds(Driver, labels, labels, amounts, amounts), max_size=14), amounts
).map(lambda parts: tornado_chart("drivers", "Drivers", "A sentence.", *parts))
EVERY_CHART = pytest.mark.parametrize(
    "charts",
    [bar_charts, waterfalls, funnels, trends, range_charts, several_ranges, tornados],
    ids=["bars", "waterfall", "funnel", "trend", "range", "ranges", "tornado"],
)


def drawn(charts: st.SearchStrategy[Chart], data: st.DataObject) -> Chart:
    """A chart with the words of one language or another."""
    with in_language(data.draw(st.sampled_from(list(LANGUAGES)))):
        return data.draw(charts)


@EVERY_CHART
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_every_mark_stays_inside_its_drawing(
    charts: st.SearchStrategy[Chart], data: st.DataObject
) -> None:
    for drawing in drawings(drawn(charts, data)):
        assert outside(drawing) == []
        assert all(bar.width > 0 and bar.height > 0 for bar in drawing.bars)


@EVERY_CHART
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_no_text_is_written_over_another(
    charts: st.SearchStrategy[Chart], data: st.DataObject
) -> None:
    for drawing in drawings(drawn(charts, data)):
        assert overlaps(drawing) == []


@EVERY_CHART
@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_a_phone_is_given_text_as_large_as_its_own(
    charts: st.SearchStrategy[Chart], data: st.DataObject
) -> None:
    chart = drawn(charts, data)
    assert chart.narrow.width / chart.narrow.size <= 320 / 16
    assert chart.wide.width / chart.wide.size <= 760 / 16


@given(st.lists(st.builds(TrendPoint, st.just("Jan 2014"), st.floats(0, 1e6), short), min_size=40))
@settings(max_examples=25, deadline=None)
def test_forty_months_are_forty_columns_on_a_phone(points: list[TrendPoint]) -> None:
    chart = trend_chart("months", "Months", "A sentence.", points[:40])
    columns = [bar for bar in chart.narrow.bars if bar.style != "missing"]
    zeros = [line for line in chart.narrow.lines if line.style == "zero"]
    assert len(columns) + len(zeros) == 40
    assert all(bar.width >= 5 for bar in columns)

"""A chart as SVG for paper: every mark of the drawing, told apart without color."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from app.reports.charts import Chart, Driver, TrendPoint, tornado_chart, trend_chart
from app.reports.charts.svg import AMBER, BLUE, INK, PALE, PAPER, QUIET, svg
from tests.reports.drawings import amount
from tests.reports.reports import FALL, FUNNEL, SPREAD, chart_in

DRIVER = Driver("Hours", "18 → 30", amount(49_938), amount(93_938))
TORNADO = tornado_chart("drivers", "Drivers", "Hours.", [DRIVER], amount(69_938))
TREND = trend_chart("trend", "Trend", "It rose.", [TrendPoint("2017", 5.0, "$5")])
MISSING = trend_chart("gap", "Gap", "One is missing.", [TrendPoint("2017", None, "")])
CHARTS = {chart.id: chart for chart in (FALL, FUNNEL, SPREAD, TORNADO, TREND, MISSING)}
SVG = "{http://www.w3.org/2000/svg}"


def drawn(chart: Chart) -> ElementTree.Element:
    """The SVG, read."""
    return ElementTree.fromstring(svg(chart))  # noqa: S314  # our own


def count(chart: Chart, tag: str) -> int:
    """How many marks of a kind stand outside of the patterns."""
    return len(drawn(chart).findall(f"{SVG}{tag}"))


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_every_mark_of_the_wide_drawing_is_drawn(chart: Chart) -> None:
    wide = chart.wide
    assert count(chart, "rect") == len(wide.bars)
    assert count(chart, "line") == len(wide.lines)
    assert count(chart, "polygon") == len(wide.areas)
    assert count(chart, "path") == len(wide.points)
    texts = [each.text for each in drawn(chart).findall(f"{SVG}text")]
    assert texts == [each.text for each in wide.texts]


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_a_pattern_is_there_where_a_bar_asks_for_it(chart: Chart) -> None:
    asked = set(re.findall(r"url\(#(\w+)\)", svg(chart)))
    assert {each.attrib["id"] for each in drawn(chart).iter(f"{SVG}pattern")} == asked


def test_kinds_of_bars_differ_without_color() -> None:
    assert "url(#hatch)" in svg(FALL)
    assert "url(#hatch)" in svg(TORNADO)
    assert {INK, PALE} <= set(re.findall(r'fill="(#\w+)"', svg(FALL)))


def test_only_the_colors_of_the_report_are_used() -> None:
    for chart in CHARTS.values():
        colors = set(re.findall(r"#[0-9a-f]{6}", svg(chart)))
        assert colors <= {INK, QUIET, PAPER, BLUE, PALE, AMBER, "#edf1f7"}


def test_it_is_told_to_those_who_do_not_see_it() -> None:
    root = drawn(FALL)
    assert root.findtext(f"{SVG}title") == FALL.title
    assert root.findtext(f"{SVG}desc") == FALL.description


def test_labels_cannot_add_marks() -> None:
    hostile = '"/><script>alert(1)</script>&amp;'
    assert [each.tag for each in drawn(chart_in(hostile)).iter(f"{SVG}script")] == []


def test_letters_are_spelled_as_the_faces_need_it() -> None:
    made = svg(FALL, letters=str.upper, faces=("One", "Two"))
    assert "FEDERAL PAYMENT" in made
    assert "font-family=\"'One', 'Two'\"" in made


def test_the_middle_and_the_points_lie_over_the_bar() -> None:
    tags = [each.tag.removeprefix(SVG) for each in drawn(SPREAD)]
    assert tags.index("rect") < tags.index("path")
    lines = [at for at, tag in enumerate(tags) if tag == "line"]
    assert lines[0] < tags.index("rect") < lines[-1]

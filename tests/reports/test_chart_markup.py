"""The chart as it stands in a page."""

from __future__ import annotations

from app.reports.charts import Chart, TrendPoint, WaterfallStep, trend_chart, waterfall_chart
from tests.reports.pages import Element, render

STEPS = [
    WaterfallStep("Longer <stays>", 12_534_043, "$12,534,043", "cost"),
    WaterfallStep("Federal bill", 24_408, "−$24,408", "received"),
    WaterfallStep("Net", 12_509_635, "$12,509,635", "net"),
]
FALL = waterfall_chart("who-pays", "Who pays", "The county pays most of it.", STEPS)


def shown(chart: Chart) -> Element:
    source = "{% from 'components/charts.html' import chart as draw %}{{ draw(chart) }}"
    return render(source, chart=chart)


def test_every_drawing_has_a_title_and_a_description() -> None:
    page = shown(FALL)
    assert len(page.all("svg", role="img")) == 2
    for drawing in page.all("svg"):
        told = [page.by_id(name).text for name in drawing.attributes["aria-labelledby"].split()]
        assert told == [FALL.title, FALL.description]


def test_no_id_stands_twice_on_a_page_of_two_charts() -> None:
    points = [TrendPoint("2017", 5.0, "$5"), TrendPoint("2018", None, "")]
    trend = trend_chart("trend", "Trend", "It rose.", points)
    ids = [
        item.attributes["id"]
        for chart in (FALL, trend)
        for item in shown(chart).walk()
        if "id" in item.attributes
    ]
    assert len(ids) == len(set(ids))


def test_the_table_in_the_page_equals_the_data() -> None:
    table = shown(FALL).one("table")
    rows = [[cell.text for cell in row.children] for row in table.all("tr")]
    assert rows == [list(FALL.table.head), *[list(row) for row in FALL.table.rows]]


def test_every_row_and_column_of_the_table_is_headed() -> None:
    table = shown(FALL).one("table")
    assert len(table.all("th", scope="col")) == 3
    assert len(table.all("th", scope="row")) == 3


def test_a_hatched_bar_refers_to_a_pattern_of_its_own_drawing() -> None:
    for drawing in shown(FALL).all("svg"):
        (pattern,) = drawing.all("pattern")
        hatched = [bar for bar in drawing.all("rect") if "fill" in bar.attributes]
        assert [bar.attributes["fill"] for bar in hatched] == [f"url(#{pattern.attributes['id']})"]


def test_the_sentence_stands_in_the_caption() -> None:
    assert shown(FALL).one("figcaption").text == "Who pays The county pays most of it."


def test_no_element_has_a_style_of_its_own() -> None:
    assert not [item for item in shown(FALL).walk() if "style" in item.attributes]

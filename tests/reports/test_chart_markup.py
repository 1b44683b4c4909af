"""The chart as it stands in a page."""

from __future__ import annotations

from app.reports.charts import (
    Chart,
    Driver,
    Range,
    TrendPoint,
    WaterfallStep,
    range_chart,
    tornado_chart,
    trend_chart,
    waterfall_chart,
)
from tests.reports.drawings import amount
from tests.reports.pages import Element, render

STEPS = [
    WaterfallStep("Longer <stays>", 12_534_043, "$12,534,043", "cost"),
    WaterfallStep("Federal bill", 24_408, "−$24,408", "received"),
    WaterfallStep("Net", 12_509_635, "$12,509,635", "net"),
]
SPREAD = Range(amount(52_100), amount(71_020), amount(93_400))
RANGE = range_chart("range", "Range", "Nine in ten.", amount(69_938), SPREAD, amount(7_447))
HOURS = Driver("Hours", "18 hours → 30 hours", amount(49_938), amount(93_938))
TORNADO = tornado_chart("drivers", "Drivers", "Hours.", [HOURS], amount(69_938))
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


def test_middle_and_shapes_are_drawn_over_the_bar() -> None:
    for drawing in shown(RANGE).all("svg"):
        classes = [item.attributes.get("class") for item in drawing.walk()]
        bar = classes.index("bar-plain")
        for mark in ("line-middle", "point-floor", "point-entered"):
            assert classes.index(mark) > bar
        assert classes.index("line-axis") < bar


def test_the_high_side_of_a_tornado_refers_to_a_pattern_of_its_own_drawing() -> None:
    for drawing in shown(TORNADO).all("svg"):
        (pattern,) = drawing.all("pattern")
        fills = {bar.attributes.get("fill") for bar in drawing.all("rect", class_="bar-hatched")}
        assert fills == {f"url(#{pattern.attributes['id']})"}


def test_every_column_of_figures_in_a_table_is_set_as_numbers() -> None:
    heads = shown(TORNADO).all("th", scope="col")
    assert [head.attributes.get("class", "") for head in heads] == ["", "", "n", "n"]


def test_a_caption_may_stand_below_and_end_in_a_link() -> None:
    source = (
        "{% from 'components/charts.html' import chart %}"
        '{% call chart(range, caption_below=true) %} <a href="#more">More</a>{% endcall %}'
    )
    figure = render(source, range=RANGE).one("figure")
    caption = figure.one("figcaption")
    assert figure.children.index(caption) > figure.children.index(figure.all("svg")[1])
    assert caption.one("a").text == "More"

"""Columns over time: months or years, with as many labels as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.reports.charts.axis import write_axis
from app.reports.charts.columns import NARROW_TREND, WIDE_TREND, Columns, TrendFormat
from app.reports.charts.drawing import Canvas, Chart, ChartTable, Drawing
from app.reports.charts.lettering import LINE_HEIGHT
from app.reports.charts.scale import in_proportion
from app.reports.charts.telling import describe
from app.reports.charts.words import CHART_WORDS, ChartWords


@dataclass(frozen=True)
class TrendPoint:
    """One month or year; a period without a report is None, never zero."""

    label: str
    value: float | None
    text: str


def trend_chart(
    chart_id: str,
    title: str,
    sentence: str,
    points: Sequence[TrendPoint],
    words: ChartWords = CHART_WORDS,
    *,
    marks_peak: bool = True,
) -> Chart:
    """Columns from zero in the order given; up to 40 stay readable on a phone.

    `marks_peak`: whether the tallest is the dark one, where the sentence names it.
    """
    texts = [point.text or (words.not_reported if point.value is None else "") for point in points]
    pairs = tuple((point.label, text) for point, text in zip(points, texts, strict=True))
    heights = in_proportion([point.value for point in points])
    return Chart(
        chart_id,
        title,
        sentence,
        describe(sentence, pairs, words),
        _draw(pairs, heights, replace(WIDE_TREND, marks_peak=marks_peak), words),
        _draw(pairs, heights, replace(NARROW_TREND, marks_peak=marks_peak), words),
        ChartTable((words.period, words.value), pairs),
    )


def _draw(
    pairs: Sequence[tuple[str, str]],
    heights: Sequence[float | None],
    form: TrendFormat,
    words: ChartWords,
) -> Drawing:
    canvas, line = Canvas(), form.size * LINE_HEIGHT
    if all(height is None for height in heights):
        canvas.text(0, form.size, words.nothing, style="quiet")
        return canvas.finish(form.width, line * 1.5, form.size)
    columns = Columns(heights, form)
    columns.draw(canvas, [text for _, text in pairs])
    bottom = write_axis(canvas, [label for label, _ in pairs], columns)
    if None in heights:
        canvas.bar(0, bottom + 8, 28, 14, "missing")
        canvas.text(36, bottom + 8 + form.size * 0.8, words.not_reported, style="quiet")
        bottom += 8 + line
    return canvas.finish(form.width, bottom + 2, form.size)

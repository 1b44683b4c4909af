"""Bars side by side: the same kind of amount for several things."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import Chart, ChartTable
from app.reports.charts.layout import NARROW, WIDE, Row
from app.reports.charts.rows import draw_rows
from app.reports.charts.scale import in_proportion
from app.reports.charts.telling import describe
from app.reports.charts.words import CHART_WORDS, ChartWords


@dataclass(frozen=True)
class Bar:
    """One bar: `value` only sets its length, `text` is what is read. None is not known."""

    label: str
    value: float | None
    text: str
    marked: bool = False


def bar_chart(
    chart_id: str, title: str, sentence: str, bars: Sequence[Bar], words: ChartWords = CHART_WORDS
) -> Chart:
    """Horizontal bars from zero, in the order given; marked bars are solid and in bold."""
    texts = [_text(bar, words) for bar in bars]
    lengths = in_proportion([bar.value for bar in bars])
    rows = [
        Row(
            bar.label,
            text,
            None if length is None else (0.0, length),
            "marked" if bar.marked else "plain",
            strong=bar.marked,
        )
        for bar, text, length in zip(bars, texts, lengths, strict=True)
    ]
    pairs = tuple((bar.label, text) for bar, text in zip(bars, texts, strict=True))
    return Chart(
        chart_id,
        title,
        sentence,
        describe(sentence, pairs, words),
        draw_rows(rows, WIDE, words),
        draw_rows(rows, NARROW, words),
        ChartTable((words.item, words.value), pairs),
    )


def _text(bar: Bar, words: ChartWords) -> str:
    return bar.text or (words.not_known if bar.value is None else "")

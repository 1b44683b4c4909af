"""Ranges one under another: the same kind of amount, each with its middle and as entered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import Chart, ChartTable
from app.reports.charts.layout import NARROW, WIDE, Row
from app.reports.charts.range import Amount, Range
from app.reports.charts.rows import draw_rows
from app.reports.charts.scale import in_proportion
from app.reports.charts.telling import describe
from app.reports.charts.words import CHART_WORDS, ChartWords


@dataclass(frozen=True)
class RangeBar:
    """One row: its range, and the amount as entered."""

    label: str
    spread: Range
    entered: Amount | None = None
    marked: bool = False


def ranges_chart(
    chart_id: str,
    title: str,
    sentence: str,
    bars: Sequence[RangeBar],
    words: ChartWords = CHART_WORDS,
) -> Chart:
    """Bars from low to high with one zero line, in the order given; marked ones in bold."""
    rows = _rows(bars, words)
    pairs = tuple((row.label, row.text) for row in rows)
    return Chart(
        chart_id,
        title,
        sentence,
        describe(sentence, pairs, words),
        draw_rows(rows, WIDE, words),
        draw_rows(rows, NARROW, words),
        ChartTable((words.item, words.range), pairs),
    )


def _rows(bars: Sequence[RangeBar], words: ChartWords) -> list[Row]:
    values = [value for bar in bars for value in _values(bar)]
    places = iter(in_proportion(values))
    return [_row(bar, [next(places) for _ in range(4)], words) for bar in bars]


def _values(bar: RangeBar) -> tuple[float | None, ...]:
    spread, entered = bar.spread, bar.entered.value if bar.entered else None
    return spread.low.value, spread.middle.value, spread.high.value, entered


def _row(bar: RangeBar, places: Sequence[float | None], words: ChartWords) -> Row:
    low, middle, high, entered = places
    text = words.between(bar.spread.low.text, bar.spread.high.text)
    return Row(
        bar.label,
        text,
        None if low is None or high is None else (low, high),
        "plain",
        strong=bar.marked,
        middle=middle,
        point=None if entered is None else (entered, "entered"),
    )

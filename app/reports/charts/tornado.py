"""What drives an answer: each figure moved from its low to its high, alone, widest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import Chart, ChartTable, Drawing
from app.reports.charts.layout import NARROW, WIDE, Format
from app.reports.charts.range import Amount
from app.reports.charts.scale import in_proportion
from app.reports.charts.telling import describe
from app.reports.charts.tornado_rows import Swing, draw_swings
from app.reports.charts.words import CHART_WORDS, ChartWords

MOST_ROWS = 10


@dataclass(frozen=True)
class Driver:
    """A figure, how far it is moved in words, and the answer at each end of it."""

    label: str
    moved: str
    at_low: Amount
    at_high: Amount


def tornado_chart(
    chart_id: str,
    title: str,
    sentence: str,
    drivers: Sequence[Driver],
    entered: Amount,
    words: ChartWords = CHART_WORDS,
) -> Chart:
    """Bars around the answer as entered, in the order given; no more than ten are drawn."""
    wide, narrow = (_draw(drivers[:MOST_ROWS], entered, form, words) for form in (WIDE, NARROW))
    pairs = [(each.label, f"{each.at_low.text}, {each.at_high.text}") for each in drivers]
    rows = tuple((each.label, each.moved, each.at_low.text, each.at_high.text) for each in drivers)
    head = (words.figure, words.low_to_high, words.net_at_low, words.net_at_high)
    described = describe(sentence, pairs, words)
    return Chart(chart_id, title, sentence, described, wide, narrow, ChartTable(head, rows, 2))


def _draw(drivers: Sequence[Driver], entered: Amount, form: Format, words: ChartWords) -> Drawing:
    ends = [amount.value for each in drivers for amount in (each.at_low, each.at_high)]
    first, *places = (place or 0.0 for place in in_proportion([entered.value, *ends]))
    swings = [
        Swing(
            each.label,
            each.moved,
            low,
            each.at_low.text,
            high,
            each.at_high.text,
        )
        for each, low, high in zip(drivers, places[::2], places[1::2], strict=True)
    ]
    head = f"{words.entered} {entered.text}"
    return draw_swings(swings, first, head, form, words)

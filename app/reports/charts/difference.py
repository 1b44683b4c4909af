"""From one estimate to another, one difference at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import BarStyle, Chart, ChartTable
from app.reports.charts.layout import NARROW, WIDE, Row
from app.reports.charts.rows import draw_rows
from app.reports.charts.scale import in_proportion
from app.reports.charts.telling import describe
from app.reports.charts.words import CHART_WORDS, ChartWords


@dataclass(frozen=True)
class DifferenceStep:
    """A step or an end. Ends (the first and the last) show `value` from zero; a step moves the
    total up by `value`, or down where it is negative. `text` is what is read.
    """

    label: str
    value: float
    text: str


def difference_chart(
    chart_id: str,
    title: str,
    sentence: str,
    steps: Sequence[DifferenceStep],
    words: ChartWords = CHART_WORDS,
) -> Chart:
    """From the first of `steps` to the last; steps up are plain, steps down are hatched.

    Always drawn from zero, so that a difference looks as large as it is beside the whole.
    """
    rows = _rows(steps)
    pairs = [(step.label, step.text) for step in steps]
    return Chart(
        chart_id,
        title,
        sentence,
        describe(sentence, pairs, words),
        draw_rows(rows, WIDE, words, "step"),
        draw_rows(rows, NARROW, words, "step"),
        ChartTable((words.step, words.value), tuple(pairs)),
    )


def _rows(steps: Sequence[DifferenceStep]) -> list[Row]:
    rows, reached = [], 0.0
    lengths = [length or 0.0 for length in in_proportion([step.value for step in steps])]
    last = len(steps) - 1
    for place, (step, length) in enumerate(zip(steps, lengths, strict=True)):
        is_end = place in (0, last)
        start, reached = (0.0, length) if is_end else (reached, reached + length)
        style: BarStyle = "net" if is_end else "received" if length < 0 else "plain"
        rows.append(Row(step.label, step.text, (start, reached), style, is_end, reached))
    return rows

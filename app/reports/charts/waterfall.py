"""From gross cost through money received to net cost, one step at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.reports.charts.drawing import BarStyle, Chart, ChartTable
from app.reports.charts.layout import NARROW, WIDE, Row
from app.reports.charts.rows import draw_rows
from app.reports.charts.scale import in_proportion
from app.reports.charts.telling import describe
from app.reports.charts.words import CHART_WORDS, ChartWords

StepKind = Literal["cost", "received", "net"]
_STYLES: Mapping[StepKind, BarStyle] = {"cost": "plain", "received": "received", "net": "net"}


@dataclass(frozen=True)
class WaterfallStep:
    """A step. Costs push the total up by `value`; money received pulls it down by `value`
    (so a receipt is given as a positive amount); a net step shows `value` itself, from zero.
    """

    label: str
    value: float | None
    text: str
    kind: StepKind


def waterfall_chart(
    chart_id: str,
    title: str,
    sentence: str,
    steps: Sequence[WaterfallStep],
    words: ChartWords = CHART_WORDS,
) -> Chart:
    """Steps from gross to net; a net below zero is drawn left of zero and called a gain."""
    texts = [_text(step, words) for step in steps]
    rows = _rows(steps, texts)
    kinds = {"cost": words.cost, "received": words.received, "net": words.net}
    cells = zip(steps, texts, strict=True)
    table = tuple((step.label, kinds[step.kind], text) for step, text in cells)
    pairs = [(label, text) for label, _, text in table]
    return Chart(
        chart_id,
        title,
        sentence,
        describe(sentence, pairs, words),
        draw_rows(rows, WIDE, words, "step"),
        draw_rows(rows, NARROW, words, "step"),
        ChartTable((words.step, words.kind, words.value), table),
    )


def _rows(steps: Sequence[WaterfallStep], texts: Sequence[str]) -> list[Row]:
    rows, total = [], 0.0
    lengths = in_proportion([step.value for step in steps])
    for step, text, length in zip(steps, texts, lengths, strict=True):
        span = None
        if length is not None and step.kind == "net":
            span, total = (0.0, length), length
        elif length is not None:
            reached = total + (length if step.kind == "cost" else -length)
            span, total = (total, reached), reached
        rows.append(Row(step.label, text, span, _STYLES[step.kind], step.kind == "net", total))
    return rows


def _text(step: WaterfallStep, words: ChartWords) -> str:
    if step.value is None:
        return step.text or words.not_known
    unsaid = words.gain not in f"{step.label} {step.text}".lower()
    if step.kind == "net" and step.value < 0 and unsaid:
        return f"{step.text} ({words.gain})"
    return step.text

"""From bookings to people held: how many are left at each stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import Chart, ChartTable
from app.reports.charts.layout import NARROW, WIDE, Row
from app.reports.charts.rows import draw_rows
from app.reports.charts.scale import in_proportion
from app.reports.charts.telling import describe
from app.reports.charts.words import CHART_WORDS, ChartWords


@dataclass(frozen=True)
class Stage:
    """One stage; a count that is not known is None, never zero."""

    label: str
    value: float | None
    text: str


def funnel_chart(
    chart_id: str,
    title: str,
    sentence: str,
    stages: Sequence[Stage],
    words: ChartWords = CHART_WORDS,
) -> Chart:
    """Stages from the first to the last; the last known one is marked."""
    texts = [stage.text or (words.not_known if stage.value is None else "") for stage in stages]
    lengths = in_proportion([stage.value for stage in stages])
    last = max((place for place, length in enumerate(lengths) if length is not None), default=-1)
    rows = [
        Row(
            stage.label,
            text,
            None if length is None else (0.0, length),
            "marked" if place == last else "plain",
            strong=place == last,
        )
        for place, (stage, text, length) in enumerate(zip(stages, texts, lengths, strict=True))
    ]
    pairs = tuple((stage.label, text) for stage, text in zip(stages, texts, strict=True))
    return Chart(
        chart_id,
        title,
        sentence,
        describe(sentence, pairs, words),
        draw_rows(rows, WIDE, words, "taper"),
        draw_rows(rows, NARROW, words, "taper"),
        ChartTable((words.stage, words.value), pairs),
    )

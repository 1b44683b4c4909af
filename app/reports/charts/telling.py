"""The text alternative of a chart: what a reader who does not see it is told."""

from collections.abc import Sequence

from app.reports.charts.words import ChartWords

_SHORT_ENOUGH = 8


def describe(sentence: str, items: Sequence[tuple[str, str]], words: ChartWords) -> str:
    """The sentence, then every item of a short chart, or a pointer to the table of a long one."""
    if not items:
        return f"{sentence} {words.nothing}.".strip()
    if len(items) > _SHORT_ENOUGH:
        return f"{sentence} {words.more_in_table}".strip()
    told = "; ".join(f"{label}: {text}" for label, text in items)
    return f"{sentence} {told}.".strip()

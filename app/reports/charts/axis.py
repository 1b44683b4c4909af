"""Sparse labels under the columns of a trend."""

from collections.abc import Sequence
from itertools import pairwise

from app.reports.charts.columns import Columns
from app.reports.charts.drawing import Canvas
from app.reports.charts.lettering import LINE_HEIGHT, shorten, text_width

_AIR = 8


def write_axis(canvas: Canvas, labels: Sequence[str], columns: Columns) -> float:
    """Write as many labels as fit, evenly spaced from the first; return where they end."""
    form = columns.form
    fitted = [shorten(label, form.width / 2 - _AIR, form.size) for label in labels]
    baseline = columns.bottom + form.size + 6
    for place in _chosen(fitted, columns):
        left, right = _reach(fitted[place], place, columns)
        middle = columns.middle(place)
        canvas.line(middle, columns.bottom, middle, columns.bottom + 5, "axis")
        if fitted[place]:
            canvas.text((left + right) / 2, baseline, fitted[place], "middle", "quiet")
    return columns.bottom + 6 + form.size * LINE_HEIGHT


def _chosen(labels: Sequence[str], columns: Columns) -> list[int]:
    count = len(labels)
    for stride in range(1, count + 1):
        places = list(range(0, count, stride))
        if _clear(labels, places, columns):
            break
    last = count - 1
    if places[-1] != last and _clear(labels, [places[-1], last], columns):
        places.append(last)
    return places


def _clear(labels: Sequence[str], places: Sequence[int], columns: Columns) -> bool:
    reaches = [_reach(labels[place], place, columns) for place in places]
    return all(before[1] + _AIR <= after[0] for before, after in pairwise(reaches))


def _reach(label: str, place: int, columns: Columns) -> tuple[float, float]:
    width = text_width(label, columns.form.size)
    left = min(max(columns.middle(place) - width / 2, 0), columns.form.width - width)
    return left, left + width

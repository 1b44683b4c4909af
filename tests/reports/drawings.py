"""What a reader would see of a drawing, measured: boxes of text, bounds, overlaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from app.reports.charts import Amount
from app.reports.charts.drawing import Chart, Drawing, TextMark
from app.reports.charts.lettering import text_width

_SLACK = 0.3  # coordinates are rounded to a tenth of a unit


@dataclass(frozen=True)
class Box:
    """The place one line of text takes."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Say whether two boxes cover each other anywhere."""
        apart = (
            self.right <= other.left + _SLACK
            or other.right <= self.left + _SLACK
            or self.bottom <= other.top + _SLACK
            or other.bottom <= self.top + _SLACK
        )
        return not apart


def amount(value: float) -> Amount:
    """Dollars on a chart."""
    return Amount(value, f"{'−' if value < 0 else ''}${abs(value):,.0f}")


def drawings(chart: Chart) -> tuple[Drawing, Drawing]:
    """Both drawings of a chart."""
    return chart.wide, chart.narrow


def box_of(mark: TextMark, size: float) -> Box:
    """The box of a text, by the same cautious widths the layout uses."""
    width = text_width(mark.text, size, mark.style == "strong")
    left = {"start": mark.x, "middle": mark.x - width / 2, "end": mark.x - width}[mark.anchor]
    return Box(mark.text, left, left + width, mark.y - size * 0.8, mark.y + size * 0.22)


def outside(drawing: Drawing) -> list[tuple[float, float]]:
    """Every corner of a mark that leaves the drawing's own box."""
    right, bottom = drawing.width + _SLACK, drawing.height + _SLACK
    return [
        (x, y)
        for x, y in _corners(drawing)
        if not (-_SLACK <= x <= right and -_SLACK <= y <= bottom)
    ]


def _corners(drawing: Drawing) -> Iterator[tuple[float, float]]:
    for bar in drawing.bars:
        yield from ((bar.x, bar.y), (bar.x + bar.width, bar.y + bar.height))
    for line in drawing.lines:
        yield from ((line.x1, line.y1), (line.x2, line.y2))
    for area in drawing.areas:
        for corner in area.points.split():
            x, y = corner.split(",")
            yield float(x), float(y)
    for point in drawing.points:
        yield from ((point.x - 6, point.y - 6), (point.x + 6, point.y + 6))
    for mark in drawing.texts:
        box = box_of(mark, drawing.size)
        yield from ((box.left, box.top), (box.right, box.bottom))


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Every pair of texts written over each other."""
    boxes = [box_of(mark, drawing.size) for mark in drawing.texts]
    return [(one.text, two.text) for one, two in combinations(boxes, 2) if one.meets(two)]

"""Where the parts of a row stand: its label, its bar and its value.

On a wide page the label stands left of its bar; on a phone above it. The value is always
written at the right end of the bar, never inside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import BarStyle, PointStyle
from app.reports.charts.lettering import LINE_HEIGHT, text_width, wrap
from app.reports.charts.scale import Scale, scale_over


@dataclass(frozen=True)
class Row:
    """One bar from one value to another, or none where the value is not known.

    `middle` is a line across the bar, `point` a shape that may lie beside it.
    """

    label: str
    text: str
    span: tuple[float, float] | None
    style: BarStyle = "plain"
    strong: bool = False
    joint: float | None = None
    middle: float | None = None
    point: tuple[float, PointStyle] | None = None

    @property
    def ends(self) -> tuple[float, ...]:
        """Every value that must have a place on the scale."""
        if self.span is None:
            return ()
        return (*self.span, self.point[0]) if self.point else self.span


@dataclass(frozen=True)
class Format:
    """Measures of one drawing, in its own units."""

    width: float
    size: float
    label_width: float
    text_width: float
    bar_height: float
    gap: float
    labels_above: bool

    @property
    def line(self) -> float:
        """Height of one line of text."""
        return self.size * LINE_HEIGHT


WIDE = Format(760, 16, 250, 190, 26, 12, labels_above=False)
NARROW = Format(320, 16, 320, 150, 22, 12, labels_above=True)
POINT = 7.0
_LEAST_BAR = 2.0


@dataclass(frozen=True)
class Placed:
    """A row with its lines of text, where they and the bar begin, and how tall it is."""

    row: Row
    labels: list[str]
    texts: list[str]
    text_x: float
    top: float
    bar_top: float
    height: float


def fit_scale(rows: Sequence[Row], form: Format) -> Scale:
    """The scale of the bars, between the widest label and the widest value."""
    left = 1.0
    if not form.labels_above:
        left = 16 + max(
            (
                text_width(line, form.size, row.strong)
                for row in rows
                for line in wrap(row.label, form.label_width, form.size, row.strong)
            ),
            default=0,
        )
    longest = max(
        (
            text_width(line, form.size, row.strong)
            for row in rows
            if row.span
            for line in wrap(row.text, form.text_width, form.size, row.strong)
        ),
        default=0,
    )
    ends = [end for row in rows for end in row.ends]
    if any(row.point for row in rows):
        left, longest = left + POINT, longest + POINT
    return scale_over(ends, left, form.width - longest - 10)


def place_rows(rows: Sequence[Row], scale: Scale, form: Format, top: float) -> list[Placed]:
    """Set the rows one under another, beginning at `top`."""
    placed = []
    for row in rows:
        labels = wrap(row.label, form.label_width, form.size, row.strong)
        x, room = _room(row, scale, form)
        texts = wrap(row.text, room, form.size, row.strong)
        over = len(labels) * form.line + 3 if form.labels_above and labels else 0.0
        beside = len(texts) if form.labels_above else max(len(texts), len(labels))
        height = max(form.bar_height, beside * form.line)
        bar_top = top + over + (height - form.bar_height) / 2
        placed.append(Placed(row, labels, texts, x, top, bar_top, over + height))
        top += over + height + form.gap
    return placed


def _room(row: Row, scale: Scale, form: Format) -> tuple[float, float]:
    """Where the value's text begins and how wide it may be."""
    zero = scale.at(0) + 8
    if row.span is not None:
        beside = scale.at(row.point[0]) + POINT if row.point else 0.0
        x = max(bar_ends(row.span, scale)[1], beside) + 8
        # Beside a bar left of zero the text would be struck through by the zero line.
        is_crossed = x < zero <= x + text_width(row.text, form.size, row.strong) + 8
        return zero if is_crossed else x, form.text_width
    if form.width - zero < form.text_width:
        return scale.start, form.width - scale.start
    if row.joint is not None and scale.at(row.joint) - zero > form.text_width / 2:
        # A waterfall's connector runs past this row: the text stays on this side of it.
        return zero, scale.at(row.joint) - 6 - zero
    return zero, form.width - zero


def bar_ends(span: tuple[float, float], scale: Scale) -> tuple[float, float]:
    """Left and right end of a bar; what is not nothing stays wide enough to be seen."""
    left, right = sorted((scale.at(span[0]), scale.at(span[1])))
    if span[0] != span[1] and right - left < _LEAST_BAR:
        right = max(min(left + _LEAST_BAR, scale.end), right)
        left = right - _LEAST_BAR
    return left, right

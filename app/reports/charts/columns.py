"""The columns of a trend and the few values written over them."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import Canvas
from app.reports.charts.lettering import LINE_HEIGHT, shorten, text_width
from app.reports.charts.scale import Scale, scale_over


@dataclass(frozen=True)
class TrendFormat:
    """Measures of one drawing, in its own units; `marks_peak`: whether the tallest is dark."""

    width: float
    plot_height: float
    size: float
    widest_column: float
    marks_peak: bool = True


WIDE_TREND = TrendFormat(760, 200, 16, 56)
NARROW_TREND = TrendFormat(320, 150, 16, 40)
_MISSING_HEIGHT, _ZERO_HEIGHT = 14, 6
_FLAT = 0.1
_FEW = 12


class Columns:
    """Places columns side by side and knows where each one stands."""

    def __init__(self, heights: Sequence[float | None], form: TrendFormat) -> None:
        self.heights = heights
        self.form = form
        self.slot = form.width / len(heights)
        self.column = min(form.widest_column, self.slot * 0.78)
        known = [height for height in heights if height is not None]
        margin = form.size * LINE_HEIGHT + 6
        # Where nothing rises above zero, a value may stand over a band without a report.
        self.top = margin + (_MISSING_HEIGHT if max(known) < _FLAT else 0)
        self.bottom = self.top + form.plot_height + (margin if min(known) < 0 else 0)
        self.scale: Scale = scale_over(known, self.top + form.plot_height, self.top)

    def middle(self, place: int) -> float:
        """The middle of the column at a place, counted from 0."""
        return self.slot * (place + 0.5)

    def draw(self, canvas: Canvas, texts: Sequence[str]) -> None:
        """Draw columns, the zero line, the bands without a report, and the written values."""
        written = self._written(texts)
        peak = next(iter(written))
        for place, height in enumerate(self.heights):
            if height is not None:
                self._column(canvas, place, height, marked=self.form.marks_peak and place == peak)
        self._missing(canvas)
        zero = self.scale.at(0)
        canvas.line(0, zero, self.form.width, zero, "axis")
        for place, text in written.items():
            self._write(canvas, place, text)

    def _column(self, canvas: Canvas, place: int, height: float, marked: bool) -> None:
        zero, end = self.scale.at(0), self.scale.at(height)
        left = self.middle(place) - self.column / 2
        if height == 0:
            canvas.line(left, zero - 3, left + self.column, zero - 3, "zero")
            return
        top = min(zero, end)
        tall = max(abs(zero - end), 2)
        top = zero - tall if end <= zero else top
        canvas.bar(left, top, self.column, tall, "marked" if marked else "plain")

    def _missing(self, canvas: Canvas) -> None:
        start: int | None = None
        for place, height in enumerate([*self.heights, 0.0]):
            if height is None and start is None:
                start = place
            elif height is not None and start is not None:
                left, width = start * self.slot, (place - start) * self.slot
                top = self.scale.at(0) - _MISSING_HEIGHT
                canvas.bar(left, top, width, _MISSING_HEIGHT, "missing")
                start = None

    def _written(self, texts: Sequence[str]) -> dict[int, str]:
        """The values written out: peak, last and first; of few columns all that fit."""
        known = {place: height for place, height in enumerate(self.heights) if height is not None}
        by_size = sorted(known, key=lambda place: -abs(known[place]))
        wanted = [by_size[0], max(known), min(known)]
        wanted += by_size if len(self.heights) <= _FEW else []
        written: dict[int, str] = {}
        for place in dict.fromkeys(wanted):
            text = shorten(texts[place], self.form.width, self.form.size, strong=True)
            if not any(self._meet(text, place, old, at) for at, old in written.items()):
                written[place] = text
        return written

    def _meet(self, text: str, place: int, other: str, other_place: int) -> bool:
        left, right = self._reach(text, place)
        other_left, other_right = self._reach(other, other_place)
        return left < other_right + 6 and other_left < right + 6

    def _reach(self, text: str, place: int) -> tuple[float, float]:
        width = text_width(text, self.form.size, strong=True)
        left = min(max(self.middle(place) - width / 2, 0), max(self.form.width - width, 0))
        return left, left + width

    def _write(self, canvas: Canvas, place: int, text: str) -> None:
        left, right = self._reach(text, place)
        covered = self._between(left, right)
        known = [height for height in covered if height is not None]
        middle, own_end = (left + right) / 2, self.scale.at(self.heights[place] or 0)
        if (self.heights[place] or 0) < 0:
            end = self.scale.at(min(known))
            self._leader(canvas, place, own_end, end + 4)
            canvas.text(middle, end + self.form.size + 2, text, "middle", "strong")
            return
        over_zero = _MISSING_HEIGHT if None in covered else _ZERO_HEIGHT
        end = min(self.scale.at(max(known)), self.scale.at(0) - over_zero)
        self._leader(canvas, place, own_end, end - 4)
        canvas.text(middle, end - 7, text, "middle", "strong")

    def _between(self, left: float, right: float) -> list[float | None]:
        """What stands under or over a text from left to right."""
        half = self.column / 2
        places = range(len(self.heights))
        inside = [at for at in places if left < self.middle(at) + half]
        return [self.heights[at] for at in inside if self.middle(at) - half < right]

    def _leader(self, canvas: Canvas, place: int, own_end: float, text_edge: float) -> None:
        if abs(own_end - text_edge) > 8:
            x = self.middle(place)
            canvas.line(x, own_end, x, text_edge, "leader")

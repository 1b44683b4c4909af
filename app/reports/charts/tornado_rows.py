"""The drawing of a tornado: bars left and right of one line, with their ends written out.

On a wide page names stand left of the bars and amounts at their ends; on a phone names stand
above and amounts below. The side of the low is plain, the side of the high hatched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import BarStyle, Canvas, Drawing
from app.reports.charts.lanes import AIR, Label, label, side_by_side
from app.reports.charts.layout import Format, bar_ends
from app.reports.charts.lettering import shorten, text_width, wrap
from app.reports.charts.scale import Scale
from app.reports.charts.words import ChartWords

_NEAR = 8.0
_KEY = 24.0


@dataclass(frozen=True)
class Swing:
    """One row: what is moved, and where its low and its high take the answer."""

    label: str
    moved: str
    low: float
    low_text: str
    high: float
    high_text: str


def draw_swings(
    swings: Sequence[Swing], entered: float, head: str, form: Format, words: ChartWords
) -> Drawing:
    """Draw the rows one under another around the line of the answer as entered."""
    canvas = Canvas()
    if not swings:
        canvas.text(0, form.size, words.nothing, style="quiet")
        return canvas.finish(form.width, form.line * 1.5, form.size)
    scale = _fit(swings, entered, form)
    top = _heading(canvas, scale, entered, head, form, words)
    first = top
    for swing in swings:
        top = _row(canvas, swing, scale, entered, form, top)
    bottom = top - _gap(form)
    if not form.labels_above:
        _lines(canvas, scale, entered, first - 2, bottom + 2)
    return canvas.finish(form.width, bottom + 4, form.size)


def _fit(swings: Sequence[Swing], entered: float, form: Format) -> Scale:
    """From the least to the greatest answer, between the names and the amounts."""
    values = [entered, *(value for swing in swings for value in (swing.low, swing.high))]
    left, right = 2.0, form.width - 2
    if not form.labels_above:
        names = [
            text_width(line, form.size, bold) for s in swings for line, bold in _names(s, form)
        ]
        ends = [text_width(text, form.size) for s in swings for text in _ends(s, form)]
        left = max(names, default=0.0) + AIR + max(ends) + _NEAR
        right = form.width - max(ends) - _NEAR
    return Scale(min(values), max(values), left, right)


def _names(swing: Swing, form: Format) -> list[tuple[str, bool]]:
    """The lines that name a row, each with whether it is bold."""
    strong = wrap(swing.label, form.label_width, form.size, strong=True)
    moved = wrap(swing.moved, form.label_width, form.size, limit=2)
    return [(line, True) for line in strong] + [(line, False) for line in moved]


def _ends(swing: Swing, form: Format) -> tuple[str, str]:
    """The amounts at the left and at the right end of the bar."""
    low, high = (
        shorten(text, form.width / 2 - AIR if form.labels_above else 150, form.size)
        for text in (swing.low_text, swing.high_text)
    )
    return (low, high) if swing.low <= swing.high else (high, low)


def _heading(
    canvas: Canvas, scale: Scale, entered: float, head: str, form: Format, words: ChartWords
) -> float:
    """What plain and hatched mean, then the answer over its line; returns where they end."""
    key_end = _key(canvas, form, words)
    baseline = key_end + 8 + form.size
    lane = [label(head, scale.at(entered), 0.5, form, "strong")]
    if scale.low < 0 < scale.high:
        lane = _with_zero(lane[0], label(words.zero, scale.at(0), 0.5, form, "quiet"), form)
    for item in lane:
        canvas.text(item.left, baseline, item.text, style=item.style)
    return baseline + 10


def _key(canvas: Canvas, form: Format, words: ChartWords) -> float:
    """A plain and a hatched sample with their words, in one line if there is room."""
    x, top = 0.0, 0.0
    samples: tuple[tuple[str, BarStyle], ...] = (
        (words.at_low, "plain"),
        (words.at_high, "hatched"),
    )
    for text, style in samples:
        room = form.width - _KEY - 6
        fitted = shorten(text, room, form.size)
        width = text_width(fitted, form.size)
        if x and x + width > room:
            x, top = 0.0, top + form.line + 4
        _box(canvas, x, top + 3, _KEY, form.size - 2, style)
        canvas.text(x + _KEY + 6, top + form.size, fitted, style="quiet")
        x += _KEY + 6 + width + AIR
    return top + form.line


def _with_zero(head: Label, zero: Label, form: Format) -> list[Label]:
    first, second = sorted((head, zero), key=lambda each: each.mark)
    moved = side_by_side(first, second, form)
    return list(moved) if moved else [head]


def _row(
    canvas: Canvas, swing: Swing, scale: Scale, entered: float, form: Format, top: float
) -> float:
    names = _names(swing, form)
    over = len(names) * form.line
    if form.labels_above:
        _write_names(canvas, names, top, form)
        bar_top = top + over + 3
        _bars(canvas, swing, scale, entered, form, bar_top)
        _lines(canvas, scale, entered, bar_top - 2, bar_top + form.bar_height + 2)
        bottom = _amounts_below(canvas, swing, scale, form, bar_top + form.bar_height + 4)
        return bottom + _gap(form)
    height = max(over, form.bar_height)
    _write_names(canvas, names, top + (height - over) / 2, form)
    bar_top = top + (height - form.bar_height) / 2
    _bars(canvas, swing, scale, entered, form, bar_top)
    _amounts_beside(canvas, swing, scale, entered, form, bar_top)
    return top + height + _gap(form)


def _gap(form: Format) -> float:
    """Between two rows: wider on a phone, where amounts and the next name stand one on another."""
    return form.gap + _NEAR if form.labels_above else _NEAR


def _write_names(
    canvas: Canvas, names: Sequence[tuple[str, bool]], top: float, form: Format
) -> None:
    for number, (line, bold) in enumerate(names):
        baseline = top + number * form.line + form.size
        canvas.text(0, baseline, line, style="strong" if bold else "quiet")


def _bars(
    canvas: Canvas, swing: Swing, scale: Scale, entered: float, form: Format, top: float
) -> None:
    """The side of the low and that of the high; both on one side share the height."""
    shared = (swing.low - entered) * (swing.high - entered) > 0
    height = form.bar_height / 2 if shared else form.bar_height
    _side(canvas, (entered, swing.low), scale, top, height, "plain")
    _side(canvas, (entered, swing.high), scale, top + (height if shared else 0), height, "hatched")


def _side(
    canvas: Canvas,
    span: tuple[float, float],
    scale: Scale,
    top: float,
    height: float,
    style: BarStyle,
) -> None:
    if span[0] != span[1]:
        left, right = bar_ends(span, scale)
        _box(canvas, left, top, right - left, height, style)


def _box(canvas: Canvas, x: float, y: float, width: float, height: float, style: BarStyle) -> None:
    canvas.bar(x, y, max(width, 0.1), height, style)


def _amounts_beside(
    canvas: Canvas, swing: Swing, scale: Scale, entered: float, form: Format, bar_top: float
) -> None:
    left, right = _reach(swing, scale, entered)
    baseline = bar_top + form.bar_height / 2 + form.size * 0.35
    first, second = _ends(swing, form)
    canvas.text(left - _NEAR, baseline, first, "end")
    canvas.text(right + _NEAR, baseline, second)


def _amounts_below(canvas: Canvas, swing: Swing, scale: Scale, form: Format, top: float) -> float:
    left, right = sorted((scale.at(swing.low), scale.at(swing.high)))
    first, second = _ends(swing, form)
    one, other = label(first, left, 0, form, "plain"), label(second, right, 1, form, "plain")
    lane = side_by_side(one, other, form) or (one, other)
    for item in lane:
        canvas.text(item.left, top + form.size, item.text)
    return top + form.line


def _reach(swing: Swing, scale: Scale, entered: float) -> tuple[float, float]:
    places = sorted(scale.at(value) for value in (swing.low, swing.high, entered))
    return places[0], places[-1]


def _lines(canvas: Canvas, scale: Scale, entered: float, top: float, bottom: float) -> None:
    x = scale.at(entered)
    canvas.line(x, top, x, bottom, "zero")
    if scale.low < 0 < scale.high:
        zero = scale.at(0)
        canvas.line(zero, top, zero, bottom, "connector")

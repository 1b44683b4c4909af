"""Horizontal bars one under another: the drawing that bars, waterfall and funnel share."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from app.reports.charts.drawing import Canvas, Drawing, TextStyle
from app.reports.charts.layout import Format, Placed, Row, bar_ends, fit_scale, place_rows
from app.reports.charts.lettering import text_width
from app.reports.charts.scale import Scale
from app.reports.charts.words import ChartWords

Joint = Literal["none", "step", "taper"]


def draw_rows(
    rows: Sequence[Row], form: Format, words: ChartWords, joint: Joint = "none"
) -> Drawing:
    """Draw the rows with one shared zero line."""
    canvas = Canvas()
    if not rows:
        canvas.text(0, form.size, words.nothing, style="quiet")
        return canvas.finish(form.width, form.line * 1.5, form.size)
    scale = fit_scale(rows, form)
    signed = (joint == "step" or any(row.middle is not None for row in rows)) and scale.low < 0
    placed = place_rows(rows, scale, form, form.line + 6 if signed else 2)
    if joint != "none" and not form.labels_above:
        _join(canvas, placed, scale, form, joint)
    bottom = placed[-1].top + placed[-1].height + 2
    _zero_line(canvas, placed, scale, form)
    if signed:
        name_sides(canvas, scale, form, words)
    for item in placed:
        _draw(canvas, item, scale, form)
    return canvas.finish(form.width, bottom, form.size)


def _draw(canvas: Canvas, item: Placed, scale: Scale, form: Format) -> None:
    style: TextStyle = "strong" if item.row.strong else "plain"
    middle = item.bar_top + form.bar_height / 2
    beside = item.top + len(item.labels) * form.line / 2 if form.labels_above else middle
    _write(canvas, item.labels, 0, beside, form, style)
    if item.row.span is None:
        _write(canvas, item.texts, item.text_x, middle, form, "quiet")
        return
    _bar(canvas, item, item.row.span, scale, form)
    _write(canvas, item.texts, item.text_x, middle, form, style)


def _bar(
    canvas: Canvas, item: Placed, span: tuple[float, float], scale: Scale, form: Format
) -> None:
    left, right = bar_ends(span, scale)
    if span[0] == span[1]:
        canvas.line(left, item.bar_top, left, item.bar_top + form.bar_height, "zero")
    else:
        canvas.bar(left, item.bar_top, right - left, form.bar_height, item.row.style)
    if item.row.middle is not None:
        x = scale.at(item.row.middle)
        canvas.line(x, item.bar_top - 2, x, item.bar_top + form.bar_height + 2, "middle")
    if item.row.point:
        value, shape = item.row.point
        canvas.point(scale.at(value), item.bar_top + form.bar_height / 2, shape)


def _write(
    canvas: Canvas, lines: Sequence[str], x: float, middle: float, form: Format, style: TextStyle
) -> None:
    first = middle - (len(lines) - 1) * form.line / 2 + form.size * 0.35
    for number, line in enumerate(lines):
        canvas.text(x, first + number * form.line, line, style=style)


def _zero_line(canvas: Canvas, placed: Sequence[Placed], scale: Scale, form: Format) -> None:
    """One line down a wide drawing; on a phone a piece a bar, as labels stand between bars."""
    zero = scale.at(0)
    if not form.labels_above:
        canvas.line(zero, placed[0].top - 2, zero, placed[-1].top + placed[-1].height + 2, "axis")
        return
    for item in placed:
        if item.row.span is not None:
            low = item.bar_top + form.bar_height
            canvas.line(zero, item.bar_top - 2, zero, low + 2, "axis")


def _join(
    canvas: Canvas, placed: Sequence[Placed], scale: Scale, form: Format, joint: Joint
) -> None:
    for above, below in pairwise([item for item in placed if item.row.span or joint == "taper"]):
        bottom = above.bar_top + form.bar_height
        if joint == "step" and above.row.joint is not None:
            x = scale.at(above.row.joint)
            canvas.line(x, bottom, x, below.bar_top, "connector")
        elif joint == "taper" and above.row.span and below.row.span:
            zero, upper, lower = (scale.at(v) for v in (0, above.row.span[1], below.row.span[1]))
            top = below.bar_top
            canvas.area((zero, bottom), (upper, bottom), (lower, top), (zero, top))


def name_sides(canvas: Canvas, scale: Scale, form: Format, words: ChartWords) -> None:
    """Say over the zero line which side is a gain and which a cost."""
    gain, cost = f"← {words.gain}", f"{words.cost} →"
    gain_end = max(scale.at(0) - 6, text_width(gain, form.size))
    canvas.text(gain_end, form.size, gain, "end", "quiet")
    cost_start = max(scale.at(0) + 6, gain_end + 12)
    if cost_start + text_width(cost, form.size) <= form.width:
        canvas.text(cost_start, form.size, cost, "start", "quiet")

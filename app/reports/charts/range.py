"""One range: where most draws fall, the middle, the amount as entered, and the floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.charts.drawing import Canvas, Chart, ChartTable, Drawing
from app.reports.charts.lanes import AIR, Label, are_apart, at, in_two_lanes, label
from app.reports.charts.layout import NARROW, POINT, WIDE, Format, bar_ends
from app.reports.charts.lettering import text_width
from app.reports.charts.rows import name_sides
from app.reports.charts.scale import Scale, in_proportion, scale_over
from app.reports.charts.telling import describe
from app.reports.charts.words import CHART_WORDS, ChartWords

_PAST_BAR = 5.0
_LEADER = 12.0


@dataclass(frozen=True)
class Amount:
    """A place on the scale and the text that is read there."""

    value: float
    text: str


@dataclass(frozen=True)
class Range:
    """The ends of a range and its middle."""

    low: Amount
    middle: Amount
    high: Amount


@dataclass(frozen=True)
class _Places:
    """The same as shares of the largest amount."""

    low: float | None
    middle: float | None
    high: float | None
    entered: float | None
    floor: float | None

    @property
    def known(self) -> list[float]:
        found = (self.low, self.middle, self.high, self.entered, self.floor)
        return [place for place in found if place is not None]


def range_chart(
    chart_id: str,
    title: str,
    sentence: str,
    entered: Amount | None,
    spread: Range | None,
    floor: Amount | None,
    words: ChartWords = CHART_WORDS,
) -> Chart:
    """A bar from low to high with its middle, the amount as entered and the floor marked.

    Whatever is not known is left out.
    """
    amounts = (*_ends(spread), entered, floor)
    places = _Places(*in_proportion([each.value if each else None for each in amounts]))
    pairs = _pairs(entered, spread, floor, words)
    texts = [each.text if each else "" for each in amounts]
    wide, narrow = (_draw(form, places, texts, words) for form in (WIDE, NARROW))
    described = describe(sentence, pairs, words)
    return Chart(
        chart_id, title, sentence, described, wide, narrow, ChartTable(_head(words), pairs)
    )


def _ends(spread: Range | None) -> tuple[Amount | None, Amount | None, Amount | None]:
    return (spread.low, spread.middle, spread.high) if spread else (None, None, None)


def _head(words: ChartWords) -> tuple[str, str]:
    return words.item, words.value


def _pairs(
    entered: Amount | None, spread: Range | None, floor: Amount | None, words: ChartWords
) -> tuple[tuple[str, str], ...]:
    between = words.between(spread.low.text, spread.high.text) if spread else ""
    found = (
        (_lowest(floor.value, words), floor.text) if floor else ("", ""),
        (words.range, between),
        (words.middle.capitalize(), spread.middle.text if spread else ""),
        (words.entered.capitalize(), entered.text if entered else ""),
    )
    return tuple((name, text) for name, text in found if text)


def _lowest(value: float, words: ChartWords) -> str:
    """What the floor is called: at or below zero nothing can be said to cost at least so much."""
    return words.floor if value > 0 else words.lowest


def _draw(form: Format, places: _Places, texts: Sequence[str], words: ChartWords) -> Drawing:
    canvas = Canvas()
    if not places.known:
        canvas.text(0, form.size, words.nothing, style="quiet")
        return canvas.finish(form.width, form.line * 1.5, form.size)
    scale = scale_over(places.known, POINT + 1, form.width - POINT - 1)
    top = 2.0
    if scale.low < 0:
        name_sides(canvas, scale, form, words)
        top += form.line + 4
    top = _over(canvas, form, scale, places, texts, words, top)
    axis = top + _PAST_BAR + form.bar_height / 2
    _marks(canvas, form, scale, places, axis)
    bottom = _under(canvas, form, scale, places, texts, words, axis)
    return canvas.finish(form.width, bottom + 2, form.size)


def _over(
    canvas: Canvas,
    form: Format,
    scale: Scale,
    places: _Places,
    texts: Sequence[str],
    words: ChartWords,
    top: float,
) -> float:
    """Write the ends and the middle over the bar; return where they end."""
    if places.low is None or places.middle is None or places.high is None:
        return top
    left, right = bar_ends((places.low, places.high), scale)
    low = label(texts[0], left, 0, form, "plain")
    high = label(texts[2], right, 1, form, "plain")
    middle = label(f"{words.middle} {texts[1]}", scale.at(places.middle), 0.5, form, "strong")
    lanes = [[low, middle, high]]
    if not are_apart(low, middle, high):
        both = words.between(texts[0], texts[2])
        lanes = [*_ends_alone(low, high, both, (left + right) / 2, form), [middle]]
    for lane in lanes:
        _write(canvas, lane, top + form.size)
        top += form.line
    return top


def _ends_alone(
    low: Label, high: Label, both: str, between: float, form: Format
) -> list[list[Label]]:
    """The ends in a lane without the middle: apart, or joined by a word, or one over the other."""
    if are_apart(low, high):
        return [[low, high]]
    if text_width(both, form.size) <= form.width:
        return [[label(both, between, 0.5, form, "plain")]]
    return [[low], [high]]


def _marks(canvas: Canvas, form: Format, scale: Scale, places: _Places, axis: float) -> None:
    zero, half = scale.at(0), form.bar_height / 2
    canvas.line(scale.start, axis, scale.end, axis, "axis")
    canvas.line(zero, axis - half, zero, axis + half, "axis")
    if places.low is not None and places.high is not None:
        left, right = bar_ends((places.low, places.high), scale)
        if right > left:
            canvas.bar(left, axis - half, right - left, form.bar_height, "plain")
    if places.middle is not None:
        x, reach = scale.at(places.middle), half + _PAST_BAR
        canvas.line(x, axis - reach, x, axis + half, "middle")
    if places.entered is not None:
        canvas.point(scale.at(places.entered), axis, "entered")
    if places.floor is not None:
        canvas.point(scale.at(places.floor), axis, "floor")


def _under(
    canvas: Canvas,
    form: Format,
    scale: Scale,
    places: _Places,
    texts: Sequence[str],
    words: ChartWords,
    axis: float,
) -> float:
    """Write the floor and the amount as entered under the bar; return where they end."""
    found = []
    if places.floor is not None:
        x, told = scale.at(places.floor), f"{_lowest(places.floor, words)} {texts[4]}"
        found.append(at(label(told, x, 0, form, "strong"), x - POINT, form))
    if places.entered is not None:
        x = scale.at(places.entered)
        found.append(label(f"{words.entered} {texts[3]}", x, 0.5, form, "strong"))
    found.sort(key=lambda each: each.mark)
    near, far = in_two_lanes(found[0], found[1], form) if len(found) == 2 else (found, [])
    top = axis + form.bar_height / 2 + 4
    _write(canvas, _with_zero(near, far, form, scale, words), top + form.size)
    for each in far:
        if not any(other.left - 3 < each.mark < other.right + 3 for other in near):
            canvas.line(each.mark, axis + POINT + 2, each.mark, top + _LEADER + form.line, "leader")
    _write(canvas, far, top + _LEADER + form.line + form.size)
    return top + form.line + (_LEADER + form.line if far else 0)


def _with_zero(
    near: list[Label], far: list[Label], form: Format, scale: Scale, words: ChartWords
) -> list[Label]:
    """The near lane with the zero named, where there is room for it."""
    zero = label(words.zero, scale.at(0), 0.5, form, "quiet")
    before = [each for each in near if each.left < zero.left]
    after = [each for each in near if each.left >= zero.left]
    lane = [*before, zero, *after]
    is_crossed = any(zero.left - AIR < each.mark < zero.right + AIR for each in far)
    return lane if are_apart(*lane) and not is_crossed else near


def _write(canvas: Canvas, lane: Sequence[Label], baseline: float) -> None:
    for item in lane:
        canvas.text(item.left, baseline, item.text, style=item.style)

"""A chart as SVG for paper: the wide drawing, in ink and one blue, with patterns for a copier.

The page draws the same marks by `templates/components/charts.html` and its stylesheet; here the
style is written out, as neither a PDF nor a Word document has one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from app.reports.charts.drawing import BarMark, Chart, Drawing, LineMark, PointMark, TextMark

INK, QUIET, PAPER = "#1b1b1b", "#454b54", "#ffffff"
BLUE, PALE, PALEST, AMBER = "#1a4480", "#d6dfec", "#edf1f7", "#e5a000"
FACE = "Source Sans 3"


def _weight(weight: int) -> str:
    """The weight for faces that hold all weights, which some programs show in the lightest."""
    return f"font-variation-settings=\"'wght' {weight}\""


_BARS: Mapping[str, str] = {
    "plain": f'fill="{PALE}" stroke="{BLUE}"',
    "marked": f'fill="{BLUE}" stroke="{BLUE}"',
    "received": f'fill="url(#hatch)" stroke="{BLUE}"',
    "hatched": f'fill="url(#hatch)" stroke="{BLUE}"',
    "net": f'fill="{INK}" stroke="{INK}"',
    "missing": 'fill="url(#dots)"',
}
_LINES: Mapping[str, str] = {
    "axis": f'stroke="{QUIET}"',
    "zero": f'stroke="{INK}" stroke-width="3"',
    "middle": f'stroke="{BLUE}" stroke-width="3"',
    "connector": f'stroke="{QUIET}" stroke-dasharray="2 3"',
    "leader": f'stroke="{QUIET}" stroke-dasharray="2 3"',
}
_OVER_BARS = ("zero", "middle", "connector")
_POINTS: Mapping[str, tuple[str, str]] = {
    "floor": ("M0-9 8 0 0 9-8 0z", f'fill="{AMBER}" stroke="{INK}"'),
    "entered": ("M-6 0a6 6 0 1 0 12 0 6 6 0 1 0-12 0z", f'fill="{INK}" stroke="{PAPER}"'),
}
_TEXTS: Mapping[str, str] = {
    "plain": "",
    "strong": f' font-weight="600" {_weight(600)}',
    "quiet": f' fill="{QUIET}"',
}
_PATTERNS: Mapping[str, str] = {
    "hatch": '<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
    f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{PAPER}"/>'
    f'<path d="M1 0v7" stroke="{BLUE}" stroke-width="1.5"/></pattern>',
    "dots": '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">'
    f'<circle cx="2" cy="2" r="1" fill="{QUIET}"/></pattern>',
}


def _as_it_is(text: str) -> str:
    return text


def svg(
    chart: Chart, letters: Callable[[str], str] = _as_it_is, faces: tuple[str, ...] = (FACE,)
) -> str:
    """The wide drawing of a chart. `letters` makes of a text what the faces can show."""
    drawing = chart.wide
    named = ", ".join(f"'{face}'" for face in faces)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width} {drawing.height}" '
        f'width="{drawing.width}" height="{drawing.height}" '
        f'font-family="{named}" font-size="{drawing.size}" {_weight(400)} fill="{INK}">'
    )
    told = (("title", chart.title), ("desc", chart.description))
    names = "".join(f"<{tag}>{escape(letters(text))}</{tag}>" for tag, text in told)
    return f"{head}{names}{''.join(_marks(drawing, letters))}</svg>"


def _marks(drawing: Drawing, letters: Callable[[str], str]) -> Iterator[str]:
    """The marks from the back to the front."""
    yield _patterns(drawing)
    for area in drawing.areas:
        yield f'<polygon fill="{PALEST}" points={quoteattr(area.points)}/>'
    yield from (_line(line) for line in drawing.lines if line.style not in _OVER_BARS)
    yield from (_bar(bar) for bar in drawing.bars)
    yield from (_line(line) for line in drawing.lines if line.style in _OVER_BARS)
    yield from (_point(point) for point in drawing.points)
    yield from (_text(text, letters) for text in drawing.texts)


def _patterns(drawing: Drawing) -> str:
    asked = " ".join(_BARS[bar.style] for bar in drawing.bars)
    found = "".join(made for name, made in _PATTERNS.items() if f"#{name})" in asked)
    return f"<defs>{found}</defs>" if found else ""


def _bar(bar: BarMark) -> str:
    place = f'x="{bar.x}" y="{bar.y}" width="{bar.width}" height="{bar.height}"'
    return f"<rect {place} {_BARS[bar.style]}/>"


def _line(line: LineMark) -> str:
    place = f'x1="{line.x1}" y1="{line.y1}" x2="{line.x2}" y2="{line.y2}"'
    return f"<line {place} {_LINES[line.style]}/>"


def _point(point: PointMark) -> str:
    shape, look = _POINTS[point.style]
    place = f'transform="translate({point.x} {point.y})"'
    return f'<path {place} d="{shape}" {look} stroke-width="1.5"/>'


def _text(text: TextMark, letters: Callable[[str], str]) -> str:
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    place = f'x="{text.x}" y="{text.y}"'
    return f"<text {place}{anchor}{_TEXTS[text.style]}>{escape(letters(text.text))}</text>"

"""What a chart is made of: marks in drawing units, two drawings, a table.

Units are those of the drawing's own viewBox, y growing downwards. Styles are words that the
stylesheet gives a fill or a stroke; nothing here knows a colour.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

BarStyle = Literal["plain", "marked", "received", "hatched", "net", "missing"]
LineStyle = Literal["axis", "zero", "middle", "connector", "leader"]
PointStyle = Literal["floor", "entered"]
TextStyle = Literal["plain", "strong", "quiet"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class BarMark:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    style: BarStyle


@dataclass(frozen=True)
class LineMark:
    """A straight stroke."""

    x1: float
    y1: float
    x2: float
    y2: float
    style: LineStyle


@dataclass(frozen=True)
class PointMark:
    """A small shape around its place: a diamond for a floor, a disc for an amount as entered."""

    x: float
    y: float
    style: PointStyle


@dataclass(frozen=True)
class AreaMark:
    """A pale polygon between two bars; `points` is the SVG attribute."""

    points: str


@dataclass(frozen=True)
class TextMark:
    """One line of text on its baseline."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    style: TextStyle = "plain"


@dataclass(frozen=True)
class Drawing:
    """One drawing of a chart for one width of page."""

    width: float
    height: float
    size: float
    bars: tuple[BarMark, ...] = ()
    lines: tuple[LineMark, ...] = ()
    areas: tuple[AreaMark, ...] = ()
    texts: tuple[TextMark, ...] = ()
    points: tuple[PointMark, ...] = ()


@dataclass(frozen=True)
class ChartTable:
    """The chart's data as rows of text; the last columns, `figures` of them, hold the figures."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: int = 1


@dataclass(frozen=True)
class Chart:
    """A chart ready for its template: drawn twice, said once, tabled once."""

    id: str
    title: str
    sentence: str
    description: str
    wide: Drawing
    narrow: Drawing
    table: ChartTable

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9-]*", self.id):
            raise ValueError(f"A chart id is lower-case words joined by hyphens, not {self.id!r}.")


@dataclass
class Canvas:
    """Marks gathered while a drawing is made; coordinates are rounded as they come in."""

    bars: list[BarMark] = field(default_factory=list)
    lines: list[LineMark] = field(default_factory=list)
    areas: list[AreaMark] = field(default_factory=list)
    texts: list[TextMark] = field(default_factory=list)
    points: list[PointMark] = field(default_factory=list)

    def bar(self, x: float, y: float, width: float, height: float, style: BarStyle) -> None:
        """Add a rectangle."""
        self.bars.append(
            BarMark(round(x, 1), round(y, 1), round(width, 1), round(height, 1), style)
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, style: LineStyle) -> None:
        """Add a stroke."""
        self.lines.append(LineMark(round(x1, 1), round(y1, 1), round(x2, 1), round(y2, 1), style))

    def area(self, *corners: tuple[float, float]) -> None:
        """Add a polygon."""
        self.areas.append(AreaMark(" ".join(f"{round(x, 1)},{round(y, 1)}" for x, y in corners)))

    def text(
        self, x: float, y: float, text: str, anchor: Anchor = "start", style: TextStyle = "plain"
    ) -> None:
        """Add a line of text on the baseline `y`."""
        self.texts.append(TextMark(round(x, 1), round(y, 1), text, anchor, style))

    def point(self, x: float, y: float, style: PointStyle) -> None:
        """Add a small shape."""
        self.points.append(PointMark(round(x, 1), round(y, 1), style))

    def finish(self, width: float, height: float, size: float) -> Drawing:
        """Close the canvas into a drawing."""
        marks = (tuple(self.bars), tuple(self.lines), tuple(self.areas), tuple(self.texts))
        return Drawing(width, round(height, 1), size, *marks, tuple(self.points))

"""What a report is made of: paragraphs, tables, charts, workings and notes, in reading order.

Everything is ready to be read: a rendering sets type and never computes, rounds or translates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.reports.charts import Chart

SpanKind = Literal["plain", "strong", "quiet", "code", "amount"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text. `source` cites a numbered source after it; `href` is a full address."""

    text: str
    kind: SpanKind = "plain"
    source: int | None = None
    href: str = ""


Text = tuple[Span, ...]


def plain(text: str) -> Text:
    """A text without marks; nothing where it is empty."""
    return (Span(text),) if text else ()


def words_of(text: Text) -> str:
    """A text without its marks."""
    return "".join(span.text for span in text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. "answer" is set large, "lead" a little larger, "quiet" in secondary ink."""

    text: Text
    kind: Literal["plain", "answer", "lead", "quiet"] = "plain"


@dataclass(frozen=True, slots=True)
class Items:
    """A list of points."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names, each with its text."""

    rows: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column. Numbers stand at the right; `share` is its part of the width."""

    label: str
    is_number: bool = False
    share: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """Cells by column; the first is the head of the row. None: not known."""

    cells: tuple[Text | None, ...]
    kind: Literal["", "subtotal", "total", "apart"] = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Its caption is always said; `shows_caption` is false where a heading says it."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    shows_caption: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its sentence. Its table follows where no other table says the same."""

    chart: Chart
    table: Table | None = None
    shows_title: bool = True


@dataclass(frozen=True, slots=True)
class Worked:
    """How an amount was worked out: a line a step, its result strong."""

    title: str
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Set apart in a frame. `signed` says whose words these are; empty for the tool's own."""

    title: str
    paragraphs: tuple[Text, ...]
    kind: Literal["warning", "note", "cover"] = "note"
    signed: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered source."""

    number: int
    text: str
    href: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """The list of numbered sources."""

    sources: tuple[Reference, ...]


Block = Paragraph | Items | Pairs | Table | Figure | Worked | Notice | References


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; sections within it come after its own blocks."""

    key: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


def part_name(part: Block) -> str:
    """What a block is, for a rendering that chooses by name: "paragraph", "table"."""
    return type(part).__name__.lower()

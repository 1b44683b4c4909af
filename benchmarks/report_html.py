"""The same report as HTML with print styles, for what makes PDFs from HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from app.reports.charts.svg import svg
from app.reports.document.parts import (
    Block,
    Figure,
    Items,
    Pairs,
    Paragraph,
    References,
    Section,
    Table,
    Text,
    Worked,
)
from app.reports.document.report import Report
from app.reports.pdf.fonts import SANS, SANS_FACE, SERIF, SERIF_FACE, folder

STYLE = """
@page { size: letter; margin: .8in .9in;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 8pt }
  @bottom-left { content: string(fingerprint); font-size: 6pt } }
@page :not(:first) { @top-left { content: string(running); font-size: 8pt } }
body { font: 10pt/1.4 "Source Serif 4", serif; color: #1b1b1b }
h1, h2, table, ul, dl, .worked, figcaption { font-family: "Source Sans 3", sans-serif }
h2 { border-top: 1pt solid #1a4480; break-after: avoid }
.running { string-set: running content(); height: 0; overflow: hidden }
.fingerprint { string-set: fingerprint content() }
.answer { font-size: 16pt } .lead { font-size: 11pt }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt }
th, td { text-align: left; border-bottom: .5pt solid #a9b0b9; padding: .3em 1em .3em 0 }
tr { break-inside: avoid } thead { display: table-header-group }
.n { text-align: right; font-variant-numeric: tabular-nums } .total * { font-weight: 600 }
.worked { border-left: 1.6pt solid #1a4480; padding-left: 1em; font-size: 8.8pt }
figure { margin: 1em 0; break-inside: avoid } svg { width: 427pt; height: auto }
"""


def as_html(report: Report) -> str:
    """The whole document."""
    body = "".join(
        (
            f'<p class="running">{escape(report.running)}</p>',
            f"<p>{escape(report.kind)} {escape(report.badge.words)}</p>",
            f"<h1>{escape(report.title)}</h1>",
            *(_block(each) for each in report.opening),
            f'<p class="fingerprint">{escape(report.seal.fingerprint)}</p>',
            f"<p>{escape(report.citation)}</p>",
            *(part for each in report.sections for part in _section(each)),
        )
    )
    title = escape(report.title)
    head = f"<meta charset=utf-8><title>{title}</title><style>{_faces()}{STYLE}</style>"
    return f'<!doctype html><html lang="{report.language}"><head>{head}</head><body>{body}</body>'


def _faces() -> str:
    """The faces of the report, from the same files."""
    return "".join(
        f'@font-face {{ font-family: "{name}"; src: url("{file.as_uri()}"); font-weight: 200 900 }}'
        for name, package in ((SANS_FACE, SANS), (SERIF_FACE, SERIF))
        for file in folder(package).rglob("*[[]*wght].ttf")
        if "Italic" not in file.name
    )


def _section(section: Section) -> Iterator[str]:
    yield f"<h2>{escape(section.title)}</h2>"
    yield from (_block(each) for each in section.blocks)
    for within in section.sections:
        yield from _section(within)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f'<p class="{block.kind}">{_text(block.text)}</p>'
        case Items():
            return f"<ul>{''.join(f'<li>{_text(item)}</li>' for item in block.items)}</ul>"
        case Pairs():
            rows = (f"<dt>{escape(name)}</dt><dd>{_text(text)}</dd>" for name, text in block.rows)
            return f"<dl>{''.join(rows)}</dl>"
        case Table():
            return _table(block)
        case Figure():
            told = escape(block.chart.sentence)
            return f"<figure><figcaption>{told}</figcaption>{svg(block.chart)}</figure>"
        case Worked():
            lines = "".join(f"<div>{_text(line)}</div>" for line in block.lines)
            return f'<div class="worked"><b>{escape(block.title)}</b>{lines}</div>'
        case References():
            return "".join(
                f'<p id="source-{each.number}">[{each.number}] {escape(each.text)} '
                f'<a href="{escape(each.href)}">{escape(each.href)}</a></p>'
                for each in block.sources
            )
        case _:
            raise TypeError(f"the typical report has no {type(block).__name__}")


def _table(table: Table) -> str:
    kinds = ["n" if column.is_number else "" for column in table.columns]
    heads = "".join(
        f'<th class="{kind}">{escape(column.label)}</th>'
        for kind, column in zip(kinds, table.columns, strict=True)
    )
    rows = "".join(
        f'<tr class="{row.kind}">'
        + "".join(
            f'<td class="{kind}">{_text(cell or ())}</td>'
            for kind, cell in zip(kinds, row.cells, strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    caption = f"<caption>{escape(table.caption)}</caption>"
    return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _text(text: Text) -> str:
    return "".join(
        f"<span class={span.kind}>{escape(span.text)}</span>"
        + (f'<a href="#source-{span.source}">[{span.source}]</a>' if span.source else "")
        for span in text
    )

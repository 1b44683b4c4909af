"""Who was counted: from booking to transfer, and by the county's own classes."""

from __future__ import annotations

from app.reports.content.build import ResultContent
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Section
from app.reports.document.setting import (
    figure,
    pairs,
    paragraph,
    quiet,
    section,
    table,
    with_total,
)

Sections = tuple[Section, ...]


def counted(content: ResultContent) -> Sections:
    """The funnel, from booking to transfer, and what stands beside it."""
    part = content.counted
    if not (part.sentence or part.beside):
        return ()
    told = paragraph("" if part.chart else part.sentence)
    stages = paragraph(part.stages) if part.sentence else ()
    return section(
        "counted",
        PARTS["counted"],
        stages,
        told,
        figure(part.chart, with_table=True),
        pairs(part.beside),
    )


def severity(content: ResultContent) -> Sections:
    """Who is held, by the county's own classes."""
    part = content.severity
    if part is None:
        return ()
    return section(
        "severity",
        PARTS["severity"],
        paragraph(part.sentence),
        figure(part.chart),
        with_total(table(part.table, shows_caption=False)),
        quiet(part.rounding),
        quiet(part.hiding if part.table else ""),
    )

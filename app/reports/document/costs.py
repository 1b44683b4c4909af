"""What it costs: definitions side by side, lines, and what one jail day costs."""

from __future__ import annotations

from app.language import say
from app.reports.content.build import ResultContent
from app.reports.content.definitions import DefinitionCard
from app.reports.content.lines_table import LinesTable
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Block, Column, Row, Section, Span, Table, Text, plain
from app.reports.document.setting import (
    cited_paragraph,
    figure,
    paragraph,
    section,
    table,
    worked,
)

Sections = tuple[Section, ...]


def definitions(content: ResultContent) -> Sections:
    """The four definitions, never added together, with their workings and the lines."""
    return section(
        "definitions",
        PARTS["definitions"],
        paragraph(content.definitions_sentence),
        (_cards(content),),
        tuple(block for each in content.workings for block in worked(each)),
        tuple(block for each in content.lines for block in _line_table(each)),
    )


def _cards(content: ResultContent) -> Table:
    columns = (
        Column(say("Definition"), share=2),
        Column(say("What it counts"), share=3),
        Column(say("Amount"), is_number=True),
        Column(say("How it is known"), share=2),
    )
    return Table(
        say("The four definitions side by side"),
        columns,
        tuple(_card(each) for each in content.definitions),
        shows_caption=False,
    )


def _card(card: DefinitionCard) -> Row:
    chosen = (Span(f" ({_chosen(card)})", "quiet"),) if card.chosen else ()
    name = (Span(card.title, "strong" if card.chosen else "plain"), *chosen)
    amount = None if card.amount is None else (Span(card.amount, "strong"),)
    return Row((name, plain(card.counts), amount, _known(card)))


def _chosen(card: DefinitionCard) -> str:
    if card.amount is None:
        return say("chosen, with no amount yet")
    return say("used in this answer")


def _known(card: DefinitionCard) -> Text:
    if card.amount is None:
        return plain(say("Needs: {needs}.", needs=card.needs)) if card.needs else ()
    if card.grade:
        return (Span(card.grade, "strong"), Span(f" {card.evidence}"))
    return plain(card.evidence)


def _line_table(lines: LinesTable) -> tuple[Block, ...]:
    columns = (
        Column(say("Line"), share=3),
        *(Column(name, is_number=True) for name in (say("Days"), say("Daily cost"), say("Cost"))),
    )
    rows = tuple(
        Row(
            (
                plain(row.label),
                *(None if cell is None else plain(cell) for cell in (row.days, row.rate, row.cost)),
            )
        )
        for row in lines.rows
    )
    return (*figure(lines.chart), *paragraph(lines.note), Table(lines.caption, columns, rows))


def jail_day(content: ResultContent) -> Sections:
    """What one jail day costs, by what is counted; the cost items behind it."""
    part = content.jail_day
    if part is None:
        return ()
    items: tuple[Block, ...] = ()
    if part.items:
        elsewhere = content.outside_elsewhere
        more = cited_paragraph(elsewhere.text, elsewhere.source_number) if elsewhere else ()
        items = (*table(part.items), *paragraph(part.outside), *more)
    return section(
        "jail-day",
        PARTS["jail-day"],
        paragraph(part.sentence),
        figure(part.chart),
        table(part.rate_table, shows_caption=False),
        worked(part.working),
        items,
    )

"""A fiscal note: what a measure costs by year, who pays, on what assumptions, by whom."""

from __future__ import annotations

from app.language import say
from app.reports.content.build import ResultContent
from app.reports.document.certification import short_note
from app.reports.document.opening import answer_blocks, identity, stands
from app.reports.document.parts import Block, Pairs, Paragraph, Span, plain
from app.reports.document.report import Occasion
from app.reports.document.setting import (
    money_table,
    paragraph,
    points,
    quiet,
    table,
    with_total,
)


def fiscal_note(content: ResultContent, occasion: Occasion) -> tuple[Block, ...]:
    """The note, dense, in the order of a state or county form."""
    return (
        *stands(content),
        *answer_blocks(content),
        *_years(content),
        *_funds(content, occasion),
        *_received(content),
        *paragraph(content.certified.told),
        *_assumptions(content),
        *short_note(content),
        *identity(content, occasion),
    )


def _heading(text: str) -> Paragraph:
    return Paragraph((Span(text, "strong"),))


def _years(content: ResultContent) -> tuple[Block, ...]:
    years = content.fiscal_years
    if years is None:
        return ()
    return (*with_total(table(years.table)), *quiet(years.lacking))


def _funds(content: ResultContent, occasion: Occasion) -> tuple[Block, ...]:
    not_stated = say("not stated")
    positions = content.fiscal_years.positions if content.fiscal_years else ""
    rows = (
        (say("Fund"), plain(occasion.fund or not_stated)),
        (say("Full-time positions (FTE)"), plain(positions or say("not known"))),
        (say("Agencies consulted"), plain(occasion.agencies or not_stated)),
    )
    return (Pairs(rows),)


def _received(content: ResultContent) -> tuple[Block, ...]:
    """Expenditure and revenue of the period, line by line."""
    if content.paying is None:
        return ()
    head = (say("Line"), say("How"), say("Amount"))
    return money_table(content.paying.rows, say("The period, line by line"), head)


def _assumptions(content: ResultContent) -> tuple[Block, ...]:
    ahead = [content.ahead.sentence, content.ahead.assumptions] if content.ahead else []
    doubts = [noted.text for noted in content.money_notes]
    cautions = [each.text for each in content.unknown.cautions]
    texts = [*ahead, *content.unknown.assumptions, *doubts, *cautions, content.certainty]
    found = points(text for text in texts if text)
    return (_heading(say("Assumptions")), *found) if found else paragraph("")

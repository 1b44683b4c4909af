"""Choices: policies side by side, the steps in which cost moves, six years ahead."""

from __future__ import annotations

from app.language import say
from app.reports.content.ahead import Ahead
from app.reports.content.build import ResultContent
from app.reports.content.choices import Choice, Choices
from app.reports.content.step_costs import StepCost
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Block, Column, Paragraph, Row, Section, Span, Table, plain
from app.reports.document.setting import (
    figure,
    paragraph,
    points,
    quiet,
    section,
    table,
    with_total,
    worked_texts,
)

Sections = tuple[Section, ...]


def choices(content: ResultContent) -> Sections:
    """The section; looking ahead closes it, as six years are a part of the choice."""
    ahead = _ahead(content.ahead) if content.ahead else ()
    part = content.choices
    if part is None or not (part.choices or part.steps):
        return section("ahead", say("Looking ahead"), ahead)
    return section(
        "choices",
        PARTS["choices"],
        _law(part),
        paragraph(part.sentence),
        _policies(part),
        quiet(part.lacking),
        within=(
            *_meanings(part),
            *section("assumed", say("Taken for granted in the comparison"), points(part.assumed)),
            *_steps(part),
            *section("ahead", say("Looking ahead, as things are now"), ahead),
        ),
    )


def _law(part: Choices) -> tuple[Block, ...]:
    if not part.law:
        return ()
    return (Paragraph((Span(say("State law."), "strong"), Span(f" {part.law}"))),)


def _policies(part: Choices) -> tuple[Table, ...]:
    if not part.choices:
        return ()
    columns = (
        Column(say("What is compared"), share=2),
        *(Column(choice.label, is_number=True) for choice in part.choices),
    )
    rows = tuple(
        Row(
            (plain(row.label), *(plain(cell.text) for cell in row.cells)),
            "subtotal" if row.strong else "",
        )
        for row in part.rows
    )
    return (Table(say("Policies side by side"), columns, rows, shows_caption=False),)


def _meanings(part: Choices) -> Sections:
    blocks = tuple(block for choice in part.choices for block in _meaning(choice))
    return section("meanings", say("What each choice means"), blocks)


def _meaning(choice: Choice) -> tuple[Block, ...]:
    return (
        Paragraph((Span(f"{choice.label}. ", "strong"), Span(choice.rule))),
        *points(choice.cautions),
        *worked_texts(say("How this choice was worked out"), choice.working),
    )


def _steps(part: Choices) -> Sections:
    blocks = tuple(block for step in part.steps for block in _step(step))
    if not blocks:
        return ()
    told = say("Fewer people in jail lower this cost only when a whole post or unit can close.")
    return section(
        "step-costs",
        say("When a post or housing unit is closed or added"),
        paragraph(told),
        blocks,
        quiet(part.steps_not_said),
    )


def _step(step: StepCost) -> tuple[Block, ...]:
    return (
        Paragraph((Span(f"{step.label}. ", "strong"), Span(step.sentence))),
        *table(step.table),
    )


def _ahead(part: Ahead) -> tuple[Block, ...]:
    return (
        *paragraph(part.sentence, part.assumptions),
        *figure(part.chart),
        *with_total(table(part.table, shows_caption=False)),
    )

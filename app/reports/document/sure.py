"""How sure: range, floor, what drives the net cost, what to ask for, break-even."""

from __future__ import annotations

from app.language import say
from app.reports.content.build import ResultContent
from app.reports.content.drivers import Drivers
from app.reports.content.floor import Floor
from app.reports.content.how_sure import Asked, HowSure
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Section, Span
from app.reports.document.setting import (
    figure,
    money_table,
    paragraph,
    points,
    quiet,
    section,
    table,
    worked_texts,
)

Sections = tuple[Section, ...]


def how_sure(content: ResultContent) -> Sections:
    """The section, where an analysis was kept."""
    part = content.how_sure
    if part is None:
        return ()
    return section(
        "how-sure",
        PARTS["how-sure"],
        paragraph(part.range_sentence),
        paragraph(content.certified.sentence),
        table(part.ranges),
        quiet(part.simulation),
        figure(part.definitions, with_table=True),
        within=(
            *_floor(part.floor),
            *(_drivers(part.drivers) if part.drivers else ()),
            *_asked(part.asked),
            *_break_even(part),
        ),
    )


def _floor(floor: Floor) -> Sections:
    title = say("How {amount} was worked out: the floor", amount=floor.amount)
    return section(
        "floor",
        say("The floor"),
        paragraph(floor.sentence),
        points(floor.choices),
        worked_texts(title, floor.working if floor.choices else ()),
    )


def _drivers(drivers: Drivers) -> Sections:
    return section(
        "drivers",
        say("What drives it"),
        paragraph(drivers.sentence, drivers.rest),
        figure(drivers.chart),
        table(drivers.table, shows_caption=False),
    )


def _asked(asked: tuple[Asked, ...]) -> Sections:
    one, many = say("The figure to ask the county for"), say("Figures to ask the county for")
    texts = ((Span(each.label, "strong"), Span(f". {each.why}")) for each in asked)
    return section("ask", one if len(asked) == 1 else many, points(texts))


def _break_even(part: HowSure) -> Sections:
    if not part.break_even:
        return ()
    head = (say("Figure"), say("What it takes"), say("Value"))
    return section(
        "break-even",
        say("When would the net cost be zero?"),
        paragraph(say("Each figure alone, with the others as entered.")),
        money_table(part.break_even, say("Where the net cost is zero"), head, shows_caption=False),
    )

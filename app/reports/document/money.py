"""Who pays, and what the net cost comes to in the county's terms."""

from __future__ import annotations

from app.language import say
from app.reports.content.build import ResultContent
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Section
from app.reports.document.setting import (
    cited_paragraph,
    figure,
    money_table,
    pairs,
    paragraph,
    quiet,
    section,
    worked,
)

Sections = tuple[Section, ...]


def who_pays(content: ResultContent) -> Sections:
    """From gross cost to net cost, each line with its rule."""
    part = content.paying
    if part is None:
        return ()
    head = (say("Line"), say("How"), say("Amount"))
    rules = section("rules", say("What the money received pays for"), pairs(part.rules))
    law = cited_paragraph(content.law.text, content.law.source_number) if content.law else ()
    return section(
        "who-pays",
        PARTS["who-pays"],
        paragraph(part.sentence),
        money_table(part.rows, say("From gross cost to net cost"), head, shows_caption=False),
        figure(part.chart),
        worked(part.working),
        law,
        within=rules,
    )


def county_terms(content: ResultContent) -> Sections:
    """For each resident, beside budgets, in constant dollars."""
    part = content.county_terms
    if part is None:
        return ()
    measures = (say("Measure"), say("Amount"))
    budget = (say("Budget line"), say("Net cost as a share"))
    beside = section(
        "budget-lines",
        say("Beside the county's own budget lines"),
        money_table(
            part.budget_rows, say("Net cost beside budget lines"), budget, shows_caption=False
        ),
    )
    return section(
        "county-terms",
        PARTS["county-terms"],
        money_table(part.rows, say("What the net cost comes to"), measures, shows_caption=False),
        quiet(part.prices),
        worked(part.working),
        within=beside,
    )

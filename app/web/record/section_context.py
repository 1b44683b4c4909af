"""What the template of a section receives beside its forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import url_for

from app.engine.wording import DEFINITION_COUNTS, REIMBURSEMENT_KINDS
from app.language import Words, say
from app.records.entry import Entered
from app.records.labels import LISTS, content_text, jail_names, label_of
from app.records.sections import SECTIONS
from app.reports.content import dates
from app.web.record.saving import ReasonForm
from app.web.record.section_page import Scope, SectionPage
from app.web.record.section_state import entered_elsewhere, section_state
from app.web.record.slots import Slot
from app.web.record.told_values import figure_row
from app.web.record.workspace import page_address

ROW_WORDS = Words({"cost_item": "Cost item", "program_item": "Program item", "severity": "Class"})
ADD_WORDS = Words(
    {
        "cost_item": "Add a cost item",
        "program_item": "Add a program item",
        "severity": "Add a class",
    }
)


def section_context(fips: str, page: SectionPage, reason: ReasonForm) -> dict[str, Any]:
    """The list of sections, what is wrong, what stands elsewhere, and the words of the lists."""
    record, section = page.record, page.section
    year = record.year
    return {
        "section": section,
        "year": year,
        "steps": section_marks(fips, page),
        "problems": [*theirs_told(page.slots, page), *page.problems, *reason.problems],
        "scope": page.scope,
        "scope_words": scope_words(page),
        "is_whole": page.scope == Scope(),
        "jail_choices": list(jail_names(record.record).items()),
        "month_choices": [(f"{month:%Y-%m}", dates.month(month)) for month in year.months],
        "elsewhere": {
            name: entered_elsewhere(name, slot.place, record) for name, slot in page.figures.items()
        },
        "list_titles": LISTS,
        "row_words": ROW_WORDS,
        "add_words": ADD_WORDS,
        "kind_words": REIMBURSEMENT_KINDS,
        "choice_hints": {"definition": DEFINITION_COUNTS},
        "documents_href": page_address("documents.documents", fips=fips),
        "rows_told": [told_row(fips, slot, page) for slot in page.slots if slot.entered],
        "theirs_text": theirs_text,
    }


def section_marks(fips: str, page: SectionPage) -> list[dict[str, Any]]:
    """The sections of the year in order, each marked as done where something is entered."""
    return [
        {
            "key": section.key,
            "title": section.title,
            "href": url_for(
                "record.section", fips=fips, fiscal_year=page.record.year.year, section=section.key
            ),
            "done": section_state(section, page.record).is_begun,
        }
        for section in SECTIONS
    ]


def scope_words(page: SectionPage) -> str:
    """What the page is for: "Main jail, March 2025"; empty for the whole county and year."""
    names = jail_names(page.record.record)
    month = dates.month(page.scope.month) if page.scope.month else ""
    parts = [names.get(page.scope.jail_id, ""), month]
    return ", ".join(filter(None, parts))


def theirs_told(slots: Sequence[Slot], page: SectionPage) -> list[tuple[str, str]]:
    """For the summary: each value that somebody else entered while the page was open."""
    return [
        (
            f"#{slot.key}",
            say(
                "{label}: {author} changed this while the page was open. Nothing was saved.",
                label=label_of(slot.place, page.record.record),
                author=slot.theirs.author,
            ),
        )
        for slot in slots
        if slot.theirs
    ]


def theirs_text(theirs: Entered) -> str:
    """Somebody else's value, in words."""
    if not theirs.content:
        return say("taken out")
    return content_text(theirs.place, theirs.content)


def told_row(fips: str, slot: Slot, page: SectionPage) -> dict[str, Any]:
    """What stands in a slot, for those who only read."""
    assert slot.entered  # noqa: S101  # asked for slots with a value only
    return figure_row(fips, slot.entered, page.record.record)

"""What a county signed: its note, what rests on certified figures, which version this is."""

from __future__ import annotations

from app.language import say
from app.reports.content.build import ResultContent
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Block, Notice, Section, plain
from app.reports.document.setting import pairs, paragraph, section, table, with_total

Sections = tuple[Section, ...]
# A note of more letters than this would push the rest of a short form off its page.
_MOST_IN_SHORT = 500


def county_note(content: ResultContent) -> Sections:
    """What the county says beside its figures, right after the first page."""
    blocks = tuple(block for text in _note(content) for block in paragraph(text))
    return section("note", PARTS["note"], blocks)


def short_note(content: ResultContent) -> tuple[Block, ...]:
    """The same for a form of one page: whole, or where it can be read; never cut."""
    note = _note(content)
    if sum(map(len, note)) > _MOST_IN_SHORT:
        return paragraph(say("The county’s note on these figures stands in the full report."))
    return (Notice(PARTS["note"], tuple(map(plain, note))),) if note else ()


def _note(content: ResultContent) -> tuple[str, ...]:
    return content.note if content.about.is_of_county else ()


def certification(content: ResultContent) -> Sections:
    """What of the dollars rests on certified figures, who signed, and what followed."""
    part = content.certified
    return section(
        "certification",
        PARTS["certification"],
        paragraph(part.sentence, part.lacking),
        with_total(table(part.parts)),
        pairs(part.rows),
    )

"""A calculation's content and the occasion of a copy become the report in one of its forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.language import language, say
from app.reports.content.build import ResultContent
from app.reports.document import (
    apart,
    appendices,
    certification,
    choices,
    costs,
    fiscal_note,
    money,
    opening,
    people,
    sure,
)
from app.reports.document.citation import citation, seal
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Block, Notice, Section, plain
from app.reports.document.printable import printable
from app.reports.document.report import FORMS, Badge, Form, Occasion, Report

Sections = tuple[Section, ...]

BODY: Mapping[str, Callable[[ResultContent], Sections]] = {
    "note": certification.county_note,
    "counted": people.counted,
    "definitions": costs.definitions,
    "jail-day": costs.jail_day,
    "who-pays": money.who_pays,
    "county-terms": money.county_terms,
    "severity": people.severity,
    "choices": choices.choices,
    "how-sure": sure.how_sure,
    "unknown": apart.unknown,
    "exposure": apart.exposure,
    "method": appendices.method,
    "figures": appendices.figures,
    "sources": appendices.sources,
    "certification": certification.certification,
    "words": appendices.words,
}
_OPENINGS: Mapping[Form, Callable[[ResultContent, Occasion], tuple[Block, ...]]] = {
    "full": opening.opening,
    "page": opening.opening,
    "fiscal-note": fiscal_note.fiscal_note,
}


def report(content: ResultContent, occasion: Occasion) -> Report:
    """The report in the language in use: its first page, then the parts asked for.

    A short form is its first page alone. The sources are printed wherever a part cites them.
    """
    about, occasion = content.about, printable(occasion)
    return Report(
        form=occasion.form,
        language=language(),
        title=content.question,
        name=content.title,
        kind=FORMS[occasion.form],
        running=content.running,
        badge=Badge(about.status_key, about.status_words, about.status_note),
        cover=_cover(occasion),
        opening=_OPENINGS[occasion.form](content, occasion),
        sections=_sections(content, occasion) if occasion.form == "full" else (),
        citation=citation(content),
        seal=seal(content, occasion.site),
        author=about.prepared_by or occasion.prepared_by,
        saved=about.saved_at.date() if about.saved_at else None,
    )


def parts_of(content: ResultContent) -> tuple[tuple[str, str], ...]:
    """The parts this calculation has something to say in: keys and titles, in reading order."""
    return tuple((key, PARTS[key]) for key, made in BODY.items() if made(content))


def _sections(content: ResultContent, occasion: Occasion) -> Sections:
    wanted = set(occasion.parts) | {"sources"} if occasion.parts else set(BODY)
    return tuple(part for key, made in BODY.items() if key in wanted for part in made(content))


def _cover(occasion: Occasion) -> Notice | None:
    """The advocate's own words, set apart from what the tool says."""
    paragraphs = tuple(plain(line.strip()) for line in occasion.cover.split("\n") if line.strip())
    if not paragraphs:
        return None
    title = say(
        "In the words of whoever brings this report, not of Holdcost. The fingerprint does not "
        "cover them."
    )
    return Notice(title, paragraphs, "cover", occasion.cover_signed)

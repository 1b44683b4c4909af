"""What stands beside the answer: what it does not tell, the county's note, legal exposure."""

from __future__ import annotations

from app.language import say
from app.reports.content.build import ResultContent
from app.reports.content.exposure import CaseElsewhere
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import Section, Span, Text, plain
from app.reports.document.setting import (
    cited,
    money_table,
    pairs,
    paragraph,
    points,
    section,
    worked,
)

Sections = tuple[Section, ...]


def unknown(content: ResultContent) -> Sections:
    """What the answer does not tell, and what stands in the way of telling more."""
    part = content.unknown
    cautions = [cited(each) for each in part.cautions]
    rest = [*part.assumptions, *([part.ungraded] if part.ungraded else []), part.not_measured]
    missing = section(
        "missing",
        say("What is missing, and what it would unlock"),
        pairs(
            (group.unlocks, ", ".join(figure.label for figure in group.figures))
            for group in part.missing
        ),
    )
    return section(
        "unknown",
        PARTS["unknown"],
        points([*cautions, *(plain(text) for text in rest)]),
        within=(*_warnings(content), *missing, *note(content)),
    )


def _warnings(content: ResultContent) -> Sections:
    return section(
        "check", say("Figures to check"), points(each.text for each in content.unknown.warnings)
    )


def note(content: ResultContent) -> Sections:
    """What whoever prepared the calculation wrote; a county's own note stands before all parts."""
    if content.about.is_of_county:
        return ()
    by = content.about.prepared_by
    title = say("Note from {who}", who=by) if by else say("Note from whoever prepared this")
    blocks = tuple(block for text in content.note for block in paragraph(text))
    return section("note", title, blocks)


def exposure(content: ResultContent) -> Sections:
    """Legal exposure, beside the total and never in it."""
    part = content.exposure
    own = money_table(
        part.rows, say("The county's own estimate, beside the total"), (say("Line"), say("Amount"))
    )
    cases = points(_case(each) for each in part.cases if part.is_estimated)
    return section(
        "exposure",
        PARTS["exposure"],
        paragraph(part.sentence),
        paragraph(part.overdetention),
        own,
        worked(part.working),
        within=section("cases", part.heading, cases),
    )


def _case(case: CaseElsewhere) -> Text:
    title = f"{case.title}, {case.year}" if case.year else case.title
    return (
        Span(title, "strong"),
        Span(f" ({case.status}). {case.sentence} "),
        Span(case.caution, "quiet", source=case.source_number),
    )

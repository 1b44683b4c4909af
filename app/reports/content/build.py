"""A stored calculation becomes the content of its result page and of its report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.language import marked, say
from app.reference.glossary import Term
from app.reports.content.about import About
from app.reports.content.ahead import Ahead, ahead
from app.reports.content.answer import Answer, answer, question, what_it_counts
from app.reports.content.certainty import certainty
from app.reports.content.certification import Certified, certification
from app.reports.content.choices import Choices, choices
from app.reports.content.counted import Counted, counted
from app.reports.content.county_terms import CountyTerms, county_terms
from app.reports.content.definitions import (
    DefinitionCard,
    definition_cards,
    definition_workings,
    sentence,
)
from app.reports.content.exposure import ExposureContent, exposure
from app.reports.content.fiscal_years import FiscalYears, fiscal_years
from app.reports.content.how_sure import HowSure, how_sure
from app.reports.content.identity import (
    SummaryRow,
    fingerprint,
    identity,
    meta,
    running,
    saved,
    summary,
)
from app.reports.content.jail_day import JailDay, jail_day
from app.reports.content.lines_table import LinesTable, lines_tables
from app.reports.content.links import Links
from app.reports.content.method_notes import method_notes, terms_used
from app.reports.content.money_notes import money_notes
from app.reports.content.needed import Needed, needed
from app.reports.content.paying import LAW, Paying, paying
from app.reports.content.register import Register, register
from app.reports.content.severity import SeverityContent, severity
from app.reports.content.sources import NumberedSource, SourceList
from app.reports.content.stated import Document, Stated
from app.reports.content.steps import StepLinks
from app.reports.content.unknown import Told, Unknown, unknown
from app.reports.content.warned import Warned
from app.reports.content.working import Working


@dataclass(frozen=True, slots=True)
class ResultContent:
    """All that a result page or a report says, in the order it says it.

    A section that has nothing to say is None or empty. `can_change` is true for readers who were
    given addresses of steps; only they are taught what else could be entered. `printed_sources` are
    those a report cites: without the cases elsewhere where no exposure was entered.
    """

    about: About
    title: str
    running: str
    question: str
    answer: Answer
    what_it_counts: str
    meta: tuple[str, ...]
    summary: tuple[SummaryRow, ...]
    certainty: str
    certified: Certified
    money_notes: tuple[Warned, ...]
    identity: tuple[tuple[str, str], ...]
    needed: tuple[Needed, ...]
    definition: str
    definitions_sentence: str
    definitions: tuple[DefinitionCard, ...]
    workings: tuple[Working, ...]
    lines: tuple[LinesTable, ...]
    paying: Paying | None
    law: Told | None
    county_terms: CountyTerms | None
    counted: Counted
    severity: SeverityContent | None
    choices: Choices | None
    how_sure: HowSure | None
    jail_day: JailDay | None
    outside_elsewhere: Told | None
    ahead: Ahead | None
    fiscal_years: FiscalYears | None
    exposure: ExposureContent
    unknown: Unknown
    note: tuple[str, ...]
    register: Register
    method: tuple[tuple[str, str], ...]
    sources: tuple[NumberedSource, ...]
    printed_sources: tuple[NumberedSource, ...]
    terms: tuple[Term, ...]
    fingerprint: str
    saved: str
    step_urls: Mapping[str, str | None]
    can_change: bool


def result_content(
    case: Document,
    statement: Document,
    about: About,
    step_urls: Mapping[str, str] | None = None,
    analysis: Document | None = None,
    certified: Document | None = None,
) -> ResultContent:
    """The content of one calculation, from its stored documents alone.

    `case` and `statement` as the engine wrote them; nothing is computed again here. `step_urls`
    gives the address of each step to readers who may change the calculation, None to all others.
    Without an analysis nothing is said of range, floor, drivers or choices; without the engine's
    document of what is `certified` nothing of the certified share.
    """
    stated = Stated(case, statement, about, analysis)
    steps, sources, links = StepLinks(step_urls), SourceList(), Links(stated)
    return ResultContent(
        about=about,
        step_urls={key: steps.step(key) for key in _STEPS},
        can_change=bool(steps),
        certified=certification(stated, certified),
        **_head(stated, steps),
        **_sections(stated, links, steps, sources),
    )


def _head(stated: Stated, steps: StepLinks) -> dict[str, Any]:
    """What opens a page, and what tells this calculation from any other."""
    return {
        "title": stated.case.get("title", ""),
        "running": running(stated),
        "question": question(stated),
        "answer": answer(stated),
        "what_it_counts": what_it_counts(stated),
        "meta": meta(stated),
        "summary": summary(stated),
        "how_sure": how_sure(stated, steps),
        "certainty": certainty(stated),
        "money_notes": money_notes(stated, steps),
        "identity": identity(stated),
        "needed": needed(stated, steps),
        "definition": stated.statement["definitions"][stated.definition]["label"],
        "fingerprint": fingerprint(stated),
        "saved": saved(stated),
    }


def _sections(
    stated: Stated, links: Links, steps: StepLinks, sources: SourceList
) -> dict[str, Any]:
    """The sections. Those that cite sources stand in the order in which sources are numbered."""
    used = register(stated, links, steps, sources)
    day_cost, money = jail_day(stated, links), paying(stated, links)
    found = {
        "definitions_sentence": sentence(stated),
        "definitions": definition_cards(stated, steps),
        "workings": definition_workings(stated, links),
        "lines": lines_tables(stated, links),
        "paying": money,
        "law": Told(say(LAW), sources.cite_reference("cfr-8-287-7")) if money else None,
        "county_terms": county_terms(stated, links),
        "counted": counted(stated),
        "severity": severity(stated),
        "choices": choices(stated, steps),
        "jail_day": day_cost,
        "outside_elsewhere": _outside_elsewhere(day_cost, sources),
        "ahead": ahead(stated),
        "fiscal_years": fiscal_years(stated),
        "unknown": unknown(stated, steps, sources),
        "note": _paragraphs(stated.case.get("note", "")),
        "register": used,
        "method": method_notes(stated),
        "terms": terms_used(stated),
    }
    return {**found, **_exposure(stated, links, sources)}


def _exposure(stated: Stated, links: Links, sources: SourceList) -> dict[str, Any]:
    """Legal exposure comes last: a report leaves out the cases elsewhere, and their sources."""
    before = sources.listed()
    found = exposure(stated, links, sources)
    cited = sources.listed()
    return {
        "exposure": found,
        "sources": cited,
        "printed_sources": cited if found.is_estimated else before,
    }


_STEPS = (
    "daily-cost",
    "funnel",
    "days",
    "staff",
    "money",
    "severity",
    "terms",
    "policies",
    "check",
)
_OUTSIDE = marked(
    "In the jails of one survey, 1% to 53% of the cost lay outside the jail's own budget."
)


def _outside_elsewhere(day_cost: JailDay | None, sources: SourceList) -> Told | None:
    if day_cost is None or not day_cost.items:
        return None
    return Told(say(_OUTSIDE), sources.cite_reference("vera-price-of-jails"))


def _paragraphs(note: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in note.split("\n") if part.strip())

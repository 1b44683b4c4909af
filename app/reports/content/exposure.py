"""Legal exposure: beside the total, never in it, with what happened elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import Words, marked, say
from app.reference.liability import ReferenceCase, reference_cases
from app.reports.content.amounts import exact
from app.reports.content.links import Links
from app.reports.content.sources import SourceList
from app.reports.content.stated import Document, Stated
from app.reports.content.working import Working, line

ENTERED = marked("This stands beside the total. It is in none of the amounts above.")
NOT_ENTERED = marked("No legal exposure was entered. It would stand beside the total, never in it.")
ELSEWHERE = marked("What holds found or claimed to be unlawful have cost elsewhere")
_LABELS = Words(
    {
        "claims_amount": "Amount of the claims",
        "total": "Claims and fees",
        "insured": "Paid by insurance above the deductible",
        "county_share": "Left to the county",
    }
)


@dataclass(frozen=True, slots=True)
class CaseElsewhere:
    """A settlement or verdict in another place, with its caution and the number of its source."""

    title: str
    place: str
    year: str
    sentence: str
    amount: str
    status: str
    caution: str
    source_number: int


@dataclass(frozen=True, slots=True)
class ExposureRow:
    """A line of the county's own estimate."""

    label: str
    amount: str | None
    kind: str | None


@dataclass(frozen=True, slots=True)
class ExposureContent:
    """The section: the county's estimate if it made one, and the cases elsewhere."""

    is_estimated: bool
    sentence: str
    heading: str
    rows: tuple[ExposureRow, ...]
    working: Working | None
    overdetention: str
    cases: tuple[CaseElsewhere, ...]


def exposure(stated: Stated, links: Links, sources: SourceList) -> ExposureContent:
    """The section; without an estimate of the county's own it still shows the cases."""
    entered = stated.statement["exposure"]
    return ExposureContent(
        is_estimated=bool(entered),
        sentence=say(ENTERED) if entered else say(NOT_ENTERED),
        heading=say(ELSEWHERE),
        rows=_rows(entered) if entered else (),
        working=_working(entered, links) if entered else None,
        overdetention=_overdetention(stated),
        cases=tuple(_case(case, sources) for case in reference_cases()),
    )


def _rows(entered: Document) -> tuple[ExposureRow, ...]:
    known = [(key, entered[key]) for key in _LABELS if entered[key] is not None]
    if not known:
        return ()
    last = known[-1][0]
    return tuple(
        ExposureRow(_LABELS[key], exact(amount), "total" if key == last else None)
        for key, amount in known
    )


def _working(entered: Document, links: Links) -> Working | None:
    lines = tuple(line(steps, links, "exposure") for steps in entered["steps"] if len(steps) > 1)
    return Working(say("How this was worked out"), lines) if lines else None


def _overdetention(stated: Stated) -> str:
    figure = stated.figure("overdetention_hours")
    if not figure:
        return ""
    return say(
        "People were kept {hours} beyond the 48-hour limit. Such hours cost no more than others, "
        "but claims can follow from them.",
        hours=figure["value"],
    )


def _case(case: ReferenceCase, sources: SourceList) -> CaseElsewhere:
    return CaseElsewhere(
        case.title,
        case.place,
        str(case.year or ""),
        case.sentence,
        case.amount_text,
        case.status,
        case.caution,
        sources.cite_reference(case.source_id),
    )

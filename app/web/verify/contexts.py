"""A saved version as the reader of a paper is shown it."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import Words, say
from app.reports.content import ResultContent
from app.reports.content.dates import day
from app.services.verify_paper import Paper
from app.web.calculations.results import version_content

HEADLINES = Words(
    {
        "current": "Genuine and current",
        "replaced": "Genuine, but replaced by a newer version",
        "withdrawn": "Genuine, but withdrawn",
        "damaged": "Not confirmed: what is stored no longer fits its fingerprint",
    }
)
MEANINGS = Words(
    {
        "current": "This calculation was saved here as printed, and no newer version has "
        "followed it.",
        "replaced": "This calculation was saved here as printed. A newer version has followed it.",
        "withdrawn": "This calculation was saved here as printed. Whoever made it asks not to rely "
        "on it any more.",
        "damaged": "Something stored for this calculation has changed since it was saved. Do not "
        "rely on the paper before whoever runs this site has looked into it.",
    }
)


@dataclass(frozen=True)
class ShownPaper:
    """One saved version: how it stands, and what to compare with the paper."""

    state: str
    headline: str
    meaning: str
    reason: str
    title: str
    compare: tuple[tuple[str, str], ...]
    status_key: str


def shown_paper(paper: Paper) -> ShownPaper:
    """What the page says of a version; of a damaged one nothing but that."""
    content = None if paper.state == "damaged" else version_content(paper.version)
    return ShownPaper(
        state=paper.state,
        headline=HEADLINES[paper.state],
        meaning=MEANINGS[paper.state],
        reason=_reason(paper),
        title=content.question if content else "",
        compare=_compare(content) if content else (),
        status_key=content.about.status_key if content else "",
    )


def _reason(paper: Paper) -> str:
    """What followed or why it was withdrawn, in the words of whoever did it."""
    if paper.version.withdrawal and paper.state == "withdrawn":
        when = day(paper.version.withdrawal.created_at.date())
        return say("Withdrawn {day}: {why}", day=when, why=paper.version.withdrawal.reason)
    if paper.newer is None:
        return ""
    newer = paper.newer
    values = {"number": newer.number, "day": day(newer.created_at.date())}
    if newer.reason:
        told = say("Version {number}, saved {day}: {why}", **values, why=newer.reason)
    else:
        told = say("Version {number}, saved {day}. No reason was given.", **values)
    if newer.withdrawal is None:
        return told
    when = day(newer.withdrawal.created_at.date())
    why = newer.withdrawal.reason
    itself = say("That version was itself withdrawn {day}: {why}", day=when, why=why)
    return f"{told} {itself}"


def _compare(content: ResultContent) -> tuple[tuple[str, str], ...]:
    """The total first, to the cent, then what tells this calculation from others."""
    totals = tuple((row.label, row.amount or "") for row in content.summary)
    rows = (*totals, (say("Title"), content.title), *content.identity)
    return tuple((name, text) for name, text in rows if text)

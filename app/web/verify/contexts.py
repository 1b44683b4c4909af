"""A saved version as the reader of a paper is shown it."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import Words, say
from app.reports.content import ResultContent
from app.reports.content.dates import day
from app.services.about_calculation import replaced_by
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
# The same of a version that a county certified.
CERTIFIED = Words(
    {
        "current": "The county certified these figures as printed. They are its figures in force.",
        "replaced": "The county certified these figures as printed and has corrected them since. "
        "The version on the paper stays readable; another one is in force.",
        "withdrawn": "The county certified these figures as printed. It asks not to rely on them "
        "any more.",
    }
)
# And of the worked example, whose county is made up.
EXAMPLE = Words(
    {
        "current": "This is the worked example as printed. Its figures are made up.",
        "replaced": "This is the worked example as it was printed; a newer version has followed "
        "it. Its figures are made up.",
        "withdrawn": "This is the worked example as printed. It is no longer shown. Its figures "
        "are made up.",
    }
)


@dataclass(frozen=True)
class ShownPaper:
    """One saved version: how it stands, and what to compare with the paper.

    `address` is where a version that a county certified can be read; all may know it.
    """

    state: str
    headline: str
    meaning: str
    reason: str
    title: str
    compare: tuple[tuple[str, str], ...]
    status_key: str
    address: str = ""


def shown_paper(paper: Paper) -> ShownPaper:
    """What the page says of a version; of a damaged one nothing but that."""
    content = None if paper.state == "damaged" else version_content(paper.version)
    return ShownPaper(
        state=paper.state,
        headline=HEADLINES[paper.state],
        meaning=_meaning(paper),
        reason=_reason(paper),
        title=content.question if content else "",
        compare=_compare(content) if content else (),
        status_key=content.about.status_key if content else "",
        address=content.about.county_address if content and paper.certification else "",
    )


def _meaning(paper: Paper) -> str:
    if paper.certification is None or paper.state == "damaged":
        return MEANINGS[paper.state]
    is_example = paper.version.calculation.status == "example"
    return (EXAMPLE if is_example else CERTIFIED)[paper.state]


def _reason(paper: Paper) -> str:
    """What followed or why it was withdrawn, in the words of whoever did it."""
    if paper.version.withdrawal and paper.state == "withdrawn":
        when = day(paper.version.withdrawal.created_at.date())
        return say("Withdrawn {day}: {why}", day=when, why=paper.version.withdrawal.reason)
    if paper.certification and paper.state == "replaced":
        return replaced_by(paper.certification)
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

"""A saved version as the reader of a paper is shown it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from flask import url_for

from app.language import Words, say
from app.reports.content import ResultContent
from app.reports.content.dates import day
from app.services.about_calculation import replaced_by
from app.services.verify_paper import Paper
from app.web.calculations.results import version_content
from app.web.certified.addresses import changes_href
from app.web.certified.updates import county_update
from app.web.languages import in_site

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

    `remarks` are what else must be known of it. `links` lead to the figures a county certified and
    to what it has changed since: texts and addresses, which all may know.
    """

    state: str
    headline: str
    meaning: str
    reason: str
    title: str
    compare: tuple[tuple[str, str], ...]
    status_key: str
    status_words: str
    remarks: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


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
        status_words=content.about.status_words if content else "",
        remarks=_remarks(content) if content else (),
        links=_links(paper, content) if content else (),
    )


def shown_seal(paper: Paper) -> ShownPaper:
    """The same of a version found by the seal of its record and not by a fingerprint."""
    told = say(
        "These digits are the seal of a certified record: of every value in it, and of the words "
        "signed under it. The fingerprint below is that of the result worked out from them."
    )
    shown = shown_paper(paper)
    return shown if paper.state == "damaged" else replace(shown, remarks=(told, *shown.remarks))


def _remarks(content: ResultContent) -> tuple[str, ...]:
    about = content.about
    return tuple(text for text in (about.updated, about.made_up) if text)


def _links(paper: Paper, content: ResultContent) -> tuple[tuple[str, str], ...]:
    signed = paper.certification
    if signed is None:
        update = county_update(json.loads(paper.version.case_document))
        return ((say("See what the county changed"), update.changes_href),) if update else ()
    here = (say("Read these figures here"), in_site(content.about.county_address))
    if not signed.is_replaced:
        return (here,)
    fips, year, number = signed.version
    in_force = url_for(
        "certified.version", fips=fips, fiscal_year=year, number=signed.latest_number
    )
    changed = changes_href(signed.version, number, signed.latest_number)
    return (
        here,
        (say("The version in force"), in_force),
        (say("What has changed since"), changed),
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

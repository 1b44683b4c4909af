"""How a report is cited and checked: the line to quote, the fingerprint, where to look it up."""

from __future__ import annotations

from app.language import say
from app.reports.content.build import ResultContent
from app.reports.document.report import Seal

# Sixty-four bits of the fingerprint: short enough to type, too long to meet another by chance.
SHORT_FINGERPRINT = 16


def citation(content: ResultContent) -> str:
    """One line: the county first, then what was worked out and when, the tool last."""
    about = content.about
    version = say("version {number}", number=about.version) if about.version else say("draft")
    parts = (
        about.place or about.prepared_by,
        content.title or content.question,
        _net_cost(content),
        version,
        say("saved {day}", day=content.saved) if content.saved else "",
        say("fingerprint {digits}", digits=short_fingerprint(content)),
        say("worked out with Holdcost"),
    )
    return ", ".join(part for part in parts if part) + "."


def _net_cost(content: ResultContent) -> str:
    amount = content.answer.amount
    return say("net cost {amount}", amount=amount) if amount else say("no total yet")


def short_fingerprint(content: ResultContent) -> str:
    """The first digits of the fingerprint, in groups of four."""
    return content.fingerprint[: SHORT_FINGERPRINT + SHORT_FINGERPRINT // 4 - 1]


def seal(content: ResultContent, site: str) -> Seal:
    """The fingerprint, and the address where a reader of the paper can check it.

    A draft is not kept, so that there is nothing to check it against.
    """
    if not site or content.about.version is None:
        return Seal(content.fingerprint)
    short = short_fingerprint(content).replace(" ", "")
    link = f"{site.rstrip('/')}/verify/{short}"
    address = link.partition("://")[2]
    told = say("Is this paper genuine and current? Scan the code, or open:")
    return Seal(content.fingerprint, address, link, told)

"""What a correction changed: value by value, and what that did to the net cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from flask import abort, render_template
from flask.typing import ResponseReturnValue

from app.language import language, say
from app.persistence.database import db
from app.persistence.models import CountyVersion
from app.records.changes import changes_between
from app.records.small_classes import without_small_counts
from app.reports.content.compared import Compared, Named, compared
from app.reports.content.dates import day
from app.services.compare_calculations import compare_calculations, side_of_version
from app.services.show_certified import CertifiedYear, show_certified
from app.web.certified.addresses import changes_href, version_href
from app.web.certified.contexts import signer, year_name

NET_COST = "net_cost"
MOST_KEPT = 32


@dataclass(frozen=True)
class Correction:
    """One version between the two: its number, why it was made, and who signed it when."""

    number: int
    reason: str
    signer: str
    day: str


@dataclass(frozen=True)
class Changed:
    """Everything the page tells of two versions; `rows` are figure, old and new in words.

    `lead` names both net costs and their difference; what can be said where one is not known.
    """

    lead: str
    rows: tuple[tuple[str, str, str], ...]
    found: Compared


def changes_page(shown: CertifiedYear, asked: Mapping[str, str]) -> ResponseReturnValue:
    """The page for the two versions asked for; the newest correction where none are named."""
    newest = shown.in_force.number
    to = _version(shown, asked.get("to") or str(newest))
    from_ = _version(shown, asked.get("from") or str(max(1, to.number - 1)))
    earlier, later = sorted((from_, to), key=lambda each: each.number)
    context = {
        "shown": shown,
        "name": year_name(shown),
        "earlier": earlier,
        "later": later,
        "hrefs": {each.number: version_href(each) for each in shown.versions},
        "pairs": _pairs(shown),
    }
    if earlier is later:
        return render_template("certified/unchanged.html", **context)
    key = f"{earlier.seal}{later.seal}{later.created_at.isoformat()}"
    told = _changed(
        (earlier.county_fips, earlier.fiscal_year), (earlier.number, later.number), key, language()
    )
    corrections = [
        Correction(each.number, each.reason, signer(each), day(each.created_at.date()))
        for each in reversed(shown.versions)
        if earlier.number < each.number <= later.number
    ]
    return render_template(
        "certified/changes.html", changed=told, corrections=corrections, **context
    )


def _version(shown: CertifiedYear, number: str) -> CountyVersion:
    found = (each for each in shown.versions if str(each.number) == number)
    return next(found, None) or abort(404)


def _pairs(shown: CertifiedYear) -> list[tuple[str, str]]:
    """Each correction of the year with the address of what it changed, the newest first."""
    return [
        (
            say("Version {number}", number=each.number),
            changes_href(each, each.number - 1, each.number),
        )
        for each in shown.versions
        if each.number > 1
    ]


@lru_cache(maxsize=MOST_KEPT)
def _changed(year: tuple[str, int], numbers: tuple[int, int], sealed: str, spoken: str) -> Changed:
    """Worked out once: both versions never change. `sealed` tells one database from another."""
    del sealed, spoken
    earlier, later = (show_certified(db.session, *year, number) or abort(404) for number in numbers)
    records = [without_small_counts(each.record) for each in (earlier, later)]
    rows = tuple(
        (
            change.label,
            change.old or say("not entered"),
            change.new or say("taken out"),
        )
        for change in changes_between(*records)
    )
    a, b = (side_of_version(each.version.calculation_version) for each in (earlier, later))
    document = compare_calculations(a, b, NET_COST)
    found = compared(document, _named(earlier.version), _named(later.version))
    return Changed(_lead(found, numbers), rows, found)


def _lead(found: Compared, numbers: tuple[int, int]) -> str:
    before, after = (side.amount for side in found.sides)
    if before is None or after is None or found.difference is None:
        return say("Not both versions give a net cost: what changed stands below, value by value.")
    return say(
        "Net cost to the county in version {a}: {before}; in version {b}: {after}. "
        "Difference: {difference}.",
        a=numbers[0],
        before=before,
        b=numbers[1],
        after=after,
        difference=found.difference,
    )


def _named(version: CountyVersion) -> Named:
    return Named(
        say("Version {number}", number=version.number),
        say(
            "Certified {day} by {signer}",
            day=day(version.created_at.date()),
            signer=signer(version),
        ),
        version_href(version),
    )

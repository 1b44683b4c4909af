"""What of the dollars rests on certified figures, whose figures these are, and who signed them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.case.county_version import county_version_of
from app.engine.numerals import dollars, percentage
from app.language import marked, say
from app.reference.counties import find_county
from app.reference.example_county import is_of_example
from app.reports.content.dates import day
from app.reports.content.naming import first_and_more
from app.reports.content.phrases import upper_first
from app.reports.content.places import contracted, place_in_sentence
from app.reports.content.stated import Document, Stated, number
from app.reports.content.tables import Table, numbers

FIGURES_OF = marked("Figures of {county}, fiscal year {year}, version {number}.")
VERSION = marked("{county}, fiscal year {year}, version {number}")
NONE = marked("None of these dollars rests on figures a county has certified.")
NO_DOLLARS = marked("All figures behind it are certified by the county.")
BY_SIZE = marked(
    "{share} of these dollars, before money received, rests on figures the county has certified, "
    "those below zero counted by their size."
)
SHARE = marked(
    "{certified} of {gross} in gross cost, before money received ({share}), rests on figures the "
    "county has certified."
)
EXAMPLE = marked(
    "{certified} of {gross} in gross cost, before money received ({share}), rests on figures the "
    "example county has certified."
)
# A share near an end is not rounded to it: nearly all is not all.
_NEARLY_NONE, _NEARLY_ALL = Decimal("0.001"), Decimal("0.999")


@dataclass(frozen=True, slots=True)
class Certified:
    """How much is certified, and by whom.

    `sentence` is empty where there is no gross cost; `certified`, `gross` and `share` as it writes
    them. `version` says which county's figures these are ("Figures of Pierce County, fiscal year
    2025, version 1."), `address` is the path where they stand. Where some dollars are certified and
    others are not, `parts` are those of the gross cost with what is certified of each, and
    `lacking` names figures that are not. `rows` are status, version, who signed, what followed.
    """

    sentence: str
    certified: str
    gross: str
    share: str
    version: str
    address: str
    parts: Table | None
    lacking: str
    rows: tuple[tuple[str, str], ...]

    @property
    def told(self) -> str:
        """The share and whose figures they are, for under the answer."""
        return " ".join(text for text in (self.sentence, self.version) if text)


def certification(stated: Stated, share: Document | None) -> Certified:
    """What is said of the certified share; `share` as the engine's document has it, or None."""
    about = stated.about
    is_partial = share is not None and Decimal(share["certified"]) != 0 and not share["is_whole"]
    return Certified(
        sentence=_sentence(stated, share) if share else "",
        certified=dollars(Decimal(share["certified"])) if share else "",
        gross=dollars(Decimal(share["of"])) if share else "",
        share=_share(share) if share else "",
        version=version_in_words(_version(stated)),
        address=about.county_address,
        parts=_parts(share) if share and is_partial else None,
        lacking=_lacking(stated, share) if share and is_partial else "",
        rows=_rows(stated),
    )


def version_in_words(name: str) -> str:
    """Whose figures a calculation was made from; empty where it names no county's version."""
    return _named(FIGURES_OF, name)


def signature(stated: Stated) -> tuple[tuple[str, str], ...]:
    """Whose figures these are, who certified them and when: names and texts."""
    about = stated.about
    rows = (
        (say("County figures"), upper_first(_named(VERSION, _version(stated)))),
        (say("Certified by"), about.certified_by),
        (say("Certified on"), day(about.certified_on) if about.certified_on else ""),
    )
    return tuple((name, text) for name, text in rows if text)


def _rows(stated: Stated) -> tuple[tuple[str, str], ...]:
    about = stated.about
    # Who signed has a row of its own.
    note = "" if about.certified_by else about.status_note
    rows = (
        (say("Status"), f"{about.status_words}. {note}" if note else about.status_words),
        (say("Version"), _saved(stated)),
        *signature(stated),
        (say("Newer version"), about.replaced_by or about.updated),
        (say("Withdrawn"), about.withdrawn),
    )
    return tuple((name, text) for name, text in rows if text)


def _saved(stated: Stated) -> str:
    about = stated.about
    if about.version is None or about.saved_at is None:
        return say("Not saved yet: it can still change.")
    when = day(about.saved_at.date())
    return say("Version {number}, saved {day}. It never changes.", number=about.version, day=when)


def _named(words: str, name: str) -> str:
    """The words with county, fiscal year and number; empty where no version is named."""
    version = county_version_of(name)
    if version is None:
        return ""
    county = find_county(version.county_fips)
    told = say(
        words,
        county=place_in_sentence(county.label) if county else version.county_fips,
        year=version.fiscal_year,
        number=version.number,
    )
    return contracted(told)


def _version(stated: Stated) -> str:
    return stated.about.county_version or str(stated.case.get("county_version", ""))


def _sentence(stated: Stated, share: Document) -> str:
    amounts = {
        "certified": dollars(Decimal(share["certified"])),
        "gross": dollars(Decimal(share["of"])),
        "share": _share(share),
    }
    if share["share"] is None:
        return say(NO_DOLLARS) if share["is_whole"] else say(NONE)
    if not Decimal(share["share"]):
        return say(NONE)
    if share["is_by_size"]:
        return say(BY_SIZE, share=amounts["share"])
    is_example = stated.about.status_key == "example" or is_of_example(_version(stated))
    return say(EXAMPLE if is_example else SHARE, **amounts)


def _share(share: Document) -> str:
    value = number(share["share"])
    if value is None:
        return ""
    if 0 < value < _NEARLY_NONE:
        return say("less than {share}", share=percentage(_NEARLY_NONE))
    if _NEARLY_ALL < value < 1:
        return say("more than {share}", share=percentage(_NEARLY_ALL))
    return percentage(value, 1)


def _parts(share: Document) -> Table:
    head = (say("Part of the gross cost"), numbers(say("Amount")), numbers(say("Of it certified")))
    rows = (
        *((part["label"], part["of"], part["certified"]) for part in share["parts"]),
        (say("Gross cost"), share["of"], share["certified"]),
    )
    return Table(
        say("What rests on certified figures"),
        head,
        tuple(
            (upper_first(label), *(dollars(Decimal(amount)) for amount in amounts))
            for label, *amounts in rows
        ),
    )


def _lacking(stated: Stated, share: Document) -> str:
    figures = [stated.figures[path] for path in share["not_certified"] if path in stated.figures]
    if not figures:
        return ""
    return say("Not certified: {figures}.", figures=first_and_more(figures, stated))

"""What a page says about a calculation beside its numbers: whose it is, which version, how sure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.language import Words, say
from app.reference.example_county import is_of_example
from app.reports.content.dates import day
from app.reports.content.places import place_in_sentence

STATUSES = Words(
    {
        "certified": "County-certified",
        "provisional": "Provisional",
        "estimate": "Unreviewed estimate",
        # Before the other of the same words: a status in words is that of a study.
        "example": "Worked example",
        "worked_example": "Worked example",
        "draft": "Draft",
    }
)
# The same of a version that a later one has replaced.
REPLACED = Words({"certified": "County-certified, replaced", "example": "Worked example, replaced"})
STATUS_NOTES = Words(
    {
        "estimate": "Made without a county account. No county office has reviewed it.",
        "provisional": "A county’s draft: nobody has certified these figures as they stand.",
        "example": "An example with made-up figures, to show how a county’s figures look.",
    }
)
_KEYS = {words.lower(): key for key, words in STATUSES.written.items()}


@dataclass(frozen=True, slots=True)
class About:
    """Everything known of a calculation that is not in its case or its statement.

    `place` is the county with its state ("Miami-Dade County, Florida"), empty where none is named.
    `status` is a key of STATUSES or its words in English. `version` and `saved_at` are None for a
    draft. `address` is where the same calculation can be read, spelled out in print; None where
    there is no such address or it must not be printed. `population_source` says where the number
    of residents was read, where the statement does not say so itself. `state_law` is what the
    state's law says about holds, where that is on record. `withdrawn_at` and `withdrawn_because`
    say when and why its version was withdrawn.

    Of a version that a county certified, `certified_by` is who signed it, with their title,
    `certified_on` the day, and `replaced_by` says by which version it was replaced, when and why.
    `county_version` names the county's figures behind a calculation ("53053/2025/1"),
    `county_address` is the path at which these can be read, the same on every site, and `updated`
    says that the county has corrected them since; empty where it has not.

    `shows_small_counts` is true on the owner's own pages alone, who typed the counts. Whatever is
    public or leaves as a file hides them.
    """

    place: str = ""
    population_source: str = ""
    status: str = "draft"
    version: int | None = None
    prepared_by: str = ""
    saved_at: datetime | None = None
    fingerprint: str = ""
    method_version: str = ""
    reference_version: str = ""
    address: str | None = None
    state_law: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_because: str = ""
    certified_by: str = ""
    certified_on: date | None = None
    replaced_by: str = ""
    county_version: str = ""
    county_address: str = ""
    updated: str = ""
    shows_small_counts: bool = False

    @property
    def county(self) -> str:
        """The place inside a sentence: "Miami-Dade County", "California", "the county"."""
        return place_in_sentence(self.place)

    @property
    def status_key(self) -> str:
        """The key of the status badge."""
        plain = self.status.strip().lower()
        key = _KEYS.get(plain, plain.replace(" ", "_"))
        if key not in STATUSES:
            raise ValueError(f"there is no status {self.status!r}")
        return key

    @property
    def status_words(self) -> str:
        """The status as the badge writes it."""
        key = self.status_key
        return REPLACED[key] if self.replaced_by and key in REPLACED else STATUSES[key]

    @property
    def withdrawn(self) -> str:
        """That the version should not be relied on, and why; empty where it was not withdrawn."""
        if self.withdrawn_at is None:
            return ""
        when = day(self.withdrawn_at.date())
        return say("Withdrawn {day}: {why}", day=when, why=self.withdrawn_because)

    @property
    def made_up(self) -> str:
        """That the figures are an invented county's, where no badge says so; else empty."""
        if self.status_key == "example" or not is_of_example(self.county_version):
            return ""
        return say(
            "This was made from the figures of the example county. The county is invented and its "
            "figures are made up: the result says nothing about any real county."
        )

    @property
    def warnings(self) -> tuple[tuple[str, str], ...]:
        """What is to be read before the answer: titles and texts."""
        told = (
            (say("Do not rely on this version"), self.withdrawn),
            (say("The county has corrected these figures"), self.replaced_by),
            (say("The county’s figures have been updated since"), self.updated),
            (say("The figures are made up"), self.made_up),
        )
        return tuple((title, text) for title, text in told if text)

    @property
    def status_note(self) -> str:
        """What the status means, in one line; empty where the words say it all."""
        if self.status_key == "certified" and self.certified_by and self.certified_on:
            return say(
                "Certified by {who} on {day}.", who=self.certified_by, day=day(self.certified_on)
            )
        return STATUS_NOTES.get(self.status_key, "")

    @property
    def is_of_county(self) -> bool:
        """Whether the figures are a county's own record, or shown as one would be."""
        return self.status_key in ("certified", "provisional", "example")

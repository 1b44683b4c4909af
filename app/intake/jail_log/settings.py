"""What is to be counted in a jail log, and what the log leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from app.engine.clock import FORM_I247A
from app.reference.time_zones import DEFAULT_TIME_ZONE

BOOKINGS, CHARGES = "bookings", "charges"


@dataclass(frozen=True, slots=True)
class LogSettings:
    """How a log is read and what of it is counted.

    `columns`: heading by meaning (a key of `columns.MEANINGS`) where the user has matched them;
    the rest is found by meaning, and "" says that the log has no such column. `hold_words`:
    more words by which a charge line is a hold for ICE. `zone`: the jail's IANA zone. `rule`:
    the clock whose hours go into a record; both are counted. `first_day` and `last_day`: count
    only the days from the one to the other, both inclusive. `all_have_detainer`: the log lists
    only people with a detainer, so it needs no column that says so. `still_in_jail`: who has no
    release is still in jail, and counts to the last day.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    hold_words: tuple[str, ...] = ()
    zone: str = DEFAULT_TIME_ZONE
    rule: str = FORM_I247A
    first_day: date | None = None
    last_day: date | None = None
    all_have_detainer: bool = False
    still_in_jail: bool = False

    def to_document(self) -> dict[str, Any]:
        """The settings as JSON."""
        document = asdict(self)
        for name in ("first_day", "last_day"):
            document[name] = document[name].isoformat() if document[name] else None
        return {**document, "columns": dict(self.columns), "hold_words": list(self.hold_words)}

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> LogSettings:
        """The settings that `to_document` wrote."""
        days = {
            name: date.fromisoformat(document[name]) if document.get(name) else None
            for name in ("first_day", "last_day")
        }
        return cls(
            columns=dict(document.get("columns") or {}),
            hold_words=tuple(document.get("hold_words") or ()),
            zone=document.get("zone") or DEFAULT_TIME_ZONE,
            rule=document.get("rule") or FORM_I247A,
            all_have_detainer=bool(document.get("all_have_detainer")),
            still_in_jail=bool(document.get("still_in_jail")),
            **days,
        )


@dataclass(frozen=True, slots=True)
class PersonColumn:
    """A column that tells of a person and is not read: its heading is safe to show.

    `kind` is a kind of `app.intake.person_guard`; a booking number may be used all the same, in
    memory and scrambled, to bring the lines of a booking together (`is_used`).
    """

    heading: str
    kind: str
    is_used: bool = False

    def to_document(self) -> dict[str, Any]:
        """The column as JSON."""
        return asdict(self)


class BadSettingsError(ValueError):
    """What was asked for cannot be done; the message says why in one sentence."""


class LogNeeds(Exception):
    """The log cannot be counted before the user says more.

    `lacking`: meanings no column was found for (a tuple inside is a choice: one of them is
    enough). `unclear`: meanings that more than one heading fits, with these headings. `found`:
    heading by meaning. `headings`: those the user may choose from. `persons`: columns that tell
    of a person and are not offered.
    """

    def __init__(
        self,
        lacking: tuple[str | tuple[str, ...], ...],
        unclear: Mapping[str, tuple[str, ...]],
        found: Mapping[str, str],
        headings: tuple[str, ...],
        persons: tuple[PersonColumn, ...],
    ) -> None:
        super().__init__("columns of the log are not certain")
        self.lacking = lacking
        self.unclear = dict(unclear)
        self.found = dict(found)
        self.headings = headings
        self.persons = persons

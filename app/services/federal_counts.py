"""What federal releases count for a county: detainers issued, at the facilities it calls its own.

These are detainers issued, not holds. Releases overlap, so they stand side by side, each with its
span; one is never added to another.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.engine.portions import portion
from app.intake.detainers.texts import Asks, Unplaced, asks_of
from app.language import say
from app.persistence.detainers import (
    CountRow,
    choices_of,
    counts_of_county,
    counts_of_facilities,
    releases,
)
from app.persistence.models import ImportBatch
from app.records.fiscal_year import last_day_of
from app.reports.content import dates


@dataclass(frozen=True, slots=True)
class Release:
    """A federal release that was imported.

    Months are first days, None where it has no date. `detainers` counts all its rows, those that
    no county can be told from among them: `unplaced` by reason. `duplicates_by` is "file", "person"
    or "" as in DetainerCounts. `source` is {title, publisher, date, page, url}.
    """

    batch_id: int
    file_name: str
    file_sha256: str
    first_month: date | None
    last_month: date | None
    detainers: int
    unplaced: Mapping[Unplaced, int]
    duplicates_by: str
    columns: Mapping[str, str]
    source: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What it is called by its source; where that is not known, by its months."""
        if title := self.source.get("title"):
            return title
        if self.first_month is None or self.last_month is None:
            return say("Federal release of detainers")
        span = dates.period(self.first_month, last_day_of(self.last_month))
        return say("Federal release, {span}", span=span)

    @property
    def tells_forms(self) -> bool:
        """Whether it says which form was used, so that requests only for notice stand apart."""
        return "form" in self.columns

    @property
    def not_placeable(self) -> int:
        """Detainers that no county can be told from."""
        return sum(self.unplaced.values())

    @property
    def not_placeable_share(self) -> Decimal | None:
        """Their share of the release, 0 to 1; None of an empty one."""
        return portion(self.not_placeable, self.detainers)


@dataclass(frozen=True, slots=True)
class ReleaseCounts:
    """One release's detainers at one county's facilities.

    `total` is every detainer of the release at them: `asks_to_hold` + `notify_only` +
    `form_not_said`. `months` (first days, None without a date), `outcomes` and `severities` count
    those that are not only for notice; so does `likely_duplicates`, which are among them. Keys are
    the release's own words, "" where it says nothing; the most frequent first, months in order.
    """

    release: Release
    total: int
    asks_to_hold: int
    notify_only: int
    form_not_said: int
    months: Mapping[date | None, int]
    notify_months: Mapping[date | None, int]
    forms: Mapping[str, int]
    outcomes: Mapping[str, int]
    severities: Mapping[str, int]
    likely_duplicates: int

    @property
    def detainers(self) -> int:
        """All but those that ask only for notice."""
        return self.asks_to_hold + self.form_not_said

    @property
    def first_month(self) -> date | None:
        """The first month of the release, whatever the county has in it."""
        return self.release.first_month

    @property
    def last_month(self) -> date | None:
        """The last month of the release."""
        return self.release.last_month


@dataclass(frozen=True, slots=True)
class FacilityState:
    """Whether the county has said which facilities are its own: how many are, and are not."""

    theirs: int
    not_theirs: int

    @property
    def is_chosen(self) -> bool:
        """Whether there is a facility to count at; without one there are no counts."""
        return self.theirs > 0


def federal_releases(session: Session) -> tuple[Release, ...]:
    """Every release that was imported and not taken back, the newest months first."""
    found = [_release(batch) for batch in releases(session)]
    return tuple(sorted(found, key=_newest_last, reverse=True))


def federal_release(session: Session, batch_id: int) -> Release:
    """One of them, by the number of its import. Raises LookupError where it does not stand."""
    for release in federal_releases(session):
        if release.batch_id == batch_id:
            return release
    raise LookupError(f"no release {batch_id}")


def federal_counts(session: Session, county_fips: str) -> tuple[ReleaseCounts, ...]:
    """What each release counts at the county's own facilities, the newest months first.

    Empty where no facility is chosen yet (see `facility_state`) or nothing was imported. Two
    queries, whatever the size of the releases.
    """
    rows = counts_of_county(session, county_fips)
    return _by_release(session, rows) if rows else ()


def counts_at(session: Session, facility_ids: Collection[int]) -> tuple[ReleaseCounts, ...]:
    """The same for facilities that somebody names, without a choice of the county's."""
    rows = counts_of_facilities(session, facility_ids)
    return _by_release(session, rows) if rows else ()


def facility_state(session: Session, county_fips: str) -> FacilityState:
    """How many facilities the county has called its own, and how many not."""
    choices = list(choices_of(session, county_fips).values())
    return FacilityState(choices.count(True), choices.count(False))


def _by_release(session: Session, rows: Sequence[CountRow]) -> tuple[ReleaseCounts, ...]:
    by_batch: dict[int, list[CountRow]] = {}
    for row in rows:
        by_batch.setdefault(row.batch_id, []).append(row)
    return tuple(
        _counted(release, by_batch[release.batch_id])
        for release in federal_releases(session)
        if release.batch_id in by_batch
    )


def _counted(release: Release, rows: Sequence[CountRow]) -> ReleaseCounts:
    asked = _added((asks_of(row.form), row.number) for row in rows)
    holds = [row for row in rows if asks_of(row.form) is not Asks.NOTICE]
    notices = [row for row in rows if asks_of(row.form) is Asks.NOTICE]
    return ReleaseCounts(
        release=release,
        total=sum(row.number for row in rows),
        asks_to_hold=asked.get(Asks.HOLD, 0),
        notify_only=asked.get(Asks.NOTICE, 0),
        form_not_said=asked.get(Asks.NOT_SAID, 0),
        months=_in_order(_added((row.month, row.number) for row in holds)),
        notify_months=_in_order(_added((row.month, row.number) for row in notices)),
        forms=_most_first(_added((row.form, row.number) for row in rows)),
        outcomes=_most_first(_added((row.outcome, row.number) for row in holds)),
        severities=_most_first(_added((row.severity, row.number) for row in holds)),
        likely_duplicates=sum(row.likely_duplicates for row in holds),
    )


def _release(batch: ImportBatch) -> Release:
    told: dict[str, Any] = json.loads(batch.origin.content) if batch.origin else {}
    source = batch.origin.source if batch.origin else ""
    return Release(
        batch_id=batch.id,
        file_name=batch.file_name,
        file_sha256=batch.file_sha256,
        first_month=_day(told.get("first_month")),
        last_month=_day(told.get("last_month")),
        detainers=told.get("detainers", batch.rows_kept),
        unplaced={Unplaced(why): count for why, count in told.get("unplaced", {}).items()},
        duplicates_by=told.get("duplicates_by", ""),
        columns=told.get("columns", {}),
        source=json.loads(source) if source else {},
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _newest_last(release: Release) -> tuple[date, date, int]:
    last, first = release.last_month or date.min, release.first_month or date.min
    return last, first, release.batch_id


def _added(pairs: Iterable[tuple[Any, int]]) -> dict[Any, int]:
    added: dict[Any, int] = {}
    for key, number in pairs:
        added[key] = added.get(key, 0) + number
    return added


def _most_first(counted: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def _in_order(months: Mapping[date | None, int]) -> dict[date | None, int]:
    return dict(sorted(months.items(), key=lambda pair: pair[0] or date.max))

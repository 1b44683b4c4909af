"""Begin a calculation from what a federal release counts at facilities that somebody names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.language import say, say_count
from app.records.fiscal_year import FiscalYear, last_day_of
from app.reference.counties import find_county
from app.reports.content import dates
from app.services.federal_counts import Release, ReleaseCounts, counts_at

# Published by somebody else for the county's own jails.
PUBLISHED_ELSEWHERE = "C"


class NotCountedError(LookupError):
    """The release counts nothing at these facilities in these months; the message says so."""


@dataclass(frozen=True, slots=True)
class FederalFigures:
    """Figures of a case, by quantity, the period they are of, and how many months it has."""

    figures: Mapping[str, Any]
    period_start: date
    period_end: date
    months: int

    @property
    def is_whole_year(self) -> bool:
        """Whether the release has all twelve months."""
        return self.months == 12


def figures_from_federal(
    session: Session, facility_ids: Collection[int], batch_id: int, year: FiscalYear
) -> FederalFigures:
    """`detainers_received` and `notify_only_requests` of a fiscal year, with source and grade C.

    Detainers received are those that ask for a hold and those whose form the release does not
    say; the note says how many. Only months within the release's span are counted. Raises
    NotCountedError.
    """
    counts = next(
        (each for each in counts_at(session, facility_ids) if each.release.batch_id == batch_id),
        None,
    )
    months = _months_within(counts.release, year) if counts else ()
    if counts is None or not months:
        raise NotCountedError(
            say("The release counts no detainer at these facilities in {year}.", year=year.name)
        )
    cited, note = _cited(counts.release, months), _note(counts, months)
    figures = {
        "detainers_received": _figure(_within(counts.months, months), cited, note),
        "notify_only_requests": _figure(_within(counts.notify_months, months), cited, ""),
    }
    if not counts.release.tells_forms:
        # Without forms nobody knows how many asked only for notice: no zero is made up.
        del figures["notify_only_requests"]
    return FederalFigures(figures, months[0], last_day_of(months[-1]), len(months))


def federal_case_document(
    session: Session,
    county_fips: str,
    facility_ids: Collection[int],
    batch_id: int,
    year: FiscalYear,
) -> dict[str, Any]:
    """A case with these figures alone, which says what else a total needs.

    Its period is the months of the year that the release has; its note says how many where some
    are not in it. Raises NotCountedError, and LookupError for an unknown county.
    """
    county = find_county(county_fips)
    if county is None:
        raise LookupError(f"no county {county_fips}")
    found = figures_from_federal(session, facility_ids, batch_id, year)
    period = dates.period(found.period_start, found.period_end)
    document = {
        "title": say(
            "{county}, {state}: detainers issued, {year}",
            county=county.name,
            state=county.state_name,
            year=year.name if found.is_whole_year else period,
        ),
        "county_fips": county.fips,
        "period_start": found.period_start.isoformat(),
        "period_end": found.period_end.isoformat(),
        "figures": dict(found.figures),
    }
    return document if found.is_whole_year else {**document, "note": _part(found, year, period)}


def _part(found: FederalFigures, year: FiscalYear, period: str) -> str:
    return say_count(
        "The release has only {count} month of {year}, so that the period is {period}, not the "
        "year.",
        "The release has only {count} of the 12 months of {year}, so that the period is {period}, "
        "not the year.",
        found.months,
        count=found.months,
        year=year.name,
        period=period,
    )


def _months_within(release: Release, year: FiscalYear) -> tuple[date, ...]:
    first, last = release.first_month, release.last_month
    if first is None or last is None:
        return ()
    return tuple(month for month in year.months if first <= month <= last)


def _within(counted: Mapping[date | None, int], months: Collection[date]) -> int:
    return sum(counted.get(month, 0) for month in months)


def _figure(count: int, cited: Mapping[str, str], note: str) -> dict[str, Any]:
    figure = {"likely": count, "grade": PUBLISHED_ELSEWHERE, "source": dict(cited)}
    return {**figure, "note": note} if note else figure


def _cited(release: Release, months: Collection[date]) -> dict[str, str]:
    in_order = sorted(months)
    span = dates.period(in_order[0], last_day_of(in_order[-1]))
    known = {name: release.source.get(name, "") for name in ("publisher", "date", "url")}
    cited = {
        **known,
        "title": release.title,
        "publisher": known["publisher"] or "U.S. Immigration and Customs Enforcement",
        "page": say("facilities chosen by name, {span}", span=span),
    }
    return {name: text for name, text in cited.items() if text}


def _note(counts: ReleaseCounts, months: Collection[date]) -> str:
    said = [say("Detainers issued, not holds: the release does not say who was held.")]
    if counts.form_not_said:
        said.append(say("The release does not say which form was used for all of them."))
    if counts.release.last_month in months:
        said.append(say("The last month of the release may not be complete."))
    return " ".join(said)

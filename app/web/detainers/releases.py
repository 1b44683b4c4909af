"""What pages tell of the detainers that a federal release counts at some facilities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from app.engine.numerals import plain_number
from app.engine.small_cells import SmallSplit, small_cells
from app.intake.detainers.texts import Asks
from app.language import say
from app.records.fiscal_year import FiscalYear, fiscal_year_of, last_day_of
from app.reports.charts import CHART_WORDS, Chart, TrendPoint, trend_chart
from app.reports.content import dates
from app.services.federal_counts import ReleaseCounts
from app.services.own_detainers import OwnDetainers
from app.web.certified.addresses import version_href

MOST_COLUMNS = 40
Own = Mapping[int, OwnDetainers]
Row = tuple[Any, ...]


@dataclass(frozen=True)
class ReleaseShown:
    """One release: its forms, outcomes and classes as tables, its months as a chart.

    `chart` is None where the release has no dates, `severities` where it says nothing of them.
    `years` are (fiscal year, detainers, requests only to notify, months of the year in the
    release, the county's own counts where `has_own`).
    """

    counts: ReleaseCounts
    key: str
    title: str
    period: str
    forms: tuple[Row, ...]
    outcomes: SmallSplit
    severities: SmallSplit | None
    chart: Chart | None
    years: tuple[Row, ...]
    has_own: bool

    @property
    def labels(self) -> Mapping[str, str]:
        """What a class is called of which the release says nothing."""
        return {"": say("nothing recorded")}

    @property
    def year_counts(self) -> list[Row]:
        """The fiscal years without the county's own counts."""
        return [year[:-1] for year in self.years]


def shown_release(counts: ReleaseCounts, starts: int, own: Own) -> ReleaseShown:
    """A release for a county whose fiscal years start in the month `starts`.

    `own` are the counts it has certified itself, by fiscal year.
    """
    years = tuple(_years(counts, starts))
    return ReleaseShown(
        counts=counts,
        key=f"release-{counts.release.batch_id}",
        title=counts.release.title,
        period=_period(counts),
        forms=tuple(_forms(counts)),
        outcomes=small_cells(counts.outcomes),
        severities=small_cells(counts.severities) if any(counts.severities) else None,
        chart=_chart(counts),
        years=tuple(_year_row(year, counts, own) for year in years),
        has_own=any(year.year in own for year in years),
    )


class YearOffered(NamedTuple):
    """A fiscal year to start a calculation with, and how many of its months the release has."""

    year: int
    months: int
    is_fullest: bool


def years_offered(counts: ReleaseCounts, starts: int) -> list[YearOffered]:
    """The fiscal years of which the release has a month, the newest first.

    The one with most months, of equals the newest, is the fullest.
    """
    months = {year.year: counted_in(counts, year)[2] for year in _years(counts, starts)}
    newest_first = sorted(months, reverse=True)
    fullest = max(newest_first, key=months.__getitem__, default=None)
    return [YearOffered(year, months[year], year == fullest) for year in newest_first]


def _forms(counts: ReleaseCounts) -> Iterator[Row]:
    by_form = {
        Asks.HOLD: counts.asks_to_hold,
        Asks.NOTICE: counts.notify_only,
        Asks.NOT_SAID: counts.form_not_said,
    }
    for asks, number in by_form.items():
        if number or asks is not Asks.NOT_SAID:
            yield asks.words, plain_number(Decimal(number))
    yield say("Total"), plain_number(Decimal(counts.total))


def _period(counts: ReleaseCounts) -> str:
    first, last = counts.first_month, counts.last_month
    if first is None or last is None:
        return say("The release has no dates.")
    return dates.period(first, last_day_of(last))


def _months(counts: ReleaseCounts) -> Iterator[date]:
    month, last = counts.first_month, counts.last_month
    while month is not None and last is not None and month <= last:
        yield month
        month = dates.next_month(month)


def _years(counts: ReleaseCounts, starts: int) -> Iterator[FiscalYear]:
    for year in dict.fromkeys(fiscal_year_of(month, starts) for month in _months(counts)):
        yield FiscalYear(year, starts)


def counted_in(counts: ReleaseCounts, year: FiscalYear) -> tuple[int, int, int]:
    """Of a fiscal year: detainers, requests only to notify, and months that the release has."""
    within = [month for month in _months(counts) if month in year.months]
    return (
        sum(counts.months.get(month, 0) for month in within),
        sum(counts.notify_months.get(month, 0) for month in within),
        len(within),
    )


def _year_row(year: FiscalYear, counts: ReleaseCounts, own: Own) -> Row:
    detainers, notices, months = counted_in(counts, year)
    found = own.get(year.year)
    return (
        str(year.year),
        _number(detainers),
        _number(notices),
        say("{count} of 12", count=months),
        _own(found) if found else say("none certified"),
    )


def _own(own: OwnDetainers) -> Any:
    told = "–" if own.received is None else plain_number(own.received)
    return {"text": told, "href": version_href(own.version) if own.version else None}


def _number(count: int) -> str:
    return plain_number(Decimal(count))


def _chart(counts: ReleaseCounts) -> Chart | None:
    months = list(_months(counts))[-MOST_COLUMNS:]
    if not months:
        return None
    numbers = [counts.months.get(month, 0) for month in months]
    words = replace(CHART_WORDS, period=say("Month"), value=say("Detainers"))
    return trend_chart(
        f"months-{counts.release.batch_id}",
        say("Detainers by month, without requests only to notify"),
        _sentence(months, numbers),
        [
            TrendPoint(dates.short_month(month), float(number), _number(number))
            for month, number in zip(months, numbers, strict=True)
        ],
        words,
    )


def _sentence(months: Sequence[date], numbers: Sequence[int]) -> str:
    most = max(numbers)
    if not most:
        return say("None in any month of the release.")
    told = say(
        "The most were issued in {month}: {number}.",
        month=dates.month(months[numbers.index(most)]),
        number=_number(most),
    )
    cut = say("The first and the last month may be cut short by the release.")
    return f"{told} {cut}"

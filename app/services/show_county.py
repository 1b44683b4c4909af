"""What a county has reported: its months, its fiscal years and the whole span."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.engine.reported_rates import implied_daily_cost, total
from app.intake.texas_flags import Flag, is_unusual_daily_cost
from app.persistence.counties import find_county_months
from app.persistence.models import CountyMonth
from app.services.fiscal_years import fiscal_year_of
from app.services.reported_months import is_usable, next_month, repeated_months


@dataclass(frozen=True, slots=True)
class MonthShown:
    """One report: people, person-days, dollars, and dollars a day where both are known."""

    month: date
    facility: str
    people: int
    days: Decimal
    reported_cost: Decimal
    implied_daily_cost: Decimal | None
    flag: Flag | None
    is_unusual: bool
    is_repeated: bool


@dataclass(frozen=True, slots=True)
class SpanTotal:
    """The sum of a span's reports. Those that contradict themselves are counted, not added.

    `months` are those with a report, `months_added` those of which every report is in the sum.
    """

    first_month: date
    last_month: date
    months: int
    months_added: int
    left_out: int
    usable: int
    days: Decimal
    reported_cost: Decimal
    average_daily_cost: Decimal | None


@dataclass(frozen=True, slots=True)
class CountyShown:
    """Everything the page of a county with figures tells."""

    months: tuple[MonthShown, ...]
    years: tuple[tuple[int, SpanTotal], ...]
    whole: SpanTotal
    days_by_month: tuple[tuple[date, Decimal | None], ...]
    facilities: tuple[str, ...]
    last_filed: date
    source_ids: tuple[str, ...]

    @property
    def has_remarks(self) -> bool:
        """Whether any month is left out, unusual or like the one before."""
        return any(month.flag or month.is_unusual or month.is_repeated for month in self.months)


def show_county(session: Session, county_fips: str) -> CountyShown | None:
    """What this county reported, by one query; None where it has no figures.

    Totals leave flagged reports out. `days_by_month` has every month of the span, all the
    county's jails together; None where a month has no report or a flagged one.
    """
    reports = find_county_months(session, county_fips)
    if not reports:
        return None
    repeated = {report.id for report in repeated_months(reports)}
    years = sorted({fiscal_year_of(report.month) for report in reports})
    return CountyShown(
        months=tuple(_month(report, report.id in repeated) for report in reports),
        years=tuple((year, _total(_in_year(reports, year))) for year in years),
        whole=_total(reports),
        days_by_month=tuple(_days_by_month(reports)),
        facilities=tuple(sorted({report.facility for report in reports})),
        last_filed=max(report.filed_month for report in reports),
        source_ids=tuple(sorted({report.source_id for report in reports})),
    )


def _month(report: CountyMonth, is_repeated: bool) -> MonthShown:
    daily_cost = _daily_cost(report.reported_cost, report.days)
    return MonthShown(
        month=report.month,
        facility=report.facility,
        people=report.people,
        days=report.days,
        reported_cost=report.reported_cost,
        implied_daily_cost=daily_cost,
        flag=Flag(report.flag) if report.flag else None,
        is_unusual=is_usable(report)
        and daily_cost is not None
        and is_unusual_daily_cost(daily_cost),
        is_repeated=is_repeated,
    )


def _total(reports: Sequence[CountyMonth]) -> SpanTotal:
    added = [report for report in reports if not report.flag]
    months = {report.month for report in reports}
    days = total(report.days for report in added)
    cost = total(report.reported_cost for report in added)
    return SpanTotal(
        first_month=min(report.month for report in reports),
        last_month=max(report.month for report in reports),
        months=len(months),
        months_added=len(months - {report.month for report in reports if report.flag}),
        left_out=len(reports) - len(added),
        usable=sum(is_usable(report) for report in added),
        days=days,
        reported_cost=cost,
        average_daily_cost=_daily_cost(cost, days),
    )


def _daily_cost(cost: Decimal, days: Decimal) -> Decimal | None:
    return implied_daily_cost(cost, days) if cost > 0 and days > 0 else None


def _in_year(reports: Iterable[CountyMonth], year: int) -> list[CountyMonth]:
    return [report for report in reports if fiscal_year_of(report.month) == year]


def _days_by_month(reports: Sequence[CountyMonth]) -> Iterable[tuple[date, Decimal | None]]:
    by_month: dict[date, list[CountyMonth]] = {}
    for report in reports:
        by_month.setdefault(report.month, []).append(report)
    month, last = reports[0].month, reports[-1].month
    while month <= last:
        found = by_month.get(month, [])
        is_known = bool(found) and not any(report.flag for report in found)
        yield month, total(report.days for report in found) if is_known else None
        month = next_month(month)

"""A county's reported months as a case: one line a month, at the rate the report implies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from app.engine.figure import plain_decimal
from app.engine.numerals import dollars, plain_number
from app.engine.reported_rates import nearest_cent_rate, whole_cent_rate
from app.intake.texas_flags import Flag, is_unusual_daily_cost
from app.intake.texas_places import facility_in_words
from app.language import say
from app.reference.counties import County
from app.reference.sources import Source
from app.reports.content import dates
from app.services.reported_months import ReportedMonth, is_usable, last_day, repeated_months

DEFINITION, COST_BASIS = "all_days", "published"
DERIVED_FROM_COUNTY_RECORDS = "B"
MOST_NAMED = 12


def county_case_document(
    county: County, months: Sequence[ReportedMonth], source: Source, years: str
) -> dict[str, Any]:
    """The case of these months, which must hold at least one that `is_usable`.

    Its words are in the language in use. `years` names the span in the title: "fiscal year 2014"
    or "all months reported". Each line has the days and the whole-cent rate that gives back the
    reported cost to the cent; where there is none, the nearest whole-cent rate, and the figure's
    note says so. People stay out: added up over months they would count whoever was there in two
    of them twice.
    """
    in_order = sorted(months, key=lambda month: (month.month, month.facility))
    return {
        "title": say(
            "{county}, {state}: people with a detainer, {years}",
            county=county.name,
            state=county.state_name,
            years=years,
        ),
        "county_fips": county.fips,
        "period_start": in_order[0].month.isoformat(),
        "period_end": last_day(in_order[-1].month).isoformat(),
        "definition": DEFINITION,
        "cost_basis": COST_BASIS,
        "note": _case_note(in_order),
        "lines": [_line(county, month, source) for month in in_order if is_usable(month)],
    }


def _line(county: County, month: ReportedMonth, source: Source) -> dict[str, Any]:
    cited = _cited(month, source)
    exact = whole_cent_rate(month.reported_cost, month.days)
    rate = exact if exact is not None else nearest_cent_rate(month.reported_cost, month.days)
    figures = {
        "detainer_bed_days": _figure(month.days, cited, ""),
        "published_daily_cost": _figure(rate, cited, _rate_note(month, rate, exact is not None)),
    }
    return {
        "jail": jail_name(county, month.facility),
        "period_start": month.month.isoformat(),
        "period_end": last_day(month.month).isoformat(),
        "figures": figures,
    }


def jail_name(county: County, facility: str) -> str:
    """What a line is called: "Frio County jail" or "Frio County, private facility"."""
    if not facility:
        return say("{county} jail", county=county.name)
    return f"{county.name}, {facility_in_words(facility)}"


def _figure(value: Decimal, source: dict[str, str], note: str) -> dict[str, Any]:
    figure: dict[str, Any] = {
        "likely": plain_decimal(value),
        "grade": DERIVED_FROM_COUNTY_RECORDS,
        "source": source,
    }
    return {**figure, "note": note} if note else figure


def _cited(month: ReportedMonth, source: Source) -> dict[str, str]:
    parts = {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "date": say("filed in {month}", month=_in_words(month.filed_month)),
        "page": say("row {number}", number=month.row_number),
        "url": source.url,
    }
    return {name: text for name, text in parts.items() if text}


def _rate_note(month: ReportedMonth, rate: Decimal, is_exact: bool) -> str:
    cost, days = dollars(month.reported_cost), plain_number(month.days)
    told = [say("Implied: reported cost {cost} ÷ {days} days.", cost=cost, days=days)]
    if not is_exact:
        told.append(say("No rate in whole cents gives that cost exactly; this is the nearest."))
    if is_unusual_daily_cost(rate):
        told.append(say("Unusual for a jail day: the report may hold a slip."))
    return " ".join(told)


def _case_note(months: Sequence[ReportedMonth]) -> str:
    without_days = sum(not month.flag and not is_usable(month) for month in months)
    repeated = [_month_name(month) for month in repeated_months(months)]
    left_out = [_left_out(month) for month in months if month.flag]
    sentences = [
        say("One line a month, from the county's own reports."),
        say("Every jail day of people with a detainer counts: an upper bound."),
        say("People are not carried over: a person held over two months is in both."),
    ]
    if without_days:
        told = say("Reports of no days at all have no line: {count}.", count=without_days)
        sentences.append(told)
    if repeated:
        told = say(
            "The same people, days and cost as the month before, perhaps one report filed twice: "
            "{months}. Counted all the same.",
            months=_named(repeated),
        )
        sentences.append(told)
    if left_out:
        told = say(
            "Left out because the report contradicts itself: {months}.", months=_named(left_out)
        )
        sentences.append(told)
    return " ".join(sentences)


def _named(months: Sequence[str]) -> str:
    named, more = "; ".join(months[:MOST_NAMED]), len(months) - MOST_NAMED
    return say("{months}; and {count} more", months=named, count=more) if more > 0 else named


def _left_out(month: ReportedMonth) -> str:
    words = Flag(month.flag).words if month.flag else ""
    return f"{_month_name(month)} ({words})"


def _month_name(month: ReportedMonth) -> str:
    where = f", {facility_in_words(month.facility)}" if month.facility else ""
    return f"{_in_words(month.month)}{where}"


def _in_words(month: date) -> str:
    """A month by its first day: "June 2014"."""
    return dates.period(month, last_day(month))

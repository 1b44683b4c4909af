"""What the templates of the counties receive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from babel.dates import get_month_names

from app.engine.numerals import plain_number
from app.language import language, marked, say, say_count
from app.persistence.counties import CountyCoverage
from app.reference.counties import County, State, counties_of, states
from app.reports.charts import CHART_WORDS, Chart, ChartWords, TrendPoint, trend_chart
from app.reports.content import dates
from app.services.reported_months import last_day
from app.services.show_county import CountyShown, SpanTotal
from app.web.counties.forms import ALL_MONTHS

MOST_COLUMNS = 40
PRIVATE = marked("Private facility")  # As it stands in the tables, perhaps with a number.


@dataclass(frozen=True, slots=True)
class StateListed:
    """A state with how many of its counties have figures."""

    state: State
    counties: tuple[County, ...]
    with_figures: tuple[County, ...]
    first_month: date | None
    last_month: date | None


def listed_states(coverage: Mapping[str, CountyCoverage]) -> list[StateListed]:
    """Every state in the order of its name."""
    return [listed_state(state, coverage) for state in states()]


def listed_state(state: State, coverage: Mapping[str, CountyCoverage]) -> StateListed:
    """One state and its counties."""
    counties = counties_of(state.abbreviation)
    with_figures = tuple(county for county in counties if county.fips in coverage)
    spans = [coverage[county.fips] for county in with_figures]
    return StateListed(
        state=state,
        counties=counties,
        with_figures=with_figures,
        first_month=min((span.first_month for span in spans), default=None),
        last_month=max((span.last_month for span in spans), default=None),
    )


def find_state(text: str) -> State | None:
    """The state of an address: `tx`, `texas`, `new-york`."""
    plain = text.lower().replace("-", " ").replace("_", " ").strip()
    found = (s for s in states() if plain in (s.abbreviation.lower(), s.name.lower()))
    return next(found, None)


def span_choices(shown: CountyShown) -> list[tuple[str, str]]:
    """The spans that have something to calculate, for the form's select."""
    years = [(year, total) for year, total in shown.years if total.usable]
    choices = [(str(year), _fiscal_year(year, total)) for year, total in years]
    whole = say("All months, {years}", years=_years(shown.whole))
    return [(ALL_MONTHS, whole), *reversed(choices)]


def days_chart(county: County, shown: CountyShown) -> Chart:
    """Jail days by month; of a longer span the latest forty months."""
    months = shown.days_by_month[-MOST_COLUMNS:]
    words = _chart_words()
    return trend_chart(
        "days-by-month",
        say("Jail days of people with a detainer, by month"),
        _sentence(county, months),
        [_point(month, days, words) for month, days in months],
        words,
    )


def _chart_words() -> ChartWords:
    return replace(
        CHART_WORDS,
        period=say("Month"),
        value=say("Days"),
        not_reported=say("no report, or one left out"),
    )


def _point(month: date, days: Decimal | None, words: ChartWords) -> TrendPoint:
    if days is None:
        return TrendPoint(month_name(month), None, words.not_reported)
    return TrendPoint(month_name(month), float(days), plain_number(days))


def _sentence(county: County, months: Sequence[tuple[date, Decimal | None]]) -> str:
    known = [(days, month) for month, days in months if days is not None]
    if not known:
        return say("{county} has no month whose report can be used.", county=county.name)
    most, at_most = max(known, key=lambda pair: pair[0])
    if most == 0:
        return say("{county} reported no days in any month.", county=county.name)
    told = {"county": county.name, "month": month_name(at_most), "days": plain_number(most)}
    if without := len([month for days, month in known if days == 0]):
        return say_count(
            "{county} reported the most in {month}, {days} days, and none in one month.",
            "{county} reported the most in {month}, {days} days, and none in {count} months.",
            without,
            count=without,
            **told,
        )
    least, at_least = min(known, key=lambda pair: pair[0])
    return say(
        "{county} reported the most in {month}, {days} days, and the fewest in {least_month}, "
        "{least}.",
        least_month=month_name(at_least),
        least=plain_number(least),
        **told,
    )


def facility_name(facility: str) -> str:
    """The jail that a report is of: the county's own where the report names no other."""
    if not facility:
        return say("County jail")
    if not facility.startswith(PRIVATE):
        return facility
    number = facility.removeprefix(PRIVATE).strip()
    return say("Private facility {number}", number=number) if number else say(PRIVATE)


def month_name(month: date) -> str:
    """A month as tables write it: "Sep 2011"."""
    names = get_month_names("abbreviated", locale=language())
    return f"{names[month.month]} {month.year}"


def long_month_name(month: date) -> str:
    """A month as sentences write it: "December 2014"."""
    return dates.period(month.replace(day=1), last_day(month))


def _fiscal_year(year: int, total: SpanTotal) -> str:
    return say_count(
        "Fiscal year {year}, {count} month",
        "Fiscal year {year}, {count} months",
        total.months_added,
        year=year,
        count=total.months_added,
    )


def _years(total: SpanTotal) -> str:
    first, last = total.first_month.year, total.last_month.year
    return str(first) if first == last else f"{first}–{last}"

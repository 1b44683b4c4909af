"""What the templates of the counties receive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.engine.numerals import plain_number
from app.persistence.counties import CountyCoverage
from app.reference.counties import County, State, counties_of, states
from app.reports.charts import ENGLISH, Chart, TrendPoint, trend_chart
from app.services.show_county import CountyShown, SpanTotal
from app.web.counties.forms import ALL_MONTHS

MOST_COLUMNS = 40
WORDS = replace(ENGLISH, period="Month", value="Days", not_reported="no report, or one left out")


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
    choices = [(str(year), f"Fiscal year {year}, {_months(total)}") for year, total in years]
    return [(ALL_MONTHS, f"All months, {_years(shown.whole)}"), *reversed(choices)]


def days_chart(county: County, shown: CountyShown) -> Chart:
    """Jail days by month; of a longer span the latest forty months."""
    months = shown.days_by_month[-MOST_COLUMNS:]
    return trend_chart(
        "days-by-month",
        "Jail days of people with a detainer, by month",
        _sentence(county, months),
        [_point(month, days) for month, days in months],
        WORDS,
    )


def _point(month: date, days: Decimal | None) -> TrendPoint:
    if days is None:
        return TrendPoint(month_name(month), None, WORDS.not_reported)
    return TrendPoint(month_name(month), float(days), plain_number(days))


def _sentence(county: County, months: Sequence[tuple[date, Decimal | None]]) -> str:
    known = [(days, month) for month, days in months if days is not None]
    if not known:
        return f"{county.name} has no month whose report can be used."
    most, at_most = max(known, key=lambda pair: pair[0])
    if most == 0:
        return f"{county.name} reported no days in any month."
    return (
        f"{county.name} reported the most in {month_name(at_most)}, {plain_number(most)} days, "
        f"and {_fewest(known)}."
    )


def _fewest(known: Sequence[tuple[Decimal, date]]) -> str:
    without = [month for days, month in known if days == 0]
    if without:
        return "none in one month" if len(without) == 1 else f"none in {len(without)} months"
    least, at_least = min(known, key=lambda pair: pair[0])
    return f"the fewest in {month_name(at_least)}, {plain_number(least)}"


def month_name(month: date) -> str:
    """A month as tables write it: "Sep 2011"."""
    return f"{month:%b %Y}"


def long_month_name(month: date) -> str:
    """A month as sentences write it: "December 2014"."""
    return f"{month:%B %Y}"


def _months(total: SpanTotal) -> str:
    return "1 month" if total.months_added == 1 else f"{total.months_added} months"


def _years(total: SpanTotal) -> str:
    first, last = total.first_month.year, total.last_month.year
    return str(first) if first == last else f"{first}–{last}"

"""What is told of a county's reports: months, fiscal years, gaps, and what is left out."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.intake.texas_flags import Flag
from app.services.fiscal_years import fiscal_year_of
from app.services.import_texas import import_texas
from app.services.list_counties import list_counties
from app.services.open_county_case import NothingToCalculateError, open_county_case
from app.services.show_county import CountyShown, show_county

HEADING = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars"


def shown(session: Session, *rows: str, fips: str = "48201") -> CountyShown:
    import_texas(session, io.BytesIO("\n".join([HEADING, *rows]).encode()), "texas.csv")
    found = show_county(session, fips)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("month", "year"),
    [
        (date(2014, 9, 1), 2014),
        (date(2014, 10, 1), 2015),
        (date(2014, 12, 1), 2015),
        (date(2015, 1, 1), 2015),
    ],
)
def test_a_fiscal_year_begins_in_october(month: date, year: int) -> None:
    assert fiscal_year_of(month) == year


def test_a_county_without_reports_has_nothing_to_show(session: Session) -> None:
    assert show_county(session, "48201") is None


def test_the_implied_daily_cost_is_exact_to_ten_places(session: Session) -> None:
    (month,) = shown(session, "harris,2014,june,9,153,8485.40").months
    assert month.implied_daily_cost == Decimal("55.4601307190")


def test_a_month_without_days_has_no_daily_cost_and_counts_as_reported(session: Session) -> None:
    county = shown(session, "harris,2014,june,0,0,0")
    assert county.months[0].implied_daily_cost is None
    assert (county.whole.months, county.whole.usable, county.whole.left_out) == (1, 0, 0)
    assert county.days_by_month == ((date(2014, 5, 1), Decimal(0)),)


def test_a_flagged_report_is_shown_and_added_to_nothing(session: Session) -> None:
    county = shown(session, "harris,2014,june,1,40,3000", "harris,2014,july,1,10,750")
    assert [month.flag for month in county.months] == [Flag.OVER_31_DAYS_A_PERSON, None]
    assert (county.whole.days, county.whole.reported_cost) == (Decimal(10), Decimal(750))
    assert (county.whole.months, county.whole.months_added, county.whole.left_out) == (2, 1, 1)
    assert county.days_by_month[0] == (date(2014, 5, 1), None)


def test_a_month_that_was_never_reported_is_a_gap_not_a_zero(session: Session) -> None:
    county = shown(session, "harris,2013,december,1,10,750", "harris,2014,march,1,10,750")
    assert county.days_by_month == (
        (date(2013, 11, 1), Decimal(10)),
        (date(2013, 12, 1), None),
        (date(2014, 1, 1), None),
        (date(2014, 2, 1), Decimal(10)),
    )


def test_a_month_like_the_one_before_is_marked_and_counted(session: Session) -> None:
    county = shown(session, "harris,2013,september,9,90,6750", "harris,2013,october,9,90,6750")
    assert [month.is_repeated for month in county.months] == [False, True]
    assert county.has_remarks
    assert county.whole.days == Decimal(180)


def test_the_last_filing_is_told_apart_from_the_last_month(session: Session) -> None:
    county = shown(session, "harris,2014,november,1,10,750", "harris,2014,december,1,20,1600")
    assert (county.last_filed, county.whole.last_month) == (date(2014, 12, 1), date(2014, 11, 1))


def test_fiscal_years_are_totaled_apart(session: Session) -> None:
    county = shown(session, "harris,2014,october,1,10,750", "harris,2014,november,1,20,1600")
    years = {year: (total.days, total.average_daily_cost) for year, total in county.years}
    assert years == {2014: (Decimal(10), Decimal(75)), 2015: (Decimal(20), Decimal(80))}
    assert county.whole.days == Decimal(30)


def test_two_jails_of_a_county_are_one_month(session: Session) -> None:
    county = shown(
        session,
        "burnet,2014,june,1,10,750",
        "burnet (private facility),2014,june,1,20,1000",
        fips="48053",
    )
    assert county.days_by_month == ((date(2014, 5, 1), Decimal(30)),)
    assert county.whole.months == 1
    assert county.facilities == ("", "Private facility")


def test_the_list_of_counties_has_their_first_and_last_month(session: Session) -> None:
    shown(session, "harris,2014,june,1,10,750", "harris,2014,august,1,10,750")
    (coverage,) = list_counties(session).values()
    assert (coverage.months, coverage.first_month, coverage.last_month) == (
        2,
        date(2014, 5, 1),
        date(2014, 7, 1),
    )


def test_a_span_without_a_usable_month_opens_nothing(session: Session) -> None:
    shown(session, "harris,2014,june,1,40,3000")
    session.rollback()
    with pytest.raises(NothingToCalculateError, match="in fiscal year 2014"):
        open_county_case(session, "48201", 2014, "a browser's key")
    with pytest.raises(NothingToCalculateError, match="in all months reported"):
        open_county_case(session, "48201", None, "a browser's key")


def test_an_unknown_county_opens_nothing(session: Session) -> None:
    with pytest.raises(NothingToCalculateError):
        open_county_case(session, "00000", None, "a browser's key")

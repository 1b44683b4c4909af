"""A county's reports as a case: one line a month, giving back what was reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.engine import Facts, calculate, read_case
from app.intake.texas_flags import Flag
from app.intake.texas_reports import TexasRow
from app.reference.counties import County, find_county
from app.reference.sources import Source
from app.services.county_case import county_case_document, jail_name

MAY = TexasRow(
    row_number=7,
    county_fips="48163",
    facility="",
    filed_month=date(2014, 6, 1),
    month=date(2014, 5, 1),
    people=4,
    days=Decimal(90),
    reported_cost=Decimal("3960.00"),
    flag=None,
)
JUNE = replace(MAY, row_number=9, filed_month=date(2014, 7, 1), month=date(2014, 6, 1))
REPORTS = Source(
    id="texas_detainer_reports",
    title="Detainer reports",
    publisher="Commission on Jail Standards",
    author="",
    date="2014",
    url="",
    note="",
    confidence="verified",
)


def frio() -> County:
    county = find_county("48163")
    assert county is not None
    return county


def case_of(*months: TexasRow) -> dict[str, Any]:
    return county_case_document(frio(), months, REPORTS, "fiscal year 2014")


def figures_of(month: TexasRow) -> dict[str, Any]:
    (line,) = case_of(month)["lines"]
    figures: dict[str, Any] = line["figures"]
    return figures


def test_the_case_names_its_county_span_and_definition() -> None:
    document = case_of(JUNE, MAY)
    assert document["title"] == "Frio County, Texas: people with a detainer, fiscal year 2014"
    assert (document["period_start"], document["period_end"]) == ("2014-05-01", "2014-06-30")
    assert (document["definition"], document["cost_basis"]) == ("all_days", "published")


def test_the_lines_run_from_the_first_month_to_the_last() -> None:
    starts = [line["period_start"] for line in case_of(JUNE, MAY)["lines"]]
    assert starts == ["2014-05-01", "2014-06-01"]


def test_the_engine_gives_back_the_reported_cost() -> None:
    statement = calculate(read_case(case_of(MAY, JUNE)), Facts()).to_document()
    assert [line["detention_cost"] for line in statement["lines"]] == ["3960.00", "3960.00"]
    assert statement["results"]["detention_cost"]["value"] == "7920.00"


def test_each_figure_has_its_row_month_of_filing_and_grade() -> None:
    days = figures_of(MAY)["detainer_bed_days"]
    assert (days["likely"], days["grade"]) == ("90", "B")
    assert days["source"] == {
        "title": "Detainer reports",
        "publisher": "Commission on Jail Standards",
        "date": "filed in June 2014",
        "page": "row 7",
    }


def test_the_rate_says_how_it_was_implied() -> None:
    rate = figures_of(MAY)["published_daily_cost"]
    assert rate["likely"] == "44"
    assert rate["note"] == "Implied: reported cost $3,960.00 ÷ 90 days."


def test_a_cost_that_no_whole_cent_rate_gives_says_so() -> None:
    month = replace(MAY, days=Decimal(153), people=8, reported_cost=Decimal("8485.40"))
    rate = figures_of(month)["published_daily_cost"]
    assert rate["likely"] == "55.46"
    assert rate["note"].endswith(
        "No rate in whole cents gives that cost exactly; this is the nearest."
    )


def test_an_unusual_rate_says_so() -> None:
    rate = figures_of(replace(MAY, reported_cost=Decimal("504702.00")))["published_daily_cost"]
    assert rate["note"].endswith("Unusual for a jail day: the report may hold a slip.")


def test_a_facility_is_a_line_of_its_own() -> None:
    document = case_of(MAY, replace(MAY, facility="Private facility"))
    jails = [line["jail"] for line in document["lines"]]
    assert jails == ["Frio County jail", "Frio County, private facility"]
    assert jail_name(frio(), "Private facility 2") == "Frio County, private facility 2"


def test_a_flagged_month_has_no_line_and_is_named() -> None:
    document = case_of(MAY, replace(JUNE, flag=Flag.OVER_31_DAYS_A_PERSON))
    assert len(document["lines"]) == 1
    assert document["note"].endswith(
        "Left out because the report contradicts itself: June 2014 (more than 31 days a person)."
    )


def test_many_flagged_months_are_counted_after_the_first_twelve() -> None:
    flagged = [replace(JUNE, row_number=n, flag=Flag.DAYS_WITHOUT_COST) for n in range(15)]
    assert case_of(MAY, *flagged)["note"].endswith("; and 3 more.")


def test_a_month_without_days_has_no_line_and_is_counted() -> None:
    empty = replace(JUNE, people=0, days=Decimal(0), reported_cost=Decimal(0))
    document = case_of(MAY, empty)
    assert len(document["lines"]) == 1
    assert document["period_end"] == "2014-06-30"
    assert "Reports of no days at all have no line: 1." in document["note"]


def test_people_are_not_carried_over_as_they_cannot_be_added_up() -> None:
    document = case_of(MAY, JUNE)
    assert all("people_with_detainer" not in line["figures"] for line in document["lines"])
    assert (
        "People are not carried over: a person held over two months is in both." in document["note"]
    )


def test_no_cost_for_each_person_is_worked_out_of_reports_by_month() -> None:
    results = calculate(read_case(case_of(MAY, JUNE)), Facts()).to_document()["results"]
    assert results.get("cost_per_person_with_detainer", {}).get("value") is None


def test_a_month_like_the_one_before_is_counted_and_named() -> None:
    document = case_of(MAY, JUNE)
    assert len(document["lines"]) == 2
    assert (
        "The same people, days and cost as the month before, perhaps one report filed twice: "
        "June 2014. Counted all the same."
    ) in document["note"]


def test_months_that_differ_in_anything_are_not_named_as_alike() -> None:
    for other in (
        replace(JUNE, people=5),
        replace(JUNE, days=Decimal(91)),
        replace(JUNE, reported_cost=Decimal(1)),
        replace(JUNE, month=date(2014, 7, 1)),
        replace(JUNE, facility="Private facility"),
        replace(JUNE, flag=Flag.TWO_REPORTS),
    ):
        assert "filed twice" not in case_of(MAY, other)["note"]


def test_a_person_who_stays_all_of_july_and_august_is_no_repeated_report() -> None:
    july = replace(MAY, month=date(2014, 7, 1), people=1, days=Decimal(31))
    assert "filed twice" not in case_of(july, replace(july, month=date(2014, 8, 1)))["note"]

"""The pages of the counties, as a visitor sees them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from app.persistence.models import Calculation
from app.services.import_texas import import_texas
from tests.checking_client import CheckingClient
from tests.checking_page import words_of

REPORTS = """county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars
harris,2014,september,10,90,6750
harris,2014,october,12,100,7500.00
harris,2014,november,1,40,3000
harris,2014,december,0,0,0
wise,2012,november,9,220,1233716
frio (private facility),2014,june,4,60,1680
burnet,2011,october,3,36,1978.92
burnet (private facility),2011,october,2,20,1000
uvalde,2014,june,0,0,0
travis,2013,september,20,410,43050
travis,2013,october,20,410,43050
"""


@pytest.fixture
def reports(session: Session) -> None:
    import_texas(session, io.BytesIO(REPORTS.encode()), "texas.csv")


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    asked: list[str] = []

    def note(*call: object) -> None:
        asked.append(str(call[2]))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.mark.usefixtures("reports")
class TestACountyWithFigures:
    def test_the_page_says_how_many_days_at_what_cost(self, client: CheckingClient) -> None:
        page = client.get("/c/48201")
        assert page.h1 == "Harris County, Texas"
        assert "reported 190 jail days" in page.words
        assert "at a cost of $14,250" in page.words

    def test_the_definition_and_its_warnings_stand_on_the_page(
        self, client: CheckingClient
    ) -> None:
        words = client.get("/c/48201").words
        assert "All jail days of people with a detainer: an upper bound." in words
        assert "A person held over two months counts in both" in words

    def test_the_fiscal_year_is_told_as_an_assumption(self, client: CheckingClient) -> None:
        page = client.get("/c/48201")
        assert "Assumed here: a fiscal year from October to September" in page.words
        rows = [words_of(row) for row in page.all("tr")]
        assert "2014 190 $14,250 $75.00 2" in rows
        assert "2015 0 $0 – 1 of 2" in rows
        assert "All months 190 $14,250 $75.00 3 of 4" in rows

    def test_each_month_has_its_implied_daily_cost(self, client: CheckingClient) -> None:
        rows = [words_of(row) for row in client.get("/c/48201").all("tr")]
        assert "Aug 2014 90 $6,750.00 $75.00 10" in rows
        assert "Nov 2014 0 $0.00 – 0" in rows

    def test_a_flagged_month_is_shown_in_words_and_left_out(self, client: CheckingClient) -> None:
        page = client.get("/c/48201")
        rows = [words_of(row) for row in page.all("tr")]
        assert "Oct 2014 40 $3,000.00 $75.00 1 Left out: more than 31 days a person" in rows
        assert "1 report contradicts itself and is left out of every total" in page.words

    def test_an_unusual_daily_cost_is_remarked(self, client: CheckingClient) -> None:
        rows = [words_of(row) for row in client.get("/c/48497").all("tr")]
        assert "Oct 2012 220 $1,233,716.00 $5,607.80 9 Unusual daily cost: perhaps a slip" in rows

    def test_a_month_like_the_one_before_is_remarked_and_counted(
        self, client: CheckingClient
    ) -> None:
        rows = [words_of(row) for row in client.get("/c/48453").all("tr")]
        assert "Aug 2013 410 $43,050.00 $105.00 20" in rows
        remark = "Same figures as the month before: perhaps filed twice"
        assert f"Sep 2013 410 $43,050.00 $105.00 20 {remark}" in rows
        assert "All months 820 $86,100 $105.00 2" in rows

    def test_the_page_says_why_the_reports_stop(self, client: CheckingClient) -> None:
        words = client.get("/c/48201").words
        assert "The file on record here ends in December 2014." in words

    def test_a_county_with_only_a_private_facility_says_so(self, client: CheckingClient) -> None:
        assert "All reports are of a private facility" in client.get("/c/48163").words

    def test_two_jails_of_a_county_are_told_apart(self, client: CheckingClient) -> None:
        rows = [words_of(row) for row in client.get("/c/48053").all("tr")]
        assert "Sep 2011 County jail 36 $1,978.92 $54.97 3" in rows
        assert "Sep 2011 Private facility 20 $1,000.00 $50.00 2" in rows
        assert "All months 56 $2,979 $53.20 1" in rows

    def test_a_county_that_reported_no_days_offers_nothing_to_calculate_from(
        self, client: CheckingClient
    ) -> None:
        page = client.get("/c/48463")
        assert "reported no cost" in page.words
        assert "Start a calculation" in page.words
        assert "Calculate from these figures" not in page.words

    def test_the_chart_has_a_sentence_and_a_gap_for_what_is_left_out(
        self, client: CheckingClient
    ) -> None:
        words = client.get("/c/48201").words
        assert "reported the most in Sep 2014, 100 days, and none in one month" in words
        assert "no report, or one left out" in words

    def test_the_source_and_the_state_rule_are_cited(self, client: CheckingClient) -> None:
        page = client.get("/c/48201")
        assert "Texas Commission on Jail Standards" in page.words
        assert "not legal advice" in page.words
        assert "The rule is newer than the months shown here." in page.words

    def test_what_was_not_read_in_the_original_keeps_its_mark(self, client: CheckingClient) -> None:
        words = client.get("/c/48201").words
        assert "Texas Senate Bill 4 (2017), in force September 1, 2017 (known from another" in words
        assert "Texas Government Code 511.0101" in words

    def test_the_page_asks_for_the_months_once(
        self, client: CheckingClient, engine: Engine
    ) -> None:
        with statements(engine) as asked:
            client.get("/c/48201")
        selects = [one for one in asked if one.lstrip().upper().startswith("SELECT")]
        assert len([one for one in selects if "FROM county_months" in one]) == 1
        assert len(selects) <= 5, "beside them the workspace, what it certified, federal counts"


@pytest.mark.usefixtures("reports")
class TestCalculatingFromReports:
    def opened(self, session: Session) -> dict[str, Any]:
        calculation = session.scalars(select(Calculation)).one()
        document: dict[str, Any] = json.loads(calculation.draft_document or "")
        return document

    def test_all_months_become_a_draft_with_one_line_a_month(
        self, client: CheckingClient, session: Session
    ) -> None:
        answer = client.submit(client.get("/c/48201"), {})
        document = self.opened(session)
        assert document["county_fips"] == "48201"
        assert [line["period_start"] for line in document["lines"]] == [
            "2014-08-01",
            "2014-09-01",
        ]
        assert "October 2014 (more than 31 days a person)" in str(document["note"])
        assert session.scalars(select(Calculation.id)).one() in (answer.location or "")

    def test_one_fiscal_year_can_be_chosen(self, client: CheckingClient, session: Session) -> None:
        client.submit(client.get("/c/48053"), {"years": "2011"})
        document = self.opened(session)
        assert str(document["title"]).endswith("fiscal year 2011")
        assert len(document["lines"]) == 2

    def test_only_years_with_something_to_calculate_are_offered(
        self, client: CheckingClient
    ) -> None:
        options = [words_of(option) for option in client.get("/c/48201").all("option")]
        assert options == [
            "All months, 2014",
            "Fiscal year 2014, 2 months",
        ]

    @pytest.mark.parametrize("years", ["2015", "1", "", "x"])
    def test_a_span_not_offered_is_refused_in_words(
        self, client: CheckingClient, session: Session, years: str
    ) -> None:
        page = client.submit(client.get("/c/48201"), {"years": years})
        assert "Choose one of the spans in the list." in client.follow(page).words
        assert session.scalars(select(Calculation)).all() == []

    def test_a_county_without_days_cannot_be_calculated_from(
        self, client: CheckingClient, session: Session
    ) -> None:
        page = client.post("/c/48463", {"years": "all"})
        assert "There is no month with both days and a cost" in client.follow(page).words
        assert session.scalars(select(Calculation)).all() == []

    def test_a_form_without_its_key_is_refused(self, client: CheckingClient) -> None:
        client.post("/c/48201", {"years": "all"}, status=400, csrf=False)

    def test_a_county_without_reports_has_nothing_to_post_to(self, client: CheckingClient) -> None:
        client.post("/c/48033", {"years": "all"}, status=404)


class TestACountyWithoutFigures:
    def test_the_page_says_what_can_be_entered(self, client: CheckingClient) -> None:
        page = client.get("/c/12086")
        assert page.h1 == "Miami-Dade County, Florida"
        assert "No figures here yet" in page.words
        assert "People held and hours each." in page.words

    def test_where_no_state_rule_is_on_record_the_page_asserts_none(
        self, client: CheckingClient
    ) -> None:
        words = client.get("/c/56021").words
        assert "Holdcost has no rule of this state on record." in words
        assert "Source of the 48 hours: Form I-247A" in words
        assert "the county decides" not in words

    def test_an_old_county_of_connecticut_has_its_page(self, client: CheckingClient) -> None:
        page = client.get("/c/09001")
        assert page.h1 == "Fairfield County, Connecticut"
        assert "One of Connecticut's eight old counties" in page.words

    @pytest.mark.parametrize("fips", ["00000", "4820", "482010", "harris"])
    def test_an_unknown_code_is_not_found(self, client: CheckingClient, fips: str) -> None:
        assert client.get(f"/c/{fips}", status=404).h1 == "Page not found"


class TestFindingACounty:
    def test_a_name_of_one_county_leads_to_its_page(self, client: CheckingClient) -> None:
        page = client.get("/counties?q=miami-dade", status=302)
        assert client.follow(page).h1 == "Miami-Dade County, Florida"

    def test_a_suggested_label_leads_to_its_page(self, client: CheckingClient) -> None:
        page = client.get("/counties?q=Harris+County,+TX", status=302)
        assert page.location == "/c/48201"

    def test_a_name_of_several_lists_them(self, client: CheckingClient) -> None:
        page = client.get("/counties?q=harris")
        assert "Harris County, Texas" in page.words
        assert "Harris County, Georgia" in page.words

    def test_what_was_typed_stays_in_the_box(self, client: CheckingClient) -> None:
        page = client.get("/counties?q=zzz")
        assert "No county found for “zzz”" in page.words
        assert page.by_id("q").get("value") == "zzz"

    def test_what_was_typed_is_never_markup(self, client: CheckingClient) -> None:
        page = client.get('/counties?q=<b>"x')
        assert 'No county found for “<b>"x”' in page.words

    def test_names_are_suggested_while_typing(self, client: CheckingClient) -> None:
        found = json.loads(client.get("/counties/suggest?q=harr").text)["counties"]
        assert found[0] == {"fips": "48201", "label": "Harris County, TX", "address": "/c/48201"}
        assert len(found) <= 8

    @pytest.mark.parametrize("query", ["", "?q=", "?q=%20", "?q=zzzz"])
    def test_nothing_is_suggested_for_nothing(self, client: CheckingClient, query: str) -> None:
        assert json.loads(client.get(f"/counties/suggest{query}").text) == {"counties": []}


class TestTheListsOfCounties:
    def test_without_figures_the_list_says_where_they_come_from(
        self, client: CheckingClient
    ) -> None:
        page = client.get("/counties")
        assert page.h1 == "Counties"
        assert "No county has figures here yet" in page.words
        assert "flask import texas FILE" in page.words

    @pytest.mark.usefixtures("reports")
    def test_counties_with_figures_stand_under_their_state(self, client: CheckingClient) -> None:
        page = client.get("/counties")
        assert "6 of 254 counties, Sep 2011 to Nov 2014." in page.words
        assert "/c/48201" in page.links()
        assert "/c/48033" not in page.links()

    @pytest.mark.usefixtures("reports")
    def test_a_state_lists_all_its_counties(self, client: CheckingClient) -> None:
        page = client.get("/counties/tx")
        assert page.h1 == "Counties of Texas"
        assert len([link for link in page.links() if link.startswith("/c/48")]) == 254
        assert "Burnet 1 5" in page.words

    @pytest.mark.parametrize("name", ["TX", "texas", "Texas"])
    def test_a_state_is_known_by_its_name_too(self, client: CheckingClient, name: str) -> None:
        assert client.get(f"/counties/{name}", status=301).location == "/counties/tx"

    def test_a_name_of_two_words_takes_a_hyphen(self, client: CheckingClient) -> None:
        assert client.get("/counties/new-york", status=301).location == "/counties/ny"

    def test_an_unknown_state_is_not_found(self, client: CheckingClient) -> None:
        client.get("/counties/zz", status=404)

"""The first step: which county, which period."""

from __future__ import annotations

import pytest

from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.web.calculations.journey import (
    address,
    begin,
    document_of,
    says_wrong,
    send,
    shown,
    summary,
)

PLACE = {"county": "Harris, Texas", "period": "7/1/2024 to 6/30/2025"}


def new(client: CheckingClient, status: int = 303, **typed: str) -> Page:
    """A calculation begun at the first step."""
    return client.submit(client.get("/calculations/new"), {**PLACE, **typed}, status)


def id_of(page: Page) -> str:
    """The id in the address a page leads to."""
    assert page.location is not None
    return page.location.split("/")[2]


def test_a_calculation_begins_with_a_county_and_a_period(client: CheckingClient) -> None:
    page = new(client, title="Holds", jail="Main", prepared_by="Budget office", note="One\nTwo")
    assert page.location == address(id_of(page), "daily-cost")
    assert document_of(client, id_of(page)) == {
        "title": "Holds",
        "county_fips": "48201",
        "jail": "Main",
        "prepared_by": "Budget office",
        "note": "One\nTwo",
        "period_start": "2024-07-01",
        "period_end": "2025-06-30",
        "definition": "hold",
        "cost_basis": "published",
        "figures": {},
    }


def test_nothing_exists_before_the_first_step_is_sent(visitor: CheckingClient) -> None:
    visitor.get("/calculations/new")
    new(visitor, 422, county="Nowhere")
    assert "Nothing yet" in visitor.get("/calculations").words


def test_the_first_step_can_be_opened_with_a_county_named(visitor: CheckingClient) -> None:
    page = visitor.get("/calculations/new?county=Harris+County,+TX&period=%00")
    assert page.form()[1]["county"] == "Harris County, TX"
    assert visitor.get("/calculations/new?county=%00%3Cb%3E").form()[1]["county"] == "\ufffd<b>"


def test_what_was_entered_is_shown_again(client: CheckingClient) -> None:
    fields = shown(client, id_of(new(client, title="Holds & more")), "place")
    assert fields["county"] == "Harris County, TX"
    assert fields["period"] == "July 2024 to June 2025"
    assert fields["title"] == "Holds & more"


@pytest.mark.parametrize(
    ("county", "fips"),
    [("harris county, tx", "48201"), ("12086", "12086"), ("09001", "09001"), ("", None)],
)
def test_a_county_is_named_by_its_name_or_its_code_or_not_at_all(
    visitor: CheckingClient, county: str, fips: str | None
) -> None:
    page = new(visitor, county=county)
    assert document_of(visitor, id_of(page)).get("county_fips") == fips


def test_an_old_connecticut_county_is_kept_and_shown_by_its_name(visitor: CheckingClient) -> None:
    calculation_id = id_of(new(visitor, county="Fairfield County, CT"))
    assert shown(visitor, calculation_id, "place")["county"] == "Fairfield County, CT"
    send(visitor, calculation_id, "place", {})
    assert document_of(visitor, calculation_id)["county_fips"] == "09001"


@pytest.mark.parametrize(
    ("county", "says"),
    [
        ("Nowhere", "Type its name and state"),
        ("Orange", "Orange County, CA"),
        ("99999", "No county fits"),
    ],
)
def test_a_county_that_is_not_one_is_said_at_its_field(
    visitor: CheckingClient, county: str, says: str
) -> None:
    page = new(visitor, 422, county=county, title="Kept")
    assert says in says_wrong(page, "county")
    fields = page.form()[1]
    assert (fields["county"], fields["title"], fields["period"]) == (
        county,
        "Kept",
        PLACE["period"],
    )


def test_everything_wrong_is_said_at_once(visitor: CheckingClient) -> None:
    page = new(
        visitor,
        422,
        **{"county": "Nowhere", "period": "soon", "title": "x" * 201,
           "figures-population-value": "many"},
    )  # fmt: skip
    fields = ["#county", "#period", "#title", "#figures-population-value"]
    assert [href for href, _ in summary(page)] == fields


def test_a_calculation_without_a_period_is_asked_for_one_once(visitor: CheckingClient) -> None:
    page = new(visitor, 422, period=" ")
    assert [href for href, _ in summary(page)] == ["#period"]
    assert says_wrong(page, "period").startswith("Enter the period")


def test_a_period_is_not_lost_by_emptying_its_field(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    page = send(visitor, calculation_id, "place", {"period": "", "title": "New"}, 422)
    assert "Enter the period" in says_wrong(page, "period")
    assert document_of(visitor, calculation_id)["period_start"] == "2025-01-01"


def test_what_a_new_period_does_not_fit_is_named_with_its_page(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor, mean_hours_held="2000")
    page = send(visitor, calculation_id, "place", {"period": "March 2025"}, 422)
    ((href, said),) = summary(page)
    assert href == address(calculation_id, "days")
    assert said.startswith("Days, hours held, on average is more than 24 hours a day for 31 days")


def test_a_line_outside_a_new_period_is_named_by_its_number(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    lines = {"lines-0-period": "May 2025", "lines-0-people_held": "3"}
    send(visitor, calculation_id, "lines", lines)
    page = send(visitor, calculation_id, "place", {"period": "March 2025"}, 422)
    assert summary(page) == [
        (
            address(calculation_id, "lines"),
            "Several jails or months, line 1 has days outside the calculation's period.",
        )
    ]


def test_names_are_suggested_where_the_script_runs(visitor: CheckingClient) -> None:
    page = visitor.get("/calculations/new")
    assert page.by_id("county-suggestions").get("data-address") == "/counties/suggest"
    assert page.by_id("county").get("list") == "county-suggestions"
    assert page.all("script")

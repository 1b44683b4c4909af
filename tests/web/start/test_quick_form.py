"""The first answer, from four figures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import Calculation
from tests.checking_client import CheckingClient
from tests.web.calculations.journey import QUICK, address, document_of, summary


def test_the_page_says_what_it_is_and_asks_for_four_figures(client: CheckingClient) -> None:
    page = client.get("/")
    assert page.h1 == "What does it cost your county to hold people for ICE?"
    assert page.form()[1].keys() == {*QUICK, "csrf_token"}
    assert "Fill in all four" in page.words


def test_four_figures_give_the_total_with_its_working(client: CheckingClient) -> None:
    page = client.post("/", QUICK, 200)
    assert "$80,545" in page.words
    assert "412 people × 33 hours ÷ 24 = 566.5 days" in page.words
    assert "566.5 days × $142.18 = $80,544.97" in page.words


def test_what_was_typed_stays(client: CheckingClient) -> None:
    typed = {**QUICK, "people_held": " 1,412 ", "period": "March 2025"}
    fields = client.post("/", typed, 200).form()[1]
    assert {name: fields[name] for name in typed} == typed


def test_nothing_is_kept_until_it_is_asked_for(client: CheckingClient, session: Session) -> None:
    client.post("/", QUICK, 200)
    assert session.scalars(select(Calculation)).all() == []


def test_the_answer_becomes_a_draft_and_goes_on_with_the_steps(client: CheckingClient) -> None:
    page = client.post("/", {**QUICK, "next": "steps"})
    assert page.location is not None
    assert page.location.endswith("/place")
    assert client.follow(page).form()[1]["period"] == "2025"
    assert document_of(client, page.location.split("/")[2]) == {
        "period_start": "2025-01-01",
        "period_end": "2025-12-31",
        "definition": "hold",
        "cost_basis": "published",
        "figures": {
            "people_held": "412",
            "mean_hours_held": "33",
            "published_daily_cost": "142.18",
        },
    }


def test_the_answer_can_be_printed(client: CheckingClient) -> None:
    page = client.follow(client.post("/", {**QUICK, "next": "print"}))
    assert page.url.endswith("/report")
    assert "$80,544.97" in page.words


def test_a_range_is_a_figure(client: CheckingClient) -> None:
    typed = {**QUICK, "mean_hours_held": "18 to 48"}
    assert "412 people × 33 hours" in client.post("/", typed, 200).words
    page = client.post("/", {**typed, "next": "steps"})
    calculation_id = (page.location or "").split("/")[2]
    kept = document_of(client, calculation_id)["figures"]["mean_hours_held"]
    assert kept == {"likely": "33", "low": "18", "high": "48"}
    shown = client.get(address(calculation_id, "days")).form()[1]
    assert shown["figures-mean_hours_held-value"] == "18 to 48"


def test_wrong_figures_make_no_draft(client: CheckingClient, session: Session) -> None:
    client.post("/", {**QUICK, "people_held": "some", "next": "steps"}, 422)
    assert session.scalars(select(Calculation)).all() == []


def test_everything_that_is_wrong_is_said_at_once(client: CheckingClient) -> None:
    typed = {
        "people_held": "",
        "mean_hours_held": "x",
        "published_daily_cost": "-3",
        "period": "soon",
    }
    page = client.post("/", typed, 422)
    assert [href for href, _ in summary(page)] == [f"#{name}" for name in typed]
    assert {name: page.form()[1][name] for name in typed} == typed


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people_held", "412 people"),
        ("people_held", "1,412"),
        ("people_held", "412.5"),
        ("people_held", "0"),
        ("mean_hours_held", "33 hours"),
        ("mean_hours_held", "33h"),
        ("mean_hours_held", "18 - 48"),
        ("mean_hours_held", "18–48"),
        ("published_daily_cost", "$142.18"),
        ("published_daily_cost", "$142.18 a day"),
        ("published_daily_cost", "142.18/day"),
        ("published_daily_cost", "$130 to $150"),
        ("period", "March 2025"),
        ("period", "3/2025"),
        ("period", "2025-03"),
        ("period", "7/1/2024 to 6/30/2025"),
        ("period", "Jul 1, 2024 – Jun 30, 2025"),
    ],
)
def test_figures_are_read_as_people_write_them(
    visitor: CheckingClient, name: str, text: str
) -> None:
    page = visitor.post("/", {**QUICK, name: text}, 200)
    assert page.form()[1][name] == text
    assert "Add your county’s figures" in page.words


def test_the_steps_can_begin_with_a_period_alone(visitor: CheckingClient) -> None:
    empty = dict.fromkeys(QUICK, "")
    page = visitor.post("/", {**empty, "period": "2025", "next": "steps"})
    assert document_of(visitor, (page.location or "").split("/")[2])["figures"] == {}
    page = visitor.post("/", {**empty, "next": "steps"}, 422)
    assert [href for href, _ in summary(page)] == ["#period"]


def test_printing_needs_all_four(visitor: CheckingClient) -> None:
    page = visitor.post("/", {**QUICK, "people_held": "", "next": "print"}, 422)
    assert [href for href, _ in summary(page)] == ["#people_held"]


def test_the_right_to_edit_outlives_the_browsers_window(visitor: CheckingClient) -> None:
    page = visitor.post("/", {**QUICK, "next": "steps"})
    cookie = page.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    kept = visitor.browser.get_cookie("holdcost")
    assert kept is not None
    assert kept.expires is not None
    assert kept.expires > datetime.now(UTC) + timedelta(days=300)

"""The answer while a person types."""

from __future__ import annotations

import pytest

from tests.checking_client import CheckingClient
from tests.web.calculations.journey import QUICK


def answer(visitor: CheckingClient, typed: dict[str, str]) -> str:
    """What the script is given to show."""
    visitor.get("/")
    response = visitor.browser.post("/live", data={**typed, "csrf_token": visitor.token})
    assert response.status_code == 200
    return response.get_data(as_text=True)


def test_four_figures_give_the_same_total_as_the_page(visitor: CheckingClient) -> None:
    html = answer(visitor, QUICK)
    assert "$80,545" in html
    assert "412 people × 33 hours ÷ 24 = 566.5 days" in html
    assert "<html" not in html


@pytest.mark.parametrize("name", QUICK)
def test_until_all_four_are_there_it_asks_for_them(visitor: CheckingClient, name: str) -> None:
    assert "Fill in all four" in answer(visitor, {**QUICK, name: ""})


def test_what_is_wrong_with_a_filled_form_is_said_while_typing(visitor: CheckingClient) -> None:
    said = answer(visitor, {**QUICK, "people_held": "<b>"})
    assert "is not a number" in said
    assert "<b>" not in said


def test_it_is_no_page_of_its_own(visitor: CheckingClient) -> None:
    visitor.get("/live", 405)


def test_it_answers_this_site_only(visitor: CheckingClient) -> None:
    visitor.post("/live", QUICK, 400, csrf=False)


def test_the_form_says_where_to_ask(visitor: CheckingClient) -> None:
    page = visitor.get("/")
    assert page.by_id("quick").get("data-live") == "/live"
    assert "/static/live.js" in [script.get("src") for script in page.all("script")]


def test_the_page_works_without_the_script(visitor: CheckingClient) -> None:
    assert visitor.get("/").by_id("quick").get("action") == "/"

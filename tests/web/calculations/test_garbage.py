"""Addresses and forms that no page of ours makes."""

from __future__ import annotations

import time

import pytest

from tests.checking_client import CheckingClient
from tests.web.calculations.journey import address, begin, document_of, shown

ODD_IDS = [
    "aaaaaaaaaaaa",
    "AAAAAAAAAAAA",
    "a" * 3000,
    "%00",
    "a%00aaaaaaaaaa",
    "%E2%80%AE",
    "%FF%FE",
    "..%2F..",
    "'%20OR%201=1--",
    "%F0%9F%99%82" * 12,
    "1",
    "-1",
    "new2",
]


def test_an_odd_id_is_not_found(client: CheckingClient) -> None:
    begin(client)
    for name in ODD_IDS:
        for key in ("place", "check", "result", "report", "versions/1", "versions/1/report"):
            client.get(address(name, key), 404)
        for key in ("days", "save", "edit-link", "versions/1/share", "links/1/revoke"):
            client.post(address(name, key), {}, 404)


@pytest.mark.parametrize(
    "key", ["steps", "Place", "daily_cost", "%00", "place%20", "..", "x" * 999]
)
def test_an_unknown_step_is_not_found(visitor: CheckingClient, key: str) -> None:
    calculation_id = begin(visitor)
    visitor.get(address(calculation_id, key), 404)
    visitor.post(address(calculation_id, key), {}, 404)


def test_an_odd_number_is_not_found(client: CheckingClient) -> None:
    calculation_id = begin(client)
    for number in ("0", "-1", "2", "x", str(2**31), "9" * 40, "1.0", "%00"):
        client.get(address(calculation_id, f"versions/{number}"), 404)
        client.post(address(calculation_id, f"versions/{number}/share"), {}, 404)
        client.post(address(calculation_id, f"links/{number}/revoke"), {}, 404)


@pytest.mark.parametrize("key", ["save", "edit-link", "versions/1/share", "links/1/revoke"])
def test_an_address_of_a_form_cannot_be_opened(visitor: CheckingClient, key: str) -> None:
    page = visitor.get(address(begin(visitor), key), 405)
    assert page.h1 == "This page cannot be used that way"


@pytest.mark.parametrize("key", ["result", "report", "versions/1"])
def test_an_address_of_a_page_takes_no_form(visitor: CheckingClient, key: str) -> None:
    visitor.post(address(begin(visitor), key), {}, 405)


@pytest.mark.parametrize(
    "path", ["/", "/calculations/new", "{}/days", "{}/save", "{}/edit-link", "/edit/x", "/s/x/copy"]
)
def test_a_form_without_its_key_is_refused(visitor: CheckingClient, path: str) -> None:
    url = path.format(f"/calculations/{begin(visitor)}")
    page = visitor.post(url, {"people_held": "4"}, 400, csrf=False)
    assert page.h1 == "The form was not accepted"


@pytest.mark.parametrize("index", ["999999", "0" * 9 + "7", "9" * 50, "9" * 5000, "٣", "-1", "x"])
def test_a_row_of_any_number_is_a_row_or_nothing(visitor: CheckingClient, index: str) -> None:
    calculation_id = begin(visitor)
    typed = {f"cost_items-{index}-label": "Kitchen", f"cost_items-{index}-annual_amount": "5"}
    fields = shown(visitor, calculation_id, "daily-cost")
    visitor.post(address(calculation_id, "daily-cost"), {**fields, **typed})
    items = document_of(visitor, calculation_id).get("cost_items", [])
    assert len(items) == (1 if index == "999999" else 0)


def test_rows_far_apart_are_kept_in_their_order(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed: dict[str, str] = {}
    for index in (70, 3, 999):
        typed |= {f"budget_lines-{index}-label": str(index), f"budget_lines-{index}-amount": "5"}
    visitor.post(address(calculation_id, "terms"), typed)
    lines = document_of(visitor, calculation_id)["budget_lines"]
    assert [line["label"] for line in lines] == ["3", "70", "999"]


@pytest.mark.parametrize("rows", [501, 5000])
def test_more_rows_than_a_page_can_show_are_refused_at_once(
    visitor: CheckingClient, rows: int
) -> None:
    url = address(begin(visitor), "daily-cost")
    typed = {f"cost_items-{index}-label": "x" for index in range(rows)}
    began = time.monotonic()
    page = visitor.post(url, typed, 413)
    assert page.h1 == "Too much was sent at once"
    assert time.monotonic() - began < 5


def test_two_hundred_rows_are_taken(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {f"budget_lines-{index}-label": "x" for index in range(200)}
    typed |= {f"budget_lines-{index}-amount": "1" for index in range(200)}
    visitor.post(address(calculation_id, "terms"), typed)
    assert len(document_of(visitor, calculation_id)["budget_lines"]) == 200


def test_of_a_field_sent_twice_the_first_counts(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    fields = shown(visitor, calculation_id, "days")
    name = "figures-mean_hours_held-value"
    visitor.post(address(calculation_id, "days"), {**fields, name: ["30", "40"]})
    assert document_of(visitor, calculation_id)["figures"]["mean_hours_held"] == "30"


def test_fields_that_do_not_exist_are_not_kept(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    before = document_of(visitor, calculation_id)
    fields = shown(visitor, calculation_id, "funnel")
    odd = {
        "figures-trips-value": "5",
        "figures-nothing-value": "5",
        "figures": "{}",
        "definition": "all_days",
        "status": "worked_example",
        "lines-0-people_held": "7",
        "": "x",
        "x" * 5000: "y",
    }
    visitor.post(address(calculation_id, "funnel"), {**fields, **odd})
    assert document_of(visitor, calculation_id) == before


def test_an_unknown_kind_of_money_is_refused(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {"reimbursements-0-kind": "gift", "reimbursements-0-amount": "5"}
    page = visitor.post(address(calculation_id, "money"), typed, 422)
    assert "must be one of: scaap" in page.words


@pytest.mark.parametrize("mark", ["0", "7", "9" * 5000, "-1", "x", "\u0663"])
def test_a_forged_mark_of_a_row_finds_nothing(visitor: CheckingClient, mark: str) -> None:
    calculation_id = begin(visitor)
    typed = {"lines-0-place": mark, "lines-0-jail": "Main", "lines-0-people_held": "5"}
    visitor.post(address(calculation_id, "lines"), typed)
    (line,) = document_of(visitor, calculation_id)["lines"]
    assert line["figures"] == {"people_held": "5"}


@pytest.mark.parametrize(
    "button", ["cost_items-" + "9" * 5000, "cost_items--1", "cost_items-x", "-"]
)
def test_a_forged_button_is_no_fault(visitor: CheckingClient, button: str) -> None:
    calculation_id = begin(visitor)
    fields = shown(visitor, calculation_id, "daily-cost")
    before = document_of(visitor, calculation_id)
    url = address(calculation_id, "daily-cost")
    answer = visitor.browser.post(
        url, data={**fields, "csrf_token": visitor.token, "remove": button}
    )
    assert answer.status_code in (200, 303)
    assert document_of(visitor, calculation_id) == before


def test_a_body_that_is_no_form_is_answered(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    visitor.get("/")
    for content_type in ("application/json", "text/plain", "multipart/form-data", ""):
        response = visitor.browser.post(
            address(calculation_id, "days"),
            data=b'{"a": \xff}',
            content_type=content_type,
            headers={"X-CSRFToken": visitor.token or ""},
        )
        assert response.status_code in (303, 400, 422), content_type

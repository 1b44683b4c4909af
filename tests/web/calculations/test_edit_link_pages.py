"""The private edit link on the pages, and what another browser sees."""

from __future__ import annotations

import pytest

from app.web.calculations.steps import KEYS
from tests.checking_client import CheckingClient
from tests.web.calculations.journey import address, begin, press, saved, secrets_of, send


@pytest.fixture
def other(visitor: CheckingClient) -> CheckingClient:
    """Another browser."""
    return CheckingClient(visitor.app)


def test_the_link_asks_first_and_then_gives_the_right_to_edit(
    visitor: CheckingClient, other: CheckingClient
) -> None:
    calculation_id = begin(visitor)
    (secret,) = secrets_of(saved(visitor, calculation_id))
    question = other.get(secret)
    assert question.h1 == "Edit in this browser?"
    other.get(address(calculation_id, "result"), 404)
    page = other.follow(press(other, question, "Edit in this browser"))
    assert page.url == address(calculation_id, "result")
    assert "This browser may now edit the calculation." in page.words
    send(other, calculation_id, "days", {"figures-mean_hours_held-value": "30"})
    assert address(calculation_id, "result") in other.get("/calculations").links()
    assert "30 hours" in visitor.get(address(calculation_id, "result")).words


def test_opening_the_link_does_not_tell_whether_it_is_right(
    visitor: CheckingClient, other: CheckingClient
) -> None:
    (secret,) = secrets_of(saved(visitor, begin(visitor)))
    right, wrong = other.get(secret), other.get("/edit/" + "x" * 32)
    assert right.words == wrong.words


def test_a_wrong_link_says_so_when_it_is_taken(visitor: CheckingClient) -> None:
    for secret in ("x" * 32, "%00", "a" * 3000, "%E2%80%AE"):
        page = visitor.get(f"/edit/{secret}")
        assert visitor.submit(page, {}, 404).h1 == "This edit link does not work"


def test_the_link_is_not_taken_without_the_key_of_the_form(
    visitor: CheckingClient, other: CheckingClient
) -> None:
    calculation_id = begin(visitor)
    (secret,) = secrets_of(saved(visitor, calculation_id))
    other.post(secret, {}, 400, csrf=False)
    other.get(address(calculation_id, "result"), 404)


def test_the_page_of_the_link_is_kept_out_of_lists_and_referrers(visitor: CheckingClient) -> None:
    headers = visitor.get("/edit/" + "x" * 32).headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert headers["Cache-Control"] == "private, no-store"


def test_another_browser_finds_no_page_of_a_draft(
    visitor: CheckingClient, other: CheckingClient
) -> None:
    calculation_id = begin(visitor)
    saved(visitor, calculation_id)
    begin(other)
    pages = [*KEYS, "result", "report", "versions/1", "versions/1/report"]
    for key in pages:
        assert other.get(address(calculation_id, key), 404).h1 == "Page not found"
    for key in ("days", "save", "versions/1/share", "links/1/revoke", "edit-link"):
        other.post(address(calculation_id, key), {"figures-people_held-value": "1"}, 404)
    assert address(calculation_id, "result") not in other.get("/calculations").links()


def test_a_draft_that_is_not_yours_looks_like_one_that_does_not_exist(
    visitor: CheckingClient, other: CheckingClient
) -> None:
    begin(other)
    theirs = other.get(address(begin(visitor), "result"), 404)
    nothing = other.get(address("aaaaaaaaaaaa", "result"), 404)
    assert theirs.words == nothing.words

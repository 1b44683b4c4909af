"""What a reader of a view link sees, and what not."""

from __future__ import annotations

import pytest

from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.services.cases import FULL
from tests.web.calculations.journey import (
    address,
    begin,
    draft_of,
    press,
    saved,
    secrets_of,
    send,
    shared,
)


def test_sharing_is_off_until_a_link_is_made(visitor: CheckingClient) -> None:
    page = saved(visitor, begin(visitor))
    assert "Sharing is off until you make a link" in page.words
    assert "Links made so far" not in page.words


def test_the_link_is_shown_exactly_once(visitor: CheckingClient) -> None:
    page = saved(visitor, begin(visitor))
    page = visitor.follow(press(visitor, page, "Make a view link"))
    (link,) = [secret for secret in secrets_of(page) if secret.startswith("/s/")]
    assert len(link.removeprefix("/s/")) * 6 >= 128
    again = visitor.get(page.url)
    assert link not in again.text
    assert "to version 1, made" in again.words


def test_a_reader_sees_the_result_with_its_working_and_sources(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    page = reader.get(shared(visitor, draft_of(visitor, FULL)))
    assert "412 people × 33 hours" in page.words
    assert "Jail log" in page.words
    assert "Unreviewed estimate" in page.words


def test_a_reader_is_given_no_cookie(visitor: CheckingClient, reader: CheckingClient) -> None:
    link = shared(visitor, begin(visitor))
    for path in (link, f"{link}/report", f"{link}/case.json"):
        assert reader.get(path).headers.get("Set-Cookie") is None


def test_the_pages_are_kept_out_of_lists_referrers_and_caches(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, begin(visitor))
    for path in (link, f"{link}/report", f"{link}/copy", f"{link}/case.json"):
        headers = reader.get(path).headers
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Robots-Tag"] == "noindex, nofollow"
        assert headers["Cache-Control"] == "private, no-store"
    for path in (link, f"{link}/report", f"{link}/copy"):
        robots = [meta for meta in reader.get(path).all("meta") if meta.get("name") == "robots"]
        assert [meta.get("content") for meta in robots] == ["noindex, nofollow"]


def test_a_reader_gets_no_way_to_edit_and_no_address_of_the_draft(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    calculation_id = draft_of(visitor, FULL)
    link = shared(visitor, calculation_id)
    for path in (link, f"{link}/report", f"{link}/copy", f"{link}/case.json"):
        page = reader.get(path)
        assert calculation_id not in page.text
        assert not [href for href in page.links() if href.startswith(("/calculations/", "/edit/"))]
    assert not [word for word in ("Change", "Enter", "Save") if word in link_words(reader, link)]


def link_words(reader: CheckingClient, path: str) -> list[str]:
    """What the links and buttons of a page say."""
    page = reader.get(path)
    return [words_of(found) for tag in ("a", "button") for found in page.all(tag)]


def test_a_reader_sees_the_version_that_was_shared_for_good(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    calculation_id = begin(visitor)
    link = shared(visitor, calculation_id)
    before = reader.get(link).text
    send(visitor, calculation_id, "days", {"figures-mean_hours_held-value": "30"})
    saved(visitor, calculation_id)
    assert reader.get(link).text == before


def test_a_reader_sees_no_message_meant_for_the_maker(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    link = shared(visitor, calculation_id)
    version = visitor.get(address(calculation_id, "versions/1"))
    press(visitor, version, "Make a view link")
    press(visitor, visitor.get(version.url), "Revoke")
    assert "The link is revoked" not in visitor.get(link).words


def test_a_reader_can_print_it(visitor: CheckingClient, reader: CheckingClient) -> None:
    assert "$80,544.97" in reader.get(shared(visitor, begin(visitor)) + "/report").words


@pytest.mark.parametrize(
    "token", ["x", "x" * 32, "a" * 3000, "%00", "%E2%80%AE", "..", "%3Cscript%3E", "%FF"]
)
def test_an_unknown_token_finds_nothing(visitor: CheckingClient, token: str) -> None:
    for path in (f"/s/{token}", f"/s/{token}/report", f"/s/{token}/case.json", f"/s/{token}/copy"):
        assert visitor.get(path, 404).h1 == "Page not found"
    visitor.post(f"/s/{token}/copy", {}, 404)

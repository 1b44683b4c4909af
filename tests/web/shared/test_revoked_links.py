"""A link that was turned off."""

from __future__ import annotations

from tests.checking_client import CheckingClient
from tests.services.cases import FULL
from tests.web.calculations.journey import address, begin, draft_of, press, saved, shared


def revoke(client: CheckingClient, calculation_id: str) -> None:
    """Press the newest link's button."""
    press(client, client.get(address(calculation_id, "versions/1")), "Revoke")


def test_whoever_opens_it_is_told_that_it_is_off(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    calculation_id = draft_of(visitor, FULL)
    link = shared(visitor, calculation_id)
    revoke(visitor, calculation_id)
    for path in (link, f"{link}/report", f"{link}/case.json", f"{link}/copy"):
        page = reader.get(path, 410)
        assert page.h1 == "This link has been turned off"
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    reader.post(f"{link}/copy", {}, 410)


def test_the_page_tells_nothing_of_what_stood_there(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    calculation_id = draft_of(visitor, FULL)
    link = shared(visitor, calculation_id)
    revoke(visitor, calculation_id)
    page = reader.get(link, 410)
    for secret in ("Harris", "412", "$", "Holds of 2025", calculation_id):
        assert secret not in page.words


def test_other_links_keep_working(visitor: CheckingClient, reader: CheckingClient) -> None:
    calculation_id = begin(visitor)
    first, second = shared(visitor, calculation_id), shared(visitor, calculation_id)
    revoke(visitor, calculation_id)
    reader.get(first)
    reader.get(second, 410)


def test_the_maker_sees_when_it_was_turned_off(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    shared(visitor, calculation_id)
    page = visitor.get(address(calculation_id, "versions/1"))
    page = visitor.follow(press(visitor, page, "Revoke"))
    assert "The link is revoked" in page.words
    assert "Revoked" in page.words


def test_a_link_is_turned_off_by_its_maker_only(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    calculation_id = begin(visitor)
    link = shared(visitor, calculation_id)
    own = begin(reader)
    saved(reader, own)
    reader.post(address(calculation_id, "links/1/revoke"), {}, 404)
    reader.post(address(own, "links/1/revoke"), {}, 404)
    reader.get(link)

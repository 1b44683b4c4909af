"""Saving a version on the pages."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.calculations import versions_of
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
)


def test_the_button_saves_a_version_and_shows_it(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    page = visitor.follow(visitor.submit(visitor.get(address(calculation_id, "result")), {}))
    assert page.url == address(calculation_id, "versions/1")
    assert "$80,545" in page.h1
    assert "Version 1" in page.words


def test_the_private_edit_link_is_shown_exactly_once(visitor: CheckingClient) -> None:
    page = saved(visitor, begin(visitor))
    (secret,) = secrets_of(page)
    assert secret.startswith("/edit/")
    assert len(secret.removeprefix("/edit/")) * 6 >= 128
    assert "shown once" in page.words
    assert secrets_of(visitor.get(page.url)) == []
    assert secret not in visitor.get(page.url).text


def test_saving_again_shows_no_second_edit_link(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    saved(visitor, calculation_id)
    assert secrets_of(saved(visitor, calculation_id)) == []
    send(visitor, calculation_id, "days", {"figures-mean_hours_held-value": "30"})
    assert secrets_of(saved(visitor, calculation_id)) == []


def test_saving_again_without_a_change_shows_the_same_version(
    client: CheckingClient, session: Session
) -> None:
    calculation_id = begin(client)
    assert saved(client, calculation_id).url == saved(client, calculation_id).url
    assert len(versions_of(session, calculation_id)) == 1


def test_a_later_version_stands_beside_the_earlier_one(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    saved(visitor, calculation_id)
    send(visitor, calculation_id, "days", {"figures-mean_hours_held-value": "30"})
    page = saved(visitor, calculation_id)
    assert page.url == address(calculation_id, "versions/2")
    assert "follows version 1" in page.words
    first = visitor.get(address(calculation_id, "versions/1"))
    assert "$80,545" in first.h1
    assert "33 hours" in first.words


def test_a_version_has_its_report(visitor: CheckingClient) -> None:
    page = saved(visitor, begin(visitor))
    assert "$80,544.97" in visitor.get(f"{page.url}/report").words


def test_a_version_leads_to_no_step_but_by_its_change_button(visitor: CheckingClient) -> None:
    page = saved(visitor, draft_of(visitor, FULL))
    steps = [
        words_of(link)
        for link in page.all("a")
        if link.get("href", "").startswith("/calculations/")
        and "/versions/" not in link.get("href", "")
    ]
    assert steps == ["Change figures"]


def test_the_list_names_the_versions(visitor: CheckingClient) -> None:
    page = saved(visitor, begin(visitor))
    assert page.url in visitor.get("/calculations").links()


def test_the_cookie_does_not_grow_with_every_calculation(visitor: CheckingClient) -> None:
    def size() -> int:
        cookie = visitor.browser.get_cookie("holdcost")
        assert cookie is not None
        return len(cookie.value)

    sizes = []
    for _ in range(3):
        saved(visitor, begin(visitor))
        sizes.append(size())
    assert max(sizes) - min(sizes) < 20


def test_a_link_of_one_calculation_is_never_shown_with_another(visitor: CheckingClient) -> None:
    first, second = begin(visitor), begin(visitor)
    other_page = saved(visitor, second)
    visitor.submit(visitor.get(address(first, "result")), {})
    assert secrets_of(visitor.get(other_page.url)) == []


def test_another_edit_link_can_be_made(visitor: CheckingClient) -> None:
    page = saved(visitor, begin(visitor))
    again = visitor.follow(press(visitor, page, "Make a new private edit link"))
    (secret,) = secrets_of(again)
    assert secret.startswith("/edit/")


def test_what_was_never_saved_has_no_version_and_no_links(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    visitor.get(address(calculation_id, "versions/1"), 404)
    visitor.get(address(calculation_id, "versions/1/report"), 404)
    visitor.post(address(calculation_id, "versions/1/share"), {}, 404)
    visitor.post(address(calculation_id, "edit-link"), {}, 404)
    visitor.post(address(calculation_id, "links/1/revoke"), {}, 404)

"""Every page behind a sign-in says who is signed in and leads out; what is not saved is told."""

from __future__ import annotations

import pytest

from app.persistence.people import find_membership
from app.services.change_role import NO_ROLE, change_role
from tests.checking_client import CheckingClient
from tests.people import OTHER_COUNTY, PIERCE
from tests.web.record.desk import PEOPLE_HELD, RECORD, YEAR, Desk

NOBODYS = "There is no such workspace, or you have no role in it (any more). Nothing was saved."


@pytest.mark.parametrize(
    "address", [RECORD, YEAR, f"{YEAR}/result", f"{RECORD}/people", f"{RECORD}/history", "/account"]
)
def test_a_page_says_who_is_signed_in_and_signs_out(
    desk: Desk, carla: CheckingClient, address: str
) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10"}})
    page = carla.get(address)
    assert "Signed in as Carla Contributor · Account · Sign out" in page.words
    assert RECORD in page.links()
    (out,) = [form for form in page.all("form") if form.get("action") == "/sign-out"]
    assert out.get("method") == "post"


def test_a_public_page_says_nothing_of_who_is_signed_in(carla: CheckingClient) -> None:
    assert "Signed in as" not in carla.get(f"/c/{PIERCE}").words


@pytest.mark.parametrize("county", [PIERCE, OTHER_COUNTY, "00000"])
def test_without_a_role_one_is_told_so_and_not_whether_there_is_a_workspace(
    desk: Desk, carla: CheckingClient, county: str
) -> None:
    carla.get(RECORD)
    change_role(desk.session, None, PIERCE, desk.contributor.person_id, "contributor", NO_ROLE)
    assert find_membership(desk.session, PIERCE, desk.contributor.person_id) is None
    address = f"/c/{county}/record/2025/funnel"
    for refused in (carla.get(address, 404), carla.post(address, {}, 404)):
        assert NOBODYS in refused.words
        assert "/account" in refused.links()


def test_a_page_there_is_not_in_ones_own_county_is_not_found(carla: CheckingClient) -> None:
    assert carla.get(f"{RECORD}/entries/999", 404).h1 == "Page not found"


@pytest.mark.parametrize("with_key", [True, False])
def test_who_sends_a_form_after_the_sign_in_ended_is_told_that_it_was_not_saved(
    desk: Desk, carla: CheckingClient, with_key: bool
) -> None:
    carla.get(f"{YEAR}/funnel")
    carla.post("/sign-out")
    carla.get("/sign-in")
    sent = carla.post(f"{YEAR}/funnel?month=2025-03", csrf=with_key)
    page = carla.follow(sent)
    assert "what you sent was not saved" in page.words
    assert page.url.startswith("/sign-in?next=")

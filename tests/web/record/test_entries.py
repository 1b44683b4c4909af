"""One value: where it comes from, what it was before, and changing it with a reason."""

from __future__ import annotations

from app.records.entry import Content, Place
from tests.checking_client import CheckingClient
from tests.web.record.desk import PEOPLE_HELD, RECORD, Desk, send

WHY = {"reason": "The log was recounted"}


def address_of(desk: Desk, place: Place = PEOPLE_HELD) -> str:
    """The page of the value at a place."""
    return f"{RECORD}/entries/{desk.entry_id(place)}"


def test_a_value_changes_with_a_reason_and_keeps_its_history(
    desk: Desk, carla: CheckingClient, carl: CheckingClient
) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10", "grade": "A"}})
    address = address_of(desk)
    page = send(carl, carl.get(address), {"value-value": "14"}, 422)
    assert "Say in a sentence why." in page.words
    assert page.form(0)[1]["value-value"] == "14"
    page = carl.follow(send(carl, page, WHY))
    assert "10 people → 14 people" in page.words
    assert "Carl Certifier on" in page.words
    assert "“The log was recounted”" in page.words
    assert "Carla Contributor on" in page.words
    assert desk.at(PEOPLE_HELD) == {"likely": "14", "grade": "A"}


def test_a_value_is_taken_out_and_put_back(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10"}})
    address = address_of(desk)
    send(carla, carla.get(address), {"take_out": "1"}, 422)
    page = carla.follow(send(carla, carla.get(address), {"take_out": "1", **WHY}))
    assert "Taken out by Carla Contributor" in page.words
    assert desk.at(PEOPLE_HELD) is None
    carla.follow(send(carla, page, {"put_back": "1", **WHY}))
    assert desk.at(PEOPLE_HELD) == {"likely": "10"}


def test_an_emptied_value_is_not_taken_out_by_mistake(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10"}})
    page = send(carla, carla.get(address_of(desk)), {"value-value": "", **WHY}, 422)
    assert "is needed" in page.words
    assert desk.at(PEOPLE_HELD) == {"likely": "10"}


def test_the_second_of_two_is_told_at_the_value(
    desk: Desk, carla: CheckingClient, carl: CheckingClient
) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10"}})
    address = address_of(desk)
    first, second = carla.get(address), carl.get(address)
    send(carla, first, {"value-value": "11", **WHY})
    page = send(carl, second, {"value-value": "12", **WHY}, 422)
    assert "Changed while this page was open" in page.words
    assert desk.at(PEOPLE_HELD) == {"likely": "11"}
    send(carl, page, {})
    assert desk.at(PEOPLE_HELD) == {"likely": "12"}
    page = send(carla, first, {"take_out": "1", **WHY}, 422)
    assert desk.at(PEOPLE_HELD) == {"likely": "12"}


def test_every_kind_of_value_has_a_page_that_can_be_sent(desk: Desk, carla: CheckingClient) -> None:
    jail = Place("jail", item="aaaaaaaa")
    kinds: dict[Place, Content] = {
        jail: {"name": "Main Jail"},
        Place("daily_rate", item="bbbbbbbb"): {
            "published_daily_cost": "142.18",
            "in_force_from": "2023-07-01",
        },
        Place("agreement", item="cccccccc"): {"model": "WSO", "signed_on": "2020-03-14"},
        Place("year", 2025): {"definition": "hold", "cost_basis": "published"},
        Place("severity", 2025, "Felony"): {"people": "4"},
        Place("cost_item", 2025, item="dddddddd"): {"annual_amount": "5", "label": "Food"},
        Place("program_item", 2025, item="eeeeeeee"): {"amount": "5", "label": "Van"},
        Place("money", 2025, item="ffffffff"): {"kind": "other", "amount": "5"},
        Place("money", 2025, item="answer"): {"none": True},
        Place("note", 2025): {"text": "Nobody is held.", "signed_by": "A. Sheriff"},
        Place("figure", 2025, "bookings"): {"not_tracked": True},
    }
    desk.enter(kinds)
    for place, content in kinds.items():
        page = carla.get(address_of(desk, place))
        if place.item != "answer":
            send(carla, page, WHY)
        assert desk.at(place) == content
        desk.browser(desk.viewer).get(address_of(desk, place))


def test_a_row_that_moves_to_a_jail_keeps_its_letters(desk: Desk, carla: CheckingClient) -> None:
    jail, item = Place("jail", item="aaaaaaaa"), Place("cost_item", 2025, item="dddddddd")
    desk.enter({jail: {"name": "Main Jail"}, item: {"annual_amount": "5", "label": "Food"}})
    jail_id = desk.entry_id(jail)
    send(carla, carla.get(address_of(desk, item)), {"value-jail": str(jail_id), **WHY})
    assert desk.at(item) is None
    moved = Place("cost_item", 2025, jail_id=jail_id, item="dddddddd")
    assert desk.at(moved) == {"annual_amount": "5", "label": "Food"}


def test_a_jail_with_figures_stays(desk: Desk, carla: CheckingClient) -> None:
    jail = Place("jail", item="aaaaaaaa")
    desk.enter({jail: {"name": "Main Jail"}})
    held = Place("figure", 2025, "people_held", desk.entry_id(jail))
    desk.enter({held: {"likely": "3"}})
    address = address_of(desk, jail)
    page = send(carla, carla.get(address), {"take_out": "1", **WHY}, 422)
    assert "Figures are entered for this jail: 1." in page.words
    assert desk.at(jail) == {"name": "Main Jail"}
    send(carla, carla.get(address_of(desk, held)), {"take_out": "1", **WHY})
    send(carla, carla.get(address), {"take_out": "1", **WHY})
    assert desk.at(jail) is None


class TestCheckedByAnother:
    """Somebody who has checked a value takes it over as it stands."""

    def test_a_value_is_entered_again_in_the_name_of_whoever_checked_it(
        self, desk: Desk, carl: CheckingClient
    ) -> None:
        desk.enter({PEOPLE_HELD: {"likely": "10", "grade": "A"}})
        address = address_of(desk)
        page = carl.get(address)
        assert page.form(1)[1]["checked-reason"] == "I have checked this value."
        refused = carl.submit(page, {"again": "1", "checked-reason": " "}, 422, form=1)
        assert "Say in a sentence why." in refused.words
        sent = carl.submit(refused, {"again": "1", "checked-reason": "Counted."}, form=1)
        page = carl.follow(sent)
        assert "The value stands in your name now." in page.words
        assert "Checked and entered again, unchanged." in page.words
        assert page.words.index("Carl Certifier on") < page.words.index("Carla Contributor on")
        assert desk.at(PEOPLE_HELD) == {"likely": "10", "grade": "A"}
        told = carl.get(f"{RECORD}/history").words
        assert "Checked and entered again: People held past release (2025)" in told

    def test_nobody_takes_over_their_own_value(self, desk: Desk, carla: CheckingClient) -> None:
        desk.enter({PEOPLE_HELD: {"likely": "10"}})
        page = carla.get(address_of(desk))
        assert "enter it in my name" not in page.words
        sent = {"again": "1", "value-after": "1", "checked-reason": "Mine."}
        assert "Nothing was changed" in carla.follow(carla.post(page.url, sent)).words

    def test_a_value_changed_meanwhile_is_not_taken_over(
        self, desk: Desk, carla: CheckingClient, carl: CheckingClient
    ) -> None:
        desk.enter({PEOPLE_HELD: {"likely": "10"}})
        address = address_of(desk)
        seen = carl.get(address)
        send(carla, carla.get(address), {"value-value": "11", **WHY})
        refused = carl.submit(seen, {"again": "1"}, 422, form=1)
        assert "The value was changed meanwhile." in refused.words
        assert "11 people" in refused.words

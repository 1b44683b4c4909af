"""The form of a section: values, sources, lists, and two people at the same figure."""

from __future__ import annotations

import pytest

from app.records.entry import Place
from tests.checking_client import CheckingClient
from tests.web.record.desk import BOOKINGS, PEOPLE_HELD, RECORD, YEAR, Desk, new_row, send

FUNNEL, HELD = f"{YEAR}/funnel", "figures-people_held-"


def test_a_figure_is_entered_with_its_range_and_source(desk: Desk, carla: CheckingClient) -> None:
    typed = {
        f"{HELD}value": "$1,204",
        f"{HELD}source_title": "Jail log",
        f"{HELD}source_page": "12",
        f"{HELD}grade": "A",
        f"{HELD}note": "Main jail only",
    }
    page = send(carla, carla.get(FUNNEL), typed, 422)
    assert "is not in dollars" in page.words
    typed[f"{HELD}value"] = "18 to 30"
    carla.follow(send(carla, page, typed))
    assert desk.at(PEOPLE_HELD) == {
        "likely": "24",
        "low": "18",
        "high": "30",
        "grade": "A",
        "source": {"title": "Jail log", "page": "12"},
        "note": "Main jail only",
    }
    assert carla.get(FUNNEL).form(1)[1][f"{HELD}value"] == "18 to 30"


def test_what_is_not_touched_is_not_entered_again(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "12", "low": "10", "grade": "B"}})
    page = carla.follow(send(carla, carla.get(FUNNEL), {}))
    assert "Nothing was changed" in page.words
    send(carla, carla.get(FUNNEL), {"figures-bookings-value": "900"})
    assert [len(each) for each in (desk.all_of("figure"),)] == [2]
    assert desk.at(PEOPLE_HELD) == {"likely": "12", "low": "10", "grade": "B"}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"value": "twelve"}, "“twelve” is not a number"),
        ({"value": "-3"}, "cannot be less than 0"),
        ({"value": "10", "low": "20"}, "low"),
        ({"value": "12", "source_url": "javascript:alert(1)"}, "must be a web address"),
        ({"value": "12", "source_title": "x" * 5000}, "longer than"),
        ({"value": "12", "grade": "Z"}, "Z"),
        ({"value": "12", "not_tracked": "y"}, "not both"),
        ({"note": "somewhere"}, "Enter the value"),
        ({"value": "12\x00"}, "cannot be printed"),
        ({"value": "9" * 400}, "is not a number"),
        ({"value": "12", "documents": "nothing"}, "own documents"),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_nothing_is_lost(
    desk: Desk, carla: CheckingClient, typed: dict[str, str], says: str
) -> None:
    sent = {f"{HELD}{name}": text for name, text in typed.items()}
    page = send(carla, carla.get(FUNNEL), {**sent, "figures-bookings-value": "77"}, 422)
    assert says in page.words
    assert "There is a problem" in page.words
    assert page.form(1)[1]["figures-bookings-value"] == "77"
    assert desk.all_of("figure") == []


def test_not_tracked_is_an_answer_and_can_be_taken_back(desk: Desk, carla: CheckingClient) -> None:
    send(carla, carla.get(FUNNEL), {f"{HELD}not_tracked": "y"})
    assert desk.at(PEOPLE_HELD) == {"not_tracked": True}
    page = carla.get(FUNNEL)
    fields = page.form(1)[1]
    del fields[f"{HELD}not_tracked"]
    carla.post(FUNNEL, {**fields, f"{HELD}value": "5"})
    assert desk.at(PEOPLE_HELD) == {"likely": "5"}


def test_the_second_of_two_people_is_told_and_nothing_is_overwritten(
    desk: Desk, carla: CheckingClient, carl: CheckingClient
) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10"}, BOOKINGS: {"likely": "500"}})
    first, second = carla.get(FUNNEL), carl.get(FUNNEL)
    send(carla, first, {f"{HELD}value": "11", "figures-bookings-value": "501"})
    page = send(carl, second, {f"{HELD}value": "12", f"{HELD}note": "counted twice"}, 422)
    assert "Carla Contributor changed this while the page was open" in page.words
    assert "11 people" in page.words
    fields = page.form(1)[1]
    assert (fields[f"{HELD}value"], fields[f"{HELD}note"]) == ("12", "counted twice")
    assert desk.at(PEOPLE_HELD) == {"likely": "11"}
    # What the second did not touch is shown, and kept, as the first left it.
    assert fields["figures-bookings-value"] == "501"
    send(carl, page, {})
    assert desk.at(PEOPLE_HELD) == {"likely": "12", "note": "counted twice"}
    assert desk.at(BOOKINGS) == {"likely": "501"}


def test_a_value_taken_out_can_be_entered_again(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10"}})
    send(carla, carla.get(FUNNEL), {f"{HELD}value": ""})
    assert desk.at(PEOPLE_HELD) is None
    send(carla, carla.get(FUNNEL), {f"{HELD}value": "8"})
    assert desk.at(PEOPLE_HELD) == {"likely": "8"}


def test_one_source_serves_every_figure_that_has_none(desk: Desk, carla: CheckingClient) -> None:
    own = {"title": "Annual report"}
    desk.enter({BOOKINGS: {"likely": "500", "source": own}, PEOPLE_HELD: {"likely": "10"}})
    shared = {"shared-source_title": "Jail system", "shared-grade": "A"}
    send(carla, carla.get(FUNNEL), {"figures-detainers_received-value": "40", **shared})
    said = {"source": {"title": "Jail system"}, "grade": "A"}
    assert desk.at(Place("figure", 2025, "detainers_received")) == {"likely": "40", **said}
    assert desk.at(PEOPLE_HELD) == {"likely": "10", **said}
    assert desk.at(BOOKINGS) == {"likely": "500", "source": own}


def test_figures_of_a_month_and_a_jail_stand_apart(desk: Desk, carla: CheckingClient) -> None:
    jail = Place("jail", item="aaaaaaaa")
    desk.enter({jail: {"name": "Main Jail"}, PEOPLE_HELD: {"likely": "10"}})
    address = f"{FUNNEL}?jail={desk.entry_id(jail)}&month=2024-07"
    page = carla.get(address)
    assert "Main Jail, July 2024" in page.words
    assert page.form(1)[1][f"{HELD}value"] == ""
    send(carla, page, {f"{HELD}value": "3"})
    assert {"likely": "3"} in desk.all_of("figure")
    assert desk.at(PEOPLE_HELD) == {"likely": "10"}
    assert "1 value of it stands for another jail or month" in carla.get(FUNNEL).words


def test_rows_are_added_changed_and_taken_out(desk: Desk, carla: CheckingClient) -> None:
    address = f"{YEAR}/daily-cost"
    page = send(carla, carla.get(address), {"add": "cost_item"}, 200)
    row = new_row(page, "annual_amount")
    typed = {f"{row}label": "Food", f"{row}annual_amount": "$1,200,000", f"{row}category": "food"}
    page = send(carla, page, {**typed, f"{row}behavior": "variable"})
    kept = {"label": "Food", "annual_amount": "1200000", "category": "food"}
    assert desk.all_of("cost_item") == [{**kept, "behavior": "variable"}]
    page = carla.get(address)
    row = new_row(page, "annual_amount")
    send(carla, page, {f"{row}annual_amount": "1,300,000"})
    assert desk.all_of("cost_item")[0]["annual_amount"] == "1300000"
    page = send(carla, carla.get(address), {"remove": row.removesuffix("-")}, 200)
    assert "Will be taken out when you save" in page.words
    assert len(desk.all_of("cost_item")) == 1
    send(carla, page, {})
    assert desk.all_of("cost_item") == []


def test_a_row_without_what_it_needs_is_refused_and_kept(desk: Desk, carla: CheckingClient) -> None:
    page = send(carla, carla.get(f"{YEAR}/daily-cost"), {"add": "cost_item"}, 200)
    row = new_row(page, "annual_amount")
    page = send(carla, page, {f"{row}label": "Food", f"{row}annual_amount": "much"}, 422)
    assert "“much” is not a number" in page.words
    assert page.form(0)[1][f"{row}label"] == "Food"
    assert desk.all_of("cost_item") == []


def test_an_empty_row_is_nothing(desk: Desk, carla: CheckingClient) -> None:
    page = send(carla, carla.get(f"{YEAR}/program"), {"add": "program_item"}, 200)
    send(carla, page, {})
    assert desk.all_of("program_item") == []


def test_money_received_is_entered_by_its_kind(desk: Desk, carla: CheckingClient) -> None:
    page = send(carla, carla.get(f"{YEAR}/money"), {"add": "money:per_diem"}, 200)
    row = new_row(page, "rate")
    send(carla, page, {f"{row}rate": "$88", f"{row}days": "3,626"})
    assert desk.all_of("money") == [{"kind": "per_diem", "rate": "88", "days": "3626"}]
    carla.get(f"{YEAR}/money")


def test_none_received_is_an_answer_for_the_whole_list(desk: Desk, carla: CheckingClient) -> None:
    send(carla, carla.get(f"{YEAR}/money"), {"answer-money-answer": "none"})
    assert desk.all_of("money") == [{"none": True}]
    page = send(carla, carla.get(f"{YEAR}/money"), {"add": "money:other"}, 200)
    row = new_row(page, "amount")
    page = send(carla, page, {f"{row}amount": "500"}, 422)
    assert "Take out what is listed below, or choose the first answer." in page.words
    send(carla, page, {"answer-money-answer": ""})
    assert desk.all_of("money") == [{"kind": "other", "amount": "500"}]


def test_a_class_of_severity_can_be_renamed(desk: Desk, carla: CheckingClient) -> None:
    address = f"{YEAR}/severity"
    page = send(carla, carla.get(address), {"add": "severity"}, 200)
    row = new_row(page, "people")
    send(carla, page, {f"{row}name": "Level 1", f"{row}people": "40"})
    page = carla.get(address)
    row = new_row(page, "people")
    send(carla, page, {f"{row}name": "Felony", "choices-severity_basis": "charge"})
    assert desk.at(Place("severity", 2025, "Felony")) == {"people": "40"}
    assert desk.at(Place("severity", 2025, "Level 1")) is None


def test_two_classes_of_one_name_are_refused(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({Place("severity", 2025, "Felony"): {"people": "4"}})
    page = send(carla, carla.get(f"{YEAR}/severity"), {"add": "severity"}, 200)
    row = new_row(page, "people")
    page = send(carla, page, {f"{row}name": "Felony", f"{row}people": "5"}, 422)
    assert "Another row here is for the same" in page.words


def test_choices_of_other_sections_stay(desk: Desk, carla: CheckingClient) -> None:
    chosen = {"choices-definition": "hold", "choices-cost_basis": "published"}
    send(carla, carla.get(f"{YEAR}/choices"), chosen)
    send(carla, carla.get(f"{YEAR}/severity"), {"choices-severity_basis": "charge"})
    send(carla, carla.get(f"{YEAR}/program"), {"choices-program_model": "WSO"})
    assert desk.at(Place("year", 2025)) == {
        "definition": "hold",
        "cost_basis": "published",
        "severity_basis": "charge",
        "program_model": "WSO",
    }


def test_the_sheriffs_note_needs_who_signed_it(desk: Desk, carla: CheckingClient) -> None:
    page = send(carla, carla.get(f"{YEAR}/note"), {"note-text": "We hold nobody."}, 422)
    assert "Signed by is needed" in page.words
    send(carla, page, {"note-signed_by": "A. Sheriff"})
    assert desk.at(Place("note", 2025)) == {"text": "We hold nobody.", "signed_by": "A. Sheriff"}


def test_a_viewer_sees_what_is_entered_with_its_source(desk: Desk) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "10", "grade": "A", "source": {"title": "Jail log"}}})
    page = desk.browser(desk.viewer).get(FUNNEL)
    assert "10 people" in page.words
    assert "Jail log" in page.words
    assert f"{RECORD}/entries/1" in page.links()


def test_hostile_fields_end_in_no_failure(desk: Desk, carla: CheckingClient) -> None:
    page = carla.get(f"{YEAR}/daily-cost")
    hostile = {
        "cost_item-e99999999-shown": "x",
        "cost_item-abcdefgh-shown": "y",
        "cost_item-abcdefgh-jail": "99",
        "cost_item-abcdefgh-annual_amount": "5",
        "answer-cost_item-answer": "sometimes",
        "choices-definition": "never",
        "figures-average_daily_population-after": "-5",
        "remove-me": "1",
    }
    carla.submit(page, hostile, 422)
    carla.submit(page, {"add": "jail", "remove": "nothing"}, 200)
    carla.submit(page, {"remove": "nothing"}, 200)

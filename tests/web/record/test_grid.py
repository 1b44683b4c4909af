"""The table of a year: typed in or pasted, looked at, then saved whole or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.records.entry import Content, Place
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.web.record.desk import BOOKINGS, YEAR, Desk, send

GRID = f"{YEAR}/grid"
JULY = Place("figure", 2025, "bookings", month=date(2024, 7, 1))
AUGUST = Place("figure", 2025, "bookings", month=date(2024, 8, 1))
TABLE = "\tBookings\tPeople held past release\nJul-24\t1,900\t12\nAug-24\t850\tn/t\nSep-24\t\t"
SAVE = {"save": "1"}


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """What is said is the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def previewed(client: CheckingClient, text: str, status: int = 200) -> Page:
    """What the page says of a pasted table before it is saved."""
    return send(client, client.get(GRID), {"paste": text}, status)


def test_a_pasted_table_is_shown_before_anything_is_saved(
    desk: Desk, carla: CheckingClient
) -> None:
    page = previewed(carla, TABLE)
    assert "4 values would be entered. Nothing is saved yet." in page.words
    assert desk.all_of("figure") == []
    said = {"shared-source_title": "Jail log", "shared-grade": "A"}
    page = carla.follow(send(carla, page, {**SAVE, **said}))
    assert "4 values saved." in page.words
    source: Content = {"source": {"title": "Jail log"}, "grade": "A"}
    assert desk.at(JULY) == {"likely": "1900", **source}
    held = Place("figure", 2025, "people_held", month=date(2024, 8, 1))
    assert desk.at(held) == {"not_tracked": True}
    assert page.by_id("cell-bookings-2024-07").get("value") == "1,900"


def test_old_and_new_are_shown_and_a_change_needs_a_reason(
    desk: Desk, carla: CheckingClient
) -> None:
    desk.enter({JULY: {"likely": "800", "grade": "B"}, AUGUST: {"likely": "850"}})
    page = previewed(carla, TABLE)
    row = next(words_of(row) for row in page.all("tr") if "1,900 bookings" in words_of(row))
    assert row.startswith("Bookings, July 2024")
    assert "800 bookings" in row
    assert row.endswith("will be changed")
    assert "1 value stands as it is." in page.words
    page = send(carla, page, SAVE, 422)
    assert "Say in a sentence why." in page.words
    send(carla, page, {**SAVE, "reason": "Recounted"})
    assert desk.at(JULY) == {"likely": "1900", "grade": "B"}


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("many", "“many” is not a number"),
        ("-5", "cannot be less than 0"),
        ("1.234,5", "Use a point for decimals"),
        ("#REF!", "“#REF!” is not a number"),
        ("9999999999999999", "larger than any county"),
        ("=1+1", "is not a number"),
        ("12 hours", "is in bookings"),
    ],
)
def test_a_cell_that_cannot_be_is_named_and_nothing_is_saved(
    desk: Desk, carla: CheckingClient, cell: str, says: str
) -> None:
    text = f"\tBookings\nJul-24\t900\nAug-24\t{cell}"
    page = previewed(carla, text, 422)
    assert "Row 3, column 2 (Bookings, August 2024)" in page.words
    assert says in page.words
    assert page.by_id("paste").text is not None
    assert cell in "".join(page.by_id("paste").itertext())
    send(carla, page, SAVE, 422)
    assert desk.all_of("figure") == []


def test_cells_are_typed_in_the_table_too(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({JULY: {"likely": "800"}, BOOKINGS: {"likely": "9000"}})
    typed = {"cell-bookings-2024-08": "18 to 30", "cell-bookings-2024-07": ""}
    page = send(carla, carla.get(GRID), typed, 200)
    assert "1 cell was emptied and stays as it is." in page.words
    send(carla, page, SAVE)
    assert desk.at(AUGUST) == {"likely": "24", "low": "18", "high": "30"}
    assert desk.at(JULY) == {"likely": "800"}
    page = send(carla, carla.get(GRID), {"cell-bookings-2024-09": "lots"}, 422)
    assert page.by_id("cell-bookings-2024-09").get("value") == "lots"
    assert "#cell-bookings-2024-09" in page.links()


def test_a_jail_has_a_table_of_its_own(desk: Desk, carla: CheckingClient) -> None:
    jail = Place("jail", item="aaaaaaaa")
    desk.enter({jail: {"name": "Main Jail"}})
    jail_id = desk.entry_id(jail)
    page = carla.get(f"{GRID}?jail={jail_id}")
    page = send(carla, page, {"paste": "\tBookings\nTotal\t900"}, 200)
    assert "Bookings, whole year" in page.words
    page = carla.follow(send(carla, page, SAVE))
    assert f"jail={jail_id}" in page.url
    assert desk.at(Place("figure", 2025, "bookings", jail_id)) == {"likely": "900"}


def test_what_somebody_else_saved_meanwhile_is_told_before_saving(
    desk: Desk, carla: CheckingClient, carl: CheckingClient
) -> None:
    desk.enter({JULY: {"likely": "800"}})
    page, theirs = previewed(carla, TABLE), previewed(carl, "\tBookings\nJul\t810\nAug\t840")
    send(carl, theirs, {**SAVE, "reason": "Recounted"})
    page = send(carla, page, {**SAVE, "reason": "From the log"}, 422)
    assert "Carl Certifier entered 810 bookings while this page was open." in page.words
    assert desk.at(JULY) == {"likely": "810"}
    send(carla, page, {**SAVE, "reason": "From the log"})
    assert desk.at(JULY) == {"likely": "1900"}


def test_a_cell_nobody_touched_follows_what_somebody_else_saved(
    desk: Desk, carla: CheckingClient, carl: CheckingClient
) -> None:
    desk.enter({JULY: {"likely": "800"}, AUGUST: {"likely": "850"}})
    page = carla.get(GRID)
    other = send(carl, carl.get(GRID), {"cell-bookings-2024-07": "810"}, 200)
    send(carl, other, {**SAVE, "reason": "Recounted"})
    page = send(carla, page, {"cell-bookings-2024-08": "860"}, 200)
    assert "1 value would be entered" in page.words
    send(carla, page, {**SAVE, "reason": "From the log"})
    assert desk.at(JULY) == {"likely": "810"}
    assert desk.at(AUGUST) == {"likely": "860"}


def test_nothing_typed_is_told(carla: CheckingClient) -> None:
    assert "Nothing was typed or pasted yet." in send(carla, carla.get(GRID), {}, 422).words


def test_every_section_that_comes_by_month_has_a_table(desk: Desk, carla: CheckingClient) -> None:
    assert "Hours and days by month" in carla.get(f"{GRID}?section=days").h1
    for section in ("choices", "nothing", "terms"):
        carla.get(f"{GRID}?section={section}", 404)


def test_a_viewer_reads_the_table(desk: Desk) -> None:
    desk.enter({JULY: {"likely": "800"}, AUGUST: {"not_tracked": True}})
    words = desk.browser(desk.viewer).get(GRID).words
    assert "800" in words
    assert "n/t" in words


@pytest.mark.parametrize("seen", ["", "[]", "{", '{"x": 1}', '{"bookings/2024-07": ["a", 1]}'])
def test_a_hidden_field_that_was_tampered_with_does_no_harm(
    desk: Desk, carla: CheckingClient, seen: str
) -> None:
    send(carla, carla.get(GRID), {"seen": seen, "paste": TABLE}, 200)


def test_long_and_unprintable_texts_are_told(desk: Desk, carla: CheckingClient) -> None:
    assert "more text than one table holds" in previewed(carla, "9\t" * 40_000, 422).words
    assert "cannot be printed" in previewed(carla, "\tBookings\nJul\t9\x0012", 422).words
    page = send(carla, carla.get(GRID), {"paste": TABLE, "shared-source_url": "nowhere"}, 422)
    assert "must be a web address" in page.words


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(alphabet="\t\n,;\"' 0129JulyTotalBokingsn/a$.-", max_size=120))
def test_whatever_is_pasted_the_page_answers(carla: CheckingClient, text: str) -> None:
    page = carla.get(GRID)
    for number in range(len(page.forms)):
        address, fields = page.form(number)
        if "csrf_token" in fields:
            sent = {**fields, "paste": text}
            answer = carla.browser.post(address or page.url, data=sent)
            assert answer.status_code in (200, 422)

"""A jail log on the public page: counted, shown, made a calculation, and never kept."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import Reading
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.web.files.made_up import send
from tests.web.files.pierce import (
    SAMPLE,
    cells_of_people,
    everything_stored,
    files_in,
    needs_sample,
    told_in,
)

HEADING = (
    "Booking Date,Release Date,Would Otherwise Have Been Released At,ICE Detainer,Severity,Outcome"
)
FEW = "fewer than 11"


def log_of(*rows: str, heading: str = HEADING) -> bytes:
    """A small log."""
    return "\n".join([heading, *rows]).encode()


def rows_of(count: int, severity: str = "felony", day: int = 1) -> list[str]:
    """People held for two days each."""
    stay = f"3/{day + 4}/2025 09:00,3/{day + 2}/2025 09:00,Y,{severity},ICE"
    return [f"3/{day}/2025 08:{number:02},{stay}" for number in range(count)]


def counted(client: CheckingClient, content: bytes, **typed: str) -> Page:
    """The page of what was counted."""
    client.get("/jail-log")
    return client.follow(send(client, content=content, typed=typed))


@needs_sample
def test_the_sample_of_pierce_counts_what_it_is_known_to(client: CheckingClient) -> None:
    page = counted(client, SAMPLE.read_bytes(), daily_cost="$126", county="Pierce, Washington")
    assert page.h1 == "What was counted"
    for told in ("4,652.3667", "$586,198.20", "228.8229", "$28,831.69", "228.82 days in all"):
        assert told in page.words
    assert "Pierce County, WA" in page.words
    assert FEW in page.words


@needs_sample
def test_no_row_of_a_log_is_left_anywhere(
    app: Flask,
    client: CheckingClient,
    session: Session,
    environ: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    caplog.set_level(logging.DEBUG)
    content = SAMPLE.read_bytes()
    # Large enough to leave memory, and with columns that stand in the way first.
    large = content + b"\n".join([b""] + [content.split(b"\n", 1)[1]] * 60)
    assert len(large) > 1024 * 1024
    wrong = counted(client, large, **{"column-booked_at": "-"})
    assert "Choose the file again" in wrong.words
    page = counted(client, large, daily_cost="126")
    kept = client.post(page.url + "/start")
    shown = client.follow(kept)
    pages = "".join(each.text for each in (wrong, page, shown))
    assert told_in(pages) == set()
    assert told_in(everything_stored(session)) == set()
    assert told_in(caplog.text) == set()
    assert told_in(files_in(tmp_path, Path(environ["HOLDCOST_INSTANCE"]))) == set()
    assert list(temporary.iterdir()) == []
    assert len(cells_of_people()) > 100
    assert app.testing


def test_counts_of_up_to_ten_are_not_shown(client: CheckingClient) -> None:
    rows = [*rows_of(20), *rows_of(4, "misdemeanor"), *rows_of(13, "infraction")]
    page = counted(client, log_of(*rows))
    assert FEW in page.words
    assert "So that nobody can be recognized" in page.words


def test_counts_add_up_on_a_log_without_small_ones(client: CheckingClient) -> None:
    page = counted(client, log_of(*rows_of(20)), daily_cost="100")
    assert "20 people were held for ICE" in page.words
    assert "40 days in all. At $100.00 a day that is $4,000.00." in page.words
    assert "How each cost is worked out" in page.words


def test_a_column_of_names_is_named_and_what_stands_in_it_is_not(
    client: CheckingClient, session: Session
) -> None:
    heading = "Inmate Name," + HEADING
    rows = [f'"Quixada, Ximena",{row}' for row in rows_of(12)]
    page = counted(client, log_of(*rows, heading=heading))
    assert "Inmate Name" in page.words
    assert "names of people" in page.words
    assert "Quixada" not in page.text + everything_stored(session)


def test_problems_name_the_row_and_never_the_cell(client: CheckingClient) -> None:
    rows = [*rows_of(12), "3/1/2025 08:00,Quixada,3/2/2025 09:00,Y,felony,ICE"]
    page = counted(client, log_of(*rows))
    assert "14" in [element.text for element in page.all("th")]
    assert "Quixada" not in page.text


def test_columns_that_are_not_recognized_are_chosen_by_hand(client: CheckingClient) -> None:
    heading = HEADING.replace("Booking Date", "Came").replace("Release Date", "Went")
    content = log_of(*rows_of(20), heading=heading)
    page = counted(client, content, daily_cost="100")
    assert page.h1 == "Count a jail log"
    assert "No column is recognized as “booked at”" in page.words
    assert "Choose the file again" in page.words
    fields = page.form()[1]
    assert fields["daily_cost"] == "100"
    chosen = {"column-booked_at": "Came", "column-released_at": "Went"}
    again = counted(client, content, daily_cost="100", **chosen)
    assert "20 people were held" in again.words


def test_a_file_that_is_no_table_brings_the_form_back_with_what_was_typed(
    client: CheckingClient,
) -> None:
    page = counted(client, b"\x89PNG\r\n\x1a\n" + b"\0" * 64, daily_cost="142.18")
    assert page.h1 == "Count a jail log"
    assert "The file cannot be read" in page.words
    assert page.form()[1]["daily_cost"] == "142.18"


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("daily_cost", "a lot", "Enter the cost of one jail day"),
        ("county", "Nowhere, Texas", "No county fits"),
        ("period", "sometimes", "Enter a year, a month or two dates"),
        ("hold_words", ", ".join("abcdefghijklmnopqrstuvwxyz"), "Enter up to 20 words"),
    ],
)
def test_what_is_typed_wrong_is_said_at_its_field(
    client: CheckingClient, session: Session, field: str, typed: str, message: str
) -> None:
    client.get("/jail-log")
    page = send(client, status=422, content=log_of(*rows_of(1)), typed={field: typed})
    assert message in page.words
    assert "Choose the file again" in page.words
    assert page.by_id(field).get("aria-invalid") == "true"
    assert session.scalars(select(Reading)).all() == []


def test_a_calculation_begins_with_what_was_counted(
    client: CheckingClient, session: Session
) -> None:
    page = counted(client, log_of(*rows_of(20)), daily_cost="100", county="Harris, Texas")
    answer = client.post(page.url + "/start")
    assert "/calculations/" in (answer.location or "")
    assert "$4,000" in client.follow(answer).words
    session.rollback()
    assert session.scalars(select(Reading)).all() == []
    client.get(page.url, 404)


def test_a_log_without_anybody_detained_begins_no_calculation(client: CheckingClient) -> None:
    rows = [row.replace(",Y,", ",N,") for row in rows_of(12)]
    page = counted(client, log_of(*rows))
    assert "Nobody was held for ICE" in page.words


def test_a_booking_without_a_release_is_counted_only_where_it_is_said(
    client: CheckingClient,
) -> None:
    content = log_of(*rows_of(12), "1/1/2019 08:00,,1/2/2019 09:00,Y,felony,")
    page = counted(client, content, period="2025")
    assert "12 people were held for ICE past the time they could have left, 24 days" in page.words
    assert "1 booking has no release and is in no sum." in page.words
    told = counted(client, content, period="2025", still_in_jail="y")
    assert "365 of the 389 days held for ICE are of it." in told.words
    client.get("/jail-log")
    typed = {"still_in_jail": "y"}
    refused = send(client, status=422, content=content, typed=typed)
    assert "Enter a period: people still in jail are counted to its last day." in refused.words


@pytest.mark.parametrize(
    ("row", "period", "told"),
    [
        ("soon,3/5/2025 09:00,,Y,felony,ICE", "", "No row could be counted."),
        (rows_of(1)[0], "2024", "its bookings are from March 2025."),
    ],
)
def test_nothing_goes_on_from_a_log_of_which_nothing_was_counted(
    client: CheckingClient, row: str, period: str, told: str
) -> None:
    page = counted(client, log_of(row), period=period)
    assert told in page.words
    assert "Start a calculation" not in page.words
    assert "0 people" not in page.words
    assert client.post(page.url + "/start").location == page.url


def test_the_problems_stand_before_what_can_be_done_with_the_figures(
    client: CheckingClient,
) -> None:
    page = counted(client, log_of(*rows_of(12), "soon,3/5/2025 09:00,,Y,felony,ICE"))
    found = page.words.index("1 problem was found in the rows. 1 row cannot be used. 1 time:")
    assert found < page.words.index("Start a calculation")


def test_one_person_is_one_person_and_can_be_recognized(client: CheckingClient) -> None:
    page = counted(client, log_of(*rows_of(1)))
    assert "1 person was held for ICE past the time they could have left, 2 days" in page.words
    assert "do not share such a result" in page.words
    assert "So that nobody can be recognized" not in page.words


def test_without_the_column_that_holds_need_it_is_named(client: CheckingClient) -> None:
    heading = HEADING.replace("Would Otherwise Have Been Released At", "Something")
    page = counted(client, log_of(*rows_of(12), heading=heading))
    needs = page.words.index("It needs a column of when people would otherwise")
    assert needs < page.words.index("Start a calculation")


def test_the_page_is_spanish_where_it_is_asked_for_in_spanish(client: CheckingClient) -> None:
    client.get("/es/jail-log")
    answer = send(client, "/es/jail-log", content=log_of(*rows_of(20)))
    assert (answer.location or "").startswith("/es/files/")
    client.follow(answer)

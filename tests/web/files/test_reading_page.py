"""A file on its way: read beside the request, shown as it goes on, dropped or kept."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.intake.problems import UnreadableFileError
from app.persistence.models import Reading
from app.persistence.sessions import writing
from app.services import read_beside
from app.services.readings import KEPT_FOR, MOST_OF_ONE, STANDS_STILL_AFTER
from app.web.access import PUBLIC
from app.web.files.log_page import KIND
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.web.files.made_up import MadeUp, put_in_place, send


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> MadeUp:
    """A kind of file that waits until it may go on."""
    monkeypatch.setattr(read_beside, "BETWEEN_NOTES_SECONDS", 0)
    return put_in_place(monkeypatch, KIND, PUBLIC)


@pytest.fixture
def slow(app: Flask, made_up: MadeUp) -> MadeUp:
    """The same, and requests that do not wait."""
    app.config["READING_WAIT_SECONDS"] = 0.3
    made_up.goes.clear()
    return made_up


def rows(session: Session) -> list[Reading]:
    """What the table holds."""
    session.rollback()
    return list(session.scalars(select(Reading)))


def age(session: Session, **columns: datetime) -> None:
    """Let the reading be older than it is."""
    session.rollback()
    with writing(session):
        for name, instant in columns.items():
            setattr(session.scalars(select(Reading)).one(), name, instant)


def sent_away(client: CheckingClient) -> tuple[str, Page]:
    """The address of a file that was sent, and its page."""
    client.get("/jail-log")
    answer = send(client)
    assert answer.location
    return answer.location, client.follow(answer)


def end(made_up: MadeUp, session: Session) -> None:
    """Let a slow reading end, and wait until it has."""
    made_up.goes.set()
    for _ in range(600):
        if all(row.state != "reading" for row in rows(session)):
            return
        time.sleep(0.02)
    raise AssertionError("it did not end")


def test_a_file_read_within_a_moment_is_ready_at_once(
    client: CheckingClient, made_up: MadeUp
) -> None:
    address, page = sent_away(client)
    assert address.startswith("/files/")
    assert "2 lines" in page.text
    assert made_up.seen[0].file_name == "log.csv"


def test_a_file_that_takes_longer_says_how_far_it_is(
    client: CheckingClient, slow: MadeUp, session: Session
) -> None:
    address, page = sent_away(client)
    assert page.h1 == "Reading your file"
    assert "5,000 rows read" in page.words
    assert "25 percent" in page.words
    assert page.headers["Refresh"] == "2"
    end(slow, session)
    assert "2 lines" in client.get(address).text


def test_the_page_can_be_told_not_to_ask_by_itself(
    client: CheckingClient, slow: MadeUp, session: Session
) -> None:
    address, _ = sent_away(client)
    page = client.get(f"{address}?wait=")
    assert "Refresh" not in page.headers
    assert "does not ask again by itself" in page.words
    end(slow, session)


def test_a_reading_can_be_stopped(client: CheckingClient, slow: MadeUp, session: Session) -> None:
    address, page = sent_away(client)
    answer = client.submit(page, {})
    assert answer.location == "/jail-log"
    assert rows(session) == []
    assert "stopped" in client.follow(answer).words
    slow.goes.set()
    client.get(address, 404)


def test_a_reading_cut_off_asks_for_the_file_again(
    client: CheckingClient, slow: MadeUp, session: Session
) -> None:
    address, _ = sent_away(client)
    age(session, seen_at=datetime.now(UTC) - STANDS_STILL_AFTER)
    page = client.get(address)
    assert page.h1 == "The reading was cut off"
    assert "Send the file again" in page.words
    assert "Refresh" not in page.headers
    end(slow, session)


def test_a_file_that_cannot_be_read_says_why(client: CheckingClient, made_up: MadeUp) -> None:
    made_up.problem = UnreadableFileError("it holds no table")
    _, page = sent_away(client)
    assert page.h1 == "The file was not read"
    assert "it holds no table" in page.words
    assert "Nothing of the file is kept" in page.words


def test_what_was_counted_is_for_the_browser_that_sent_it(
    app: Flask, client: CheckingClient, made_up: MadeUp
) -> None:
    address, _ = sent_away(client)
    assert made_up.seen
    stranger = CheckingClient(app)
    assert "Nothing is kept here any more" in stranger.get(address, 404).words
    stranger.post(f"{address}/keep", status=404)
    stranger.post(f"{address}/drop", status=404)
    client.get(address)


def test_an_address_nobody_was_given_says_the_same(client: CheckingClient) -> None:
    assert "Nothing is kept here any more" in client.get("/files/made-up", 404).words


def test_nothing_is_there_after_a_day(
    client: CheckingClient, made_up: MadeUp, session: Session
) -> None:
    address, _ = sent_away(client)
    assert made_up.seen
    age(session, created_at=datetime.now(UTC) - KEPT_FOR)
    client.get(address, 404)
    assert rows(session) == []


def test_what_was_counted_can_be_dropped(
    client: CheckingClient, made_up: MadeUp, session: Session
) -> None:
    address, _ = sent_away(client)
    assert made_up.seen
    answer = client.post(f"{address}/drop")
    assert "Dropped" in client.follow(answer).words
    assert rows(session) == []


def test_only_what_the_preview_offers_can_be_done(client: CheckingClient, made_up: MadeUp) -> None:
    address, _ = sent_away(client)
    assert made_up.seen
    client.post(f"{address}/sell", status=404)
    client.post(f"{address}/keep", status=400, csrf=False)
    assert client.post(f"{address}/keep").location == "/files"


def test_the_address_is_a_secret(client: CheckingClient, made_up: MadeUp) -> None:
    _, page = sent_away(client)
    assert made_up.seen
    assert page.headers["Cache-Control"] == "private, no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_the_token_stands_in_no_log_and_no_table(
    client: CheckingClient, made_up: MadeUp, session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    made_up.problem = RuntimeError("SMITH, JOHN")
    address, _ = sent_away(client)
    token = address.removeprefix("/files/")
    (row,) = rows(session)
    stored = " ".join(str(getattr(row, column.key)) for column in Reading.__table__.columns)
    assert token not in stored + caplog.text
    assert "SMITH" not in stored + caplog.text


def test_no_file_and_an_empty_one_are_asked_for_again(client: CheckingClient) -> None:
    client.get("/jail-log")
    assert "Choose a file." in client.post("/jail-log", {"rule": "form_i247a"}, 422).words
    assert "The file is empty" in send(client, status=422, content=b"").words


def test_a_form_without_its_key_is_refused(client: CheckingClient) -> None:
    client.post("/jail-log", {"file": (BytesIO(b"a"), "a.csv")}, 400, csrf=False)


def test_a_file_that_is_too_large_is_told_so(app: Flask, client: CheckingClient) -> None:
    client.get("/jail-log")
    app.config["MAX_CONTENT_LENGTH"] = 4096
    page = send(client, status=413, content=b"x" * 8192)
    assert page.h1 == "The file is too large"
    assert "It was not read and is not kept" in page.words


def test_a_browser_has_few_files_read_at_once(
    client: CheckingClient, slow: MadeUp, session: Session
) -> None:
    client.get("/jail-log")
    for _ in range(MOST_OF_ONE):
        send(client)
    page = send(client, status=422)
    assert "Other files are being read" in page.words
    end(slow, session)


def test_a_name_of_a_file_is_shown_without_what_no_page_can_hold(
    client: CheckingClient, slow: MadeUp, session: Session
) -> None:
    client.get("/jail-log")
    page = client.follow(send(client, name="logs/<b>2025\u202e\x07.csv"))
    assert "“<b>2025.csv”" in page.words
    end(slow, session)

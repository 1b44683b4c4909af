"""The history as a page, and the whole record as files."""

from __future__ import annotations

import csv
import io
import json

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.records.entry import Place
from app.services.enter_values import Change, enter_values
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.people import OTHER_COUNTY, PIERCE, add_member, signed_in
from tests.services.county_past import Past, fill_past

HISTORY = f"/c/{PIERCE}/record/history"
EXPORT = f"/c/{PIERCE}/record/export"


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Pages are the same on both databases; the queries are tried on both elsewhere."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture
def past(session: Session) -> Past:
    """A county in which every kind of thing was done."""
    return fill_past(session)


@pytest.fixture
def vera(app: Flask, session: Session, past: Past) -> CheckingClient:
    """A viewer."""
    return signed_in(app, session, add_member(session, "Vera Lind", "viewer").person_id)


def rows(page: Page) -> list[str]:
    """The rows of the history."""
    lists = [found for found in page.all("ol") if found.get("class") == "log"]
    return [words_of(row) for found in lists for row in found]


def test_every_row_says_who_when_what_and_why(vera: CheckingClient) -> None:
    page = vera.get(HISTORY)
    (changed,) = [row for row in rows(page) if "Changed" in row]
    assert "Changed: People held past release, =Main jail (2025)" in changed
    assert " UTCBen Cho" in changed
    assert "Before: 12 people → After: 14 people" in changed
    assert "Why: two files counted twice" in changed
    assert "11 rows" in page.words


def test_events_are_told_in_words(vera: CheckingClient) -> None:
    told = " | ".join(rows(vera.get(HISTORY)))
    assert "Certified: Fiscal year 2025, version 1" in told
    assert "Role changed: Ana Ruiz" in told
    assert "Before: viewer → After: certifier" in told
    assert "Document added: Budget.pdf" in told
    assert "whoever runs this site" in told
    assert "Unusual value confirmed: A jump" in told


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("?kind=documents", 1),
        ("?year=2024", 3),
        ("?year=2025&kind=values", 2),
        ("?person=2", 4),
        ("?kind=nonsense&year=abc&person=0", 11),
        (f"?person={10**40}&year=-1", 11),
        ("?page=abc", 11),
        ("?page=-3", 11),
        ("?page=", 11),
        ("?year=2025&year=2024", 4),
        ("?kind=%00&page=%F0%9F%98%80", 11),
    ],
)
def test_it_is_narrowed_by_the_address(vera: CheckingClient, asked: str, count: int) -> None:
    assert len(rows(vera.get(HISTORY + asked))) == count


@pytest.mark.parametrize("page", ["2", "999999", "9" * 60])
def test_a_page_there_is_not_says_so(vera: CheckingClient, page: str) -> None:
    found = vera.get(f"{HISTORY}?page={page}")
    assert "There is no page" in found.words or len(page) > 6


def test_pages_lead_to_each_other_and_keep_what_was_chosen(
    vera: CheckingClient, session: Session, past: Past
) -> None:
    changes = [Change(Place("cost_item", 2023, item=f"i{n}"), {"label": f"{n}"}) for n in range(60)]
    enter_values(session, past.ana, changes)
    first = vera.get(f"{HISTORY}?year=2023")
    assert "60 rows · page 1 of 2" in first.words
    older = f"{HISTORY}?year=2023&page=2"
    assert older in first.links()
    second = vera.get(older)
    assert len(rows(second)) == 10
    assert f"{HISTORY}?year=2023&page=1" in second.links()
    assert "Cost item “0” (2023)" in rows(second)[-1]


def test_nothing_that_fits_says_so(vera: CheckingClient) -> None:
    page = vera.get(f"{HISTORY}?kind=workspace")
    assert "Nothing was done that fits" in page.words
    assert HISTORY in page.links()


def test_a_county_in_which_nothing_was_done_is_told_what_will_stand_here(
    app: Flask, session: Session, past: Past
) -> None:
    (other,) = [add_member(session, "Dora Ek", "viewer", OTHER_COUNTY)]
    page = signed_in(app, session, other.person_id).get(f"/c/{OTHER_COUNTY}/record/history?year=1")
    assert "99,999 people" in page.words
    assert "12 people" not in page.words


def test_the_whole_record_is_sent_as_json(vera: CheckingClient) -> None:
    sent = vera.get(f"{EXPORT}.json")
    found = json.loads(sent.text)
    assert found["complete"] is True
    assert sent.headers["Content-Disposition"].startswith("attachment; filename=")
    assert f"holdcost-record-{PIERCE}-" in sent.headers["Content-Disposition"]
    assert sent.headers["Content-Type"] == "application/json"


def test_the_whole_record_is_sent_as_a_table(vera: CheckingClient) -> None:
    sent = vera.get(f"{EXPORT}.csv")
    assert sent.headers["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.reader(io.StringIO(sent.text.removeprefix("\ufeff"))))
    assert lines[0][:2] == ["Row", "Entry"]
    assert {line[0] for line in lines[1:]} >= {"export", "value", "document", "event"}


def test_a_file_is_in_the_language_of_its_address(vera: CheckingClient) -> None:
    english, spanish = (
        json.loads(vera.get(f"{language}{EXPORT}.json").text) for language in ("", "/es")
    )
    labels = [{entry["label"] for entry in found["entries"]} for found in (english, spanish)]
    assert labels[0] != labels[1]
    vera.get("/es" + HISTORY)


def test_a_file_is_written_while_it_is_sent(vera: CheckingClient, app: Flask) -> None:
    sent = vera.browser.get(f"{EXPORT}.json", buffered=False)
    assert sent.is_streamed
    assert json.loads(sent.get_data())
    sent.close()

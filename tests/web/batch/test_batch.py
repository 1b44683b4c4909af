"""A file of many counties is worked out beside the request, shown and downloaded, and not kept."""

from __future__ import annotations

import csv
import gzip
import json
from io import StringIO

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import Base, Reading
from app.services import read_batch
from app.web.batch import routes
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.web.files import made_up

HEAD = "county,state,fiscal_year,definition,people_held,mean_hours_held,mean_hours_held low,"
HEAD += "mean_hours_held high,published_daily_cost,published_daily_cost grade,Inmate name\n"
PIERCE = "Pierce,WA,2025,hold,120,31.5,24,48,126,C,Zebulon\n"
KING = "King,WA,2025,hold,410,28,,,192.50,B,Zebulon\n"
YAKIMA = "Yakima,WA,2025,hold,,20,,,98,C,Zebulon\n"
WRONG = "Chelan,WA,2025,hold,Zebulon,20,,,98,C,Zebulon\n"


def send(
    client: CheckingClient, content: str | bytes, status: int = 303, address: str = "/batch"
) -> Page:
    """Send a file."""
    sent = content.encode() if isinstance(content, str) else content
    return made_up.send(client, address, status, "counties.csv", sent)


def results(client: CheckingClient, content: str | bytes, address: str = "/batch") -> Page:
    """The page that a file leads to."""
    return client.follow(send(client, content, address=address))


def download(client: CheckingClient, page: Page) -> list[dict[str, str]]:
    """The table that the first button of the results gives."""
    action, fields = page.form(0)
    response = client.browser.post(action, data=fields)
    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == "attachment; filename=batch-results.csv"
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.mimetype == "text/csv"
    assert response.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(response.data.decode("utf-8-sig"))))


def test_the_page_says_what_to_send(client: CheckingClient) -> None:
    page = client.get("/batch")
    assert page.h1 == "Many counties in one file"
    for name in ("batch.xlsx", "batch.csv", "batch-example.xlsx"):
        assert client.browser.get(f"/templates/{name}").status_code == 200
    assert "flask batch FILE -o OUT" in page.words
    assert "Its results stay for one day, for this browser alone" in page.words


def test_the_results_stand_in_groups_by_name(client: CheckingClient) -> None:
    words = results(client, HEAD + PIERCE + KING).words
    assert "2 rows have a total." in words
    assert "2 counties can be compared here (2 rows)." in words
    assert words.index("King County, WA") < words.index("Pierce County, WA")
    assert "$19,845 $16,700 to $25,700" in words


def test_a_county_with_something_unusual_is_marked_in_words(client: CheckingClient) -> None:
    odd = "Cook,IL,2025,hold,120,31.5,24,48,126,C,Zebulon\n"
    page = results(client, HEAD + PIERCE + odd)
    [mark] = [each for each in page.all("span") if each.get("class") == "badge"]
    assert words_of(mark) == "Look at this"
    assert "Cook County, IL Look at this" in page.words
    assert "Cook County, IL, 2025: people_held: People were held past release" in page.words
    assert "1 county can be compared here (1 row)." in page.words
    assert "Look at this" not in results(client, HEAD + PIERCE).words


def test_periods_that_differ_are_told_with_dollars_of_one_year(client: CheckingClient) -> None:
    told = "The periods here are not the same: compare by the amounts in dollars of one year."
    words = results(client, HEAD + PIERCE + KING.replace("2025", "2023")).words
    assert told in words
    assert "In dollars of 20" in words
    assert told not in results(client, HEAD + PIERCE + KING).words


def test_the_map_begins_with_what_is_not_complete(client: CheckingClient) -> None:
    page = results(client, HEAD + KING + PIERCE + YAKIMA)
    assert "1 row has no total yet: a figure is missing." in page.words
    table = page.words.partition("Which figures are there, and which lack")[2]
    places = ("Yakima County, WA", "King County, WA", "Pierce County, WA")
    assert sorted(places, key=table.index) == list(places)


def test_problems_and_what_lacks_are_named_and_nothing_is_repeated(client: CheckingClient) -> None:
    page = results(client, HEAD + PIERCE + YAKIMA + WRONG)
    assert "Row 4, people_held: is not a number" in page.words
    assert "Column K is not read: its heading says that it holds names of people." in page.words
    assert "Yakima County, WA, 2025: people held past release" in page.words
    assert "Zebulon" not in page.words
    assert page.headers["Cache-Control"] == "private, no-store"


def test_the_results_can_be_downloaded_again_and_again(client: CheckingClient) -> None:
    page = results(client, HEAD + PIERCE)
    rows = download(client, page)
    net = next(row for row in rows if row["quantity"] == "net_cost")
    assert (net["value"], net["low"] != "", net["fingerprint"] != "") == ("19845.00", True, True)
    assert download(client, page) == rows


@pytest.mark.parametrize(
    ("content", "right"),
    [
        ("a,b\n1,2\n", "“fiscal_year”"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "The file cannot be read: "),
        (b"PK\x03\x04 not a workbook", "The file cannot be read: "),
        (gzip.compress(b"a,b\n1,2\n", mtime=0)[:-6], "The file cannot be read: "),
    ],
)
def test_a_file_that_cannot_be_read_is_answered(
    client: CheckingClient, content: str | bytes, right: str
) -> None:
    page = results(client, content)
    assert page.h1 == "Many counties in one file"
    assert right in page.words
    assert "#file" in [link.get("href") for link in page.all("a")]


def test_no_file_an_empty_one_and_a_large_one_are_answered(
    client: CheckingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Choose a file." in client.post("/batch", {}, 422).words
    assert "The file is empty" in send(client, b"", 422).words
    monkeypatch.setattr(routes, "MOST_BYTES", 10)
    assert "Here a file may have up to" in send(client, HEAD + PIERCE, 422).words


def test_too_many_rows_are_answered(
    client: CheckingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_batch, "MOST_ROWS", 1)
    page = results(client, HEAD + PIERCE + KING)
    assert "The file cannot be read: it has more than 1 rows with figures." in page.words


def test_only_results_are_stored_and_can_be_dropped(
    client: CheckingClient, session: Session
) -> None:
    def counted() -> dict[str, int]:
        session.rollback()
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in Base.metadata.tables.items()
        }

    before = counted()
    page = results(client, HEAD + PIERCE + WRONG)
    assert counted() == {**before, "readings": 1}
    kept = session.scalars(select(Reading)).one()
    assert "Zebulon" not in kept.result
    assert "Zebulon" not in read_batch.table_of({"table": _table(kept.result)})
    answer = client.submit(page, {}, form=1)
    assert answer.location == "/batch"
    assert "Nothing of the file is kept" in client.follow(answer).words
    assert counted() == before


def _table(result: str) -> str:
    table: str = json.loads(result)["table"]
    return table


def test_the_results_are_for_the_browser_that_sent_the_file(
    app: Flask, client: CheckingClient
) -> None:
    page = results(client, HEAD + PIERCE)
    stranger = CheckingClient(app)
    stranger.get(page.url, 404)
    stranger.post(f"{page.url}/download", status=404)
    client.post(f"{page.url}/download", status=400, csrf=False)


def test_a_page_in_another_language_says_in_which_the_file_was_worked_out(
    client: CheckingClient,
) -> None:
    page = results(client, HEAD + PIERCE + YAKIMA + WRONG)
    assert "in the language the file was sent in" not in page.words
    spanish = client.get(f"/es{page.url}")
    assert "English" in spanish.words
    assert "2025: people held past release" not in spanish.words
    said = next(each for each in spanish.all("ul") if each.get("lang") == "en")
    assert words_of(said).startswith("Column K is not read")


def test_the_page_of_a_file_without_any_total_teaches(client: CheckingClient) -> None:
    assert "there is nothing to compare" in results(client, HEAD + YAKIMA).words

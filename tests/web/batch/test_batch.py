"""A file of many counties is worked out in the request, shown or downloaded, and not kept."""

from __future__ import annotations

import csv
import gzip
from io import BytesIO, StringIO

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import Base
from app.web.batch import routes
from tests.checking_client import CheckingClient
from tests.checking_page import Page

HEAD = "county,state,fiscal_year,definition,people_held,mean_hours_held,mean_hours_held low,"
HEAD += "mean_hours_held high,published_daily_cost,published_daily_cost grade,Inmate name\n"
PIERCE = "Pierce,WA,2025,hold,120,31.5,24,48,126,C,Zebulon\n"
KING = "King,WA,2025,hold,410,28,,,192.50,B,Zebulon\n"
YAKIMA = "Yakima,WA,2025,hold,,20,,,98,C,Zebulon\n"
WRONG = "Chelan,WA,2025,hold,Zebulon,20,,,98,C,Zebulon\n"


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Nothing is stored, so one database will do."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def send(
    client: CheckingClient, content: str | bytes, status: int = 200, address: str = "/batch"
) -> Page:
    """Send a file, as the first button does."""
    sent = content.encode() if isinstance(content, str) else content
    return client.post(address, {routes.FIELD: (BytesIO(sent), "counties.csv")}, status)


def test_the_page_says_what_to_send(client: CheckingClient) -> None:
    page = client.get("/batch")
    assert page.h1 == "Many counties in one file"
    for name in ("batch.xlsx", "batch.csv", "batch-example.xlsx"):
        assert client.browser.get(f"/templates/{name}").status_code == 200
    assert "flask batch FILE -o OUT" in page.words


def test_the_results_stand_in_groups_by_name(client: CheckingClient) -> None:
    words = send(client, HEAD + PIERCE + KING).words
    assert "2 rows have a total." in words
    assert "2 counties can be compared here (2 rows)." in words
    assert words.index("King County, WA") < words.index("Pierce County, WA")
    assert "$19,845 $16,700 to $25,700" in words


def test_problems_and_what_lacks_are_named_and_nothing_is_repeated(client: CheckingClient) -> None:
    page = send(client, HEAD + PIERCE + YAKIMA + WRONG)
    assert "Row 4, people_held: is not a number" in page.words
    assert "Column 11 is not read: its heading says that it holds names of people." in page.words
    assert "Yakima County, WA, 2025: people held past release" in page.words
    assert "Zebulon" not in page.words
    assert page.headers["Cache-Control"] == "private, no-store"


def test_the_results_can_be_downloaded_by_sending_the_file_again(client: CheckingClient) -> None:
    client.get("/batch")
    response = client.browser.post(
        "/batch",
        data={
            routes.FIELD: (BytesIO((HEAD + PIERCE).encode()), "counties.csv"),
            routes.ACT: routes.DOWNLOAD,
            "csrf_token": client.token,
        },
    )
    assert response.headers["Content-Disposition"] == "attachment; filename=batch-results.csv"
    assert response.mimetype == "text/csv"
    rows = list(csv.DictReader(StringIO(response.data.decode("utf-8-sig"))))
    assert next(row["value"] for row in rows if row["quantity"] == "net_cost") == "19845.00"


@pytest.mark.parametrize(
    ("content", "right"),
    [
        ("a,b\n1,2\n", "“fiscal_year”"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "The file cannot be read: "),
        (b"PK\x03\x04 not a workbook", "The file cannot be read: "),
        (gzip.compress(b"a,b\n1,2\n")[:-6], "The file cannot be read: "),
        (b"", "The file cannot be read: "),
    ],
)
def test_a_file_that_cannot_be_read_is_answered(
    client: CheckingClient, content: str | bytes, right: str
) -> None:
    page = send(client, content, 422)
    assert right in page.words
    assert "#batch-file" in [link.get("href") for link in page.all("a")]


def test_no_file_and_too_many_rows_are_answered(
    client: CheckingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Choose a file" in client.post("/batch", {}, 422).words
    monkeypatch.setattr(routes, "MOST_ROWS", 1)
    assert "more than 1 rows" in send(client, HEAD + PIERCE + KING, 422).words
    monkeypatch.setattr(routes, "MOST_BYTES", 10)
    assert "Here a file may have up to" in send(client, HEAD + PIERCE, 422).words


def test_nothing_of_the_file_is_stored(client: CheckingClient, session: Session) -> None:
    def counted() -> dict[str, int]:
        session.rollback()
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in Base.metadata.tables.items()
        }

    before = counted()
    send(client, HEAD + PIERCE + WRONG)
    assert counted() == before


def test_the_page_of_a_file_without_any_total_teaches(client: CheckingClient) -> None:
    assert "there is nothing to compare" in send(client, HEAD + YAKIMA).words

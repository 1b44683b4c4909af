"""What can be filled in: the page, and each file."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from app.engine.quantities import QUANTITIES
from app.services.template_files import EXAMPLE, KINDS, TEMPLATE_FORMATS, template_file
from tests.checking_client import CheckingClient

NAMES = [*KINDS, *(kind + EXAMPLE for kind in KINDS)]


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Nothing here asks the database."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def test_every_file_is_linked_and_can_be_had(client: CheckingClient) -> None:
    links = client.get("/templates").links()
    for name in NAMES:
        for kind in TEMPLATE_FORMATS:
            address = f"/templates/{name}.{kind}"
            assert address in links
            answer = client.browser.get(address)
            file_name, media_type, _content = template_file(name, kind)
            assert answer.status_code == 200
            assert answer.headers["Content-Type"] == media_type
            assert file_name in answer.headers["Content-Disposition"]
            assert answer.data


@pytest.mark.parametrize("name", ["volumes.pdf", "people.xlsx", "volumes", "volumes-example"])
def test_there_is_no_other_file(client: CheckingClient, name: str) -> None:
    client.get(f"/templates/{name}", 404)


def test_a_column_tells_its_unit_and_what_it_leaves_out(client: CheckingClient) -> None:
    words = client.get("/templates").words
    held = QUANTITIES["people_held"]
    for told in (f"{held.label} people", held.includes, f"Leaves out: {held.excludes}"):
        assert told in words


def test_the_page_says_that_no_person_belongs_in_a_file(client: CheckingClient) -> None:
    assert "No person in a jail." in client.get("/templates").words


def test_in_spanish_the_file_is_spanish(client: CheckingClient) -> None:
    assert "/es/templates/volumes.xlsx" in client.get("/es/templates").links()
    texts = {}
    for prefix in ("", "/es"):
        book = openpyxl.load_workbook(
            BytesIO(client.browser.get(f"{prefix}/templates/volumes.xlsx").data)
        )
        texts[prefix] = [cell.value for sheet in book for row in sheet.rows for cell in row]
    assert texts[""] != texts["/es"]

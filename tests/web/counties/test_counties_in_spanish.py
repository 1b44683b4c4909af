"""The pages of the counties, as a reader of Spanish sees them."""

from __future__ import annotations

import io
import re

import pytest
from sqlalchemy.orm import Session

from app.services.import_texas import import_texas
from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.web.counties.test_counties_pages import REPORTS


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """What is said is the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture(autouse=True)
def reports(session: Session) -> None:
    import_texas(session, io.BytesIO(REPORTS.encode()), "texas.csv")


def test_months_are_named_in_spanish(client: CheckingClient) -> None:
    page = client.get("/es/c/48201")
    assert "De ago 2014 a nov 2014, el condado informó 190 días de cárcel" in page.words
    rows = [words_of(row) for row in page.all("tr")]
    assert "ago 2014 90 $6,750.00 $75.00 10" in rows
    assert "6 de 254 condados, de sept 2011 a nov 2014." in client.get("/es/counties").words


def test_one_report_or_several_are_left_out_in_a_sentence_of_their_own(
    client: CheckingClient, session: Session
) -> None:
    words = client.get("/es/c/48201").words
    assert "1 informe se contradice y queda fuera de todos los totales" in words
    twice = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars\n" + "".join(
        f"hays,2014,{month},1,40,3000\n" for month in ("june", "july")
    )
    import_texas(session, io.BytesIO(twice.encode()), "texas.csv")
    assert "2 informes se contradicen y quedan fuera" in client.get("/es/c/48209").words


def test_the_chart_is_told_by_one_sentence(client: CheckingClient) -> None:
    words = client.get("/es/c/48201").words
    assert "Harris County informó la mayor cantidad en sept 2014: 100 días. " in words
    assert "100 días. En un mes no informó ninguno." in words
    assert "y la menor en ago 2013, 410." in client.get("/es/c/48453").words


def test_a_private_facility_is_named_in_spanish(client: CheckingClient) -> None:
    rows = [words_of(row) for row in client.get("/es/c/48053").all("tr")]
    assert any(row.startswith("sept 2011 Cárcel del condado 36") for row in rows)
    assert any(row.startswith("sept 2011 Centro privado 20") for row in rows)


def test_the_form_is_in_spanish_and_so_is_what_was_wrong_with_it(client: CheckingClient) -> None:
    page = client.get("/es/c/48201")
    assert [words_of(label) for label in page.all("label")] == ["Meses que se usan"]
    options = [words_of(option) for option in page.all("option")]
    assert options == ["Todos los meses, 2014", "Año fiscal 2014, 2 meses"]
    sent = client.post("/es/c/48201", {"years": "1999"})
    assert sent.location == "/es/c/48201#calculate"
    assert "Elija uno de los períodos de la lista." in client.follow(sent).words


def test_figures_are_the_same_in_both_languages(client: CheckingClient) -> None:
    def numerals(path: str) -> list[str]:
        rows = client.get(path).all("tr")
        return [numeral for row in rows for numeral in re.findall(r"\$?[\d,.]+", words_of(row))]

    assert numerals("/es/c/48201") == numerals("/c/48201")

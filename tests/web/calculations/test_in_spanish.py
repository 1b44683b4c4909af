"""A whole journey under /es: forms, redirects and drafts in the language of the address."""

from __future__ import annotations

from typing import Any

from app.web.calculations.steps import STEP_OF
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.services.cases import FULL, QUICK
from tests.web.calculations.journey import document_of, draft_of, says_wrong, summary

PLACE = {
    "county": "Condado de Harris, Texas",
    "period": "del 1 de julio de 2024 al 30 de junio de 2025",
}


def spanish(calculation_id: str, key: str) -> str:
    return f"/es/calculations/{calculation_id}/{key}"


def labels(page: Page) -> list[str]:
    return ["".join(label.itertext()).strip() for label in page.all("label")]


def test_a_calculation_from_its_beginning_to_its_result(visitor: CheckingClient) -> None:
    page = visitor.submit(visitor.get("/es/calculations/new"), {"period": "pronto"}, 422)
    assert page.h1 == "Lugar y período"
    assert says_wrong(page, "period").startswith("Escriba un año, un mes o dos fechas")
    page = visitor.submit(page, PLACE)
    assert page.location is not None
    assert page.location.startswith("/es/calculations/")
    calculation_id = page.location.split("/")[3]
    assert document_of(visitor, calculation_id)["period_start"] == "2024-07-01"

    page = visitor.get(spanish(calculation_id, "days"))
    page = visitor.submit(page, {"figures-people_held-value": "muchas"}, 422)
    assert page.url == spanish(calculation_id, "days")
    assert summary(page)
    typed = {"figures-people_held-value": "412", "figures-mean_hours_held-value": "33"}
    page = visitor.submit(page, typed)
    assert page.location == spanish(calculation_id, "lines")

    page = visitor.get(spanish(calculation_id, "daily-cost"))
    typed = {"figures-published_daily_cost-value": "142.18", "to_result": "1"}
    page = visitor.submit(page, typed)
    assert page.location == spanish(calculation_id, "result")
    assert "$80,545" in visitor.follow(page).words
    page = visitor.follow(visitor.post(spanish(calculation_id, "save")))
    assert page.url == spanish(calculation_id, "versions/1")


def test_the_quick_form_asks_in_its_own_language(visitor: CheckingClient) -> None:
    page = visitor.get("/es/")
    assert page.forms[0].get("data-live") == "/es/live"
    page = visitor.post("/es/", {"people_held": "412"}, 422)
    assert "Ingrese el costo de un día de cárcel, por ejemplo $142.18." in page.words
    typed = {
        "people_held": "412",
        "mean_hours_held": "33",
        "published_daily_cost": "142.18",
        "period": "enero de 2025",
        "next": "steps",
    }
    assert str(visitor.post("/es/", typed).location).startswith("/es/calculations/")


def test_each_reader_has_the_labels_of_their_language(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    for key in STEP_OF:
        english = labels(visitor.get(f"/calculations/{calculation_id}/{key}"))
        other = labels(visitor.get(spanish(calculation_id, key)))
        assert labels(visitor.get(f"/calculations/{calculation_id}/{key}")) == english
        assert len(english) == len(other)
        assert english != other or not english, key


def test_a_page_sent_as_it_was_shown_changes_nothing(visitor: CheckingClient) -> None:
    lines = [{"period_start": "2025-02-01", "period_end": "2025-02-28", "figures": {"trips": "3"}}]
    document: dict[str, Any] = {**FULL, "lines": lines}
    calculation_id = draft_of(visitor, document)
    before = document_of(visitor, calculation_id)
    for key in STEP_OF:
        visitor.submit(visitor.get(spanish(calculation_id, key)), {})
        assert document_of(visitor, calculation_id) == before, key


def test_a_note_says_once_what_a_value_was_whoever_changes_it(visitor: CheckingClient) -> None:
    source = {"title": "Jail report"}
    figures = {**QUICK["figures"], "published_daily_cost": {"likely": "142.18", "source": source}}
    calculation_id = draft_of(visitor, {**QUICK, "figures": figures})
    for value, address in (
        ("150", spanish(calculation_id, "daily-cost")),
        ("160", f"/calculations/{calculation_id}/daily-cost"),
        ("170", spanish(calculation_id, "daily-cost")),
    ):
        visitor.submit(visitor.get(address), {"figures-published_daily_cost-value": value})
        figure = document_of(visitor, calculation_id)["figures"]["published_daily_cost"]
        assert figure["note"] == "Cambiado aquí; antes: $142.18."
        assert figure["likely"] == value


def test_a_class_without_a_name_is_named_in_the_language_of_whoever_enters_it(
    visitor: CheckingClient,
) -> None:
    calculation_id = draft_of(visitor, QUICK)
    page = visitor.get(spanish(calculation_id, "severity"))
    typed = {"severity_basis": "charge", "severity-0-people": "40"}
    visitor.submit(page, typed)
    assert document_of(visitor, calculation_id)["severity"]["people"] == {"Clase 1": "40"}

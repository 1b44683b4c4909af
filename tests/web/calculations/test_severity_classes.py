"""Classes of severity."""

from __future__ import annotations

from tests.checking_client import CheckingClient
from tests.services.cases import FULL
from tests.web.calculations.journey import begin, document_of, draft_of, row, says_wrong, send


def test_classes_are_kept_with_people_days_and_what_they_stand_for(client: CheckingClient) -> None:
    calculation_id = begin(client)
    typed = {
        **row("severity", 0, name="Level 1.5 (b)", people="112", days="154"),
        **row("severity", 1, name="None", people="300"),
        **row("severity", 2, people="4"),
        "severity_basis": "charge",
    }
    send(client, calculation_id, "severity", typed)
    assert document_of(client, calculation_id)["severity"] == {
        "basis": "charge",
        "people": {"Level 1.5 (b)": "112", "None": "300", "Class 3": "4"},
        "days": {"Level 1.5 (b)": "154"},
    }


def test_what_is_said_about_a_class_is_not_lost(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    send(visitor, calculation_id, "severity", {"severity-1-people": "290"})
    people = document_of(visitor, calculation_id)["severity"]["people"]
    assert people == {"Level 1": {"likely": "112", "note": "From the log."}, "None": "290"}


def test_two_classes_of_one_name_are_told_apart_before_they_are_kept(
    visitor: CheckingClient,
) -> None:
    calculation_id = begin(visitor)
    typed = {
        **row("severity", 0, name="Felony", people="10"),
        **row("severity", 1, name="Felony", people="5"),
        "severity_basis": "charge",
    }
    page = send(visitor, calculation_id, "severity", typed, 422)
    assert "name of its own" in says_wrong(page, "severity-1-name")

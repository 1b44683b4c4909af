"""Choices to compare as a visitor enters them."""

from __future__ import annotations

from typing import Any

from app.web.calculations.policy_fields import field_of
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.services.cases import QUICK
from tests.web.calculations.journey import address, document_of, draft_of

SPLIT = {"severity": {"basis": "charge", "people": {"Level 1": "112", "None": "300"}}}
WITH_CLASSES = {**QUICK, **SPLIT}
COMPARED = [
    {"policy": "honor_all", "note": "As the neighbors do."},
    {
        "policy": "judicial_warrant_only",
        "label": "Judges only",
        "warrant_share": {
            "likely": "0.05",
            "low": "0.02",
            "high": "0.1",
            "grade": "D",
            "source": {"title": "Another county", "year": "2024"},
            "note": "Of 40 cases.",
        },
    },
    {"policy": "listed_severities_only", "classes": ["Level 1"]},
    {
        "policy": "custom",
        "label": "Level 1, some others",
        "warrant_share": "0.5",
        "held": {"Level 1": "1", "None": {"likely": "0.2", "grade": "E"}},
        "only_if_reimbursed": False,
        "keeps_staff_time": True,
        "keeps_program": False,
        "note": "The board's idea.",
    },
]


def of_class(kind: str, name: str) -> str:
    """The field for a class in the first row."""
    return f"policies-0-{field_of(kind, name)}"


def add(visitor: CheckingClient, page: Page, kind: str, **typed: str) -> Page:
    """Press the button that adds a choice of a kind."""
    return visitor.submit(page, {**typed, "add": f"policies:{kind}"}, 200)


def opened(visitor: CheckingClient, document: dict[str, Any], kind: str) -> tuple[str, Page]:
    """A draft, and its page of choices with one of this kind just added."""
    calculation_id = draft_of(visitor, document)
    page = visitor.get(address(calculation_id, "policies"))
    return calculation_id, add(visitor, page, kind)


def offered(page: Page) -> list[str]:
    """The kinds that may be added."""
    values = [button.get("value", "") for button in page.all("button")]
    return [value.partition(":")[2] for value in values if value.startswith("policies:")]


def kept(visitor: CheckingClient, calculation_id: str) -> Any:
    """The draft's choices."""
    return document_of(visitor, calculation_id).get("policies")

"""Choices to compare that cannot be kept: what is wrong is said where it was typed."""

from __future__ import annotations

from typing import Any

import pytest

from app.web.calculations.policy_fields import HELD, LISTED, field_of
from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.services.cases import QUICK
from tests.web.calculations.choices import COMPARED, WITH_CLASSES, kept, of_class, opened
from tests.web.calculations.journey import (
    address,
    document_of,
    draft_of,
    says_wrong,
    send,
    summary,
)


@pytest.mark.parametrize(
    ("kind", "typed", "field", "says"),
    [
        ("judicial_warrant_only", {"warrant_share": "5"}, "warrant_share", "22% or 0.22"),
        ("judicial_warrant_only", {"warrant_share": "few"}, "warrant_share", "is not a number"),
        ("judicial_warrant_only", {"grade": "Z"}, "grade", "must be one of"),
        ("judicial_warrant_only", {"grade": "B"}, "grade", "write it in the note"),
        ("judicial_warrant_only", {"source_title": "Log"}, "source_title", "none is given"),
        ("judicial_warrant_only", {"source_url": "x"}, "source_url", "begins with http"),
        ("none", {"label": "x" * 201}, "label", "The name is longer than 200"),
        ("none", {"note": "x" * 4001}, "note", "longer than 4,000"),
        ("custom", {}, "share", "Say who would still be held: enter a share"),
        ("custom", {"share": "120%"}, "share", "cannot be more than 100%"),
        ("custom", {"share": "many"}, "share", "“many” is not a number"),
        ("custom", {"share": "30% to 10%"}, "share", "The low (30%) is above the high (10%)"),
        ("custom", {"share": "1", "warrant_share": "-1"}, "warrant_share", "less than 0%"),
        ("custom", {"share": "1", "label": "a\x00"}, "label", "cannot be printed"),
    ],
    ids=str,
)
@pytest.mark.parametrize("document", [QUICK, WITH_CLASSES], ids=["whole", "by class"])
def test_what_is_wrong_is_said_at_its_field(
    visitor: CheckingClient,
    document: dict[str, Any],
    kind: str,
    typed: dict[str, str],
    field: str,
    says: str,
) -> None:
    calculation_id, page = opened(visitor, document, kind)
    share = "held_share" if document is QUICK else field_of(HELD, "Level 1")
    names = {"share": f"policies-0-{share}"}
    sent = {names.get(name, f"policies-0-{name}"): text for name, text in typed.items()}
    page = visitor.submit(page, sent, 422)
    assert says in says_wrong(page, names.get(field, f"policies-0-{field}"))
    again = page.form()[1]
    for name, text in sent.items():
        if not name.endswith("grade"):
            assert str(again[name]).strip() == text.replace("\x00", "\ufffd")
    assert kept(visitor, calculation_id) is None


def test_two_of_one_kind_are_told_apart(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, QUICK)
    typed = {"policies-0-kind": "none", "policies-1-kind": "none"}
    page = visitor.post(address(calculation_id, "policies"), typed, 422)
    assert says_wrong(page, "policies-1-label") == (
        "This choice is in the list twice; remove one of them."
    )


@pytest.mark.parametrize("kind", ["", "gift", "x" * 5000, "\x00"])
def test_an_unknown_kind_of_choice_is_refused(visitor: CheckingClient, kind: str) -> None:
    calculation_id = draft_of(visitor, QUICK)
    typed = {"policies-0-kind": kind, "policies-0-label": "Mine"}
    page = visitor.post(address(calculation_id, "policies"), typed, 422)
    says_wrong(page, "policies-0-label")
    assert page.form()[1]["policies-0-label"] == "Mine"


@pytest.mark.parametrize("name", ["", "zz", "00", "ff", "c3", "6c 65", "\u0663", "4" * 9000])
def test_a_forged_field_of_a_class_is_no_fault(visitor: CheckingClient, name: str) -> None:
    calculation_id = draft_of(visitor, WITH_CLASSES)
    fields = {"policies-0-kind": "custom", "policies-0-warrant_share": "1"}
    url = address(calculation_id, "policies")
    token = visitor.token or visitor.new_token()
    sent = {**fields, "csrf_token": token, f"policies-0-{HELD}{name}": "1"}
    assert visitor.browser.post(url, data=sent).status_code in (303, 422)


def test_a_class_that_went_meanwhile_is_shown_with_what_was_typed(visitor: CheckingClient) -> None:
    calculation_id, page = opened(visitor, WITH_CLASSES, "listed_severities_only")
    send(visitor, calculation_id, "severity", {"severity-0-name": "Felony"})
    ticked = of_class(LISTED, "Level 1")
    page = visitor.submit(page, {ticked: "y"}, 422)
    said = says_wrong(page, ticked)
    assert "“Level 1” is not a class of the split by severity" in said
    assert page.form()[1][ticked] == "y"
    assert "Felony" in [words_of(label) for label in page.all("label")]


def test_classes_that_choices_name_are_not_taken_out_unseen(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {**WITH_CLASSES, "policies": COMPARED})
    page = visitor.get(address(calculation_id, "severity"))
    page = visitor.submit(page, {"remove": "severity-0"}, 200)
    page = visitor.submit(page, {}, 422)
    found = summary(page)
    assert {href for href, _ in found} == {address(calculation_id, "policies")}
    assert "severity" in document_of(visitor, calculation_id)

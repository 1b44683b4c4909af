"""Choices to compare: each kind with its own fields, kept as typed."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine.case.shapes import POLICY_PARTS
from app.engine.wording import POLICIES
from app.web.calculations.policy_fields import (
    COMBINED,
    COMBINED_BY_CLASS,
    FLAG_LABELS,
    HELD,
    LISTED,
)
from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.services.cases import FULL, QUICK
from tests.web.calculations.choices import (
    COMPARED,
    WITH_CLASSES,
    add,
    kept,
    of_class,
    offered,
    opened,
)
from tests.web.calculations.journey import (
    address,
    begin,
    described_by,
    document_of,
    draft_of,
    row,
    send,
    shown,
)


@pytest.mark.parametrize("kind", POLICIES)
def test_each_kind_asks_for_its_own_figures(visitor: CheckingClient, kind: str) -> None:
    calculation_id, page = opened(visitor, QUICK, kind)
    assert POLICIES[kind] in page.words
    asked = {name.removeprefix("policies-0-") for name in page.form()[1]}
    for name in ("warrant_share", "held_share", *FLAG_LABELS):
        expected = name in POLICY_PARTS[kind]
        is_ticked = name in asked or name == "only_if_reimbursed"
        assert is_ticked >= expected, name
        assert expected or name not in asked
    shares = {name: "20%" for name in ("held_share", "warrant_share") if name in asked}
    visitor.submit(page, row("policies", 0, **shares, label="Ours"))
    (policy,) = kept(visitor, calculation_id)
    assert (policy["policy"], policy["label"]) == (kind, "Ours")
    assert {name: policy[name] for name in shares} == dict.fromkeys(shares, "0.2")


def test_a_choice_without_figures_is_kept_as_it_is(visitor: CheckingClient) -> None:
    calculation_id, page = opened(visitor, QUICK, "none")
    visitor.submit(page, {})
    assert kept(visitor, calculation_id) == [{"policy": "none"}]


def test_all_choices_of_a_draft_are_kept_by_sending_the_page_unchanged(
    client: CheckingClient,
) -> None:
    calculation_id = draft_of(client, {**WITH_CLASSES, "policies": COMPARED})
    before = document_of(client, calculation_id)
    assert before["policies"] == COMPARED
    send(client, calculation_id, "policies", {})
    assert document_of(client, calculation_id) == before


def test_classes_are_ticked_by_name(visitor: CheckingClient) -> None:
    calculation_id, page = opened(visitor, WITH_CLASSES, "listed_severities_only")
    labels = [words_of(label) for label in page.all("label")]
    assert {"Level 1", "None"} <= set(labels)
    visitor.submit(page, {of_class(LISTED, "None"): "y"})
    assert kept(visitor, calculation_id) == [
        {"policy": "listed_severities_only", "classes": ["None"]}
    ]
    assert shown(visitor, calculation_id, "policies")[of_class(LISTED, "None")] == "y"
    page = visitor.get(address(calculation_id, "policies"))
    fields = {name: text for name, text in page.form()[1].items() if "class_" not in name}
    visitor.post(page.url, fields)
    assert kept(visitor, calculation_id) == [{"policy": "listed_severities_only"}]


def test_without_classes_it_is_said_where_to_enter_them(visitor: CheckingClient) -> None:
    calculation_id, page = opened(visitor, QUICK, "listed_severities_only")
    assert "There are no classes to choose from yet." in page.words
    (row_shown,) = [box for box in page.all("fieldset") if box.get("id") == "policies-0-row"]
    links = [link.get("href") for link in row_shown.iter("a")]
    assert links == [address(calculation_id, "severity")]
    visitor.submit(page, {})
    assert kept(visitor, calculation_id) == [{"policy": "listed_severities_only"}]


def test_a_share_is_asked_for_each_class(visitor: CheckingClient) -> None:
    calculation_id, page = opened(visitor, WITH_CLASSES, "custom")
    assert "policies-0-held_share" not in page.form()[1]
    typed = {
        of_class(HELD, "Level 1"): "100%",
        of_class(HELD, "None"): "10% to 30%",
        "policies-0-source_title": "Draft ordinance",
        "policies-0-grade": "E",
        "policies-0-note": "Second reading.",
        "policies-0-only_if_reimbursed": "y",
    }
    visitor.submit(page, typed)
    said = {"grade": "E", "source": {"title": "Draft ordinance"}}
    assert kept(visitor, calculation_id) == [
        {
            "policy": "custom",
            "held": {
                "Level 1": {"likely": "1", **said},
                "None": {"likely": "0.2", "low": "0.1", "high": "0.3", **said},
            },
            "only_if_reimbursed": True,
            "keeps_staff_time": True,
            "keeps_program": True,
            "note": "Second reading.",
        }
    ]
    again = shown(visitor, calculation_id, "policies")
    assert again[of_class(HELD, "None")] == "0.1 to 0.3"
    assert again["policies-0-source_title"] == "Draft ordinance"
    assert again["policies-0-note"].strip() == "Second reading."


@pytest.mark.parametrize(
    ("document", "told"),
    [(QUICK, COMBINED), (WITH_CLASSES, COMBINED_BY_CLASS)],
    ids=("plain", "by class"),
)
def test_the_card_says_how_the_parts_of_an_own_policy_combine(
    visitor: CheckingClient, document: dict[str, Any], told: str
) -> None:
    _, page = opened(visitor, document, "custom")
    assert words_of(page.by_id(described_by(page, page.by_id("policies-0-row")))) == told
    assert "A share with a warrant applies to those people" in told
    assert ("an empty class is not held" in told) == (document is WITH_CLASSES)
    _, page = opened(visitor, document, "judicial_warrant_only")
    assert page.by_id("policies-0-row").get("aria-describedby") is None


def test_a_changed_share_says_what_it_was(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {**WITH_CLASSES, "policies": COMPARED})
    send(visitor, calculation_id, "policies", {"policies-1-warrant_share": "6%"})
    share = kept(visitor, calculation_id)[1]["warrant_share"]
    assert share["likely"] == "0.06"
    assert share["source"] == {"title": "Another county", "year": "2024"}
    assert share["note"].startswith("Changed here from 5%. Of 40 cases.")
    assert "grade" not in share


def test_a_new_source_holds_for_all_shares_and_leaves_their_notes(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {**WITH_CLASSES, "policies": COMPARED})
    typed = {"policies-1-source_title": "Our own log", "policies-1-grade": "A"}
    send(visitor, calculation_id, "policies", {**typed, "policies-3-grade": "B"})
    _, warrant, _, custom = kept(visitor, calculation_id)
    assert warrant["warrant_share"] == {
        "likely": "0.05",
        "low": "0.02",
        "high": "0.1",
        "grade": "A",
        "source": {"title": "Our own log", "year": "2024"},
        "note": "Of 40 cases.",
    }
    assert custom["warrant_share"] == {"likely": "0.5", "grade": "B"}
    assert custom["held"]["None"] == {"likely": "0.2", "grade": "B"}


def test_a_source_and_grade_can_be_taken_out(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {**WITH_CLASSES, "policies": COMPARED})
    typed = row("policies", 1, source_title="", source_date="", grade="")
    send(visitor, calculation_id, "policies", typed)
    share = kept(visitor, calculation_id)[1]["warrant_share"]
    assert share == {"likely": "0.05", "low": "0.02", "high": "0.1", "note": "Of 40 cases."}


def test_a_new_share_beside_others_takes_the_source_that_is_shown(visitor: CheckingClient) -> None:
    policies = [{"policy": "custom", "held": {"None": {"likely": "0.2", "grade": "E"}}}]
    calculation_id = draft_of(visitor, {**WITH_CLASSES, "policies": policies})
    send(visitor, calculation_id, "policies", {"policies-0-warrant_share": "0.5"})
    (custom,) = kept(visitor, calculation_id)
    assert custom["warrant_share"] == custom["held"]["None"] | {"likely": "0.5"}


def test_flags_are_kept_as_ticked(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {**WITH_CLASSES, "policies": COMPARED})
    send(visitor, calculation_id, "policies", {"policies-3-keeps_program": "y"})
    assert kept(visitor, calculation_id)[3]["keeps_program"] is True
    assert "policies-3-keeps_program" in shown(visitor, calculation_id, "policies")


def test_a_preset_is_offered_once_and_four_are_the_most(visitor: CheckingClient) -> None:
    _, page = opened(visitor, QUICK, "none")
    assert set(offered(page)) == set(POLICIES) - {"none"}
    for kind in ("custom", "custom", "honor_all"):
        assert kind in offered(page)
        page = add(visitor, page, kind)
    assert offered(page) == []
    assert "Remove one to add another." in page.words
    page = add(visitor, page, "only_if_reimbursed")
    assert "policies-4-kind" not in page.form()[1]
    page = visitor.submit(page, {"remove": "policies-1"}, 200)
    assert set(offered(page)) == set(POLICIES) - {"none", "honor_all"}
    kinds = [page.form()[1][f"policies-{index}-kind"] for index in range(3)]
    assert kinds == ["none", "custom", "honor_all"]


def test_adding_and_removing_keeps_what_was_typed(visitor: CheckingClient) -> None:
    _, page = opened(visitor, WITH_CLASSES, "custom")
    typed = {
        of_class(HELD, "None"): "not yet",
        of_class(HELD, "Level 1"): "90%",
        "policies-0-label": "Ours & theirs",
        "policies-0-note": "First\nsecond",
        "policies-0-grade": "C",
        "policies-0-only_if_reimbursed": "y",
    }
    page = add(visitor, page, "none", **typed)
    page = visitor.submit(page, {"remove": "policies-1"}, 200)
    fields = page.form()[1]
    assert {name: str(fields[name]).strip() for name in typed} == typed


def test_the_check_page_and_the_register_list_the_shares_of_choices(
    visitor: CheckingClient,
) -> None:
    calculation_id = draft_of(visitor, {**FULL, "policies": COMPARED})
    page = visitor.get(address(calculation_id, "check"))
    told = [
        "Share of holds with a judge's warrant: Judges only",
        "5% (2% to 10%)",
        "Share of people held: Level 1, some others, Level 1",
    ]
    for words in told:
        assert words in page.words
    page = visitor.get(address(calculation_id, "result"))
    captions = [words_of(caption) for caption in page.all("caption")]
    assert "Choices to compare" in captions
    assert "Judges only: share of holds with a judge's warrant" in page.words
    assert "Level 1, some others, None: share of people held" in page.words


def test_a_new_calculation_has_no_choices(visitor: CheckingClient) -> None:
    page = visitor.get(address(begin(visitor), "policies"))
    assert offered(page) == list(POLICIES)

"""Rows are added and taken out without losing anything typed on the page."""

from __future__ import annotations

import pytest

from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.services.cases import BY_MONTH
from tests.web.calculations.journey import (
    address,
    begin,
    document_of,
    draft_of,
    row,
    send,
    shown,
)

LISTS = {
    "daily-cost": ["cost_items"],
    "lines": ["lines"],
    "staff": ["program_items"],
    "severity": ["severity"],
    "terms": ["budget_lines", "exposure"],
}
PAGES = [(key, name) for key, names in LISTS.items() for name in names]


def add(client: CheckingClient, page: Page, name: str, **typed: str) -> Page:
    """Press the button that adds a row to a list."""
    return client.submit(page, {**typed, "add": name}, 200)


def remove(client: CheckingClient, page: Page, name: str, index: int) -> Page:
    """Press the button that takes a row out."""
    return client.submit(page, {"remove": f"{name}-{index}"}, 200)


def fields_of(page: Page, name: str) -> list[str]:
    """The names of the fields of a list, in order."""
    return [field for field in page.form()[1] if field.startswith(f"{name}-")]


@pytest.mark.parametrize(("key", "name"), PAGES)
def test_a_row_is_added_by_a_button(visitor: CheckingClient, key: str, name: str) -> None:
    page = visitor.get(address(begin(visitor), key))
    assert fields_of(page, name) == []
    page = add(visitor, page, name)
    assert fields_of(page, name)
    assert {field.split("-")[1] for field in fields_of(page, name)} == {"0"}


@pytest.mark.parametrize(("key", "name"), [pair for pair in PAGES if pair[1] != "exposure"])
def test_a_second_row_keeps_what_was_typed_in_the_first(
    visitor: CheckingClient, key: str, name: str
) -> None:
    page = add(visitor, visitor.get(address(begin(visitor), key)), name)
    first = next(n for n in fields_of(page, name) if n.endswith(("label", "jail", "name")))
    page = add(visitor, page, name, **{first: "Typed & “kept”"})
    assert page.form()[1][first] == "Typed & “kept”"
    assert {field.split("-")[1] for field in fields_of(page, name)} == {"0", "1"}


def test_a_new_row_keeps_what_was_typed_in_figures_and_words(visitor: CheckingClient) -> None:
    page = visitor.get(address(begin(visitor), "daily-cost"))
    typed = {
        "cost_basis": "marginal",
        "figures-average_daily_population-value": "not yet checked",
        "figures-published_daily_cost-note": "A note\nof two lines",
        "figures-published_daily_cost-grade": "D",
    }
    fields = add(visitor, page, "cost_items", **typed).form()[1]
    assert {name: str(fields[name]).strip() for name in typed} == typed


def test_everything_in_a_row_stays_when_another_is_taken_out(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    rows = [
        row("cost_items", index, label=f"Item {index}", annual_amount=str(index), note="N",
            category="food", behavior="fixed", grade="A", source_title="T",
            outside_jail_budget="y")
        for index in range(3)
    ]  # fmt: skip
    page = visitor.get(address(calculation_id, "daily-cost"))
    page = visitor.submit(page, {**rows[0], **rows[1], **rows[2], "remove": "cost_items-1"}, 200)
    kept = page.form()[1]
    assert [kept[f"cost_items-{index}-label"] for index in (0, 1)] == ["Item 0", "Item 2"]
    assert "cost_items-2-label" not in kept
    expected = {**rows[2], **row("cost_items", 2, label="Item 2", annual_amount="2")}
    for name, text in expected.items():
        assert str(kept[name.replace("-2-", "-1-")]).strip() == text


def test_nothing_is_saved_by_adding_or_taking_out(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    before = document_of(visitor, calculation_id)
    page = add(visitor, visitor.get(address(calculation_id, "terms")), "budget_lines")
    remove(visitor, page, "budget_lines", 0)
    assert document_of(visitor, calculation_id) == before


def test_a_row_taken_out_and_sent_is_gone(client: CheckingClient) -> None:
    calculation_id = begin(client)
    rows = [row("budget_lines", i, label=f"Line {i}", amount=str(i + 1)) for i in (0, 1)]
    send(client, calculation_id, "terms", {**rows[0], **rows[1]})
    page = remove(client, client.get(address(calculation_id, "terms")), "budget_lines", 0)
    client.submit(page, {})
    lines = document_of(client, calculation_id)["budget_lines"]
    assert lines == [{"label": "Line 1", "amount": "2"}]


def test_the_last_row_taken_out_leaves_no_list(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    send(visitor, calculation_id, "terms", row("budget_lines", label="Parks", amount="5"))
    page = remove(visitor, visitor.get(address(calculation_id, "terms")), "budget_lines", 0)
    visitor.submit(page, {})
    assert "budget_lines" not in document_of(visitor, calculation_id)


def test_an_empty_row_is_left_out(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    page = add(visitor, visitor.get(address(calculation_id, "lines")), "lines")
    visitor.submit(page, {})
    assert "lines" not in document_of(visitor, calculation_id)


def test_enter_in_a_field_sends_the_page_and_takes_no_row_out(visitor: CheckingClient) -> None:
    page = add(visitor, visitor.get(address(begin(visitor), "terms")), "budget_lines")
    buttons = list(page.forms[0].iter("button"))
    assert buttons[0].get("name") is None


@pytest.mark.parametrize("button", ["nothing", "cost_items:x", "reimbursements:x", "lines", ""])
def test_a_button_of_another_page_adds_nothing(visitor: CheckingClient, button: str) -> None:
    page = visitor.get(address(begin(visitor), "funnel"))
    visitor.submit(page, {"add": button}, 200 if button else 303)


@pytest.mark.parametrize("button", ["budget_lines-7", "lines-0", "x-0", "budget_lines-" + "9" * 9])
def test_taking_out_what_is_not_there_changes_nothing(visitor: CheckingClient, button: str) -> None:
    page = add(visitor, visitor.get(address(begin(visitor), "terms")), "budget_lines")
    after = visitor.submit(page, {"remove": button}, 200)
    assert fields_of(after, "budget_lines") == fields_of(page, "budget_lines")


def test_a_row_that_moved_meanwhile_keeps_its_own_unseen_figures(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, BY_MONTH)
    open_page = visitor.get(address(calculation_id, "lines"))
    page = remove(visitor, visitor.get(address(calculation_id, "lines")), "lines", 0)
    visitor.submit(page, {})
    visitor.submit(open_page, {"lines-2-jail": "Annex"})
    lines = document_of(visitor, calculation_id)["lines"]
    assert [line["figures"]["cost_per_trip"] for line in lines] == [
        "120",
        {"likely": "120", "note": "Month 2"},
        {"likely": "120", "note": "Month 3"},
    ]
    assert shown(visitor, calculation_id, "lines")["lines-2-jail"] == "Annex"

"""A figure that a county certified is certified no longer once somebody changes it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.certified import signed_case
from tests.checking_client import CheckingClient
from tests.services.cases import BY_MONTH, FULL, QUICK
from tests.web.calculations.journey import address, document_of, draft_of, row, send

Document = dict[str, Any]


def marks(document: Any, path: str = "") -> set[str]:
    """The paths of all figures that are certified."""
    if isinstance(document, list):
        return set().union(*(marks(each, f"{path}[{at}]") for at, each in enumerate(document)))
    if not isinstance(document, dict):
        return set()
    own = {path.removeprefix(".")} if document.get("certified") is True else set()
    return own.union(*(marks(each, f"{path}.{name}") for name, each in document.items()))


def after(client: CheckingClient, document: Document, key: str, typed: dict[str, str]) -> Document:
    """The draft of a certified version after a step was opened, typed over and sent."""
    draft = draft_of(client, signed_case(document))
    send(client, draft, key, typed)
    return document_of(client, draft)


def lost(client: CheckingClient, document: Document, key: str, typed: dict[str, str]) -> set[str]:
    """The figures that are certified no longer."""
    return marks(signed_case(document)) - marks(after(client, document, key, typed))


@pytest.mark.parametrize("key", ["place", "daily-cost", "funnel", "days", "staff", "money"])
@pytest.mark.parametrize("document", [QUICK, FULL, BY_MONTH], ids=["quick", "full", "months"])
def test_what_is_sent_as_it_was_shown_stays_certified(
    visitor: CheckingClient, document: Document, key: str
) -> None:
    sent = after(visitor, document, key, {})
    assert marks(sent) == marks(signed_case(document))
    assert sent["county_version"] == "53053/2025/1"


@pytest.mark.parametrize(
    ("key", "typed", "path"),
    [
        ("days", {"figures-mean_hours_held-value": "34"}, "figures.mean_hours_held"),
        ("days", {"figures-mean_hours_held-low": "20"}, "figures.mean_hours_held"),
        ("days", {"figures-mean_hours_held-note": "By hand."}, "figures.mean_hours_held"),
        ("days", {"figures-mean_hours_held-grade": "A"}, "figures.mean_hours_held"),
        ("funnel", {"figures-people_held-value": "400"}, "figures.people_held"),
        ("daily-cost", {"figures-published_daily_cost-value": "9"}, "figures.published_daily_cost"),
    ],
)
def test_a_changed_figure_loses_its_mark_and_no_other_does(
    visitor: CheckingClient, key: str, typed: dict[str, str], path: str
) -> None:
    assert lost(visitor, QUICK, key, typed) == {path}


def test_typed_again_in_other_signs_it_is_the_same_figure(visitor: CheckingClient) -> None:
    typed = {"figures-published_daily_cost-value": "$142.18"}
    assert lost(visitor, QUICK, "daily-cost", typed) == set()


ITEM = {"label": "Food", "category": "food", "annual_amount": "1000", "behavior": "variable"}
ITEMS = {**QUICK, "cost_items": [ITEM, {"category": "legal", "annual_amount": "50"}]}


@pytest.mark.parametrize(
    "typed",
    [{"annual_amount": "1001"}, {"behavior": "fixed"}, {"category": "other"}, {"grade": "B"}],
)
def test_a_cost_item_is_certified_as_what_it_was(
    visitor: CheckingClient, typed: dict[str, str]
) -> None:
    fields = row("cost_items", 0, **typed)
    assert lost(visitor, ITEMS, "daily-cost", fields) == {"cost_items[0].annual_amount"}


def test_a_line_keeps_the_marks_of_what_was_not_changed(visitor: CheckingClient) -> None:
    lines = signed_case(BY_MONTH)["lines"]
    name = next(name for name in lines[0]["figures"] if name == "detainer_bed_days")
    gone = lost(visitor, BY_MONTH, "lines", row("lines", 0, **{name: "7"}))
    assert gone == {f"lines[0].figures.{name}"}


def test_of_another_month_a_line_is_not_certified(visitor: CheckingClient) -> None:
    gone = lost(visitor, BY_MONTH, "lines", row("lines", 0, period="February 2025"))
    assert gone
    assert all(path.startswith("lines[0].") for path in gone)


@pytest.mark.parametrize("typed", [{"period": "2024"}, {"county": "Harris County, TX"}])
def test_of_another_year_or_county_nothing_is_certified(
    visitor: CheckingClient, typed: dict[str, str]
) -> None:
    found = after(visitor, FULL, "place", typed)
    assert marks(found) == set()
    assert "county_version" not in found


def test_the_result_says_how_much_is_left(visitor: CheckingClient) -> None:
    draft = draft_of(visitor, signed_case(FULL))
    assert "(100%) rests on figures" in visitor.get(address(draft, "result")).words
    send(visitor, draft, "days", {"figures-mean_hours_held-value": "34"})
    page = visitor.get(address(draft, "result"))
    assert "(100%)" not in page.words
    assert "rests on figures the county has certified" in page.words
    assert "/c/53053/2025/v1" in page.links()

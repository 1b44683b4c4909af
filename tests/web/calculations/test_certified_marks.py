"""A figure that a county certified is certified no longer once somebody changes it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from app.engine import calculate, read_case
from app.engine.certified import certified_document
from app.persistence.database import db
from app.services.calculate_case import facts_for
from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.services.cases import BY_MONTH, FULL, QUICK
from tests.signed_cases import certified, signed_case
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


def signed_draft(client: CheckingClient, document: Document) -> str:
    """A draft of figures that the county has certified."""
    with client.app.app_context():
        number = certified(db.session, document).number
    return draft_of(client, signed_case(document, number))


def after(client: CheckingClient, document: Document, key: str, typed: dict[str, str]) -> Document:
    """The draft of a certified version after a step was opened, typed over and sent."""
    draft = signed_draft(client, document)
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
    assert sent["county_version"].startswith("53053/2025/")


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
    gone = lost(visitor, BY_MONTH, "lines", row("lines", 0, period="2025-01-02 to 2025-01-20"))
    assert gone
    assert all(path.startswith("lines[0].") for path in gone)


@pytest.mark.parametrize(
    ("typed", "is_named"), [({"period": "2024"}, True), ({"county": "Harris County, TX"}, False)]
)
def test_of_another_year_or_county_nothing_is_certified(
    visitor: CheckingClient, typed: dict[str, str], is_named: bool
) -> None:
    found = after(visitor, FULL, "place", typed)
    assert marks(found) == set()
    assert ("county_version" in found) is is_named


def test_the_result_says_how_much_is_left(visitor: CheckingClient) -> None:
    draft = signed_draft(visitor, FULL)
    assert "(100%), rests on figures" in visitor.get(address(draft, "result")).words
    send(visitor, draft, "days", {"figures-mean_hours_held-value": "34"})
    page = visitor.get(address(draft, "result"))
    assert "(100%)" not in page.words
    assert "rests on figures the county has certified" in page.words
    assert any(re.fullmatch(r"/c/53053/2025/v\d+", link) for link in page.links())


def by_hand(draft: Document, share: str) -> None:
    """Check the share of a draft of HELD whose days alone may not be certified."""
    case = read_case(draft)
    found = certified_document(calculate(case, facts_for(case)))
    assert found is not None
    assert (found["of"], found["certified"]) == tuple(share.split(" of "))[::-1]


# 100 people × 30 hours ÷ 24 are 125 days; at $80 they come to $10,000. 10 trips at $250: $2,500.
SAID = {"grade": "A", "source": {"title": "Jail log", "page": "4"}, "note": "All of them."}
HELD: Document = {
    **QUICK,
    "figures": {
        "people_held": {"likely": "100", **SAID},
        "mean_hours_held": {"likely": "30", "low": "20", "high": "44.8", **SAID},
        "published_daily_cost": {"likely": "80", **SAID, "note": "$80 in 2024."},
        "trips": "10",
        "cost_per_trip": {"likely": "250", "grade": "B"},
    },
}


@pytest.mark.parametrize(
    ("key", "name", "typed", "again", "share"),
    [
        ("days", "mean_hours_held", "36", "30", "2500.00 of 14500.00"),
        ("daily-cost", "published_daily_cost", "40", "$80.00", "2500.00 of 7500.00"),
        ("staff", "cost_per_trip", "100", "250", "10000.00 of 11000.00"),
        ("staff", "trips", "20", "10", "10000.00 of 15000.00"),
    ],
)
def test_the_countys_value_typed_back_is_the_countys_figure(
    visitor: CheckingClient, key: str, name: str, typed: str, again: str, share: str
) -> None:
    draft = signed_draft(visitor, HELD)
    before = document_of(visitor, draft)
    by_hand(before, "12500.00 of 12500.00")
    send(visitor, draft, key, {f"figures-{name}-value": typed})
    by_hand(document_of(visitor, draft), share)
    send(visitor, draft, key, {f"figures-{name}-value": again})
    assert document_of(visitor, draft) == before


def test_a_change_in_spanish_is_typed_back_too(visitor: CheckingClient) -> None:
    draft = signed_draft(visitor, HELD)
    before = document_of(visitor, draft)
    page = visitor.get(f"/es{address(draft, 'days')}")
    visitor.submit(page, {"figures-mean_hours_held-value": "36"})
    assert document_of(visitor, draft) != before
    send(visitor, draft, "days", {"figures-mean_hours_held-value": "30"})
    assert document_of(visitor, draft) == before


def test_a_figure_taken_out_and_typed_anew_is_the_countys(visitor: CheckingClient) -> None:
    draft = signed_draft(visitor, HELD)
    before = document_of(visitor, draft)
    about = ("grade", "note", "source_title", "source_page")
    nothing = {f"figures-people_held-{field}": "" for field in ("value", *about)}
    send(visitor, draft, "funnel", nothing)
    assert "people_held" not in document_of(visitor, draft)["figures"]
    send(visitor, draft, "funnel", {"figures-people_held-value": "100"})
    assert document_of(visitor, draft) == before


@pytest.mark.parametrize(
    "said", [{"note": "As I read it."}, {"grade": "B"}, {"source_title": "Another log"}]
)
def test_typed_back_with_words_of_ones_own_it_is_not(
    visitor: CheckingClient, said: dict[str, str]
) -> None:
    draft = signed_draft(visitor, HELD)
    send(visitor, draft, "days", {"figures-mean_hours_held-value": "36"})
    field, text = next(iter(said.items()))
    send(visitor, draft, "days", {"figures-mean_hours_held-value": "30",
                                  f"figures-mean_hours_held-{field}": text})  # fmt: skip
    assert "figures.mean_hours_held" not in marks(document_of(visitor, draft))
    if field != "source_title":
        assert document_of(visitor, draft)["figures"]["mean_hours_held"][field] == text


MONTHS: Document = {
    **BY_MONTH,
    "lines": [
        {**line, "figures": {"detainer_bed_days": {"likely": "100", "low": "90", "high": "130",
                                                   "grade": "A", "note": "Counted."},
                             "published_daily_cost": "43.1", "hold_hours_total": "480"}}
        for line in BY_MONTH["lines"]
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "typed", "again"),
    [
        ("detainer_bed_days", "120", "100"),
        ("hold_hours_total", "500", "480"),
        ("period", "February 2025", "1/1/2025 to 1/28/2025"),
        ("jail", "Annex", "Main jail"),
    ],
)
def test_a_lines_value_typed_back_is_the_countys(
    visitor: CheckingClient, field: str, typed: str, again: str
) -> None:
    draft = signed_draft(visitor, MONTHS)
    before = document_of(visitor, draft)
    send(visitor, draft, "lines", row("lines", 0, **{field: typed}))
    assert marks(document_of(visitor, draft)) < marks(before)
    send(visitor, draft, "lines", row("lines", 0, **{field: again}))
    assert document_of(visitor, draft) == before


@pytest.mark.parametrize(
    ("field", "typed", "again"),
    [("annual_amount", "7", "1,000"), ("behavior", "fixed", "variable"), ("label", "X", "Food")],
)
def test_an_items_value_typed_back_is_the_countys(
    visitor: CheckingClient, field: str, typed: str, again: str
) -> None:
    draft = signed_draft(visitor, ITEMS)
    before = document_of(visitor, draft)
    send(visitor, draft, "daily-cost", row("cost_items", 0, **{field: typed}))
    assert marks(document_of(visitor, draft)) < marks(before)
    send(visitor, draft, "daily-cost", row("cost_items", 0, **{field: again}))
    assert document_of(visitor, draft) == before


def test_pages_say_which_figures_the_county_certified(visitor: CheckingClient) -> None:
    draft = signed_draft(visitor, HELD)
    send(visitor, draft, "daily-cost", {"figures-published_daily_cost-value": "84.80"})
    for part in ("result", "check"):
        page = visitor.get(address(draft, part))
        told = {
            words_of(next(tr.iter("th"))): words_of(tr)
            for table in page.all("table")
            if "figures" in table.get("class", "").split()
            for tr in table.iter("tr")
        }
        held, cost = told["People held past release"], told["Published cost of one jail day"]
        assert "certified by the county" in held, part
        assert "certified by the county" not in cost, part
        assert "Source of the value before: Jail log" in cost, part
        assert "Changed here from $80.00. $80 in 2024." in cost, part

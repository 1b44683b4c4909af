"""A hundred kinds of bad input: each is named at its field, and what was typed is kept."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.web.calculations.bad_inputs import BAD, Bad
from tests.web.calculations.journey import QUICK, address, begin, document_of, says_wrong

UNPRINTABLE = "\x00\x01\x07\x0b\x1b\u202e\u2066\u2067\ud800"
AS_MARK = str.maketrans(dict.fromkeys(UNPRINTABLE, "\ufffd"))


@pytest.fixture(scope="module")
def pages(visitor: CheckingClient) -> dict[str, Any]:
    """Each page's address and what it would send untouched; filled as they are needed."""
    return {"id": begin(visitor), "quick": ("/", QUICK)}


def page_of(visitor: CheckingClient, pages: dict[str, Any], key: str) -> tuple[str, Any]:
    """The address of a page and what it sends untouched."""
    if key not in pages:
        url = address(pages["id"], key)
        pages[key] = (url, visitor.get(url).form()[1])
    found: tuple[str, Any] = pages[key]
    return found


def test_there_are_a_hundred_kinds_and_more() -> None:
    assert len({str(bad) for bad in BAD}) >= 150
    assert {bad.page for bad in BAD} == {
        *("quick", "place", "daily-cost", "funnel", "days", "lines", "staff", "money", "severity"),
        "terms",
    }


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_it_is_named_at_its_field_and_what_was_typed_is_kept(
    visitor: CheckingClient, pages: dict[str, Any], bad: Bad
) -> None:
    url, fields = page_of(visitor, pages, bad.page)
    typed = {name: encodable(text) for name, text in bad.typed.items()}
    page = visitor.post(url, {**fields, **typed}, 422)
    assert bad.says in says_wrong(page, bad.field)
    kept = page.form()[1]
    for name, text in typed.items():
        if text in offered(page, name, text):
            assert str(kept[name]).strip() == text.translate(AS_MARK).strip(), name


def encodable(text: str) -> str:
    """The text as a browser can send it: half a character arrives as a mark."""
    return text.replace("\ud800", "\ufffd")


def offered(page: Page, name: str, text: str) -> list[str]:
    """What the field can show: its choices, or, where it offers none, any text."""
    choices = [
        option.get("value", "")
        for select in page.all("select")
        if select.get("name") == name
        for option in select.iter("option")
    ]
    boxes = [box for box in page.all("input") if box.get("name") == name]
    choices += [box.get("value", "") for box in boxes if box.get("type") == "radio"]
    return choices or [text]


def test_none_of_it_was_kept(visitor: CheckingClient, pages: dict[str, Any]) -> None:
    assert document_of(visitor, pages["id"])["figures"] == {
        name: QUICK[name] for name in ("people_held", "mean_hours_held", "published_daily_cost")
    }

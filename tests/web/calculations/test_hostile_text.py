"""Text meant to do harm is refused, or stands on every page as nothing but text."""

from __future__ import annotations

import pytest

from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.web.calculations.journey import (
    address,
    begin,
    document_of,
    row,
    saved,
    send,
    shared,
    shown,
)

MARKUP = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'><b>&lt;{{7*7}}{% x %}"
# Marks of direction that only describe a text, a space without width, a letter with many accents.
HARMLESS = "\u200eשלום\u200f ב\u200b a" + "\u0301" * 20 + " ﷽ 🙂‍🔥 =1+1 @SUM(A1)"


def everywhere(client: CheckingClient, text: str) -> str:
    """A calculation with this text at every place that takes words."""
    calculation_id = begin(client)
    words = dict.fromkeys(("title", "jail", "prepared_by", "note"), text)
    about = dict.fromkeys(("source_title", "source_author", "source_page", "note"), text)
    send(client, calculation_id, "place", words)
    figure = {f"figures-people_held-{name}": told for name, told in about.items()}
    send(client, calculation_id, "funnel", figure)
    items = row("cost_items", label=text, annual_amount="1000", **about)
    send(client, calculation_id, "daily-cost", items)
    send(client, calculation_id, "staff", row("program_items", label=text, amount="5", **about))
    send(client, calculation_id, "money",
         row("reimbursements", kind="other", label=text, amount="7", **about))  # fmt: skip
    classes = {**row("severity", name=text, people="412"), "severity_basis": "charge"}
    send(client, calculation_id, "severity", classes)
    send(client, calculation_id, "terms", row("budget_lines", label=text, amount="9", **about))
    return calculation_id


def assert_inert(page: Page) -> None:
    """The checking client has refused inline script; nothing of the markup may be an element."""
    assert not [image for image in page.all("img") if image.get("src") == "x"]
    assert "49" not in page.h1
    for script in page.all("script"):
        assert (script.get("src") or "").startswith("/static/")


def test_it_is_text_on_every_page(visitor: CheckingClient) -> None:
    text = f"{MARKUP} {HARMLESS}"
    calculation_id = everywhere(visitor, text)
    link = shared(visitor, calculation_id)
    pages = [address(calculation_id, key) for key in
             ("place", "funnel", "daily-cost", "staff", "money", "severity", "terms", "check",
              "result", "report", "versions/1", "versions/1/report")]  # fmt: skip
    for path in [*pages, link, f"{link}/report", "/calculations"]:
        page = visitor.get(path)
        assert_inert(page)
    assert " ".join(text.split()) in visitor.get(address(calculation_id, "check")).words


@pytest.mark.parametrize("text", [MARKUP, HARMLESS], ids=["markup", "harmless"])
def test_it_is_kept_letter_by_letter(visitor: CheckingClient, text: str) -> None:
    calculation_id = begin(visitor)
    send(visitor, calculation_id, "place", {"title": text, "note": text})
    assert document_of(visitor, calculation_id)["title"] == text
    fields = shown(visitor, calculation_id, "place")
    assert (fields["title"], fields["note"].strip()) == (text, text)


def test_a_dangerous_address_of_a_source_is_never_a_link(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {"figures-people_held-source_url": "https://example.org/\"onclick='x'"}
    send(visitor, calculation_id, "funnel", typed)
    page = visitor.get(address(calculation_id, "check"))
    links = [link for link in page.all("a") if "example.org" in link.get("href", "")]
    assert [set(link.keys()) - {"href", "rel"} for link in links] == [set()] * len(links)


def test_the_longest_texts_that_are_taken_fit_on_every_page(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    send(visitor, calculation_id, "place", {"title": "W" * 200, "note": "n" * 4000})
    saved(visitor, calculation_id)
    assert "W" * 200 in visitor.get(address(calculation_id, "report")).words


def test_line_ends_of_every_system_are_one_line_end(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    send(visitor, calculation_id, "place", {"note": "one\r\ntwo\n\nthree"})
    assert document_of(visitor, calculation_id)["note"] == "one\ntwo\n\nthree"
    send(visitor, calculation_id, "place", {})
    assert document_of(visitor, calculation_id)["note"] == "one\ntwo\n\nthree"

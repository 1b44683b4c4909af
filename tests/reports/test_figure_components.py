"""Figures, amounts, cards and notes as they stand in a page."""

from __future__ import annotations

import pytest

from tests.reports.pages import Element, render


def shown(call: str, **values: object) -> Element:
    name = call.split("(")[0]
    source = f"{{% from 'components/figures.html' import {name} %}}{{{{ {call} }}}}"
    return render(source, **values)


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("A", "Grade A measured by the county"),
        ("C", "Grade C published elsewhere for this county"),
        (None, "? no grade yet"),
    ],
)
def test_a_grade_is_said_in_words(letter: str | None, words: str) -> None:
    assert shown("grade(letter)", letter=letter).text == words


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("certified", "County-certified"),
        ("provisional", "Provisional"),
        ("estimate", "Unreviewed estimate"),
        ("worked_example", "Worked example"),
        ("draft", "Draft"),
    ],
)
def test_a_badge_says_its_status_in_a_word_and_a_shape(status: str, words: str) -> None:
    page = shown("badge(status)", status=status)
    assert page.text == words
    assert page.one("path").attributes["d"]


def test_a_source_is_linked_by_its_web_address() -> None:
    source = {
        "title": "Adopted budget",
        "year": 2017,
        "page": "112",
        "url": "https://example.org/b",
    }
    page = shown("source_line(source)", source=source)
    assert page.text == "Adopted budget, 2017, page 112"
    assert page.one("a").attributes["href"] == "https://example.org/b"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", ""])
def test_an_address_that_is_not_of_the_web_is_no_link(url: str) -> None:
    page = shown("source_line(source)", source={"title": "Log", "url": url})
    assert page.text == "Log"
    assert page.all("a") == []


def test_a_figure_not_entered_says_so_and_offers_to_enter_it() -> None:
    rows = [{"label": "Hours held", "value": None, "change_href": "/days"}]
    row = shown("figure_table(rows, 'Figures')", rows=rows).all("tr")[1]
    assert row.one("th").text == "Hours held"
    assert "not entered" in row.text
    assert row.one("a", href="/days").text == "Enter Hours held"


def test_a_working_links_each_number_to_its_figure() -> None:
    steps = [[{"text": "966 people", "href": "#people"}, " × 56 days"], "= 54,096 days"]
    page = shown("working('How', steps)", steps=steps)
    assert [step.text for step in page.all("li")] == ["966 people × 56 days", "= 54,096 days"]
    assert page.one("a").attributes["href"] == "#people"


def test_the_chosen_card_is_marked_by_a_word_too() -> None:
    cards = [
        {"title": "Held", "amount": None, "counts": "Hours.", "needs": "hours each"},
        {"title": "Longer stay", "amount": "$5", "counts": "Days.", "grade": "C", "chosen": True},
    ]
    held, longer = shown("definition_cards(cards)", cards=cards).all("li")
    assert "Not known yet" in held.text
    assert "Needs: hours each." in held.text
    assert longer.attributes["aria-current"] == "true"
    assert "Used in this answer" in longer.text


def test_amounts_with_cents_stand_under_one_another_at_the_point() -> None:
    rows = [{"label": "a", "amount": "$1.20"}, {"label": "b", "amount": "$16,583"}]
    page = shown("money_table(rows, 'Money')", rows=rows)
    assert [item.text for item in page.all("span", class_="decimals")] == [".20", ""]


def test_mixed_units_are_not_torn_at_the_point() -> None:
    rows = [{"label": "a", "amount": "$4.55"}, {"label": "b", "amount": "3.4 %"}]
    page = shown("money_table(rows, 'Terms', ('Measure', 'Amount'))", rows=rows)
    assert page.all("span", class_="decimals") == []
    assert [cell.text for cell in page.all("td")] == ["$4.55", "3.4 %"]


def test_an_unknown_amount_is_never_zero() -> None:
    page = shown("money_table(rows, 'Money')", rows=[{"label": "SCAAP", "amount": None}])
    assert page.all("td")[-1].text == "not known yet"


def test_the_steps_say_what_is_done_in_words() -> None:
    steps = [
        {"key": "place", "title": "Place", "href": "/place", "done": True},
        {"key": "days", "title": "Days", "href": "/days", "done": True},
        {"key": "money", "title": "Money received", "href": "/money", "done": False},
        {"key": "check", "title": "Check", "href": "/check", "done": False},
    ]
    page = shown("step_list(steps, 'days')", steps=steps)
    assert [item.text for item in page.all("small")] == ["done", "you are here", "to do"]
    assert page.one("a", aria_current="step").attributes["href"] == "/days"
    assert shown("step_place(steps, 'days')", steps=steps).text == "Step 2 of 4"

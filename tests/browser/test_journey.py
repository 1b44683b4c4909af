"""From four figures to a report that anyone with the link can read and print."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.printing import Printed
from tests.browser.states import QUICK_ANSWERS
from tests.browser.visitor import Visitor

EVERY_BROWSER = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
EVERY_WIDTH = pytest.mark.parametrize("width", [360, 1280])


@EVERY_BROWSER
@EVERY_WIDTH
def test_from_the_quick_form_to_a_link_that_stops_working_when_it_is_revoked(
    open_page: OpenPage, width: int, javascript: bool
) -> None:
    maker = Visitor(open_page("/", width=width, javascript=javascript))
    answer_quickly(maker, javascript)
    maker.presses("Add your county’s figures")
    for step in STEPS:
        step(maker)
    check_and_see_the_result(maker)
    link = save_and_share(maker)

    reader = Visitor(open_page("/privacy", width=width, javascript=javascript))
    read_and_print(reader, link)
    copy_and_change(reader, link)

    maker.presses("Revoke link 1")
    assert "Revoked" in maker.page.locator("#share").inner_text()
    stranger = open_page("/about", width=width, javascript=javascript)
    answer = stranger.goto(link)
    assert answer is not None
    assert answer.status == 410
    assert Visitor(stranger).heading == "This link has been turned off"
    assert stranger.context.cookies() == []


def answer_quickly(maker: Visitor, javascript: bool) -> None:
    """Four figures; with scripts the total comes while typing."""
    maker.types(QUICK_ANSWERS)
    answer = maker.page.locator("#answer")
    if javascript:
        expect(answer).to_have_text("$80,545")
    else:
        expect(answer).not_to_contain_text("$")
    maker.presses("Work it out")
    expect(answer).to_have_text("$80,545")
    expect(maker.page.locator(".how")).to_contain_text("412 people")


def fill_place(maker: Visitor) -> None:
    """The county by its name; the period is there from the quick form."""
    assert maker.heading == "Place and period"
    assert maker.page.get_by_label("Period", exact=True).input_value() == "2025"
    maker.types(
        {
            "County": "Washoe, Nevada",
            "Title": "Holds for ICE, 2025",
            "Prepared by": "Office of the county administrator",
            "Note to the reader": "Hours were measured in a sample of 120 releases.",
        }
    )
    maker.presses("Save and continue")


def fill_daily_cost(maker: Visitor) -> None:
    """The published rate stays; two cost items show what else it could be."""
    assert maker.page.get_by_label("Published cost of one jail day").input_value() == "142.18"
    maker.types({"Average daily population of the jail": "1,088"})
    add_cost_item(maker, "Custody staff", "$38,200,000", "Personnel", "Step-fixed")
    add_cost_item(maker, "Food", "3.65 milions", "Food", "Variable")
    maker.presses("Save and continue")
    assert maker.page.locator(".field-wrong").count() == 1
    expect(maker.row("cost item").get_by_label("Amount in one year")).to_have_value("3.65 milions")
    maker.types({"Amount in one year": "3,650,000"}, within=maker.row("cost item"))
    maker.presses("Save and continue")


def add_cost_item(maker: Visitor, name: str, amount: str, category: str, behavior: str) -> None:
    """One row of the list of cost items."""
    row = maker.adds("cost item")
    maker.types({"What it is": name, "Amount in one year": amount}, within=row)
    maker.selects("Category", category, row)
    maker.selects("How it changes with the number of people", re.compile(behavior), row)


def fill_funnel(maker: Visitor) -> None:
    """A stage larger than the one before is refused; what was typed stays."""
    typed = {
        "Bookings": "21,344",
        "Fingerprint matches": "1904",
        "Detainers received": "103",
        "Detainers honored": "790",
    }
    maker.types(typed)
    maker.presses("Save and continue")
    summary = maker.page.locator(".problems")
    expect(summary).to_contain_text("Detainers honored")
    for label, text in typed.items():
        assert number(maker.page.get_by_label(label, exact=True).input_value()) == number(text)
    maker.types({"Detainers received": "1,033"})
    maker.presses("Save and continue")


def fill_days(maker: Visitor) -> None:
    """Hours with a source and a grade; days under another definition beside them."""
    maker.types({"Extra days for each person": "9.4", "People with a detainer": "1,033"})
    hours = maker.page.locator(".figure-field").filter(
        has=maker.page.get_by_label("Hours held, on average", exact=True)
    )
    maker.opens(re.compile("Range, source, grade and note"), within=hours)
    about = {"Title of the source": "Jail release log", "Web address": "https://log.example/2025"}
    maker.types(about, within=hours)
    maker.checks(re.compile("^B: "), within=hours)
    maker.presses("Save and continue")


def fill_lines(maker: Visitor) -> None:
    """One month of all jail days, with a rate of its own."""
    row = maker.adds("line")
    maker.types(
        {
            "Jail or kind of bed": "Main jail",
            "Period": "March 2025",
            "All jail days of people with a detainer": "203",
            "Published cost of one jail day": "43.10",
        },
        within=row,
    )
    maker.presses("Save and continue")


def fill_staff(maker: Visitor) -> None:
    """Staff time for detainers, and one item of a program."""
    minutes = {"Staff minutes for each detainer": "25", "Staff cost of one hour": "$41.20"}
    maker.types(minutes, within=maker.page.locator("section").filter(has_text="Staff time").first)
    row = maker.adds("program item")
    maker.types({"What it is": "Training week", AMOUNT: "11,400"}, within=row)
    maker.presses("Save and continue")


AMOUNT = "Amount, or leave empty and enter the time"


def fill_money(maker: Visitor) -> None:
    """A flat payment for each hold."""
    maker.presses("Flat payment for each hold (Basic Ordering Agreement)")
    row = maker.row("source of money")
    maker.types({"Payment for each hold": "50", "Holds paid for": "371"}, within=row)
    maker.presses("Save and continue")


def fill_severity(maker: Visitor) -> None:
    """Two classes, by charge."""
    maker.checks("By charge")
    for name, people in (("Felony", "97"), ("Misdemeanor", "315")):
        row = maker.adds("class")
        maker.types({"Class": name, "People": people}, within=row)
    maker.presses("Save and continue")


def fill_policies(maker: Visitor) -> None:
    """Two choices to compare: one by class, and one with a share no one knows yet."""
    maker.presses("Hold only listed classes")
    maker.checks("Felony", within=maker.row("choice"))
    maker.presses("Hold only with a judge's warrant")
    expect(maker.page.get_by_label("Felony")).to_be_checked()
    maker.types({"Share of holds with a judge's warrant": "5 in 100"}, within=maker.row("choice"))
    maker.presses("Save and continue")
    assert maker.page.locator(".field-wrong").count() == 1
    maker.types({"Share of holds with a judge's warrant": "2% to 8%"}, within=maker.row("choice"))
    maker.presses("Save and continue")


def fill_terms(maker: Visitor) -> None:
    """A budget line, years ahead, and legal exposure."""
    maker.types({"Growth of detainers, a year": "4%", "Growth of the daily cost, a year": "0.03"})
    row = maker.adds("budget line")
    maker.types({"Name of the budget line": "Libraries", "Budget line": "11,800,000"}, within=row)
    maker.presses("Save and continue")


STEPS: tuple[Callable[[Visitor], None], ...] = (
    fill_place,
    fill_daily_cost,
    fill_funnel,
    fill_days,
    fill_lines,
    fill_staff,
    fill_money,
    fill_severity,
    fill_policies,
    fill_terms,
)


def check_and_see_the_result(maker: Visitor) -> None:
    """Every figure stands on the check page with a way to change it."""
    assert maker.heading == "Check your figures"
    main = maker.page.locator("main")
    for text in ("Washoe County, NV", "Jail release log", "Libraries", "$43.10"):
        expect(main).to_contain_text(text)
    maker.follows("See the result")
    assert "$" in maker.heading


def save_and_share(maker: Visitor) -> str:
    """Save, see the private edit link once, make a view link, and return it."""
    total = maker.page.locator("h1 strong").inner_text()
    maker.presses("Save this version")
    assert maker.page.locator("h1 strong").inner_text() == total
    expect(maker.page.locator("main")).to_contain_text("/edit/")
    maker.presses("Make a view link to version 1")
    expect(maker.page.locator("main")).not_to_contain_text("/edit/")
    return maker.page.locator("#share .secret code").inner_text()


def read_and_print(reader: Visitor, link: str) -> None:
    """In a browser nobody has used: the same answer, no cookie, a report on paper."""
    reader.goes_to(link)
    total = reader.page.locator("h1 strong").inner_text()
    expect(reader.page.locator(".badge")).to_have_text("Unreviewed estimate")
    reader.follows(re.compile("^Report"))
    printed = Printed.of(reader.page)
    assert total in printed.text
    assert "https://log.example/2025" in printed.text_in_one_line
    assert reader.page.context.cookies() == []


def copy_and_change(reader: Visitor, link: str) -> None:
    """The reader's own draft, which leaves the shared version as it was."""
    reader.goes_to(link)
    before = reader.heading
    reader.follows("Copy to my own draft")
    reader.presses("Make my copy")
    assert reader.path.startswith("/calculations/")
    assert reader.heading == before
    expect(reader.page.locator(".badge").first).to_have_text("Draft")
    change_the_hours(reader.page)
    assert reader.heading != before
    reader.goes_to(link)
    assert reader.heading == before


def change_the_hours(page: Page) -> None:
    """Twice the hours, from the result by way of the check page."""
    visitor = Visitor(page)
    visitor.follows("Change figures")
    visitor.goes_to(visitor.path.replace("/check", "/days"))
    visitor.types({"Hours held, on average": "66"})
    visitor.presses("Save and see the result")


def number(text: str) -> str:
    """What was typed without the commas."""
    return text.replace(",", "")

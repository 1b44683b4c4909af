"""The keyboard alone, from the first question to the printed report."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.printing import LETTER, Printed
from tests.browser.states import QUICK_ANSWERS
from tests.browser.visitor import Visitor

MOST_PRESSES = 150
FOCUSED = """() => {
  const at = document.activeElement;
  const label = at.labels && at.labels.length ? at.labels[0].innerText : "";
  const outlined = [at, at.parentElement].some((part) => {
    const style = part && getComputedStyle(part);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = at.getBoundingClientRect();
  return {
    name: (label || at.innerText || at.getAttribute("aria-label") || "").split("\\n")[0].trim(),
    tag: at.tagName.toLowerCase(),
    outlined,
    shown: box.width > 1 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


class Keys:
    """A person without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def tab_to(self, name: str) -> None:
        """Press Tab until what is called `name` has the focus; every stop must be seen."""
        for _ in range(MOST_PRESSES):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(FOCUSED)
            if stop["tag"] == "body":
                continue
            assert stop["outlined"], f"the focus on {stop} cannot be seen"
            assert stop["shown"], f"{stop} has the focus out of sight"
            if stop["name"] == name:
                return
        raise AssertionError(f"Tab never comes to {name!r}")

    def type_at(self, name: str, text: str) -> None:
        """Go to a field and type over what it holds."""
        self.tab_to(name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def press(self, name: str, key: str = "Enter") -> None:
        """Go to a button or a link and press it; a new page comes."""
        self.tab_to(name)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)


def test_the_keyboard_is_enough_from_the_first_question_to_the_printed_report(
    open_page: OpenPage,
) -> None:
    page = open_page("/")
    keys = Keys(page)
    for label, text in QUICK_ANSWERS.items():
        keys.type_at(label, text)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#answer")).to_have_text("$80,545")
    keys.press("Add your county’s figures")
    keys.type_at("County", "Washoe, Nevada")
    keys.press("Save and continue")
    keys.press("Save and continue", key="Space")
    keys.type_at("Detainers received", "1,033")
    keys.type_at("Detainers honored", "790")
    keys.press("Save and continue")
    assert Visitor(page).heading == "Days"
    keys.tab_to("Held past release")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    keys.press("Save and see the result")
    keys.press("Save this version")
    assert "/versions/1" in page.url
    keys.press("Report")
    document = Printed.of(page)
    assert set(document.sizes) == {LETTER}
    assert "$80,545" in document.text


def test_the_first_tab_skips_to_the_content(open_page: OpenPage) -> None:
    page = open_page("/method")
    Keys(page).tab_to("Skip to the content")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_disclosure_opens_and_a_row_is_added_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page("/")
    keys = Keys(page)
    for label, text in QUICK_ANSWERS.items():
        keys.type_at(label, text)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    keys.press("Add your county’s figures")
    keys.press("Save and continue")
    assert Visitor(page).heading == "Daily cost"
    keys.tab_to("What this includes and leaves out")
    page.keyboard.press("Enter")
    expect(page.locator("details[open]").first).to_contain_text("Whatever the county counted")
    keys.press("Add cost item")
    keys.type_at("What it is", "Food")
    expect(page.get_by_label("What it is")).to_have_value("Food")


def test_after_an_error_the_focus_is_on_the_summary_and_its_links_lead_to_the_fields(
    open_page: OpenPage,
) -> None:
    page = open_page("/")
    keys = Keys(page)
    keys.press("Work it out")
    assert page.evaluate("document.activeElement.getAttribute('aria-labelledby')") == (
        "problems-heading"
    )
    keys.tab_to("Enter the hours each was held on average, such as 33.")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "mean_hours_held"

"""Someone who uses the site: types at labels, presses what has a name, looks at what comes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.browser.accessibility import sideways


@dataclass(frozen=True)
class Visitor:
    """A person at one page; every page they come to has to fit its window."""

    page: Page

    @property
    def heading(self) -> str:
        """The words of the page's heading."""
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def path(self) -> str:
        """The path of the address."""
        return "/" + self.page.url.split("/", 3)[3]

    def goes_to(self, address: str) -> None:
        """Open an address or a path."""
        start = "/".join(self.page.url.split("/", 3)[:3])
        self.page.goto(start + address if address.startswith("/") else address)
        self.looks()

    def looks(self) -> None:
        """Check what every page must keep to."""
        assert sideways(self.page) == 0, f"{self.path} scrolls sideways"
        assert self.page.title() == f"{self.heading} – Holdcost"

    def types(self, texts: Mapping[str, str], within: Locator | None = None) -> None:
        """Type at labels, inside one part of the page where one is named."""
        for label, text in texts.items():
            (within or self.page.locator("main")).get_by_label(label, exact=True).fill(text)

    def selects(self, label: str, choice: str | re.Pattern[str], within: Locator) -> None:
        """Choose from a list by the words of the choice."""
        field = within.get_by_label(label, exact=True)
        option = field.locator("option").filter(has_text=choice).first
        field.select_option(option.get_attribute("value"))

    def checks(self, label: str | re.Pattern[str], within: Locator | None = None) -> None:
        """Mark a radio button or a checkbox."""
        (within or self.page.locator("main")).get_by_label(label).first.check()

    def presses(self, name: str) -> None:
        """Press a button."""
        self.leaves_by(self.page.get_by_role("button", name=name, exact=True))

    def follows(self, name: str | re.Pattern[str]) -> None:
        """Follow the first link of that name."""
        self.leaves_by(self.page.get_by_role("link", name=name).first)

    def adds(self, noun: str) -> Locator:
        """Add a row to a list; return the new row."""
        self.leaves_by(self.page.get_by_role("button", name=re.compile(f"^Add (another )?{noun}$")))
        return self.row(noun)

    def leaves_by(self, pressed: Locator) -> None:
        """Press what leads to another page, and look at that page once it is there."""
        # A press alone does not wait: the page looked at could still be the one before, or none.
        with self.page.expect_navigation():
            pressed.click()
        self.looks()

    def row(self, noun: str) -> Locator:
        """The last row of a list."""
        name = re.compile(rf"^{noun} \d+$", re.IGNORECASE)
        return self.page.get_by_role("group", name=name).last

    def opens(self, summary: str | re.Pattern[str], within: Locator | None = None) -> None:
        """Open a disclosure."""
        (within or self.page.locator("main")).locator("summary").filter(has_text=summary).click()

"""axe in the browser, in as many circumstances as wanted without loading the page again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = """async (contrast) => {
  const rules = { "color-contrast": { enabled: contrast } };
  const found = await axe.run({ resultTypes: ["violations"], rules });
  return found.violations.map((rule) => ({
    rule: rule.id,
    help: rule.help,
    nodes: rule.nodes.map((node) => [node.target.join(" "), node.html, node.failureSummary]),
  }));
}"""
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach((part) => { part.open = true; })"


@dataclass(frozen=True)
class View:
    """How someone looks at a page."""

    width: int
    scheme: Literal["light", "dark"] = "light"
    forced_colors: bool = False
    contrast: bool = True

    def __str__(self) -> str:
        forced = ", forced colors" if self.forced_colors else ""
        return f"{self.width} px, {self.scheme}{forced}"

    def take(self, page: Page) -> None:
        """Look at the page this way."""
        page.set_viewport_size({"width": self.width, "height": 900})
        forced: Literal["active", "none"] = "active" if self.forced_colors else "none"
        page.emulate_media(color_scheme=self.scheme, forced_colors=forced)


def violations(page: Page, contrast: bool = True) -> list[str]:
    """What axe objects to on the page as it stands, a line for each rule and element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(RUN, contrast)
    return [
        f"{rule['rule']} ({rule['help']}) at {target}: {html[:160]} {summary}"
        for rule in found
        for target, html, summary in rule["nodes"]
    ]


def sideways(page: Page) -> int:
    """How many pixels the page can be scrolled sideways."""
    moved: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return moved


def open_everything(page: Page) -> None:
    """Open every disclosure, so that what it holds is looked at too."""
    page.evaluate(OPEN_EVERYTHING)

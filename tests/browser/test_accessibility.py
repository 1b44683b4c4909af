"""axe, narrow screens and enlarged text, on every page in every state."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import View, open_everything, sideways, violations
from tests.browser.conftest import OpenPage
from tests.browser.seeding import Seeded, maker
from tests.browser.states import IN_SPANISH, STATES, State

# Contrast hangs on the scheme and hardly on the width, and takes four fifths of the time.
VIEWS = [
    View(1280),
    View(1280, "dark", contrast=False),
    View(360, contrast=False),
    View(360, "dark"),
]
FORCED = View(1280, forced_colors=True)
# 1,280 pixels enlarged to 400 percent leave room for 320.
ENLARGED = View(320)
IN_FORCED_COLORS = {"start", "start-wrong", "result-everything", "step-days-filled", "county"}


@pytest.mark.parametrize("state", [*STATES, *IN_SPANISH], ids=lambda state: state.name)
def test_a_page_is_accessible_and_never_scrolls_sideways(
    state: State, open_page: OpenPage, seeded: Seeded
) -> None:
    page = opened(state, open_page, seeded)
    found: list[str] = []
    for view in views_of(state):
        view.take(page)
        if moved := sideways(page):
            found.append(f"{view}: scrolls sideways by {moved} pixels")
        if view != ENLARGED:
            found += [f"{view}: {problem}" for problem in violations(page, view.contrast)]
    assert not found, "\n".join(found)


def views_of(state: State) -> list[View]:
    """How a state is looked at. An empty step has no part that a filled one has not."""
    if state.prefix:
        # The same page in longer words: its colors have been looked at.
        return [View(1280, contrast=False), View(360, contrast=False), ENLARGED]
    views = [VIEWS[0]] if state.name.endswith("-empty") else VIEWS
    return [*views, ENLARGED, *([FORCED] if state.name in IN_FORCED_COLORS else [])]


def opened(state: State, open_page: OpenPage, seeded: Seeded) -> Page:
    """The page in its state, with every disclosure open."""
    page = open_page(state.address(seeded), **(maker() if state.mine else {}))
    if state.prepare:
        state.prepare(page)
    open_everything(page)
    return page

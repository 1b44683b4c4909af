"""Every page at both widths, and the printed reports page by page, as images to look at.

    python -m tests.browser.screenshots [FOLDER] [--only TEXT] [--readme]

Without --readme the images go to FOLDER (build/screenshots); with it, only the picture of a result
that the README shows is made anew.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from sqlalchemy.orm import Session

from app.services.import_texas import import_texas
from config import PROJECT
from tests.browser.accessibility import open_everything
from tests.browser.conftest import CHROMIUM_OPTIONS, LiveServer, serving
from tests.browser.printing import Printed
from tests.browser.seeding import Seeded, maker, seed_everything
from tests.browser.states import IN_SPANISH, STATES, State
from tests.databases import migrated_sqlite
from tests.tools import find

FOLDER = PROJECT / "build" / "screenshots"
README_PICTURE = PROJECT / "docs" / "images" / "result.png"
README_STUDY = "/studies/miami-dade-2018-complicity/result"
README_SIZE: ViewportSize = {"width": 1280, "height": 1100}
WIDTHS = (360, 1280)
IN_THE_DARK = ("start-answer", "result-everything", "step-days-filled", "county")
UNFOLDED = ("step-days-filled", "result-everything")
ON_PAPER = ("everything", "many-lines", "refusal")
# The real reports, where they are at hand; made-up ones stand in for them.
REPORTS = PROJECT.parent / "shared" / "data" / "texas_detainer_costs_2011_2014.csv"


def main(arguments: list[str]) -> None:
    """Make the images that the command line asks for."""
    asked = read(arguments)
    with server() as (live, seeded), browser() as chromium:
        if asked.readme:
            picture_for_the_readme(chromium, live)
        else:
            asked.folder.mkdir(parents=True, exist_ok=True)
            wanted = [state for state in [*STATES, *IN_SPANISH] if asked.only in state.name]
            look_at(wanted, chromium, live, seeded, asked.folder)
            if not asked.only:
                print_reports(chromium, live, seeded, asked.folder)


def read(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.screenshots")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--only", default="", help="only pages whose name contains this")
    parser.add_argument("--readme", action="store_true", help="only the picture of the README")
    return parser.parse_args(arguments)


@contextmanager
def server() -> Iterator[tuple[LiveServer, Seeded]]:
    """Holdcost with the worked examples and every county report there is."""
    with tempfile.TemporaryDirectory(prefix="holdcost-pictures-") as name:
        folder = Path(name)
        with serving(migrated_sqlite(folder), folder) as live:
            yield live, live.seed(seed)


def seed(session: Session) -> Seeded:
    """Everything the tests look at, and the real reports of Texas counties."""
    seeded = seed_everything(session)
    if REPORTS.exists():
        with REPORTS.open("rb") as file:
            import_texas(session, file, REPORTS.name, replace=True)
    return seeded


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    executable = find("chromium")
    if executable is None:
        sys.exit("Chromium is not installed (Debian: apt install chromium).")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=executable, args=CHROMIUM_OPTIONS)


def look_at(
    states: Iterable[State], chromium: Browser, live: LiveServer, seeded: Seeded, folder: Path
) -> None:
    """Take a picture of each state at both widths, and of some in the dark or unfolded."""
    for state in states:
        for width in WIDTHS:
            with opened(state, chromium, live, seeded, width) as page:
                page.screenshot(path=folder / f"{state.name}-{width}.png", full_page=True)
        if state.name in IN_THE_DARK:
            with opened(state, chromium, live, seeded, 360, color_scheme="dark") as page:
                page.screenshot(path=folder / f"{state.name}-360-dark.png", full_page=True)
        if state.name in UNFOLDED:
            with opened(state, chromium, live, seeded, 1280) as page:
                open_everything(page)
                page.screenshot(path=folder / f"{state.name}-1280-open.png", full_page=True)


@contextmanager
def opened(
    state: State, chromium: Browser, live: LiveServer, seeded: Seeded, width: int, **options: Any
) -> Iterator[Page]:
    """The page in its state, in a browser of its own."""
    if state.mine:
        options |= maker()
    context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    page.goto(live.address(state.address(seeded)))
    if state.prepare:
        state.prepare(page)
        page.wait_for_load_state()
    yield page
    context.close()


def print_reports(chromium: Browser, live: LiveServer, seeded: Seeded, folder: Path) -> None:
    """Print reports to PDF, and draw each page of them."""
    for name in ON_PAPER:
        page = chromium.new_page()
        page.goto(live.address(f"{seeded.shared[name]}/report"))
        document = Printed.of(page)
        page.close()
        (folder / f"paper-{name}.pdf").write_bytes(document.pdf)
        for number, picture in enumerate(document.pictures(), start=1):
            (folder / f"paper-{name}-{number:02}.png").write_bytes(picture)


def picture_for_the_readme(chromium: Browser, live: LiveServer) -> None:
    """The answer, the four definitions and the start of the working, of a published study."""
    page = chromium.new_page(viewport=README_SIZE)
    page.goto(live.address(README_STUDY))
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=README_PICTURE)
    sys.stdout.write(f"{README_PICTURE}: {README_PICTURE.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])

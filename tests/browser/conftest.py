"""A real server, and a real browser to look at it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sqlalchemy.orm import Session

from app.persistence.engines import make_engine
from app.persistence.sessions import GuardedSession
from config import PROJECT
from tests.browser.seeding import SECRET_KEY, Seeded, seed_everything
from tests.tools import free_port, require

CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_SECONDS = 15
Result = TypeVar("Result")


@dataclass(frozen=True)
class LiveServer:
    """A running Holdcost with a database of its own."""

    url: str
    database_url: str

    def address(self, path: str) -> str:
        """Return the full address of a path."""
        return self.url + path

    def seed(self, action: Callable[[Session], Result]) -> Result:
        """Run `action` with a session on the server's database; it commits by itself."""
        engine = make_engine(self.database_url)
        try:
            with GuardedSession(engine, expire_on_commit=False) as session:
                return action(session)
        finally:
            engine.dispose()


class OpenPage(Protocol):
    """Opens a page in a browser nobody has used before."""

    def __call__(
        self, path: str = "/", *, width: int = 1280, javascript: bool = True, **options: Any
    ) -> Page:
        """Return the page at `path`."""


@pytest.fixture(scope="module")
def live_server(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LiveServer]:
    """Holdcost under gunicorn with two workers, on a migrated and empty database."""
    with serving(sqlite_template, tmp_path_factory.mktemp("live")) as server:
        yield server


@contextmanager
def serving(database: Path, folder: Path) -> Iterator[LiveServer]:
    """Run Holdcost on a copy of a database file, with `folder` for what belongs to it."""
    shutil.copyfile(database, folder / "holdcost.sqlite")
    database_url = f"sqlite:///{folder / 'holdcost.sqlite'}"
    port = free_port()
    process = start_server(port, database_url, folder)
    server = LiveServer(f"http://127.0.0.1:{port}", database_url)
    try:
        wait_until_it_answers(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="module")
def seeded(live_server: LiveServer) -> Seeded:
    """Drafts, shared versions and county reports in the server's database."""
    return live_server.seed(seed_everything)


def start_server(port: int, database_url: str, folder: Path) -> subprocess.Popen[bytes]:
    """Start gunicorn; what it says is shown when a test fails."""
    environ = {
        **os.environ,
        "DATABASE_URL": database_url,
        "SECRET_KEY": SECRET_KEY,
        "HOLDCOST_INSTANCE": str(folder),
        "HOLDCOST_WORKERS": "2",
    }
    bind = f"127.0.0.1:{port}"
    return subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "--bind", bind, "wsgi:app"],
        cwd=PROJECT,
        env=environ,
    )


def wait_until_it_answers(server: LiveServer, process: subprocess.Popen[bytes]) -> None:
    """Return once the server sends its stylesheet."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < give_up:
        assert process.poll() is None, "the server did not start"
        if answers(server.address("/static/holdcost.css")):
            return
        time.sleep(0.05)
    pytest.fail(f"the server did not answer within {PATIENCE_SECONDS} seconds")


def answers(url: str) -> bool:
    """Return whether anything answers with success at `url`."""
    try:
        with urlopen(url, timeout=5) as response:  # noqa: S310  # our own server
            return bool(response.status == 200)
    except (URLError, ConnectionError):
        return False


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, the same for the whole run."""
    executable = require("chromium", "the browser tests drive it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(executable), args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What browsers had to complain about; a test that leaves any here fails."""
    return []


@pytest.fixture
def open_page(
    chromium: Browser, live_server: LiveServer, complaints: list[str]
) -> Iterator[OpenPage]:
    """Open pages in clean browsers which reach no other host and complain aloud."""
    contexts: list[BrowserContext] = []

    def open_one(
        path: str = "/", *, width: int = 1280, javascript: bool = True, **options: Any
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(PATIENCE_SECONDS * 1000)
        contexts.append(context)
        watch(context, live_server, complaints)
        page = context.new_page()
        page.goto(live_server.address(path))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


def watch(context: BrowserContext, server: LiveServer, complaints: list[str]) -> None:
    """Note requests to other hosts, errors in scripts and whatever the page policy blocked."""

    def on_request(request: Any) -> None:
        if not request.url.startswith((server.url, "data:", "blob:")):
            complaints.append(f"request to another host: {request.url}")

    def on_console(message: Any) -> None:
        # A page that answers 404 or 410 on purpose is told to the console as well.
        if message.type == "error" and "Failed to load resource" not in message.text:
            complaints.append(f"console: {message.text}")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", lambda error: complaints.append(f"script: {error.error}"))


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """Return a check that axe finds nothing to object to on a page."""

    def check(page: Page) -> None:
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()

    return check

"""A server that is killed while it reads a file leaves nothing of it, and the page says so."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.cookiejar import CookieJar
from io import BytesIO
from pathlib import Path
from urllib.error import URLError
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest
from sqlalchemy import update
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.persistence.engines import make_engine
from app.persistence.models import Reading
from app.persistence.sessions import GuardedSession, writing
from app.services.readings import STANDS_STILL_AFTER
from config import PROJECT
from tests.tools import free_port

PATIENCE_SECONDS = 60
HEADING = "Booking Date,Release Date,ICE Detainer\n"
ROW = "3/1/2025 08:00,3/5/2025 09:00,Y\n"


@pytest.fixture(autouse=True)
def patience() -> None:
    """Nothing is asked of an application in this process."""


@contextmanager
def server(port: int, folder: Path, temporary: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Holdcost under gunicorn with one process that answers; killed at the end, never asked."""
    environ = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'holdcost.sqlite'}",
        "SECRET_KEY": "s" * 32,
        "HOLDCOST_INSTANCE": str(folder),
        "HOLDCOST_WORKERS": "1",
        "TMPDIR": str(temporary),
    }
    bind = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "--bind", bind]
    process = subprocess.Popen(
        [*command, "wsgi:app"], cwd=PROJECT, env=environ, start_new_session=True
    )
    try:
        yield process
    finally:
        kill_at_once(process)


def kill_at_once(process: subprocess.Popen[bytes]) -> None:
    """Kill the server and its processes; they cannot tidy up."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=30)


def ask(browser: OpenerDirector, url: str, body: bytes = b"", kind: str = "") -> tuple[str, str]:
    """The address that answers in the end, and its page; asks again until the server is there."""
    given_up = time.monotonic() + PATIENCE_SECONDS
    request = Request(url, body or None, {"Content-Type": kind} if kind else {})  # noqa: S310
    while True:
        try:
            with browser.open(request, timeout=PATIENCE_SECONDS) as answer:
                return answer.geturl(), answer.read().decode()
        except (URLError, ConnectionError):
            assert time.monotonic() < given_up, "the server did not answer"
            time.sleep(0.1)


def send_log(browser: OpenerDirector, home: str) -> tuple[str, str]:
    """Send a log that takes some seconds to read."""
    _, page = ask(browser, f"{home}/jail-log")
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token
    content = (HEADING + ROW * 600_000).encode()
    file = FileStorage(BytesIO(content), filename="log.csv")
    fields = {"csrf_token": token[1], "rule": "form_i247a", "file": file}
    boundary, body = encode_multipart(fields)
    return ask(browser, f"{home}/jail-log", body, f"multipart/form-data; boundary={boundary}")


def open_files(group: int) -> list[str]:
    """What the processes of the server hold open."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and os.getpgid(int(folder.name)) == group:
                found += [str(each.readlink()) for each in (folder / "fd").iterdir()]
        except (ProcessLookupError, PermissionError, FileNotFoundError):
            continue
    return found


def let_time_pass(folder: Path) -> None:
    """Let the reading stand still for as long as the page waits before it says so."""
    engine = make_engine(f"sqlite:///{folder / 'holdcost.sqlite'}")
    long_ago = datetime.now(UTC) - STANDS_STILL_AFTER - timedelta(seconds=1)
    with GuardedSession(engine) as session, writing(session):
        session.execute(update(Reading).values(seen_at=long_ago))
    engine.dispose()


def test_a_server_killed_while_it_reads_leaves_no_file(
    sqlite_template: Path, tmp_path: Path
) -> None:
    shutil.copyfile(sqlite_template, tmp_path / "holdcost.sqlite")
    temporary, port = tmp_path / "temporary", free_port()
    temporary.mkdir()
    home = f"http://127.0.0.1:{port}"
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    with server(port, tmp_path, temporary) as process:
        address, page = send_log(browser, home)
        assert "Reading your file" in page
        in_temporary = [name for name in open_files(process.pid) if str(temporary) in name]
        kill_at_once(process)
    # While it was read the file stood in the folder without a name, so that nothing is left.
    assert in_temporary
    assert all(name.endswith("(deleted)") for name in in_temporary)
    left = [path for path in temporary.rglob("*") if path.is_file()]
    assert left == []
    let_time_pass(tmp_path)
    with server(port, tmp_path, temporary):
        _, page = ask(browser, address)
    assert "The reading was cut off" in page
    assert "Send the file again" in page

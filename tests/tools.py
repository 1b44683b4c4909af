"""Programs outside Python that some tests need, and the rule for when one is missing."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path
from typing import NoReturn

import pytest

PLACES = {
    "chromium": ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"),
    "soffice": ("/usr/bin/soffice", "/usr/bin/libreoffice"),
}


def require(tool: str, reason: str) -> Path:
    """Return where `tool` is; skip the test when it is missing.

    With HOLDCOST_REQUIRE_ALL=1, as in the full check, a missing tool fails the test instead.
    """
    found = find(tool)
    if found is None:
        missing(f"{tool} is not installed: {reason}")
    return found


def missing(message: str) -> NoReturn:
    """Skip the running test, or fail it where everything has to be there."""
    if os.environ.get("HOLDCOST_REQUIRE_ALL") == "1":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


def find(tool: str) -> Path | None:
    """Return the path of `tool`, or None."""
    for place in PLACES.get(tool, ()):
        if Path(place).exists():
            return Path(place)
    if tool in ("initdb", "pg_ctl"):
        return newest_postgresql(tool)
    name = shutil.which(tool)
    return Path(name) if name else None


def newest_postgresql(tool: str) -> Path | None:
    """Return a PostgreSQL server program, which Debian keeps off the search path."""
    found = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{tool}"),
        key=lambda path: int(path.parts[-3]),
    )
    return found[-1] if found else None


def free_port() -> int:
    """Return a port of this machine that nothing listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port

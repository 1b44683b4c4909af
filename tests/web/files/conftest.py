"""Files that are read before the request that brought them ends, unless a test says otherwise."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from flask import Flask


@pytest.fixture(autouse=True)
def patience(app: Flask) -> Iterator[None]:
    """Let requests wait for a file as long as it takes, and the database until all are read."""
    app.config["READING_WAIT_SECONDS"] = 60
    yield
    for thread in threading.enumerate():
        if thread.name.startswith("reading "):
            thread.join(60)

"""Files that are worked out before the request that brought them ends."""

from __future__ import annotations

import pytest
from flask import Flask


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Readings are tried on both databases elsewhere."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture(autouse=True)
def patience(app: Flask) -> None:
    """Let requests wait for a file as long as it takes."""
    app.config["READING_WAIT_SECONDS"] = 60

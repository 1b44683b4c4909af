"""These pages read no table, so one database is enough."""

from __future__ import annotations

import pytest


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """An empty SQLite database."""
    return sqlite_url

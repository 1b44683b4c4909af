"""Nothing here depends on the kind of database; the services have tests on both."""

from __future__ import annotations

import pytest


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """An empty SQLite database."""
    return sqlite_url

"""A site with one federal release, on one database: the counting is tried on both elsewhere."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.releases import add_release


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Pages are the same on both databases."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture
def released(session: Session) -> int:
    """The number of the import that brought the release."""
    return add_release(session)

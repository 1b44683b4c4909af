"""A second session, to look at what the first one does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.sessions import GuardedSession


@pytest.fixture
def other_session(engine: Engine) -> Iterator[Session]:
    """Another session on the same database."""
    with GuardedSession(engine) as session:
        yield session

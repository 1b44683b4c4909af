"""What the tests of the workspace's pages share."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from tests.checking_client import CheckingClient
from tests.web.record.desk import Desk, open_desk


@pytest.fixture
def desk(app: Flask, session: Session) -> Desk:
    """An open workspace with a viewer, a contributor and a certifier; its years start in July."""
    return open_desk(app, session)


@pytest.fixture
def carla(desk: Desk) -> CheckingClient:
    """A browser in which the contributor is signed in."""
    return desk.browser(desk.contributor)


@pytest.fixture
def carl(desk: Desk) -> CheckingClient:
    """A browser in which the certifier is signed in."""
    return desk.browser(desk.certifier)

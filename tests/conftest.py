"""Fixtures for every test. A test that asks for one with a database runs on both databases."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app import create_app
from app.persistence.database import db
from app.persistence.migrating import upgrade
from app.persistence.sessions import GuardedSession
from tests.checking_client import CheckingClient
from tests.databases import empty_tables, migrated_sqlite, postgresql_server

HERE = Path(__file__).parent
WITHOUT_A_DATABASE = ("engine", "reference", "intake", "records", "reports", "architecture")
SECRET = "made up for the tests, and long enough"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Let no test of a pure package open a database."""
    if item.path.relative_to(HERE).parts[0] not in WITHOUT_A_DATABASE:
        return (yield)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", refuse_database)
        patch.setattr(Engine, "connect", refuse_database)
        return (yield)


def refuse_database(*_args: object, **_options: object) -> NoReturn:
    """Stand in for opening a database where that is not allowed."""
    raise AssertionError("This package is pure; its tests must not open a database.")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy."""
    return migrated_sqlite(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A migrated PostgreSQL database on a private server, the same for the whole run."""
    with postgresql_server() as url:
        upgrade(url)
        yield url


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated, empty SQLite database of this test alone."""
    path = tmp_path / "holdcost.sqlite"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated, empty database: the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        url: str = request.getfixturevalue("sqlite_url")
        return url
    url = request.getfixturevalue("postgresql_url")
    empty_tables(url)
    return url


@pytest.fixture
def environ(database_url: str, tmp_path: Path) -> dict[str, str]:
    """The environment the application under test is started with."""
    return {
        "DATABASE_URL": database_url,
        "SECRET_KEY": SECRET,
        "HOLDCOST_INSTANCE": str(tmp_path / "instance"),
        # Passwords as cheap as they can be: tests make many.
        "HOLDCOST_PASSWORD_MEMORY_MIB": "1",
    }


@pytest.fixture
def app(environ: dict[str, str]) -> Iterator[Flask]:
    """The application, on an empty database."""
    app = create_app(environ, {"TESTING": True})
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def engine(app: Flask) -> Engine:
    """The engine the application uses."""
    with app.app_context():
        return db.engine


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session of the test's own, beside those of the requests it makes.

    Write inside `with writing(session):`. After a request, call `session.rollback()` before
    reading again, to see what the request has written.
    """
    with GuardedSession(engine) as session:
        yield session


@pytest.fixture
def client(app: Flask) -> CheckingClient:
    """A browser without JavaScript that checks every page it is shown."""
    return CheckingClient(app)

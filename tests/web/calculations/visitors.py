"""A visitor who stays for a whole file of tests, where the database does not matter."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import create_app
from app.persistence.database import db
from tests.checking_client import CheckingClient


@contextmanager
def visiting(template: Path, folder: Path) -> Iterator[CheckingClient]:
    """A visitor to an application on a copy of the migrated SQLite file."""
    path = folder / "holdcost.sqlite"
    shutil.copyfile(template, path)
    environ = {"DATABASE_URL": f"sqlite:///{path}", "SECRET_KEY": "s" * 32}
    app = create_app(environ, {"TESTING": True})
    yield CheckingClient(app)
    with app.app_context():
        db.engine.dispose()

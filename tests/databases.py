"""Databases for tests: a migrated SQLite file to copy, and a private PostgreSQL server."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from app.persistence.engines import make_engine
from app.persistence.migrating import upgrade
from app.persistence.models import Base
from tests.tools import free_port, require

WHY = "the database tests also run on PostgreSQL"
# Nothing here has to survive a power cut.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def migrated_sqlite(folder: Path) -> Path:
    """Return a new SQLite file with all tables and no rows."""
    path = folder / "template.sqlite"
    upgrade(f"sqlite:///{path}")
    return path


@contextmanager
def postgresql_server() -> Iterator[str]:
    """Run a PostgreSQL server of our own on a free port of this machine; yield its URL."""
    initdb, pg_ctl = require("initdb", WHY), require("pg_ctl", WHY)
    folder = Path(tempfile.mkdtemp(prefix="holdcost-postgresql-"))
    data, port = folder / "data", free_port()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    try:
        as_postgres(
            initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"
        )
        options = f"-h 127.0.0.1 -p {port} -k {folder} {FAST}"
        log = folder / "server.log"
        as_postgres(pg_ctl, "-D", data, "-l", log, "-o", options, "-w", "start")
        try:
            yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
        finally:
            as_postgres(pg_ctl, "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def as_postgres(*command: Path | str) -> None:
    """Run a server program; PostgreSQL refuses to run as root, so root steps down first."""
    step_down = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    # Output goes to a file: the server would keep a pipe open.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [*step_down, *map(str, command)], cwd="/", stdout=output, stderr=output, check=False
        )
        output.seek(0)
        assert done.returncode == 0, output.read().decode()


def empty_tables(url: str) -> None:
    """Delete every row of every table in a PostgreSQL database, and start counting anew."""
    names = ", ".join(Base.metadata.tables)
    engine = make_engine(url)
    with engine.begin() as connection:
        # Some tables are never emptied: their triggers see to it, but not in this role.
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    engine.dispose()

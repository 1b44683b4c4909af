"""How Holdcost speaks to SQLite and PostgreSQL.

SQLite is kept safe under several server processes as follows: a write-ahead log, so that readers
and the writer do not wait for each other; Python's own transaction handling switched off and BEGIN
sent by us; and BEGIN IMMEDIATE for whoever is going to write, so that a transaction which reads
first and writes later cannot work from figures another process has changed in between. Readers
begin plainly, since taking the write lock for reading would halve their speed.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

WRITES = "holdcost_writes"
BUSY_TIMEOUT_MS = 5000


def make_engine(url: str, *, enforce_foreign_keys: bool = True) -> Engine:
    """Return an engine for `url`, set up as `prepare_engine` says.

    Only migrations switch foreign keys off: SQLite changes a table by copying and dropping it.
    """
    engine = create_engine(url)
    prepare_engine(engine, enforce_foreign_keys=enforce_foreign_keys)
    return engine


def prepare_engine(engine: Engine, *, enforce_foreign_keys: bool = True) -> None:
    """Make every connection of a SQLite engine safe to share; PostgreSQL needs nothing."""
    if engine.dialect.name != "sqlite":
        return

    def on_connect(connection: sqlite3.Connection, _record: Any) -> None:
        set_up_sqlite(connection, enforce_foreign_keys)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", begin_sqlite)


def set_up_sqlite(connection: sqlite3.Connection, enforce_foreign_keys: bool) -> None:
    """Switch the driver's own transactions off and set the pragmas."""
    connection.isolation_level = None
    # First, since even the change to a write-ahead log may have to wait for another process.
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA foreign_keys = {'ON' if enforce_foreign_keys else 'OFF'}")


def begin_sqlite(connection: Connection) -> None:
    """Begin a transaction: at once with the write lock for writers, plainly for readers."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

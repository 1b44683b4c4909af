"""How Alembic reaches the database: one transaction, alone, references checked at the end."""

import os

from alembic import context
from sqlalchemy import Connection

from app.persistence.engines import WRITES, make_engine
from app.persistence.models import Base
from config import read_database_url

# Any number, as long as nothing else in the database uses it.
LOCK = 4_800_287


def run_migrations() -> None:
    """Run what was asked for in one transaction that keeps other migrations waiting."""
    url = context.config.attributes.get("url") or read_database_url(os.environ)
    engine = make_engine(url, enforce_foreign_keys=False)
    try:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            migrate_alone(connection)
    finally:
        engine.dispose()


def migrate_alone(connection: Connection) -> None:
    """Migrate while no other process can, and check the outcome."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    migrate(connection)
    if connection.dialect.name == "sqlite":
        refuse_broken_references(connection)


def migrate(connection: Connection) -> None:
    """Let Alembic do its work on `connection`."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def refuse_broken_references(connection: Connection) -> None:
    """Roll everything back when a row would point at a row that is gone."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"The migration would leave rows without their parent: {broken[:5]}")


run_migrations()

"""Changes to the tables, run through Alembic's Python interface."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.orm import Session

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database at `url` up to `revision`, keeping its data."""
    command.upgrade(configuration(url), revision)


def downgrade(url: str, revision: str) -> None:
    """Take the database at `url` back to `revision`; what newer tables held is lost."""
    command.downgrade(configuration(url), revision)


def configuration(url: str) -> Config:
    """Return Alembic's configuration for the database at `url`."""
    config = Config()
    # Alembic expands %-signs, which a path or a password may contain.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["url"] = url
    return config


def newest_revision() -> str:
    """Return the revision that the program expects the tables to be at."""
    return ScriptDirectory.from_config(configuration("")).get_current_head() or ""


def applied_revision(session: Session) -> str:
    """Return the revision the tables are at; nothing where they were never made."""
    return MigrationContext.configure(session.connection()).get_current_revision() or ""

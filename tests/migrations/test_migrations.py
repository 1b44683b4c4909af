"""The tables can go up, down and up again, and are what the models say."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Engine, inspect, select, text

from app.persistence.engines import make_engine
from app.persistence.migrating import configuration, downgrade, upgrade
from app.persistence.models import Base, Calculation, CountyMonth
from app.persistence.sessions import GuardedSession, writing
from tests.persistence.rows import add_calculation, add_version, batch, county_month


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / '100% bare.sqlite'}"
        return
    server = request.getfixturevalue("postgresql_url")
    run_outside_transaction(server, "CREATE DATABASE bare")
    yield server.rpartition("/")[0] + "/bare"
    run_outside_transaction(server, "DROP DATABASE bare")


@pytest.fixture
def bare_engine(bare_url: str) -> Iterator[Engine]:
    """An engine on that database."""
    engine = make_engine(bare_url)
    yield engine
    engine.dispose()


def run_outside_transaction(url: str, statement: str) -> None:
    """Run a statement that PostgreSQL refuses inside a transaction."""
    engine = make_engine(url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def tables(engine: Engine) -> set[str]:
    """Return the names of the tables there are."""
    return set(inspect(engine).get_table_names())


def fill(engine: Engine) -> None:
    """Put rows in that point at each other."""
    with GuardedSession(engine) as session:
        version = add_version(session, add_calculation(session, draft_document="kept"))
        add_calculation(session, copied_from_version_id=version.id)
        with writing(session):
            session.add(county_month(batch()))


def test_up_down_and_up_again(bare_url: str, bare_engine: Engine) -> None:
    for _ in range(2):
        upgrade(bare_url)
        assert tables(bare_engine) == {*Base.metadata.tables, "alembic_version"}
        fill(bare_engine)
        downgrade(bare_url, "base")
        assert tables(bare_engine) == {"alembic_version"}


def test_every_step_goes_up_down_and_up_again(bare_url: str, bare_engine: Engine) -> None:
    scripts = ScriptDirectory.from_config(configuration(bare_url)).walk_revisions()
    for script in reversed(list(scripts)):
        upgrade(bare_url, script.revision)
        downgrade(bare_url, str(script.down_revision or "base"))
        upgrade(bare_url, script.revision)
    assert tables(bare_engine) == {*Base.metadata.tables, "alembic_version"}


def test_upgrading_again_keeps_the_data(bare_url: str, bare_engine: Engine) -> None:
    upgrade(bare_url)
    fill(bare_engine)
    upgrade(bare_url)
    with GuardedSession(bare_engine) as session:
        drafts = session.scalars(select(Calculation.draft_document)).all()
        assert sorted(draft or "" for draft in drafts) == ["", "kept"]
        assert len(session.scalars(select(CountyMonth)).all()) == 1


def test_a_step_down_and_up_keeps_what_was_saved(bare_url: str, bare_engine: Engine) -> None:
    upgrade(bare_url)
    fill(bare_engine)
    saved = text("SELECT case_document, statement_document, fingerprint FROM calculation_versions")
    with bare_engine.connect() as connection:
        before = connection.execute(saved).all()
    downgrade(bare_url, "0001")
    upgrade(bare_url)
    with bare_engine.connect() as connection:
        assert connection.execute(saved).all() == before
    assert before


def test_versions_saved_before_there_were_seals_are_sealed(
    bare_url: str, bare_engine: Engine
) -> None:
    upgrade(bare_url)
    fill(bare_engine)
    sealed = text("SELECT seal FROM calculation_versions ORDER BY id")
    with bare_engine.connect() as connection:
        before = connection.execute(sealed).scalars().all()
    downgrade(bare_url, "0002")
    upgrade(bare_url)
    with bare_engine.connect() as connection:
        assert connection.execute(sealed).scalars().all() == before
    assert all(len(seal) == 64 for seal in before)


def test_the_tables_are_what_the_models_say(bare_url: str, bare_engine: Engine) -> None:
    upgrade(bare_url)
    with bare_engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_check_constraints_carry_the_names_the_models_give_them(
    bare_url: str, bare_engine: Engine
) -> None:
    upgrade(bare_url)
    for table in Base.metadata.sorted_tables:
        found = {check["name"] for check in inspect(bare_engine).get_check_constraints(table.name)}
        named = bare_engine.dialect.identifier_preparer.format_constraint
        wanted = {named(c) for c in table.constraints if isinstance(c, CheckConstraint)}
        assert found == wanted


def test_two_servers_that_upgrade_at_once_do_not_disturb_each_other(bare_url: str) -> None:
    script = f"from app.persistence.migrating import upgrade; upgrade({bare_url!r})"
    started = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(3)]
    assert [process.wait(timeout=60) for process in started] == [0, 0, 0]


def test_a_migration_that_breaks_half_way_leaves_nothing_behind(
    bare_url: str, bare_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alembic.op.create_index", lambda *args, **options: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        upgrade(bare_url)
    assert tables(bare_engine) == set()


def test_there_is_one_line_of_migrations() -> None:
    scripts = ScriptDirectory.from_config(configuration("sqlite://"))
    assert len(scripts.get_heads()) == 1

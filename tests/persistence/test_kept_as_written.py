"""No value of a county changes without a history row, whichever way somebody tries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, bindparam, delete, insert, inspect, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from app.persistence.append_only import TABLES
from app.persistence.models import Base, Entry, ImmutableError, Revision
from app.persistence.sessions import WriteRefused, writing
from app.services.acting import Acting
from app.services.read_record import read_record
from tests.people import PIERCE, add_member, add_workspace
from tests.persistence.county_rows import fill_every_table, next_revision

REFUSED = (ImmutableError, DBAPIError, WriteRefused)
Attempt = Callable[[Session], Any]


@pytest.fixture
def acting(session: Session) -> Acting:
    """Someone who enters figures of a county in which every table has rows."""
    add_workspace(session)
    found = add_member(session, "Ana Ruiz", "certifier")
    fill_every_table(session, found)
    return found


def everything(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the tables that are kept as written."""
    session.rollback()
    tables = [table for table in Base.metadata.sorted_tables if table.name in TABLES]
    return {
        table.name: [tuple(row) for row in session.execute(select(table).order_by(table.c.id))]
        for table in tables
    }


def newest(session: Session) -> Revision:
    """The last value entered."""
    return session.scalars(select(Revision).order_by(Revision.id.desc())).all()[0]


def set_attribute(session: Session) -> None:
    newest(session).content = '{"likely": "1"}'


def move_to_another_entry(session: Session) -> None:
    entry = newest(session).entry
    entry.revisions.clear()


def merge_a_changed_copy(session: Session) -> None:
    found = newest(session)
    session.merge(Revision(id=found.id, entry_id=found.entry_id, number=1, content="{}"))


ATTEMPTS: dict[str, Attempt] = {
    "an attribute of the object": set_attribute,
    "the list of its entry": move_to_another_entry,
    "a changed copy merged": merge_a_changed_copy,
    "deleting the object": lambda session: session.delete(newest(session)),
    "deleting the entry": lambda session: session.delete(newest(session).entry),
    "bulk update of objects": lambda session: session.execute(update(Revision).values(content="")),
    "bulk delete of objects": lambda session: session.execute(delete(Revision)),
    "update by keys": lambda session: session.execute(
        update(Revision), [{"id": newest(session).id, "content": "{}"}]
    ),
    "bulk mappings": lambda session: session.bulk_update_mappings(
        inspect(Revision), [{"id": newest(session).id, "content": "{}"}]
    ),
    "Core update": lambda session: session.execute(
        update(Revision.__table__).values(reason="")  # type: ignore[arg-type]  # it is a table
    ),
    "Core update on the connection": lambda session: session.connection().execute(
        update(Revision.__table__).where(Revision.id == bindparam("key")).values(number=9),  # type: ignore[arg-type]
        {"key": newest(session).id},
    ),
    "Core delete on the connection": lambda session: session.connection().execute(
        delete(Revision.__table__)  # type: ignore[arg-type]
    ),
    "delete inside a query": lambda session: session.execute(
        select(delete(Entry).returning(Entry.id).cte().c.id)
        if session.get_bind().dialect.name == "postgresql"
        else text("DELETE FROM entries")
    ),
}


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_a_session_changes_and_deletes_nothing(
    session: Session, acting: Acting, attempt: Attempt
) -> None:
    before = everything(session)
    with pytest.raises(REFUSED), writing(session):
        attempt(session)
    assert everything(session) == before


def first_column(table: str) -> str:
    """A column of a table that is no key."""
    names = [column.name for column in Base.metadata.tables[table].columns]
    return next(name for name in names if name not in ("id", "entry_id"))


RAW = {
    "update": "UPDATE {table} SET {column} = {column}",
    "update of one": "UPDATE {table} SET {column} = {column} WHERE id = 1",
    "delete": "DELETE FROM {table}",
    "delete of one": "DELETE FROM {table} WHERE id = 1",
}
OF_SQLITE = {
    "replace": "REPLACE INTO {table} SELECT * FROM {table} WHERE id = 1",
    "insert or replace": "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    "insert or ignore, then update": "UPDATE OR REPLACE {table} SET id = 1",
}
OF_POSTGRESQL = {
    "truncate": "TRUNCATE {table} CASCADE",
    "insert on conflict": "INSERT INTO {table} SELECT * FROM {table} WHERE id = 1 "
    "ON CONFLICT (id) DO UPDATE SET {column} = EXCLUDED.{column}",
    "merge": "MERGE INTO {table} t USING (SELECT 1) s ON t.id = 1 WHEN MATCHED THEN DELETE",
}


def raw_statements(engine: Engine) -> list[str]:
    """Every statement that would change one of these tables, on this database."""
    own = OF_SQLITE if engine.dialect.name == "sqlite" else OF_POSTGRESQL
    return [
        statement.format(table=table, column=first_column(table))
        for table in sorted(TABLES)
        for statement in (RAW | own).values()
    ]


def test_no_statement_through_a_session_changes_a_row(session: Session, acting: Acting) -> None:
    before = everything(session)
    for statement in raw_statements(session.get_bind()):  # type: ignore[arg-type]  # an engine
        with pytest.raises(DBAPIError), writing(session):
            session.execute(text(statement))
    assert everything(session) == before


def test_no_statement_on_a_bare_connection_changes_a_row(
    engine: Engine, session: Session, acting: Acting
) -> None:
    before = everything(session)
    session.rollback()
    for statement in raw_statements(engine):
        with pytest.raises(DBAPIError), engine.begin() as connection:
            connection.exec_driver_sql(statement)
    assert everything(session) == before


def test_every_such_table_has_its_triggers(engine: Engine, session: Session) -> None:
    """A later migration that copies a table on SQLite loses them; this tells."""
    own = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if engine.dialect.name == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
    )
    last = "replace" if engine.dialect.name == "sqlite" else "truncate"
    found = set(session.scalars(text(own)))
    wanted = {f"keep_{table}_{act}" for table in TABLES for act in ("update", "delete", last)}
    assert found == wanted | {"number_revisions", "number_county_versions"}


@pytest.mark.parametrize("number", [0, -1, 1, 2, 4, 99])
def test_a_revision_with_a_number_that_is_taken_or_skips_one_is_refused(
    session: Session, acting: Acting, number: int
) -> None:
    entry_id = newest(session).entry_id
    before = everything(session)
    assert newest(session).number == 2
    with pytest.raises(IntegrityError), writing(session):
        session.add(next_revision(entry_id, acting, number))
    assert everything(session) == before


def test_the_next_number_is_taken_and_so_are_several_in_order(
    session: Session, acting: Acting
) -> None:
    entry_id = newest(session).entry_id
    with writing(session):
        rows = [_row(entry_id, acting, number) for number in (3, 4, 5)]
        session.execute(insert(Revision), rows)
    assert newest(session).number == 5


def test_several_that_skip_a_number_are_refused_together(session: Session, acting: Acting) -> None:
    entry_id = newest(session).entry_id
    before = everything(session)
    with pytest.raises(IntegrityError), writing(session):
        session.execute(insert(Revision), [_row(entry_id, acting, number) for number in (3, 5)])
    assert everything(session) == before


def _row(entry_id: int, acting: Acting, number: int) -> dict[str, Any]:
    return {
        "entry_id": entry_id,
        "number": number,
        "content": "{}",
        "reason": "",
        "author_id": acting.person_id,
        "created_at": datetime.now(UTC),
    }


def test_an_entry_without_a_revision_shows_no_value(session: Session, acting: Acting) -> None:
    shown = read_record(session, PIERCE)
    with writing(session):
        session.add(
            Entry(county_fips=PIERCE, place="figure/2031/trips/0/-/", kind="figure", fiscal_year=0)
        )
    assert read_record(session, PIERCE) == shown
    assert shown


def test_a_place_is_never_entered_twice(session: Session, acting: Acting) -> None:
    place = newest(session).entry.place
    with pytest.raises(IntegrityError), writing(session):
        session.add(Entry(county_fips=PIERCE, place=place, kind="figure", fiscal_year=2025))


def test_who_entered_something_is_never_deleted(session: Session, acting: Acting) -> None:
    with pytest.raises(IntegrityError), writing(session):
        session.execute(text("DELETE FROM memberships"))
        session.execute(text("DELETE FROM people"))

"""Who may write, and when a write is safe.

    with writing(session):
        number = next_version_number(session, calculation_id)
        session.add(CalculationVersion(number=number, ...))

Everything read inside the block is still true when it ends; the block commits, or rolls everything
back when an exception leaves it. A session that writes outside such a block is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Executable, event
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction, UOWTransaction

from app.persistence import append_only
from app.persistence.engines import WRITES

MODE = "holdcost_writing"


class WriteRefused(RuntimeError):
    """A session would have written at a moment when that is not safe."""


class GuardedSession(Session):
    """A session that writes inside `writing(session)` only."""


@contextmanager
def writing(session: Session) -> Iterator[None]:
    """Begin a transaction that may write; commit at the end, roll back on an exception.

    What the session has read before is read afresh. Raises WriteRefused when the session already
    writes (blocks do not nest) or holds changes made before the block.
    """
    refuse_unless_clean(session)
    session.rollback()
    session.info[MODE] = True
    try:
        session.connection(execution_options={WRITES: True})
        yield
        session.commit()
    except BaseException:
        session.rollback()
        raise


def is_writing(session: Session) -> bool:
    """Return whether `session` is inside a `writing` block."""
    return bool(session.info.get(MODE, False))


def has_unsaved_work(session: Session) -> bool:
    """Return whether `session` holds changes that were never written."""
    return bool(session.new or session.deleted or any(map(session.is_modified, session.dirty)))


def refuse_unless_clean(session: Session) -> None:
    """Raise WriteRefused when a `writing` block cannot begin here."""
    if is_writing(session):
        raise WriteRefused("This session is already inside writing(session); blocks do not nest.")
    if has_unsaved_work(session):
        raise WriteRefused("Changes were made before writing(session): move them into the block.")


@event.listens_for(GuardedSession, "before_flush")
def refuse_stray_flush(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Refuse objects written outside a `writing` block."""
    if has_unsaved_work(session) and not is_writing(session):
        raise WriteRefused("Write inside `with writing(session):` (app.persistence.sessions).")


@event.listens_for(GuardedSession, "do_orm_execute")
def refuse_stray_statement(state: ORMExecuteState) -> None:
    """Refuse statements that write outside a `writing` block, or change what is append-only."""
    if (state.is_update or state.is_delete) and _table_name(state.statement) in append_only.TABLES:
        raise append_only.ImmutableError(
            f"Rows of {_table_name(state.statement)} cannot be changed or deleted."
        )
    if (state.is_insert or state.is_update or state.is_delete) and not is_writing(state.session):
        raise WriteRefused("Write inside `with writing(session):` (app.persistence.sessions).")


def _table_name(statement: Executable) -> str:
    return str(getattr(getattr(statement, "table", None), "name", ""))


@event.listens_for(GuardedSession, "after_transaction_end")
def stop_writing(session: Session, transaction: SessionTransaction) -> None:
    """End the right to write together with the transaction it was given for."""
    if transaction.parent is None:
        session.info[MODE] = False

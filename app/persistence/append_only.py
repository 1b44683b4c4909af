"""Tables whose rows are written once: nothing in them is ever changed or deleted.

The session refuses it here; triggers made by the migrations refuse it in the database itself, to
whoever comes another way.
"""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import event

Model = TypeVar("Model", bound=type[Any])
TABLES: set[str] = set()


class ImmutableError(RuntimeError):
    """Something that is kept as it was written would have been changed or deleted."""


def append_only(model: Model) -> Model:
    """Let rows of this model be added and read, and nothing else."""
    TABLES.add(model.__tablename__)
    event.listen(model, "before_update", refuse_change)
    event.listen(model, "before_delete", refuse_change)
    return model


def refuse_change(_mapper: Any, _connection: Any, row: Any) -> None:
    """Keep what was written as it was written."""
    raise ImmutableError(f"Rows of {row.__tablename__} cannot be changed or deleted.")

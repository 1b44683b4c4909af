"""The sample of a real jail log, and what of it must never stand anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.persistence.models import Base

SAMPLE = Path(__file__).parents[4] / "shared" / "data" / "pierce_jail_log_sample.psv"
needs_sample = pytest.mark.skipif(not SAMPLE.exists(), reason=f"{SAMPLE.name} is not here")


def cells_of_people() -> set[str]:
    """Every booking id and every time of the sample, as the file writes them."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    heading = lines[0].split("|")
    told = [at for at, name in enumerate(heading) if name == "booking_id" or name.endswith("_dt")]
    rows = [line.split("|") for line in lines[1:]]
    return {row[at] for row in rows for at in told if len(row) > at and row[at]}


def everything_stored(session: Session) -> str:
    """Every column of every row of every table, as text."""
    session.rollback()
    rows = [
        str(tuple(row))
        for name in Base.metadata.tables
        for row in session.execute(text(f"SELECT * FROM {name}"))  # noqa: S608  # our own names
    ]
    return "\n".join(rows)


def files_in(*folders: Path) -> bytes:
    """Everything in these folders, names of files included."""
    found = [path for folder in folders if folder.exists() for path in folder.rglob("*")]
    names = "\n".join(map(str, found)).encode()
    return b"\n".join([names, *(path.read_bytes() for path in found if path.is_file())])


def told_in(told: str | bytes) -> set[str]:
    """Which of those cells stand in a text, also with a T in place of the space of a time."""
    content = told.encode() if isinstance(told, str) else told
    return {
        cell
        for cell in cells_of_people()
        if cell.encode() in content or cell.replace(" ", "T").encode() in content
    }

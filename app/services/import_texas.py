"""Take in a file of the monthly detainer reports of Texas counties."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.engine.numerals import dollars, plain_number
from app.intake.problems import RowProblem
from app.intake.texas_file import Key, TexasFile, read_texas_file
from app.intake.texas_flags import Flag
from app.intake.texas_reports import TexasRow
from app.persistence.counties import months_of_source
from app.persistence.imports import find_batch
from app.persistence.models import CountyMonth, ImportBatch, ImportOrigin, ImportProblem
from app.persistence.sessions import writing
from app.services.stored_files import NotStoredError, sha256_of
from app.services.undo_months import kept_month

KIND = "texas"
SOURCE_ID = "texas_detainer_reports"
FIGURES = ("filed_month", "people", "days", "reported_cost", "flag")


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import did. Each row read is exactly one of new, unchanged, replaced,
    kept as stored, or refused; flagged rows are among those in the tables. `number` is that of the
    import; None where the same file was imported before and nothing changed.
    """

    rows_read: int
    rows_new: int
    rows_unchanged: int
    rows_replaced: int
    rows_kept_as_stored: int
    rows_refused: int
    flagged: Mapping[Flag, int]
    problems: Sequence[RowProblem]
    number: int | None = None

    @property
    def rows_kept(self) -> int:
        """Rows of the file whose figures now stand in the tables."""
        return self.rows_new + self.rows_unchanged + self.rows_replaced


def import_texas(
    session: Session,
    file: BinaryIO,
    file_name: str,
    *,
    replace: bool = False,
    on_row: Callable[[], object] = lambda: None,
    person_id: int | None = None,
    source: Mapping[str, str] | None = None,
) -> ImportSummary:
    """Store every county-month of the file in one transaction, with the list of its problems.

    Importing a file again adds nothing. A month stored with other figures is listed as a
    problem and left as it is, unless `replace` is set; what is replaced is kept, so that the
    import can be taken back (`undo_import`). `file` must be seekable; `on_row` is called after
    each row; `person_id` is who brings the file, None for the command line; `source` is {title,
    publisher, date, page, url}. Raises UnreadableFileError or NotStoredError, and then stores
    nothing.
    """
    digest = sha256_of(file)
    read = read_texas_file(file, on_row)
    return keep_texas(
        session, read, file_name, digest, replace=replace, person_id=person_id, source=source
    )


def keep_texas(
    session: Session,
    read: TexasFile,
    file_name: str,
    file_sha256: str,
    *,
    replace: bool = False,
    person_id: int | None = None,
    source: Mapping[str, str] | None = None,
) -> ImportSummary:
    """Store what was read of a file, as `import_texas` says. Raises NotStoredError."""
    brought = _Brought(file_name, file_sha256, person_id, source)
    try:
        return _store_file(session, read, brought, replace)
    except DBAPIError as error:
        raise NotStoredError.because(error) from error


def plan_texas(session: Session, read: TexasFile) -> ImportSummary:
    """What storing a file would do where nothing is replaced; nothing is written."""
    return _summarize(read, _compare(read, _stored(session)), replace=False)


@dataclass(frozen=True, slots=True)
class _Brought:
    """The file as it came, and who brought it."""

    name: str
    sha256: str
    person_id: int | None
    source: Mapping[str, str] | None


def _store_file(
    session: Session, read: TexasFile, brought: _Brought, replace: bool
) -> ImportSummary:
    with writing(session):
        plan = _compare(read, _stored(session))
        summary = _summarize(read, plan, replace)
        is_known = find_batch(session, KIND, brought.sha256) is not None
        if plan.new or (replace and plan.changed) or not is_known:
            batch = _record(session, brought, summary)
            _store(session, batch, plan, replace)
            return dataclasses.replace(summary, number=batch.id)
    return summary


def _stored(session: Session) -> Mapping[Key, CountyMonth]:
    months = months_of_source(session, SOURCE_ID)
    return {(month.county_fips, month.facility, month.month): month for month in months}


@dataclass(slots=True)
class _Plan:
    new: list[TexasRow]
    changed: list[tuple[CountyMonth, TexasRow]]


def _compare(read: TexasFile, stored: Mapping[Key, CountyMonth]) -> _Plan:
    plan = _Plan([], [])
    for key, row in read.rows.items():
        month = stored.get(key)
        if month is None:
            plan.new.append(row)
        elif _figures(month) != _figures(row):
            plan.changed.append((month, row))
    return plan


def _summarize(read: TexasFile, plan: _Plan, replace: bool) -> ImportSummary:
    new, changed = len(plan.new), len(plan.changed)
    problems = [*read.problems, *(_change(month, row, replace) for month, row in plan.changed)]
    return ImportSummary(
        rows_read=read.rows_read,
        rows_new=new,
        rows_unchanged=len(read.rows) - new - changed,
        rows_replaced=changed if replace else 0,
        rows_kept_as_stored=0 if replace else changed,
        rows_refused=read.rows_refused,
        flagged=Counter(row.flag for row in read.rows.values() if row.flag),
        problems=sorted(problems, key=lambda problem: problem.row_number),
    )


def _change(month: CountyMonth, row: TexasRow, replace: bool) -> RowProblem:
    outcome = "the new ones replace them" if replace else "the stored ones are kept"
    figures = f"is stored with {_words(month)}; the file says {_words(row)}"
    message = f"{month.month:%B %Y} {figures}; {outcome}"
    return RowProblem(row.row_number, "", message, refused=False)


def _record(session: Session, brought: _Brought, summary: ImportSummary) -> ImportBatch:
    source = json.dumps(dict(brought.source), sort_keys=True) if brought.source else ""
    batch = ImportBatch(
        kind=KIND,
        file_name=brought.name,
        file_sha256=brought.sha256,
        origin=ImportOrigin(person_id=brought.person_id, source=source),
        rows_read=summary.rows_read,
        rows_kept=summary.rows_kept,
        rows_flagged=sum(summary.flagged.values()),
        rows_refused=summary.rows_refused,
        problems=[
            ImportProblem(row_number=problem.row_number, message=problem.sentence)
            for problem in summary.problems
        ],
    )
    session.add(batch)
    session.flush()
    return batch


def _store(session: Session, batch: ImportBatch, plan: _Plan, replace: bool) -> None:
    if plan.new:
        session.execute(insert(CountyMonth), [_columns(row, batch) for row in plan.new])
    if replace:
        session.add_all(kept_month(month, batch) for month, _ in plan.changed)
        for month, row in plan.changed:
            for name, value in _columns(row, batch).items():
                setattr(month, name, value)


def _columns(row: TexasRow, batch: ImportBatch) -> dict[str, Any]:
    return {
        "source_id": SOURCE_ID,
        "county_fips": row.county_fips,
        "facility": row.facility,
        "month": row.month,
        "batch_id": batch.id,
        "row_number": row.row_number,
        **{name: getattr(row, name) for name in FIGURES},
    }


def _figures(month: CountyMonth | TexasRow) -> tuple[object, ...]:
    return tuple(getattr(month, name) for name in FIGURES)


def _words(month: CountyMonth | TexasRow) -> str:
    days, cost = plain_number(month.days), dollars(month.reported_cost)
    flag = f" ({Flag(month.flag).words})" if month.flag else ""
    return f"{month.people} people, {days} days and {cost}{flag}"

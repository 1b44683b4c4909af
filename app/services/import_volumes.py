"""Take in a filled template: what it would change in a county's record first, then, as it was
shown, all of it or nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from app.intake.problems import RowProblem
from app.intake.sheets import Progress, unheard
from app.intake.volumes.columns import RATES
from app.intake.volumes.reading import read_template
from app.persistence.records import find_workspace
from app.records.changes import ValueChange, changes_between
from app.records.entry import Content, Entered, Place, Record
from app.records.fiscal_year import FiscalYear
from app.records.labels import jail_names, naming
from app.records.sections import BY_MONTH
from app.services.acting import Acting
from app.services.enter_values import Change
from app.services.keep_import import ImportedFile, KeptImport, keep_import
from app.services.open_record import NoWorkspaceError
from app.services.planned_changes import change_of, place_at, planned
from app.services.raised_checks import raised_checks
from app.services.rate_rows import propose_rates
from app.services.read_record import read_record
from app.services.template_rows import Proposal, Proposals, merged
from app.services.value_numbers import value_numbers
from app.services.volume_rows import Years, propose_volumes

MOST_PROBLEMS = 500
_NEVER = datetime.min.replace(tzinfo=UTC)


class PlanProblemsError(ValueError):
    """A plan that cannot be kept: its file has problems, or it is another county's."""


@dataclass(frozen=True, slots=True)
class VolumesPlan:
    """What a file would change; nothing is written yet.

    `document` is JSON: kind ("volumes" or "rates"), county_fips, rows_read, changes (place,
    content, there: what stands there now, after: its number, row), unchanged (a count), problems
    (row, column, message; nothing is kept while there is one) and remarks (sentences).
    """

    document: dict[str, Any]

    @property
    def problems(self) -> list[RowProblem]:
        """What is wrong, by row and column."""
        return [
            RowProblem(each["row"], each["column"], each["message"])
            for each in self.document["problems"]
        ]

    @property
    def changes(self) -> list[Change]:
        """What would be entered."""
        return [change_of(each) for each in self.document["changes"]]


def plan_volumes(
    session: Session,
    county_fips: str,
    file: BinaryIO,
    on_progress: Progress = unheard,
    *,
    fiscal_year: int | None = None,
) -> VolumesPlan:
    """Read a filled volumes or rates template against what stands in the county's record.

    `fiscal_year` is the one the file is of, where its months do not name their year. Raises
    NoWorkspaceError, and UnreadableFileError for what is no filled template.
    """
    workspace = find_workspace(session, county_fips)
    if workspace is None:
        raise NoWorkspaceError(county_fips)
    starts = workspace.fiscal_year_starts
    read = read_template(file, BY_MONTH, on_progress)
    record = read_record(session, county_fips)
    proposals = Proposals(read, jail_names(record), problems=list(read.problems))
    if read.kind == RATES:
        propose_rates(proposals, record)
    else:
        only = FiscalYear(fiscal_year, starts) if fiscal_year else None
        propose_volumes(proposals, Years(starts, only))
    changes = _changes(session, county_fips, proposals.values, record)
    raised = raised_checks(session, county_fips, map(change_of, changes))
    problems = sorted(proposals.problems, key=lambda each: each.row_number)
    return VolumesPlan(
        {
            "kind": read.kind,
            "county_fips": county_fips,
            "rows_read": len(read.rows),
            "changes": changes,
            "unchanged": len(proposals.values) - len(changes),
            "problems": [
                {"row": each.row_number, "column": each.column, "message": each.message}
                for each in problems[:MOST_PROBLEMS]
            ],
            "remarks": [*proposals.disagreeing, *read.unread, *proposals.remarks, *raised],
        }
    )


def keep_volumes(
    session: Session,
    acting: Acting,
    plan: Mapping[str, Any],
    file_name: str,
    file_sha256: str,
    reason: str = "",
) -> KeptImport:
    """Enter what a plan's document says, all of it or nothing; nothing changed is no import.

    Raises PlanProblemsError, OvertakenError where values changed since the plan was made,
    ReasonNeededError where a certified value would change without a reason, NotAllowedError.
    """
    if plan["problems"] or plan["county_fips"] != acting.county_fips:
        raise PlanProblemsError(f"{len(plan['problems'])} problems stand")
    changes = [change_of(each) for each in plan["changes"]]
    file = ImportedFile(
        plan["kind"],
        file_name,
        file_sha256,
        rows_read=plan["rows_read"],
        source=_one_source(changes),
    )
    return keep_import(session, acting, file, changes, reason)


def _one_source(changes: Sequence[Change]) -> Mapping[str, str]:
    """The source of all values, where they have the same one."""
    sources = [(change.content or {}).get("source") or {} for change in changes]
    first: Mapping[str, str] = sources[0] if sources else {}
    return first if all(source == first for source in sources) else {}


def told_plan(session: Session, plan: Mapping[str, Any]) -> tuple[ValueChange, ...]:
    """The changes of a plan's document in words, each as old and new."""
    changed = {place_at(each["place"]): each for each in plan["changes"]}
    rest = naming(read_record(session, plan["county_fips"]))
    rest = tuple(each for each in rest if each.place not in changed)
    before, after = (
        tuple(
            _entered(place, each[state])
            for place, each in changed.items()
            if each[state] is not None
        )
        for state in ("there", "content")
    )
    return changes_between((*rest, *before), (*rest, *after))


def _changes(
    session: Session, county_fips: str, values: list[Proposal], record: Record
) -> list[dict[str, Any]]:
    standing = {entered.place: entered.content for entered in record}
    numbers: dict[str, int] = {}
    for year in {value.place.fiscal_year for value in values}:
        numbers |= value_numbers(session, county_fips, year)
    changes = []
    for value in values:
        there = standing.get(value.place)
        content = merged(there, value.content)
        if there is None or dict(content) != dict(there):
            change = Change(value.place, content, numbers.get(str(value.place), 0))
            changes.append(planned(change, there, value.row))
    return changes


def _entered(place: Place, content: Content) -> Entered:
    """A value nobody has entered yet, to be told."""
    return Entered(0, place, 0, content, 0, "", _NEVER)

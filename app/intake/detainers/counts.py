"""What a release counts: detainers by facility, month, form, outcome and severity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeVar

from app.intake.detainers.cells import Cells, cells_from
from app.intake.detainers.facility import Labels
from app.intake.detainers.texts import Asks, Unplaced, asks_of, unplaced
from app.intake.person_guard import KINDS
from app.intake.problems import RowProblem
from app.language import marked, say

FORMAT = 1
PERSON_ID = "person_id"
_PERSON_ID = marked("ids of persons: they only told repeats while the file was read")
Key = TypeVar("Key")


class LeftColumn(NamedTuple):
    """A column that was left out because it tells of a person: a heading safe to show, the kind."""

    heading: str
    kind: str

    @property
    def words(self) -> str:
        """The kind as a reader sees it, in the language in use."""
        return say(_PERSON_ID) if self.kind == PERSON_ID else KINDS.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class DetainerCounts:
    """A release, counted. Nothing in it tells of a person.

    `rows_read` = `rows_counted` + `rows_refused`; blank rows are not read. `rows_remarked` of the
    counted ones have a remark. `problems` are the first of them by row, `more_problems` says how
    many are not listed. `columns` are the headings in use by part, `left` those that tell of a
    person, `not_read` the others. `duplicates_by` says how repeats were told: "file" by the
    release's own mark, "person" by its ids, "" not at all.
    """

    cells: Cells
    rows_read: int
    rows_refused: int
    rows_remarked: int
    problems: tuple[RowProblem, ...]
    more_problems: int
    columns: Mapping[str, str]
    lacking: tuple[str, ...]
    left: tuple[LeftColumn, ...]
    not_read: tuple[str, ...]
    duplicates_by: str = ""
    header_row: int = 1
    totals: Totals = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "totals", totals_of(self.cells))

    @property
    def rows_counted(self) -> int:
        """Rows that became a detainer in the counts."""
        return self.rows_read - self.rows_refused

    def document(self) -> dict[str, Any]:
        """The counts as a JSON object, which `from_document` reads back."""
        return {
            "format": FORMAT,
            "cells": self.cells.document(),
            "rows_read": self.rows_read,
            "rows_refused": self.rows_refused,
            "rows_remarked": self.rows_remarked,
            "problems": [
                [it.row_number, it.column, it.message, it.refused] for it in self.problems
            ],
            "more_problems": self.more_problems,
            "columns": dict(self.columns),
            "lacking": list(self.lacking),
            "left": [list(column) for column in self.left],
            "not_read": list(self.not_read),
            "duplicates_by": self.duplicates_by,
            "header_row": self.header_row,
        }

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> DetainerCounts:
        """The counts that `document` wrote."""
        return cls(
            cells=cells_from(document["cells"]),
            rows_read=document["rows_read"],
            rows_refused=document["rows_refused"],
            rows_remarked=document["rows_remarked"],
            problems=tuple(RowProblem(*problem) for problem in document["problems"]),
            more_problems=document["more_problems"],
            columns=document["columns"],
            lacking=tuple(document["lacking"]),
            left=tuple(LeftColumn(*column) for column in document["left"]),
            not_read=tuple(document["not_read"]),
            duplicates_by=document["duplicates_by"],
            header_row=document["header_row"],
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """A release's detainers added up, each way by itself; keys are the release's own words.

    `months` has None for detainers without a date. `asked` counts by what the form asks, `unplaced`
    those that no county can be told from.
    """

    detainers: int
    likely_duplicates: int
    months: Mapping[date | None, int]
    forms: Mapping[str, int]
    outcomes: Mapping[str, int]
    severities: Mapping[str, int]
    facilities: int
    asked: Mapping[Asks, int]
    unplaced: Mapping[Unplaced, int]

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last month with a detainer, by their first days."""
        dated = [month for month in self.months if month]
        return (min(dated), max(dated)) if dated else None


def totals_of(cells: Cells) -> Totals:
    """The totals of these cells; what is most frequent first, months in order."""
    facilities, label_sets = cells.by_facility(), cells.by_labels()
    forms, outcomes, severities = (
        _most_first(_grouped((labels[part], number) for labels, number in label_sets.items()))
        for part in range(len(Labels._fields))
    )
    places = [(unplaced(facility.name), number) for facility, number in facilities.items()]
    return Totals(
        detainers=int(cells.numbers.sum()),
        likely_duplicates=int(cells.repeats.sum()),
        months=cells.by_month(),
        forms=forms,
        outcomes=outcomes,
        severities=severities,
        facilities=len(facilities),
        asked=_grouped((asks_of(form), number) for form, number in forms.items()),
        unplaced=_most_first(_grouped((why, number) for why, number in places if why)),
    )


def _grouped(pairs: Iterable[tuple[Key, int]]) -> dict[Key, int]:
    grouped: dict[Key, int] = {}
    for key, number in pairs:
        grouped[key] = grouped.get(key, 0) + number
    return grouped


def _most_first(counted: Mapping[Key, int]) -> dict[Key, int]:
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], str(pair[0]))))

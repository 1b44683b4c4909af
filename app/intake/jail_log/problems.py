"""What is wrong in a log, by row and column; what stands in a cell is never repeated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.intake.jail_log.columns import MEANING_WORDS
from app.intake.problems import RowProblem
from app.language import Words, say

MOST_KEPT = 500

PROBLEMS = Words(
    {
        "unreadable": "the row cannot be read",
        "no_booking": "the day and time of booking is missing. Enter it, or take the row out",
        "no_number": "the booking number is missing, so the row belongs to no booking",
        "bad_time": "it is not a day and time that can be read. Write it like 7/4/2015 13:05",
        "bad_year": "the year is outside 1971 to 2099",
        "release_first": "the release is before the booking. Check both",
        "long_stay": "the stay is longer than three years. Check the day of booking and of "
        "release; it is counted",
        "local_first": "it is before the booking. Time is counted from the booking on",
        "local_late": "it is after the release from jail. No time held for ICE is counted",
        "charge_late": "it is after the release from jail, which counts instead",
        "no_local": "missing for somebody with a detainer. The stay counts among all days, not as "
        "held for ICE",
        "no_charge_release": "missing for a local charge. The stay counts among all days, not as "
        "held for ICE",
        "repeated": "it is the booking of row {row} again. Counted once",
        "contradicts": "it has the booking number of row {row} and other times or another "
        "detainer. Only row {row} is counted",
        "lines_differ": "its booking or release time differs from row {row}, a line of the same "
        "booking. The booking is not counted",
        "equal_row": "it equals row {row}. Without booking numbers both are counted",
        "detainer_unclear": "it is neither yes, no nor a day. Write yes or no",
        "outcome_unclear": "the outcome is not known here, such as “ICE” or “released”. Counted as "
        "not told",
        "severity_unclear": "the class is not known here, such as “felony” or “level 2”. Counted "
        "as another class",
    }
)
# The row, or its booking, is counted all the same.
REMARKS = frozenset(
    {
        "long_stay",
        "local_first",
        "local_late",
        "charge_late",
        "no_local",
        "no_charge_release",
        "equal_row",
        "outcome_unclear",
        "severity_unclear",
    }
)


@dataclass(slots=True)
class LogProblems:
    """The problems of a log: the first few hundred, and how many there are of each kind."""

    kept: list[dict[str, Any]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    rows_refused: int = 0
    bookings_refused: int = 0
    _last_refused: int = 0

    def add(self, row: int, meaning: str, code: str, other_row: int = 0) -> None:
        """Note a problem: a key of PROBLEMS, in a row, at the column of a meaning or none."""
        self.counts[code] += 1
        if code not in REMARKS and row != self._last_refused:
            self.rows_refused += 1
            self._last_refused = row
        if len(self.kept) < MOST_KEPT:
            found = {"row": row, "column": meaning, "problem": code}
            self.kept.append({**found, "other_row": other_row} if other_row else found)

    def to_document(self) -> dict[str, Any]:
        """As JSON: what was refused, `counts` by kind, and the `first` ones, ordered by row."""
        return {
            "rows_refused": self.rows_refused,
            "bookings_refused": self.bookings_refused,
            "counts": dict(sorted(self.counts.items())),
            "first": sorted(self.kept, key=lambda each: each["row"]),
        }


def row_problems(document: Mapping[str, Any]) -> list[RowProblem]:
    """The problems of a counted log's document, said in the language in use."""
    return [
        RowProblem(
            row_number=each["row"],
            column=_heading(each["column"], document["columns"]),
            message=PROBLEMS[each["problem"]].format(row=each.get("other_row", "")),
            refused=each["problem"] not in REMARKS,
        )
        for each in document["problems"]["first"]
    ]


def problem_counts(document: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Each kind of problem in words and how often it occurs, the most frequent first."""
    counts = document["problems"]["counts"]
    return [
        (PROBLEMS[code].format(row=say("another")), count)
        for code, count in sorted(counts.items(), key=lambda pair: -pair[1])
    ]


def _heading(meaning: str, columns: Mapping[str, str]) -> str:
    return columns.get(meaning) or (MEANING_WORDS[meaning] if meaning else "")

"""Where in a file the table stands: which sheet, and which of its first rows is the heading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.intake.problems import BadRowError, UnreadableFileError
from app.intake.sheets.data_cells import is_data, is_said_again
from app.intake.sheets.headings import Meanings, by_heading, plain_heading
from app.intake.sheets.limits import MOST_COLUMNS, too_many_columns
from app.intake.sheets.sheet import Row, Sheet
from app.language import say

ROWS_LOOKED_AT = 60
MOST_OPTIONS = 3
Needed = Sequence[str | tuple[str, ...]]


@dataclass(slots=True)
class FoundTable:
    """A table in a sheet: its heading, where each meaning stands, and every row below it.

    `header_row` counts from 1 as a spreadsheet does, so that `enumerate(rows, header_row + 1)`
    numbers the rows. `columns` gives the position of a meaning in a row, from 0; rows can be
    shorter or longer than the heading, blank ones are among them. `rows` can be read once.
    `headings` may be a row of people where the file has no heading, though a row with dates or long
    numbers is never taken for one: show them by `safe_heading`.
    """

    sheet: str
    header_row: int
    headings: tuple[str, ...]
    columns: dict[str, int]
    rows: Iterator[Row]
    share_read: Callable[[], float]


@dataclass(frozen=True, slots=True)
class _Candidate:
    sheet: Sheet
    row_number: int
    cells: Row
    meanings: tuple[str, ...]


def find_table(sheets: Sequence[Sheet], meanings: Meanings, needed: Needed) -> FoundTable:
    """The table whose heading has the most meanings, among the first 60 rows of every sheet.

    Args:
        sheets: what `opened_sheets` gave.
        meanings: meaning -> the headings that mean it, the best first.
        needed: meanings that must be there; of a tuple of them, one must.

    Raises UnreadableFileError where a needed meaning has no column, naming a heading of each, and
    where two columns have one meaning. Cells of the file are never repeated.
    """
    known = by_heading(meanings)
    candidates = [_as_candidate(*found, known) for found in _first_rows(sheets)]
    best = _best(candidates, lambda each: _rank(each, needed))
    lacking = _lacking(best.meanings if best else (), needed)
    if best is None or lacking:
        raise UnreadableFileError(_lacks(best, lacking, meanings))
    _refuse_two_of_one(best, meanings)
    columns = {
        known[plain]: at
        for at, cell in enumerate(best.cells)
        if (plain := plain_heading(cell)) in known
    }
    return _table_of(best, columns)


def find_headings(sheets: Sequence[Sheet]) -> FoundTable:
    """The likeliest heading row of all, for somebody who matches columns by hand.

    `columns` is empty. Raises UnreadableFileError where no sheet has a row of two headings.
    """
    candidates = [_as_candidate(*found, {}) for found in _first_rows(sheets)]
    best = _best(candidates, lambda each: _likeness(each.cells))
    if best is None or _likeness(best.cells) < 1:
        raise UnreadableFileError(
            say(
                "none of its first {rows} rows is a row of headings. Put one above the rows, "
                "with the name of each column",
                rows=ROWS_LOOKED_AT,
            )
        )
    return _table_of(best, {})


def _best(candidates: Sequence[_Candidate], rank: Callable[[_Candidate], Any]) -> _Candidate | None:
    """The first of those that rank highest and are no rows of data."""
    ranked = sorted(candidates, key=rank, reverse=True)
    return next((each for each in ranked if not _is_row_of_data(each, candidates)), None)


def _is_row_of_data(row: _Candidate, candidates: Sequence[_Candidate]) -> bool:
    if any(is_data(cell) for cell in row.cells):
        return True
    return is_said_again(
        row.cells,
        (
            each.cells
            for each in candidates
            if each.sheet is row.sheet and each.row_number > row.row_number
        ),
    )


def _first_rows(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, int, Row]]:
    for sheet in sheets:
        rows = sheet.rows()
        for number in range(1, ROWS_LOOKED_AT + 1):
            try:
                cells = next(rows)
            except StopIteration:
                break
            except BadRowError:
                continue
            if len(cells) > MOST_COLUMNS:
                raise too_many_columns()
            yield sheet, number, cells


def _as_candidate(
    sheet: Sheet, row_number: int, cells: Row, known: Mapping[str, str]
) -> _Candidate:
    plain = (plain_heading(cell) for cell in cells)
    return _Candidate(
        sheet, row_number, cells, tuple(known[each] for each in plain if each in known)
    )


def _rank(candidate: _Candidate, needed: Needed) -> tuple[int, int]:
    lacking = _lacking(candidate.meanings, needed)
    return len(needed) - len(lacking), len(set(candidate.meanings))


def _lacking(meanings: Sequence[str], needed: Needed) -> list[tuple[str, ...]]:
    wanted = [(each,) if isinstance(each, str) else each for each in needed]
    return [each for each in wanted if not set(each) & set(meanings)]


def _lacks(
    nearest: _Candidate | None, lacking: Sequence[tuple[str, ...]], meanings: Meanings
) -> str:
    either = say("or")
    columns = "; ".join(
        f" {either} ".join(f"“{_first_of(meanings[meaning])}”" for meaning in each[:MOST_OPTIONS])
        for each in lacking
    )
    if nearest and nearest.meanings:
        return say(
            "row {row} looks like its headings, but not every column needed is there. "
            "Lacking: {columns} (other spellings are understood too)",
            row=nearest.row_number,
            columns=columns,
        )
    return say(
        "no row of headings with the columns needed was found in its first {rows} rows. "
        "Lacking: {columns} (other spellings are understood too)",
        rows=ROWS_LOOKED_AT,
        columns=columns,
    )


def _first_of(headings: Sequence[str]) -> str:
    """The first heading of a meaning, in the language in use where that one is accepted too."""
    said = say(headings[0])
    accepted = {plain_heading(heading) for heading in headings}
    return said if plain_heading(said) in accepted else headings[0]


def _refuse_two_of_one(best: _Candidate, meanings: Meanings) -> None:
    for meaning in meanings:
        if best.meanings.count(meaning) > 1:
            accepted = {plain_heading(heading) for heading in meanings[meaning]}
            cells = enumerate(best.cells, 1)
            first, second, *_ = [at for at, cell in cells if plain_heading(cell) in accepted]
            raise UnreadableFileError(
                say(
                    "columns {first} and {second} of its heading (row {row}) both mean "
                    "“{heading}”. Keep one of them",
                    first=column_letters(first),
                    second=column_letters(second),
                    row=best.row_number,
                    heading=meanings[meaning][0],
                )
            )


def column_letters(number: int) -> str:
    """What a spreadsheet calls its first, second … column: A, B … Z, AA."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _likeness(cells: Row) -> int:
    """How much a row looks like headings: many different short texts, and nothing else."""
    filled = [cell for cell in cells if cell != ""]
    plain = {plain_heading(cell) for cell in filled}
    texts = {each for each in plain if any(sign.isalpha() for sign in each)}
    return len(texts) - 2 * (len(filled) - len(texts)) if len(texts) > 1 else 0


def _table_of(found: _Candidate, columns: dict[str, int]) -> FoundTable:
    return FoundTable(
        sheet=found.sheet.name,
        header_row=found.row_number,
        headings=tuple(str(cell).strip() for cell in found.cells),
        columns=columns,
        rows=_below(found.sheet.rows(), found.row_number),
        share_read=found.sheet.share_read,
    )


def _below(rows: Iterator[Row], header_row: int) -> Iterator[Row]:
    passed = 0
    while passed < header_row:
        passed += 1
        try:
            next(rows)
        except BadRowError:
            continue
    return rows

"""One sheet of a file, whatever the file is: rows of cells, handed out as they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

# "" where nothing stands. Text files give text only, workbooks give the types of their cells.
Cell = str | int | float | bool | date | datetime | time | timedelta
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook, or the whole of a text file.

    `rows` starts over from the first row each time, blank rows included, so that a count from 1
    is the number a spreadsheet shows. Of a text file only the rows asked for last can be read.
    A row that cannot be read raises BadRowError; the next one can be asked for after it.
    `share_read` is the share of the sheet handed out so far, from 0 to 1.
    """

    name: str
    rows: Callable[[], Iterator[Row]]
    share_read: Callable[[], float]

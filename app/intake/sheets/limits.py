"""How large a file may be, and what is said of one that is too large or cannot be opened."""

from __future__ import annotations

from app.intake.problems import UnreadableFileError
from app.intake.sheets.workbook_process import Limits
from app.language import say

# As many as a sheet of Excel can have.
MOST_COLUMNS = 16_384
# Of text, which is read row by row.
MOST_BYTES = 1_000_000_000
LONGEST_LINE = 4_000_000
# A row in which a quotation mark opens that many lines holds other rows by mistake.
MOST_LINES_OF_A_ROW = 100
MOST_BYTES_OF_A_WORKBOOK = 800_000_000
MOST_PARTS_OF_A_WORKBOOK = 5_000
# A workbook is held in memory while it is read, by a process of its own.
WORKBOOK_LIMITS = Limits(
    memory=1_500_000_000, seconds=30, rows=2_000_000, columns=MOST_COLUMNS, cells=40_000_000
)
# Releases unpack to 8 to 20 times their size; a file made to explode to 1,000 times.
MOST_TIMES_LARGER, SMALL_ENOUGH = 100, 20_000_000


def check_unpacked(packed: int, unpacked: int) -> None:
    """Raise UnreadableFileError where so many bytes come out of so many packed ones."""
    swells = unpacked > SMALL_ENOUGH and unpacked > MOST_TIMES_LARGER * packed
    if swells or unpacked > MOST_BYTES:
        raise too_many_bytes()


def too_many_bytes() -> UnreadableFileError:
    """What to raise for a text that is larger than is read."""
    return UnreadableFileError(
        say(
            "it is too large, or unpacks to too much. Split it into files of at most {size} MB, "
            "the rows of one year in each",
            size=MOST_BYTES // 1_000_000,
        )
    )


def too_large_a_workbook() -> UnreadableFileError:
    """What to raise for a workbook that would need too much memory."""
    return UnreadableFileError(
        say("it is too large for a workbook. Save the sheet as CSV and send that file")
    )


def too_slow_a_workbook() -> UnreadableFileError:
    """What to raise for a workbook that would need too much time."""
    return UnreadableFileError(
        say("it takes too long to read. Save the sheet as CSV and send that file")
    )


def damaged_workbook() -> UnreadableFileError:
    """What to raise for a workbook that cannot be opened."""
    return UnreadableFileError(
        say("it is a damaged workbook, or none. Open it, save it anew and try again")
    )


def too_many_columns() -> UnreadableFileError:
    """What to raise for a row with more cells than a sheet of Excel can have."""
    return UnreadableFileError(
        say("a row of it has more than {most} cells", most=f"{MOST_COLUMNS:,}")
    )

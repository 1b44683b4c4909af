"""Reads one workbook in a process of its own, which may die of it without taking anything along.

The native reader holds a whole sheet in memory, and a file of a few kilobytes can claim a sheet of
billions of cells. Here memory and time have limits, no core is dumped, and nothing but cells goes
back. Run as a script: the workbook is the standard input; where packages are, the number of the
socket and the limits are the arguments. `app` is not imported, so that the start costs little.
"""

from __future__ import annotations

import pickle
import resource
import sys
from array import array
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, NamedTuple

FIRST_ROWS, MOST_ROWS, MOST_CELLS = 64, 4_000, 32_000
# How many bytes say how long an answer is.
LENGTH = 8


class TooLargeError(Exception):
    """A sheet has more rows, columns or cells than are read."""


class Limits(NamedTuple):
    """Bytes of memory, seconds of work, and the extent of one sheet."""

    memory: int
    seconds: int
    rows: int
    columns: int
    cells: int

    def hold(self) -> None:
        """Keep this process to its memory and time, and never write its memory to the disk."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (self.memory, self.memory))
        resource.setrlimit(resource.RLIMIT_CPU, (self.seconds, self.seconds))

    def check(self, sheet: Any) -> None:
        """Raise TooLargeError for a sheet that would take too long to hand out."""
        rows, columns = sheet.total_height, sheet.total_width
        if rows > self.rows or rows * columns > self.cells:
            raise TooLargeError("memory")
        if columns > self.columns:
            raise TooLargeError("columns")


def serve(reader: Any, book: Any, line: Line, limits: Limits) -> None:
    """Answer requests, a sheet and a first row each, until nobody asks any more."""
    kept = _KeptSheet(reader, book, limits)
    while request := line.asked.readline():
        index, start = map(int, request.split())
        line.send(kept.batch(index, start))


class _KeptSheet:
    """The sheet asked for last, and how far its rows have been handed out."""

    def __init__(self, reader: Any, book: Any, limits: Limits) -> None:
        self._limits = limits
        self._names = visible_sheets(reader, book)
        self._book = book
        self._index = -1
        self._at = 0
        self._rows: Iterator[list[Any]] = iter(())
        self._sheet: Any = None

    def batch(self, index: int, start: int) -> tuple[object, ...]:
        """(height, width, different cells, positions in them row by row)."""
        if index != self._index:
            # Before the next is loaded: two sheets at once would need twice the memory.
            self._sheet = None
            self._rows = iter(())
            self._sheet = self._book.get_sheet_by_name(self._names[index])
            self._index, self._at = index, -1
            self._limits.check(self._sheet)
        if self._at != start:
            self._rows = islice(rows_of(self._sheet), start, None)
            self._at = start
        few_cells = max(1, MOST_CELLS // (self._sheet.total_width or 1))
        rows = list(islice(self._rows, min(few_cells, MOST_ROWS if start else FIRST_ROWS)))
        self._at += len(rows)
        return (self._sheet.total_height, *packed(rows))


def rows_of(sheet: Any) -> Iterator[list[Any]]:
    """Every row from the first, every cell from column A: the reader leaves out empty columns."""
    left = sheet.start[1] if sheet.start else 0
    if not left:
        return iter(sheet.iter_rows())
    return ([""] * left + row for row in sheet.iter_rows())


def visible_sheets(reader: Any, book: Any) -> list[str]:
    """The names of the sheets somebody sees, or of all of them where every one is hidden."""
    tables = [each for each in book.sheets_metadata if each.typ == reader.SheetTypeEnum.WorkSheet]
    seen = [each for each in tables if each.visible == reader.SheetVisibleEnum.Visible]
    return [each.name for each in seen or tables]


class _Positions(dict[Any, int]):
    """Where each different cell stands in the order of their first appearance."""

    def __missing__(self, cell: Any) -> int:
        self[cell] = position = len(self)
        return position


def packed(rows: list[list[Any]]) -> tuple[int, list[Any], bytes]:
    """Rows of one width, each different cell once: tables repeat themselves."""
    cells = list(chain.from_iterable(rows))
    positions = _Positions()
    at = array("I", map(positions.__getitem__, cells))
    different = list(positions)
    if 0 in positions or 1 in positions:
        # Then True and False may be among them, which equal 1 and 0 and are not the same.
        positions = _Positions()
        at = array("I", map(positions.__getitem__, zip(map(type, cells), cells, strict=True)))
        different = [cell for _, cell in positions]
    return len(rows[0]) if rows else 0, different, at.tobytes()


class Line:
    """The socket to whoever asks."""

    def __init__(self, number: int) -> None:
        # Both stay open for as long as the process lives.
        self.asked = open(number, "rb")  # noqa: SIM115  # open as long as the process
        self._answers = open(number, "wb", closefd=False)  # noqa: SIM115  # as above

    def send(self, answer: object) -> None:
        """One answer: its length, then itself."""
        body = pickle.dumps(answer, protocol=5)
        self._answers.write(len(body).to_bytes(LENGTH, "little") + body)
        self._answers.flush()


def main() -> None:
    """Open the workbook, say which sheets it has, hand out their rows."""
    packages, number, *numbers = sys.argv[1:]
    limits = Limits(*map(int, numbers))
    limits.hold()
    sys.path.append(packages)
    import python_calamine as reader

    line = Line(int(number))
    try:
        sys.stdin.buffer.seek(0)
        book = reader.CalamineWorkbook.from_filelike(sys.stdin.buffer)
        line.send(visible_sheets(reader, book))
        serve(reader, book, line, limits)
    except MemoryError:
        line.send("memory")
    except TooLargeError as error:
        line.send(str(error))
    except BrokenPipeError:
        pass
    # What the native reader panics with is no Exception. Its words may repeat a cell.
    except BaseException:  # noqa: BLE001
        line.send("damaged")


if __name__ == "__main__":
    main()

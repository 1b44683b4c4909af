"""A workbook (xlsx, xlsb, xls, ods) as its sheets, read by a process that may die of it."""

from __future__ import annotations

import io
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec
from pathlib import Path
from socket import socket, socketpair
from typing import Any, BinaryIO

from app.intake.problems import UnreadableFileError
from app.intake.sheets import workbook_process
from app.intake.sheets.limits import (
    WORKBOOK_LIMITS,
    damaged_workbook,
    too_large_a_workbook,
    too_many_columns,
    too_slow_a_workbook,
)
from app.intake.sheets.locks import refuse_a_locked_workbook
from app.intake.sheets.sheet import Row, Sheet
from app.intake.sheets.zip_check import check_zip

_TYPES = {each.__name__: each for each in (date, datetime, time, timedelta)}
_DYING_SECONDS = 10
_REFUSALS = {
    "memory": too_large_a_workbook,
    "columns": too_many_columns,
    "time": too_slow_a_workbook,
    "damaged": damaged_workbook,
}
_DEATHS: Mapping[int, str] = {
    signal.SIGABRT: "memory",
    signal.SIGKILL: "memory",
    signal.SIGXCPU: "time",
}


@contextmanager
def workbook_sheets(file: BinaryIO) -> Iterator[tuple[Sheet, ...]]:
    """The sheets somebody who opens the workbook sees, in their order; all if all are hidden.

    `file` stays open. Rows of one sheet at a time: asking for others ends those asked for before.
    Raises UnreadableFileError where it is no workbook, damaged, protected or too large.
    """
    file.seek(0)
    check_zip(file)
    refuse_a_locked_workbook(file)
    with _on_disk(file) as standing, _Reader(standing) as reader:
        yield tuple(_SheetRows(reader, at, name).sheet for at, name in enumerate(reader.names))


@contextmanager
def _on_disk(file: BinaryIO) -> Iterator[BinaryIO]:
    """The file as another process can be handed it; the copy of one in memory has no name."""
    if _stands_on_disk(file):
        yield file
        return
    with tempfile.TemporaryFile() as copy:
        file.seek(0)
        shutil.copyfileobj(file, copy)
        copy.flush()
        yield copy


def _stands_on_disk(file: BinaryIO) -> bool:
    try:
        file.fileno()
    except io.UnsupportedOperation:
        return False
    return True


class _Reader:
    """The process, and one question to it at a time; the next is asked while rows are used."""

    def __init__(self, file: BinaryIO) -> None:
        self.user: object = None
        self.is_waiting = False
        near, far = socketpair()
        with far:
            self._process = _start(file, far)
        self._line: socket = near
        self._channel = near.makefile("rwb")
        self._sheets: list[str] = []

    @property
    def names(self) -> list[str]:
        return self._sheets

    def __enter__(self) -> _Reader:
        try:
            self._sheets = self._receive()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for each in (self._channel, self._line):
            # What was still to be written has nobody to read it.
            with suppress(OSError):
                each.close()

    def start(self, user: object) -> None:
        """From now on this one asks; an answer that another waits for is thrown away."""
        if self.is_waiting:
            self.answer()
        self.user = user

    def ask(self, sheet: int, first_row: int) -> None:
        """Ask for rows of a sheet, from this one on, counted from 0."""
        self.is_waiting = True
        try:
            self._channel.write(b"%d %d\n" % (sheet, first_row))
            self._channel.flush()
        except OSError as error:
            raise self._died() from error

    def answer(self) -> tuple[int, list[Row]]:
        """How many rows the sheet has, and the next ones of those asked for."""
        self.is_waiting = False
        height, width, different, positions = self._receive()
        if not width:
            return height, []
        cells = map(different.__getitem__, array("I", positions))
        return height, list(zip(*[cells] * width, strict=True))

    def _receive(self) -> Any:
        length = self._channel.read(workbook_process.LENGTH)
        if len(length) < workbook_process.LENGTH:
            raise self._died()
        body = self._channel.read(int.from_bytes(length, "little"))
        found = _Cells(io.BytesIO(body)).load()
        if isinstance(found, str):
            raise _REFUSALS[found]()
        return found

    def _died(self) -> UnreadableFileError:
        # It has let go of the line, so that it has ended or is about to.
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_DYING_SECONDS)
        ended = -(self._process.returncode or 0)
        return _REFUSALS[_DEATHS.get(ended, "damaged")]()


class _SheetRows:
    """The rows of one sheet."""

    def __init__(self, reader: _Reader, index: int, name: str) -> None:
        self._reader = reader
        self._index = index
        self._read = self._height = 0
        self.sheet = Sheet(name, self._rows, self._share_read)

    def _rows(self) -> Iterator[Row]:
        user = object()
        self._reader.start(user)
        self._read = 0
        return self._batches(user)

    def _batches(self, user: object) -> Iterator[Row]:
        start = 0
        while True:
            if self._reader.user is not user:
                raise RuntimeError("rows of another sheet have been asked for meanwhile")
            if not self._reader.is_waiting:
                self._reader.ask(self._index, start)
            self._height, rows = self._reader.answer()
            if not rows:
                return
            is_first, start = not start, start + len(rows)
            # Of most sheets only the first rows are looked at, to find the table.
            if not is_first:
                self._reader.ask(self._index, start)
            self._read = start
            yield from rows

    def _share_read(self) -> float:
        return min(1.0, self._read / self._height) if self._height else 1.0


class _Cells(pickle.Unpickler):
    """Reads answers: texts, numbers and times in lists, and nothing that could act."""

    def find_class(self, module: str, name: str) -> type:
        if module != "datetime" or name not in _TYPES:
            raise pickle.UnpicklingError(f"{module}.{name} is no cell")
        return _TYPES[name]


def _packages() -> Path:
    """Where the reader of workbooks is installed; this process has no need to load it."""
    found = find_spec("python_calamine")
    if found is None or found.origin is None:
        raise RuntimeError("python-calamine is not installed")
    return Path(found.origin).parents[1]


def _start(file: BinaryIO, far: socket) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  # our own script; nothing of the file is an argument
        [
            sys.executable,
            "-IS",
            workbook_process.__file__,
            str(_packages()),
            str(far.fileno()),
            *map(str, WORKBOOK_LIMITS),
        ],
        stdin=file,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[far.fileno()],
        env={},
    )

"""Opens a file that somebody has, by what it holds and not by what it is called."""

from __future__ import annotations

import gzip
import os
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

from app.intake.problems import UnreadableFileError
from app.intake.sheets import limits
from app.intake.sheets.delimited import delimited_sheets
from app.intake.sheets.kinds import GZIP, OLE, ZIP, refuse_what_is_no_table
from app.intake.sheets.sheet import Sheet
from app.intake.sheets.workbooks import workbook_sheets
from app.language import say

CHUNK = 1024 * 1024


@contextmanager
def opened_sheets(file: BinaryIO) -> Iterator[Sequence[Sheet]]:
    """The sheets of a file: text with separators, xlsx, xlsb, xls, ods, or any of them in gzip.

    Args:
        file: seekable, read from its start; it stays open.

    Raises UnreadableFileError, saying what would be right, for anything else; also later, while
    rows are read, where the file is damaged.
    """
    file.seek(0)
    if file.read(len(GZIP)) == GZIP:
        with _unpacked(file) as inner, _opened(inner) as sheets:
            yield sheets
    else:
        with _opened(file) as sheets:
            yield sheets


@contextmanager
def _opened(file: BinaryIO) -> Iterator[Sequence[Sheet]]:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    refuse_what_is_no_table(file)
    head = file.read(len(OLE))
    file.seek(0)
    if head.startswith((ZIP, OLE)):
        with workbook_sheets(file) as books:
            yield books
        return
    if size > limits.MOST_BYTES:
        raise limits.too_many_bytes()
    with delimited_sheets(file, lambda: min(1.0, file.tell() / size)) as texts:
        yield texts


@contextmanager
def _unpacked(file: BinaryIO) -> Iterator[BinaryIO]:
    """What is packed, whole, in a file without a name that is gone when it is closed."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    with tempfile.TemporaryFile() as copy:
        try:
            with gzip.GzipFile(fileobj=file, mode="rb") as packed:
                while chunk := packed.read(CHUNK):
                    copy.write(chunk)
                    limits.check_unpacked(size, copy.tell())
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableFileError(
                say("it is a gzip file that is damaged or cut off. Send it once more")
            ) from error
        yield copy

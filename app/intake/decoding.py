"""Bytes into lines of text, whichever program saved the file."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from app.intake.problems import UnreadableFileError

CHUNK = 64 * 1024
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
NOT_TEXT = "it is not text. Save the sheet as CSV and import that file"


@contextmanager
def decoded_lines(file: BinaryIO) -> Iterator[Iterable[str]]:
    """Give the lines of a text file in UTF-8 (with or without a mark), UTF-16 or Windows-1252.

    `file` must be seekable: it is read once to find its encoding and once for its lines, in
    constant memory, and stays open. Raises UnreadableFileError for a workbook, a picture or an
    empty file.
    """
    text = io.TextIOWrapper(file, encoding=choose_encoding(file), newline="")
    try:
        yield text
    finally:
        text.detach()


def choose_encoding(file: BinaryIO) -> str:
    """The first of UTF-16 (by its mark), UTF-8 and Windows-1252 that fits every byte."""
    head = file.read(4)
    file.seek(0)
    if not head:
        raise UnreadableFileError("it is empty")
    if head.startswith(b"PK\x03\x04"):
        raise UnreadableFileError("it is a workbook or a zip file. Save the sheet as CSV first")
    has_mark = head.startswith(UTF_16_MARKS)
    candidates = ["utf-16"] if has_mark else ["utf-8-sig", "cp1252"]
    for encoding in candidates:
        if _fits(file, encoding):
            return encoding
    raise UnreadableFileError(NOT_TEXT)


def _fits(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := file.read(CHUNK):
            if "\0" in decoder.decode(chunk):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    finally:
        file.seek(0)
    return True

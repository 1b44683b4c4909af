"""How the bytes of a text file are read, whichever program saved it."""

from __future__ import annotations

import codecs
import io
from typing import BinaryIO

from app.intake.problems import UnreadableFileError
from app.intake.sheets.limits import LONGEST_LINE
from app.language import say

CHUNK = 256 * 1024
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def choose_encoding(file: BinaryIO) -> str:
    """The first of UTF-16 (by its mark or its zeros), UTF-8 and Windows-1252 that fits every byte.

    `file` is seekable; it is read to its end in constant memory and left at its start. Raises
    UnreadableFileError for what is no text, and for lines without an end.
    """
    head = file.read(4096)
    file.seek(0)
    for encoding in _candidates(head):
        if _fits(file, encoding):
            return encoding
    raise UnreadableFileError(
        say("it is not text in an encoding that can be read. Save it as CSV (UTF-8)")
    )


def decoded(file: BinaryIO, encoding: str) -> io.TextIOWrapper:
    """The text of a file; detach it, or the file is closed with it."""
    return io.TextIOWrapper(file, encoding=encoding, newline="")


def _candidates(head: bytes) -> list[str]:
    if head.startswith(UTF_16_MARKS):
        return ["utf-16"]
    if b"\0" not in head:
        return ["utf-8-sig", "cp1252"]
    # Latin letters in UTF-16 are every second byte a zero, and never the other one.
    even, odd = head[0::2], head[1::2]
    if not even.count(0) and odd.count(0) > 0.8 * len(odd):
        return ["utf-16-le"]
    if not odd.count(0) and even.count(0) > 0.8 * len(even):
        return ["utf-16-be"]
    return []


def _fits(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    since_line_end = 0
    try:
        while chunk := file.read(CHUNK):
            if "\0" in decoder.decode(chunk):
                return False
            has_line_end = b"\n" in chunk or b"\r" in chunk
            since_line_end = 0 if has_line_end else since_line_end + len(chunk)
            if since_line_end > LONGEST_LINE:
                raise UnreadableFileError(
                    say("a line of it is longer than {size} MB", size=LONGEST_LINE // 1_000_000)
                )
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    finally:
        file.seek(0)
    return True

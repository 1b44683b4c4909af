"""What a file is, by its first bytes; and what is said of those that hold no table."""

from __future__ import annotations

import re
from typing import BinaryIO

from app.intake.problems import UnreadableFileError
from app.language import marked, say

ZIP, OLE, GZIP = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x1f\x8b"
LOOKED_AT = 2_048

_PICTURE = marked("it is a picture. A table is needed: a workbook or a CSV file")
_ARCHIVE = marked("it is an archive. Unpack it and send the file in it")
_DATABASE = marked("it is a database or a file of a program. Save the table as CSV")
_STARTS = (
    (b"%PDF", marked("it is a PDF. Ask for the table as a workbook or as CSV, or type it in")),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"{\\rtf", marked("it is a document and no table. Save the table as a workbook or as CSV")),
    (b"PK\x05\x06", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ\0", _ARCHIVE),
    (b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (b"SQLite format 3\0", _DATABASE),
    (b"PAR1", _DATABASE),
    (b"\0\1\0\0Standard", _DATABASE),
    (b"$FL2@(#)", _DATABASE),
)
_WEB_PAGE = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|table|body)\b", re.I
)
_XML = re.compile(rb"\s*<\?xml\b", re.I)
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{])")


def refuse_what_is_no_table(file: BinaryIO) -> None:
    """Raise UnreadableFileError, saying what would be right. The file is left at its start."""
    head = file.read(LOOKED_AT)
    file.seek(0)
    if not head:
        raise UnreadableFileError(say("it is empty"))
    for start, message in _STARTS:
        if head.startswith(start):
            raise UnreadableFileError(say(message))
    text = head.removeprefix(b"\xef\xbb\xbf")
    if _WEB_PAGE.match(text):
        raise UnreadableFileError(
            say(
                "it is a web page, whatever its name says. Open it in a spreadsheet program and "
                "save it as a workbook or as CSV"
            )
        )
    if _XML.match(text):
        raise UnreadableFileError(
            say("it is XML. Open it in a spreadsheet program and save it as a workbook or as CSV")
        )
    if _JSON.match(text):
        raise UnreadableFileError(say("it is JSON and no table. Save the table as CSV"))

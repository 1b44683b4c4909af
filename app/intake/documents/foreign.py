"""A second file inside a first one: an archive or a page that another program would find in it."""

from __future__ import annotations

import re

from app.intake.documents.refusing import RefusedDocumentError
from app.language import marked, say

ARCHIVE = marked(
    "An archive hides in this file. Open it, print it to a new PDF or save the picture again, and "
    "add that."
)
PAGE = marked(
    "A web page or a script hides in this file. Open it, print it to a new PDF or save the picture "
    "again, and add that."
)
AFTER = marked(
    "Something was added after the end of this file. Open it, print it to a new PDF or save the "
    "picture again, and add that."
)
# Long enough that no compressed page holds one by chance.
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\xfd7zXZ\x00")
_ZIP_ENTRY, _ZIP_END = b"PK\x01\x02", b"PK\x05\x06"
_TAR_AT, _TAR = 257, b"ustar"
_PAGE = re.compile(rb"<script|<iframe|<!doctype\s+html|<html[\s>]", re.IGNORECASE)
# What some programs fill up with after the last byte of a file.
PADDING = b"\x00\t\r\n\x0c "


def refuse_second_file(content: bytes) -> None:
    """Raise RefusedDocumentError where an archive or a web page stands anywhere in the file."""
    is_zip = _ZIP_ENTRY in content and _ZIP_END in content
    is_tar = content[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR
    if is_zip or is_tar or any(sign in content for sign in _ARCHIVES):
        raise RefusedDocumentError(say(ARCHIVE))
    if _PAGE.search(content):
        raise RefusedDocumentError(say(PAGE))


def refuse_rest(rest: bytes) -> None:
    """Raise RefusedDocumentError where more than padding follows the end of a file."""
    if rest.strip(PADDING):
        raise RefusedDocumentError(say(AFTER))

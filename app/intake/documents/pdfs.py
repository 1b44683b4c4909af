"""PDFs: they open, nothing in them runs, nothing is packed into them, and nothing follows them.

Every byte is looked at, not only what a reader of PDFs would follow: a part that one program
passes over is what another one starts with.
"""

from __future__ import annotations

import logging
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.intake.documents.foreign import refuse_rest
from app.intake.documents.refusing import RefusedDocumentError
from app.language import Words

WHY = Words(
    {
        "broken": "This PDF cannot be opened: it is broken or not whole. Print it to a new PDF and "
        "add that.",
        "encrypted": "This PDF is encrypted or protected by a password. Print it to a new PDF "
        "without protection and add that.",
        "script": "This PDF holds JavaScript or a form that runs by itself. Print it to a new PDF, "
        "which keeps the pages only, and add that.",
        "launch": "This PDF would start a program, play media or send data when it is opened. "
        "Print it to a new PDF, which keeps the pages only, and add that.",
        "embedded": "Other files are packed into this PDF. Print it to a new PDF, which keeps the "
        "pages only, and add what is packed into it by itself.",
        "packed": "Parts of this PDF are packed in a way that cannot be looked into. Print it to a "
        "new PDF and add that.",
    }
)
# Names of what a PDF does, and why it is then refused.
_LONG_NAMES = {
    b"Encrypt": "encrypted",
    b"JavaScript": "script",
    b"Launch": "launch",
    b"RichMedia": "launch",
    b"Rendition": "launch",
    b"ImportData": "launch",
    b"SubmitForm": "launch",
    b"EmbeddedFile": "embedded",
    b"EmbeddedFiles": "embedded",
    b"FileAttachment": "embedded",
}
# These are too short to be looked for in compressed pages, where they come up by chance.
_SHORT_NAMES = {b"JS": "script", b"XFA": "script", b"EF": "embedded"}
_NAME = re.compile(rb"/([!-$&'*-.0-;=?-Z\\^-z|~]{2,60})")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM, _STREAM_END = re.compile(rb"(?<![A-Za-z(])stream[ \t]{0,9}[\r\n]{1,2}"), b"endstream"
# A table of packed objects says where its first one begins, and opens with pairs of numbers.
_SAYS_PACKED = re.compile(rb"/First\b")
_OPENS_PACKED = re.compile(rb"\s*\d+\s+\d+\s")
_DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode\b|\[\s*/FlateDecode\s*\])")
_DICTIONARY_BEFORE, _OPENING = 2_000, 64
# What the packed parts of one PDF may come to, unpacked; they are tables of objects, no pages.
MOST_UNPACKED = 64 * 1024 * 1024
_END = b"%%EOF"
_UNREADABLE = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
# It writes down every oddity of every file; the refusal is all that is told here.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def refuse_bad_pdf(content: bytes) -> None:
    """Raise RefusedDocumentError unless this is one whole PDF in which nothing runs."""
    end = content.rfind(_END)
    if end < 0:
        raise RefusedDocumentError(WHY["broken"])
    refuse_rest(content[end + len(_END) :])
    _refuse_names(content, _LONG_NAMES)
    streams = tuple(_streams(content))
    for part in (_without(content, streams), *_packed_objects(content, streams)):
        _refuse_names(part, _LONG_NAMES | _SHORT_NAMES)
    _refuse_unreadable(content)


def _refuse_names(part: bytes, refused: dict[bytes, str]) -> None:
    """Refuse a part that uses one of these names, however it is written ("/J#61vaScript")."""
    for found in set(_NAME.findall(part)):
        name = _ESCAPED.sub(_unescaped, found) if b"#" in found else found
        if name in refused:
            raise RefusedDocumentError(WHY[refused[name]])


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


def _streams(content: bytes) -> Iterator[slice]:
    """Where each part stands that is no text, such as a compressed page."""
    position = 0
    while found := _STREAM.search(content, position):
        position = content.find(_STREAM_END, found.end())
        if position < 0:
            return
        yield slice(found.end(), position)


def _without(content: bytes, streams: Sequence[slice]) -> bytes:
    ends = (0, *(stream.stop for stream in streams))
    starts = (*(stream.start for stream in streams), len(content))
    return b"\n".join(content[end:start] for end, start in zip(ends, starts, strict=True))


def _packed_objects(content: bytes, streams: Sequence[slice]) -> Iterator[bytes]:
    """The objects kept in compressed tables, unpacked."""
    left = MOST_UNPACKED
    for stream in streams:
        head, body = _dictionary_of(content, stream), content[stream]
        if _SAYS_PACKED.search(head):
            _refuse_other_packing(head)
        elif not _OPENS_PACKED.match(_inflated(body, _OPENING)):
            continue
        unpacked = _inflated(body, left) if b"/Filter" in head else body
        left -= len(unpacked)
        if left <= 0 or not unpacked:
            raise RefusedDocumentError(WHY["packed"])
        yield unpacked


def _dictionary_of(content: bytes, stream: slice) -> bytes:
    before = content[max(0, stream.start - _DICTIONARY_BEFORE) : stream.start]
    return _ESCAPED.sub(_unescaped, before[before.rfind(b"endobj") + 1 :])


def _refuse_other_packing(head: bytes) -> None:
    is_known = _DEFLATED.search(head) and b"/DecodeParms" not in head
    if b"/Filter" in head and not is_known:
        raise RefusedDocumentError(WHY["packed"])


def _inflated(body: bytes, most: int) -> bytes:
    """The first `most` bytes of a compressed part; nothing where it is not compressed so."""
    try:
        return zlib.decompressobj().decompress(body, most)
    except zlib.error:
        return b""


def _refuse_unreadable(content: bytes) -> None:
    try:
        reader = PdfReader(BytesIO(content))
        is_encrypted = reader.is_encrypted
        has_pages = not is_encrypted and len(reader.pages[0]) > 0
    except _UNREADABLE as error:
        raise RefusedDocumentError(WHY["broken"]) from error
    if is_encrypted:
        raise RefusedDocumentError(WHY["encrypted"])
    if not has_pages:
        raise RefusedDocumentError(WHY["broken"])

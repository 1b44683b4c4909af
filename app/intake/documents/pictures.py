"""Pictures: whole from the first byte to the last, of a size that can be shown, and readable."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from app.intake.documents.foreign import refuse_rest
from app.intake.documents.kinds import PNG_SIGNATURE
from app.intake.documents.refusing import RefusedDocumentError
from app.language import marked, say

BROKEN = marked(
    "This picture is broken or not whole. Open it on your computer; if it shows, save it again and "
    "add that."
)
TOO_WIDE = marked(
    "This picture has {width} × {height} points. At most {side} a side and {most} million in all "
    "can be kept: save it smaller."
)
MOST_POINTS, MOST_SIDE = 40_000_000, 20_000
# A picture of very many passes would take very long to draw; cameras and scanners make about ten.
MOST_SCANS = 100
_UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    EOFError,
    struct.error,
    zlib.error,
)
_CHUNK = struct.Struct(">I4s")
_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# In the drawn part of a JPEG, the next marker that is no filling and no restart.
_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")


def refuse_bad_png(content: bytes) -> None:
    """Raise RefusedDocumentError unless this is one whole PNG and nothing more."""
    position = len(PNG_SIGNATURE)
    for kind, body in _png_chunks(content):
        if position == len(PNG_SIGNATURE):
            if kind != b"IHDR" or len(body) != 13:
                raise RefusedDocumentError(say(BROKEN))
            _refuse_too_large(*struct.unpack(">II", body[:8]))
        position += _CHUNK.size + len(body) + 4
        if kind == b"IEND":
            break
    else:
        raise RefusedDocumentError(say(BROKEN))
    refuse_rest(content[position:])
    _draw(content, "PNG")


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = len(PNG_SIGNATURE)
    while position + _CHUNK.size + 4 <= len(content):
        length, kind = _CHUNK.unpack_from(content, position)
        start = position + _CHUNK.size
        body, check = content[start : start + length], content[start + length : start + length + 4]
        if zlib.crc32(kind + body) != int.from_bytes(check, "big") or len(check) != 4:
            raise RefusedDocumentError(say(BROKEN))
        yield kind, body
        position = start + length + 4


def refuse_bad_jpeg(content: bytes) -> None:
    """Raise RefusedDocumentError unless this is a whole JPEG and nothing more.

    Phones put a second picture behind the first (depth, brightness); that is a whole JPEG again.
    """
    end = _end_of_jpeg(content, 0)
    while content[end : end + 3] == b"\xff\xd8\xff":
        end = _end_of_jpeg(content, end)
    refuse_rest(content[end:])
    _draw(content, "JPEG")


def _end_of_jpeg(content: bytes, start: int) -> int:
    """Where the JPEG that begins at `start` ends, after a look at its size and its passes."""
    position, scans, is_sized = start + 2, 0, False
    while position + 4 <= len(content) + 2:
        marker = _marker_at(content, position)
        position += 2
        if marker == _EOI and is_sized and scans:
            return position
        if marker in (_SOI, _EOI) or scans > MOST_SCANS:
            break
        if marker == 0xFF:
            # A filling byte stands before the marker.
            position -= 1
            continue
        length = int.from_bytes(content[position : position + 2], "big")
        if length < 2:
            break
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[position + 3 : position + 7].ljust(4))
            _refuse_too_large(width, height)
            is_sized = True
        position += length
        if marker == _SOS:
            scans += 1
            found = _NEXT_MARKER.search(content, position)
            position = found.start() if found else len(content)
    raise RefusedDocumentError(say(BROKEN))


def _marker_at(content: bytes, position: int) -> int:
    if content[position : position + 1] != b"\xff":
        raise RefusedDocumentError(say(BROKEN))
    return content[position + 1] if position + 1 < len(content) else 0


def _refuse_too_large(width: int, height: int) -> None:
    """A small file can open into a picture that fills the memory of whoever looks at it."""
    if not width or not height:
        raise RefusedDocumentError(say(BROKEN))
    if max(width, height) > MOST_SIDE or width * height > MOST_POINTS:
        most = MOST_POINTS // 1_000_000
        raise RefusedDocumentError(
            say(TOO_WIDE, width=width, height=height, side=MOST_SIDE, most=most)
        )


def _draw(content: bytes, kind: str) -> None:
    """Draw the picture once: a JPEG at an eighth of its size, which reads all of it as well."""
    try:
        with Image.open(BytesIO(content), formats=[kind]) as picture:
            if kind == "JPEG":
                picture.draft(None, (picture.width // 8 or 1, picture.height // 8 or 1))
            picture.load()
    except _UNREADABLE as error:
        raise RefusedDocumentError(say(BROKEN)) from error

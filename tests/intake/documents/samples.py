"""Documents made up for tests: good ones, and ones in which something hides."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)


def pdf(change: Callable[[PdfWriter], object] = lambda writer: None, words: str = "") -> bytes:
    """A PDF of one page; `change` is done to it before it is written."""
    writer = PdfWriter()
    writer.add_blank_page(612, 792)
    writer.add_metadata({"/Title": f"Jail budget {words}"})
    change(writer)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), shade: int = 200) -> bytes:
    """A small picture."""
    made = BytesIO()
    Image.new("RGB", size, (shade, 20, 20)).save(made, kind)
    return made.getvalue()


def archive(name: str = "evil.class") -> bytes:
    """A zip file with one file in it."""
    made = BytesIO()
    with ZipFile(made, "w") as opened:
        opened.writestr(name, "x" * 50)
    return made.getvalue()


def png_chunk(kind: bytes, body: bytes) -> bytes:
    """One part of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def huge_png(width: int, height: int) -> bytes:
    """A PNG that says it is very large, in a few bytes."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    chunks = png_chunk(b"IHDR", head) + png_chunk(b"IDAT", body) + png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def huge_jpeg() -> bytes:
    """A JPEG whose head says 60,000 × 60,000."""
    content = picture("JPEG")
    at = content.index(b"\xff\xc0")
    return content[: at + 5] + struct.pack(">HH", 60_000, 60_000) + content[at + 9 :]


def with_png_text(text: str) -> bytes:
    """A PNG with a text of its own inside."""
    content = picture()
    end = content.index(b"IEND") - 4
    return content[:end] + png_chunk(b"tEXt", b"Comment\x00" + text.encode()) + content[end:]


def many_scans() -> bytes:
    """A JPEG that is drawn in a thousand passes."""
    made = BytesIO()
    Image.new("L", (16, 16), 90).save(made, "JPEG", progressive=True)
    content = made.getvalue()
    first = content.index(b"\xff\xda")
    scan = content[first : content.index(b"\xff", first + 12)]
    return content[:first] + scan * 1000 + content[first:]


def _name(text: str) -> NameObject:
    return NameObject(f"/{text}")


def _action(kind: str, **more: str) -> DictionaryObject:
    values = {_name(key): TextStringObject(value) for key, value in more.items()}
    return DictionaryObject({_name("S"): _name(kind), **values})


def opening(kind: str, **more: str) -> bytes:
    """A PDF that does something when it is opened."""

    def change(writer: PdfWriter) -> None:
        writer.root_object[_name("OpenAction")] = writer._add_object(_action(kind, **more))

    return pdf(change)


def with_file() -> bytes:
    """A PDF into which another file is packed."""
    return pdf(lambda writer: writer.add_attachment("jail.exe", b"MZ" + b"\x00" * 50))


def with_file_beside_a_page() -> bytes:
    """A PDF with a file behind a mark on its page, which has no list of files."""

    def change(writer: PdfWriter) -> None:
        inner = StreamObject()
        inner.set_data(b"MZ" + b"\x00" * 50)
        packed = DictionaryObject({_name("F"): writer._add_object(inner)})
        spec = DictionaryObject({_name("F"): TextStringObject("x.exe"), _name("EF"): packed})
        mark = DictionaryObject(
            {
                _name("Subtype"): _name("Link"),
                _name("Rect"): ArrayObject(NumberObject(n) for n in (0, 0, 9, 9)),
                _name("FS"): spec,
            }
        )
        writer.pages[0][_name("Annots")] = ArrayObject([mark])

    return pdf(change)


def encrypted() -> bytes:
    """A PDF that asks for a password."""
    return pdf(lambda writer: writer.encrypt("secret", algorithm="RC4-128"))


def packed_script(head: bytes = b"/Type /ObjStm /N 1 /First 4 ") -> bytes:
    """A PDF whose JavaScript stands in a compressed table of objects."""
    body = zlib.compress(b"9 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>")
    stream = b"<< " + head + b"/Filter /FlateDecode /Length %d >>\nstream\n" % len(body)
    return before_the_end(b"90 0 obj\n" + stream + body + b"\nendstream\nendobj\n")


def packed_bomb() -> bytes:
    """A PDF whose table of objects is very much larger than the file."""
    body = zlib.compress(b"9 0 " + b" " * (80 * 1024 * 1024), 9)
    head = b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>" % len(body)
    return before_the_end(b"90 0 obj\n" + head + b"\nstream\n" + body + b"\nendstream\nendobj\n")


def before_the_end(part: bytes) -> bytes:
    """A PDF with something put in behind its first line."""
    content = pdf()
    cut = content.index(b"\n") + 1
    return content[:cut] + part + content[cut:]

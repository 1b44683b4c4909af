"""Marks the heads of rows in a finished PDF, and says what each table is called.

Typst 0.15 marks the heads of columns only: its `pdf.header-cell` is not open to programs yet. Its
PDF/UA files are plain lists of objects, with a list of where each begins; here the objects that
make up tables are written anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.reports.pdf.objects import PdfObjects

_ELEMENT = rb"\d+ 0 obj\n<</Type/StructElem/S/%s\b"
_ROW, _CELL, _TABLE = (re.compile(_ELEMENT % kind) for kind in (b"TR", b"TD", b"Table"))
_FIRST_CELL = re.compile(rb"/K\[(\d+) 0 R")
_HEADED_BY = re.compile(rb"/Headers\[[^\]]*\]")
_ATTRIBUTES = re.compile(rb"/A\[")
_CHILDREN = re.compile(rb"/K\[")


def mark_row_heads(pdf: bytes, captions: Sequence[str]) -> bytes:
    """The PDF with the first cell of each row as its head, and each table's caption told.

    A caption may be empty. Raises UnknownStructure.
    """
    objects = PdfObjects(pdf)
    firsts = {
        int(found[1])
        for written in objects.written.values()
        if _ROW.match(written) and (found := _FIRST_CELL.search(written))
    }
    told = iter(captions)
    for number, written in objects.written.items():
        if _CELL.match(written):
            objects.written[number] = _cell(written, is_head=number in firsts)
        elif _TABLE.match(written):
            objects.written[number] = _with_attribute(written, _summary(next(told, "")))
    return objects.joined()


def _cell(written: bytes, is_head: bool) -> bytes:
    """A cell, named by the scope of its heads alone: a list of heads would leave out the row's."""
    plain = _HEADED_BY.sub(b"", written, count=1)
    if not is_head:
        return plain
    head = plain.replace(b"/S/TD", b"/S/TH", 1)
    return _with_attribute(head, b"<</O/Table/Scope/Row>>")


def _summary(caption: str) -> bytes:
    if not caption:
        return b""
    return b"<</O/Table/Summary<FEFF%s>>>" % caption.encode("utf-16-be").hex().upper().encode()


def _with_attribute(written: bytes, attribute: bytes) -> bytes:
    if not attribute:
        return written
    if _ATTRIBUTES.search(written):
        return _ATTRIBUTES.sub(lambda found: found[0] + attribute, written, count=1)
    return _CHILDREN.sub(lambda found: b"/A[" + attribute + b"]" + found[0], written, count=1)

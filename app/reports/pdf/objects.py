"""The objects of a PDF as they are written, for PDFs that list them plainly, as Typst's do."""

from __future__ import annotations

import re
from itertools import accumulate

_END = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")
_LIST = re.compile(rb"xref\n0 (\d+)\n")
_ROW_BYTES = 20  # "0000000017 00000 n" and the end of the line
_END_BYTES = 64


class UnknownStructure(ValueError):
    """The PDF does not list its objects plainly."""


class PdfObjects:
    """What is written, by number, in the order in which it stands. It may be changed."""

    def __init__(self, pdf: bytes) -> None:
        found = _END.search(pdf, max(0, len(pdf) - _END_BYTES))
        start = int(found[1]) if found else 0
        head = _LIST.match(pdf, start)
        if found is None or head is None:
            raise UnknownStructure("there is no plain list of objects at the end")
        self._count = int(head[1])
        rows = [head.end() + _ROW_BYTES * number for number in range(self._count)]
        self._trailer = pdf[head.end() + _ROW_BYTES * self._count : found.start()]
        places = sorted(
            (int(pdf[row : row + 10]), number)
            for number, row in enumerate(rows)
            if pdf[row + 17 : row + 18] == b"n"
        )
        ends = [*(place for place, _ in places[1:]), start]
        self._head = pdf[: places[0][0]] if places else pdf[:start]
        self.written = {
            number: pdf[place:end] for (place, number), end in zip(places, ends, strict=True)
        }
        if not all(
            made.startswith(b"%d 0 obj\n" % number) for number, made in self.written.items()
        ):
            raise UnknownStructure("an object does not stand where the list says")

    def joined(self) -> bytes:
        """The PDF of the objects as they are now."""
        lengths = [len(self._head), *map(len, self.written.values())]
        *begins, start = accumulate(lengths)
        places = dict(zip(self.written, begins, strict=True))
        rows = b"".join(
            b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
            for number in range(self._count)
        )
        return b"".join(
            (
                self._head,
                *self.written.values(),
                b"xref\n0 %d\n" % self._count,
                rows,
                self._trailer,
                b"startxref\n%d\n%%%%EOF" % start,
            )
        )

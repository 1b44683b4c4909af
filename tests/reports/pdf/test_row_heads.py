"""Marking heads of rows touches what makes up tables, and nothing else."""

from __future__ import annotations

import pytest

from app.reports.pdf.objects import PdfObjects, UnknownStructure
from app.reports.pdf.row_heads import mark_row_heads

HEAD = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n"


def written(*objects: bytes) -> bytes:
    """A PDF of objects that are numbered from one, listed plainly."""
    body, rows = HEAD, b"0000000000 65535 f \n"
    for number, each in enumerate(objects, start=1):
        rows += b"%010d 00000 n \n" % len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    count = len(objects) + 1
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, len(body))
    return body + b"xref\n0 %d\n" % count + rows + end


CELL = b"<</Type/StructElem/S/TD/P 3 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]/K[1]>>"
BARE = b"<</Type/StructElem/S/TD/P 3 0 R/K[2]>>"
ROW = b"<</Type/StructElem/S/TR/P 4 0 R/K[1 0 R 2 0 R]>>"
TABLE = b"<</Type/StructElem/S/Table/P 9 0 R/A[<</O/Layout>>]/K[3 0 R]>>"
TEXT = b"<</Length 40>>\nstream\n4 0 obj\n<</Type/StructElem/S/TD/K[1]>>\nendstream"


def objects(pdf: bytes) -> list[bytes]:
    """What is written between each number and its end."""
    made = PdfObjects(pdf).written
    return [each.partition(b" obj\n")[2].removesuffix(b"\nendobj\n") for each in made.values()]


def test_the_first_cell_becomes_a_head_and_lists_of_heads_go() -> None:
    marked = objects(mark_row_heads(written(CELL, CELL, ROW, TABLE), ()))
    assert marked == [
        b"<</Type/StructElem/S/TH/P 3 0 R/A[<</O/Table/Scope/Row>><</O/Table>>]/K[1]>>",
        b"<</Type/StructElem/S/TD/P 3 0 R/A[<</O/Table>>]/K[1]>>",
        ROW,
        TABLE,
    ]


def test_a_cell_without_attributes_is_given_them() -> None:
    marked = objects(mark_row_heads(written(BARE, BARE, ROW), ()))
    head = b"<</Type/StructElem/S/TH/P 3 0 R/A[<</O/Table/Scope/Row>>]/K[2]>>"
    assert marked == [head, BARE, ROW]


def test_captions_go_to_tables_in_order() -> None:
    _, second = objects(mark_row_heads(written(TABLE, TABLE), ("", "Añ")))
    assert b"/A[<</O/Table/Summary<FEFF004100F1>>><</O/Layout>>]" in second


def test_what_only_looks_like_a_cell_is_left_alone() -> None:
    made = written(TEXT, b"(<</Type/StructElem/S/TD>>)")
    assert mark_row_heads(made, ("Caption",)) == made


def test_objects_are_found_where_they_stand_afterwards() -> None:
    marked = mark_row_heads(written(CELL, CELL, ROW, TABLE, TEXT), ("A caption",))
    assert len(PdfObjects(marked).written) == 5
    assert PdfObjects(marked).joined() == marked


@pytest.mark.parametrize(
    "pdf", [b"", HEAD, written(CELL)[:-40], written(CELL).replace(b"1 0 obj", b"\n1 0 ob")]
)
def test_a_file_that_lists_no_objects_is_refused(pdf: bytes) -> None:
    with pytest.raises(UnknownStructure):
        mark_row_heads(pdf, ())

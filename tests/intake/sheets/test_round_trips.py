"""Made-up tables: what is written into a file of any format is what is read from it."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.problems import UnreadableFileError
from app.intake.sheets import find_headings, opened_sheets, text_of
from tests.intake.sheets.made_files import Rows, csv_file, ods_file, packed, xls_file, xlsx_file

LETTERS = st.characters(codec="cp1252", exclude_categories=("Cc", "Zs"))
CELL = st.one_of(
    st.text(LETTERS | st.sampled_from(' ,;|\t"'), max_size=12).map(str.strip),
    st.integers(-(10**9), 10**9),
)


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    width = draw(st.integers(2, 6))
    heading = [f"Heading {letter}" for letter in "ABCDEF"[:width]]
    row = st.lists(CELL, min_size=width, max_size=width)
    return [heading, *draw(st.lists(row, max_size=8))]


def texts_of(content: bytes) -> list[list[str]]:
    with opened_sheets(io.BytesIO(content)) as sheets:
        return [[text_of(cell) for cell in row] for row in sheets[0].rows()]


def without_blank_ends(rows: list[list[str]]) -> list[list[str]]:
    kept = list(rows)
    while kept and not any(kept[-1]):
        kept.pop()
    return kept


@given(
    tables(),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    st.booleans(),
)
def test_text_files_come_back_as_written(
    rows: Rows, separator: str, encoding: str, is_packed: bool
) -> None:
    content = csv_file(rows, separator, encoding)
    read = texts_of(packed(content) if is_packed else content)
    assert read == [[str(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("make", [xlsx_file, xls_file, ods_file], ids=["xlsx", "xls", "ods"])
@settings(max_examples=12, deadline=None)
@given(rows=tables())
def test_workbooks_come_back_as_written(make: Callable[..., bytes], rows: Rows) -> None:
    # A spreadsheet program keeps no tab in a cell of its XML as it was typed.
    tame = [
        [cell.replace("\t", " ") if isinstance(cell, str) else cell for cell in row] for row in rows
    ]
    read = texts_of(make({"a": tame}))
    written = [[str(cell) for cell in row] for row in tame]
    assert without_blank_ends(read) == without_blank_ends(written)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    # Bytes that say they are a workbook are tried one by one elsewhere.
    if content[:2] in (b"PK", b"\xd0\xcf"):
        return
    with suppress(UnreadableFileError), opened_sheets(io.BytesIO(content)) as sheets:
        list(find_headings(sheets).rows)

"""Forty files as they go wrong in offices: each is refused, or read whole, and says why."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.problems import UnreadableFileError
from app.intake.sheets import FoundTable, find_table, opened_sheets
from app.intake.sheets.sheet import Row
from tests.intake.sheets.made_files import (
    Rows,
    csv_file,
    locked_ods_file,
    locked_xls_file,
    locked_xlsx_file,
    ods_file,
    packed,
    sheet_xml_file,
    xls_file,
    xlsx_file,
    zip_file,
)

MEANINGS = {
    "day": ["Prepare Date", "date"],
    "facility": ["Detention Facility", "facility"],
    "city": ["City"],
    "town": ["Town"],
}
NEEDED = ["day", "facility"]
HEADING = ["Prepare Date", "Detention Facility", "City"]
TABLE: Rows = [HEADING, [date(2015, 7, 4), "SMITH COUNTY JAIL", "TYLER"]]
PLAIN = csv_file(TABLE)
XLSX, XLS, ODS = (make({"data": TABLE}) for make in (xlsx_file, xls_file, ods_file))
LACKING_DAY = "Lacking: “Prepare Date”"
LOCKED_ZIP_FLAG = 0x1


def locked_zip(content: bytes) -> bytes:
    """The same zip with every part marked as under a password."""
    file = io.BytesIO(content)
    with zipfile.ZipFile(file) as read:
        parts = {info.filename: read.read(info) for info in read.infolist()}
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as written:
            for name, part in parts.items():
                written.writestr(name, part)
                written.getinfo(name).flag_bits |= LOCKED_ZIP_FLAG
    return made.getvalue()


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "it is empty"),
    "empty gzip": (packed(b""), "it is empty"),
    "only a mark": (b"\xef\xbb\xbf", LACKING_DAY),
    "only blank lines": (b"\n\n\n", LACKING_DAY),
    "a picture (PNG)": (b"\x89PNG\r\n\x1a\n\0\0", "it is a picture"),
    "a picture (JPEG)": (b"\xff\xd8\xff\xe0\0\x10JFIF", "it is a picture"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "it is a PDF. Ask for the table as a workbook"),
    "a web page named .xls": (
        b"\xef\xbb\xbf\r\n<html><table><tr><td>Prepare Date</td></tr></table></html>",
        "it is a web page, whatever its name says",
    ),
    "a bare table of a web page": (b"<TABLE border=1><tr></tr></TABLE>", "it is a web page"),
    "XML of an old spreadsheet": (b'<?xml version="1.0"?><Workbook/>', "it is XML"),
    "JSON": (b'[{"Prepare Date": "2015-07-04"}]', "it is JSON"),
    "rich text": (b"{\\rtf1 Prepare Date}", "it is a document"),
    "a Word document": (zip_file({"word/document.xml": "<x/>"}), "it is a document"),
    "a zip with a CSV in it": (zip_file({"data.csv": PLAIN}), "it is a zip file and no workbook"),
    "an empty zip": (b"PK\x05\x06" + b"\0" * 18, "it is an archive"),
    "7-zip": (b"7z\xbc\xaf\x27\x1c\0\x04", "it is an archive"),
    "a database": (b"SQLite format 3\0" + b"\0" * 80, "it is a database"),
    "xlsx cut off": (XLSX[: len(XLSX) // 2], "it is a damaged or incomplete workbook"),
    "xlsx with a damaged part": (XLSX[:900] + b"\0" * 90 + XLSX[990:], "damaged"),
    "xlsx under a password": (locked_xlsx_file(), "it is protected by a password"),
    "xls under a password": (locked_xls_file(), "it is protected by a password"),
    "ods under a password": (locked_ods_file(), "it is protected by a password"),
    "a zip program's password": (locked_zip(XLSX), "it is protected by a password"),
    "xlsx without its sheet": (
        zip_file({"xl/workbook.xml": "<workbook/>", "[Content_Types].xml": "<Types/>"}),
        "it is a damaged workbook",
    ),
    "xlsx whose sheet is no XML": (sheet_xml_file("Prepare Date,facility"), "damaged|Lacking"),
    "xlsx without rows": (xlsx_file({"a": []}), LACKING_DAY),
    "xls cut off": (XLS[:600], "it is a damaged workbook, or none"),
    "ods cut off": (ODS[: len(ODS) // 2], "it is a damaged or incomplete workbook"),
    "ods without a table": (zip_file({"mimetype": "x", "content.xml": "<x/>"}), "damaged"),
    "gzip cut off": (packed(PLAIN)[:-6], "it is a gzip file that is damaged or cut off"),
    "gzip cut off within": (packed(PLAIN * 900)[:300], "damaged or cut off"),
    "gzip with a false sum": (
        packed(PLAIN)[:-8] + b"\0\0\0\0" + packed(PLAIN)[-4:],
        "damaged or cut off",
    ),
    "zeros in text": (b"Prepare Date,facility\n2015\0,x\n", "it is not text"),
    "bytes of no encoding": (b"Prepare Date\x81,facility\n", "it is not text"),
    "UTF-16 cut in half a letter": ("Prepare Date".encode("utf-16")[:-1], "it is not text"),
    "a heading without the day": (b"facility,City\nx,y\n", LACKING_DAY),
    "a heading with one column twice": (
        b"date,facility,City,Facility \n2015-07-04,x,y,z\n",
        r"columns B and D of its heading \(row 1\) both mean “Detention Facility”",
    ),
    "two headings of one meaning": (b"date,Prepare Date,facility\n", "columns A and B"),
    "no heading": (b"2015-07-04,SMITH COUNTY JAIL,TYLER\n", LACKING_DAY),
    "a heading that nobody knows": (b"fecha;lugar\n2015-07-04;x\n", LACKING_DAY),
    "a heading far below": (b"note\n" * 70 + PLAIN, LACKING_DAY),
    "a heading in a column": (b"Prepare Date\nDetention Facility\nCity\n", "Lacking: “D"),
    "a quotation mark in the heading": (b'"Prepare Date,facility\n2015-07-04,x\n', LACKING_DAY),
    "a picture of a table in gzip": (packed(b"\x89PNG\r\n\x1a\n"), "it is a picture"),
}
READ: dict[str, bytes] = {
    "rows above the heading": b"ICE\n\nDetainers\nas of,2026\n\n\n" + PLAIN,
    "the table on the second sheet": xlsx_file(
        {"notes": [["About"], ["Prepare Date"]], "data": TABLE}
    ),
    "the table on a hidden sheet beside a chart": xlsx_file({"data": TABLE, "x": []}, hidden=["x"]),
    "columns shuffled, cases changed": (
        b"CITY,detention_facility,  prepare   DATE\nTYLER,x,7/4/2015\n"
    ),
    "Excel's hint": b"sep=,\r\n" + PLAIN,
    "blank lines below": PLAIN + b"\r\n" * 9,
    "no line end": PLAIN.rstrip(),
    "old line ends": PLAIN.replace(b"\r\n", b"\r"),
    "xlsx in gzip": packed(XLSX),
    "two gzips, one behind the other": packed(PLAIN) + packed(b"7/5/2015,y,TYLER\r\n"),
    "a workbook with a foreign prefix": sheet_xml_file(
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>date</x:t></x:is></x:c>'
        '<x:c r="B1" t="inlineStr"><x:is><x:t>facility</x:t></x:is></x:c></x:row>'
        '<x:row r="2"><x:c r="A2"><x:v>42189</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    ),
}


def read(content: bytes) -> tuple[FoundTable, list[Row]]:
    with opened_sheets(io.BytesIO(content)) as sheets:
        table = find_table(sheets, MEANINGS, NEEDED)
        return table, list(table.rows)


def test_there_are_forty() -> None:
    assert len(REFUSED) >= 40


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED)
def test_a_malformed_file_is_refused_and_told_why(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason) as refused:
        read(content)
    message = str(refused.value)
    assert message
    assert len(message) < 250
    assert not any(cell in message for cell in ("SMITH", "TYLER", "2015"))


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_a_file_that_is_only_unusual_is_read_whole(content: bytes) -> None:
    table, rows = read(content)
    assert {"day", "facility"} <= set(table.columns)
    assert any(row and row[table.columns["day"]] != "" for row in rows)


@settings(max_examples=10, deadline=None)
@pytest.mark.parametrize("whole", [XLSX, XLS, ODS], ids=["xlsx", "xls", "ods"])
@given(at=st.integers(0, 10_000), byte=st.binary(min_size=1, max_size=4), lost=st.integers(0, 80))
def test_a_workbook_damaged_anywhere_is_read_or_refused(
    whole: bytes, at: int, byte: bytes, lost: int
) -> None:
    place = at % len(whole)
    with suppress(UnreadableFileError):
        read(whole[:place] + byte + whole[place + len(byte) + lost :])

"""The same table as the files that different programs would save."""

from __future__ import annotations

import datetime as times
import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt
from xlwt.CompoundDoc import XlsDoc

Value = str | int | float | bool | times.date | times.datetime | None
Rows = Sequence[Sequence[Value]]
EXCEL_DAY, EXCEL_MOMENT = "mm/dd/yyyy", "mm/dd/yyyy hh:mm"


def csv_file(rows: Rows, separator: str = ",", encoding: str = "utf-8") -> bytes:
    """Text, with quotation marks where a cell needs them."""
    return "".join(separator.join(map(_typed, row)) + "\r\n" for row in rows).encode(encoding)


def _typed(value: Value) -> str:
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if set(text) & set('",;|\t\n\r') else text


def xlsx_file(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    """A workbook as Excel saves it today."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": EXCEL_MOMENT}) as book:
        day = book.add_format({"num_format": EXCEL_DAY})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, column, value in _filled(rows):
                if isinstance(value, times.date) and not isinstance(value, times.datetime):
                    sheet.write_datetime(row, column, value, day)
                elif isinstance(value, str):
                    sheet.write_string(row, column, value)
                else:
                    sheet.write(row, column, value)
            if name in hidden:
                sheet.hide()
        _show_one(book, sheets, hidden)
    return file.getvalue()


def _show_one(book: xlsxwriter.Workbook, sheets: Mapping[str, Rows], hidden: Sequence[str]) -> None:
    for name in sheets:
        if name not in hidden:
            book.get_worksheet_by_name(name).activate()
            return


def xls_file(sheets: Mapping[str, Rows]) -> bytes:
    """A workbook as Excel saved it until 2003."""
    book = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str=EXCEL_DAY)
    moment = xlwt.easyxf(num_format_str=EXCEL_MOMENT)
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for row, column, value in _filled(rows):
            if isinstance(value, times.datetime):
                sheet.write(row, column, value, moment)
            elif isinstance(value, times.date):
                sheet.write(row, column, value, day)
            else:
                sheet.write(row, column, value)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def ods_file(sheets: Mapping[str, Rows]) -> bytes:
    """A workbook as LibreOffice saves it, with only what a reader needs."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_ods_row, rows))}</table:table>'
        for name, rows in sheets.items()
    )
    names = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        "</manifest:manifest>"
    )
    return zip_file(
        {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content}, level=0
    )


def _ods_row(row: Sequence[Value]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(value: Value) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, times.date):
        kind = f'"date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, str):
        kind = '"string"'
    else:
        kind = f'"float" office:value="{value}"'
    text = f"<text:p>{escape(str(value))}</text:p>"
    return f"<table:table-cell office:value-type={kind}>{text}</table:table-cell>"


def zip_file(parts: Mapping[str, str | bytes], level: int = 6) -> bytes:
    """A zip file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def sheet_xml_file(sheet: str | bytes, level: int = 6) -> bytes:
    """An xlsx whose one sheet is this XML, as a careful or a hostile hand would write it."""
    return with_part(xlsx_file({"a": [["x"]]}), "xl/worksheets/sheet1.xml", sheet, level)


def with_part(content: bytes, name: str, part: str | bytes, level: int = 6) -> bytes:
    """The same zip file with another content of one of its parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as read:
        parts: dict[str, str | bytes] = {each: read.read(each) for each in read.namelist()}
    return zip_file(parts | {name: part}, level)


def locked_xlsx_file() -> bytes:
    """What Excel makes of a workbook under a password: an old file with a locked package in it."""
    file = io.BytesIO()
    XlsDoc().save(file, b"\0" * 5_000)
    known, name = ("Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"))
    entry = name.ljust(64, b"\0") + (len(name) + 2).to_bytes(2, "little")
    head, _, rest = file.getvalue().partition(known)
    return head + entry + rest[len(entry) - len(known) :]


def locked_xls_file() -> bytes:
    """An old workbook whose second record says that it is locked."""
    content = xls_file({"a": [["x"]]})
    at = content.index(b"\x09\x08\x10\0\0\x06\x05\0") + 20
    return content[:at] + b"\x2f" + content[at + 1 :]


def locked_ods_file() -> bytes:
    """What LibreOffice makes of a workbook under a password, as its list of parts tells."""
    entry = '<file-entry full-path="content.xml"><encryption-data/></file-entry>'
    return with_part(
        ods_file({"a": [["x"]]}), "META-INF/manifest.xml", f"<manifest>{entry}</manifest>"
    )


def packed(content: bytes) -> bytes:
    """The same file in gzip."""
    return gzip.compress(content)


def _filled(rows: Rows) -> list[tuple[int, int, Value]]:
    return [
        (row, column, value)
        for row, cells in enumerate(rows)
        for column, value in enumerate(cells)
        if value is not None and value != ""
    ]

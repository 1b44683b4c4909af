"""The workbook with live formulas beside XlsxWriter writing the same cells as plain values."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import openpyxl
import xlsxwriter

from app.engine import Statement, analyse, calculate, read_case
from app.engine.certified import certified_document
from app.reports.content import About, ResultContent, result_content
from app.reports.document.build import report as report_of
from app.reports.document.report import Occasion
from app.reports.workbook.book import Cell, Look, Sheet
from app.reports.workbook.build import sheets_of, workbook
from app.reports.workbook.looks import properties
from benchmarks.comparing import compared
from benchmarks.ranges import uncertain_document
from benchmarks.record import record, table
from benchmarks.timing import interleaved

LINES = 600


def run() -> None:
    """Measure, print a table, and record the figures."""
    rows = [
        _measured("every figure, 12 of them with a range", uncertain_document(), rounds=150),
        _measured(f"{LINES} lines", _many_lines(), rounds=20),
    ]
    for row in rows:
        record(f"workbook: {row['what']}", row)
    headings = ("workbook of a case with", "time", "beside", "its time", "ratio", "target")
    print(table(headings, [_told(row) for row in rows]))


def _told(row: dict[str, Any]) -> tuple[str, ...]:
    ours, beside = (f"{row[name]:.1f} ms" for name in ("ms", "beside_ms"))
    return (row["what"], ours, row["beside"], beside, f"{row['ratio']:.2f}", row["target"])


def _measured(what: str, document: dict[str, Any], rounds: int) -> dict[str, Any]:
    statement = calculate(read_case(document))
    content = _content(statement)
    report = report_of(content, Occasion())

    def ours() -> bytes:
        return workbook(statement, content, report)

    sheets = sheets_of(statement, content, report)

    def plain() -> bytes:
        return _plain(sheets)

    assert _values(plain()) == _values(ours()), "both must hold the same"
    times = interleaved({"ours": ours, "plain": plain}, rounds=rounds)
    return compared(
        what,
        times["ours"] * 1000,
        "ratio ≤ 2",
        f"XlsxWriter {xlsxwriter.__version__}, same cells as plain values",
        times["plain"] * 1000,
    )


def _content(statement: Statement) -> ResultContent:
    about = About(place="A county", saved_at=datetime(2025, 7, 1, tzinfo=UTC), version=1)
    case, told = statement.case.to_document(), statement.to_document()
    return result_content(
        case,
        told,
        about,
        analysis=analyse(statement),
        certified=certified_document(statement),
    )


def _plain(sheets: list[Sheet]) -> bytes:
    """The same cells, looking the same, as numbers and texts: nothing is worked out."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    formats: dict[Look, Any] = {}
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for column, width in enumerate(sheet.widths):
            page.set_column(column, column, width)
        wide = [(row, 0, *Cell(Look(part), text)) for row, part, text in sheet.wide]
        for row, column, part, text, number, _, day in [*sheet.cells, *wide]:
            if part not in formats:
                formats[part] = book.add_format(properties(part))
            if number is not None:
                page.write_number(row, column, float(number), formats[part])
            elif day is not None:
                page.write_datetime(row, column, day, formats[part])
            elif text:
                page.write_string(row, column, text, formats[part])
            else:
                page.write_blank(row, column, None, formats[part])
    book.close()
    return file.getvalue()


def _values(file: bytes) -> list[tuple[str, int, int, str]]:
    book = openpyxl.load_workbook(BytesIO(file), data_only=True)
    return [
        (page.title, cell.row, cell.column, _to_ten_digits(cell.value))
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def _to_ten_digits(value: Any) -> str:
    return f"{value:.10g}" if isinstance(value, int | float) else str(value)


def _many_lines() -> dict[str, Any]:
    """The same case with many jails, each with a month of its own figures."""
    first = date(2025, 1, 1)
    lines = [
        {
            "jail": f"Jail {number + 1}",
            "period_start": (first + timedelta(days=number % 300)).isoformat(),
            "period_end": (first + timedelta(days=number % 300 + 27)).isoformat(),
            "figures": {
                "people_held": 10 + number % 90,
                "mean_hours_held": f"{20 + number % 40}.5",
                "detainer_bed_days": 100 + number,
                "published_daily_cost": f"{40 + number % 70}.15",
            },
        }
        for number in range(LINES)
    ]
    return {**uncertain_document(), "lines": lines}

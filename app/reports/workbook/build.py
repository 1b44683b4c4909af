"""A calculation becomes a workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.engine import Statement
from app.language import say
from app.reports.content import ResultContent
from app.reports.document.report import Report
from app.reports.workbook.book import Sheet
from app.reports.workbook.citing import Citations
from app.reports.workbook.names import SOURCES
from app.reports.workbook.plan import planned
from app.reports.workbook.range_sheet import range_sheet
from app.reports.workbook.sources_sheet import sources_sheet
from app.reports.workbook.summary_sheet import summary_sheet
from app.reports.workbook.table_sheet import table_sheet
from app.reports.workbook.tables import Table
from app.reports.workbook.working_sheet import working_sheet
from app.reports.workbook.writing import Papers, written

# A draft has no day; the zip format can hold none before this one.
_NO_DAY = date(1980, 1, 1)


def workbook(statement: Statement, content: ResultContent, report: Report) -> bytes:
    """The workbook (.xlsx) of one calculation in the language in use.

    `content` and `report` say the same statement in words; both are in that language. The same
    calculation gives the same bytes on any day.
    """
    return written(sheets_of(statement, content, report), _papers(content, report))


def sheets_of(statement: Statement, content: ResultContent, report: Report) -> list[Sheet]:
    """The sheets of a workbook, in order, before they are written."""
    plan, citations = planned(statement), Citations(content)
    working = working_sheet(plan, citations)
    lists = [table_sheet(plan, _told(table, content), citations) for table in plan.tables]
    ranged = range_sheet(plan, content.how_sure)
    sources = sources_sheet(plan.names[SOURCES], content.printed_sources, citations)
    summary = summary_sheet(plan, content, ranged, report)
    return [summary, working, *lists, ranged.sheet, sources]


def _told(table: Table, content: ResultContent) -> Table:
    """The table of classes says why some of them are joined."""
    hiding = content.severity.hiding if content.severity else ""
    if table.key != "severity" or not hiding:
        return table
    return replace(table, note=f"{table.note} {hiding}")


def _papers(content: ResultContent, report: Report) -> Papers:
    return Papers(
        title=report.name or report.title,
        subject=report.title,
        author=report.author,
        comments=say("Fingerprint {fingerprint}", fingerprint=content.fingerprint),
        created=report.saved or _NO_DAY,
        footer=content.fingerprint,
    )

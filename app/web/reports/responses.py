"""Answers with a report: the page that shows it and the files that carry it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.engine import Statement
from app.language import Words
from app.reports.content import ResultContent
from app.reports.document.build import parts_of, report
from app.reports.document.report import Report
from app.reports.files import FORMATS, made
from app.reports.qr import qr_svg
from app.web.calculations.posted_text import printable
from app.web.reports.form import ReportForm

FILE_WORDS = Words({"pdf": "PDF", "docx": "Word", "xlsx": "Workbook (Excel)"})
FILE = f"<any({', '.join(FORMATS)}):kind>"


@dataclass(frozen=True)
class Subject:
    """The calculation of a report, and the addresses of its page, its files and its result.

    `statement` is asked for by the workbook alone. `secret`: whoever knows the address may read.
    """

    content: ResultContent
    statement: Callable[[], Statement]
    page: str
    file: str
    back: str
    values: Mapping[str, Any]
    secret: bool = False


def report_page(subject: Subject) -> str:
    """The report as asked for, with the way to choose another form and to the files."""
    form, made_report = _asked(subject)
    files = [
        (kind, words, _address(subject.file, subject, kind=kind))
        for kind, words in FILE_WORDS.items()
    ]
    return render_template(
        "reports/report.html",
        report=made_report,
        form=form,
        files=files,
        back=subject.back,
        secret=subject.secret,
        statuses=url_for("papers.about", _anchor="status"),
        code=qr_svg(made_report.seal.link) if made_report.seal.link else "",
    )


def report_file(subject: Subject, kind: str) -> ResponseReturnValue:
    """The report as a file; back to its page where what was asked for cannot be used."""
    form, made_report = _asked(subject)
    if form.problems:
        return redirect(_address(subject.page, subject), 303)
    body = made(
        kind,
        made_report,
        subject.content,
        subject.statement,
        current_app.config["REPORTS_FOLDER"],
    )
    response = Response(body, mimetype=FORMATS[kind])
    opening = "inline" if kind == "pdf" else "attachment"
    response.headers["Content-Disposition"] = f'{opening}; filename="{_name(made_report)}.{kind}"'
    return response


def _asked(subject: Subject) -> tuple[ReportForm, Report]:
    form = ReportForm(printable(request.args), dict(parts_of(subject.content)))
    occasion = form.occasion(request.url_root.rstrip("/"))
    return form, report(subject.content, occasion)


def _address(endpoint: str, subject: Subject, **more: str) -> str:
    """The address of a report with everything that was asked of this one."""
    asked: dict[str, Any] = request.args.to_dict(flat=False)
    return url_for(endpoint, **{**asked, **subject.values, **more})


def _name(made_report: Report) -> str:
    digits = made_report.seal.fingerprint.replace(" ", "")[:12]
    return f"holdcost-{digits}-{made_report.form}-{made_report.language}"

"""Rendering a result page and a report, with every check of pages fetched in tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask, render_template
from werkzeug.datastructures import Headers

from app import create_app
from app.reports.content import ResultContent
from app.web.reports.responses import Subject, report_page
from tests.checking_page import CHECKS, Page, parse

Render = Callable[..., Page]
REPORT = "reports/report.html"


def subject_of(content: ResultContent) -> Subject:
    """A report of this content, as if of a study: addresses are made, no file is."""
    return Subject(
        content=content,
        statement=lambda: pytest.fail("a page needs no statement"),
        page="studies.report",
        file="studies.file",
        back="/",
        values={"study_id": "any"},
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The application; its database is never opened here."""
    folder = tmp_path_factory.mktemp("site")
    environ = {
        "DATABASE_URL": f"sqlite:///{folder / 'unused.sqlite'}",
        "SECRET_KEY": "made up for the tests, and long enough",
        "HOLDCOST_INSTANCE": str(folder),
    }
    return create_app(environ, {"TESTING": True})


@pytest.fixture
def render(site: Flask) -> Render:
    """Render a template with a content and more; fail on anything wrong with the page."""

    def rendered(template: str, content: ResultContent | None = None, **more: object) -> Page:
        with site.test_request_context("/"):
            if content and template == REPORT:
                text = report_page(subject_of(content))
            else:
                text = render_template(template, content=content, **more)
        page = Page(template, 200, Headers(), text, parse(template, text))
        for check in CHECKS:
            check(page)
        return page

    return rendered

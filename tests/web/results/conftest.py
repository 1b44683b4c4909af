"""Rendering a result page and a report, with every check of pages fetched in tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask, render_template
from werkzeug.datastructures import Headers

from app import create_app
from app.reports.content import ResultContent
from tests.checking_page import CHECKS, Page, parse

Render = Callable[..., Page]


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
            text = render_template(template, content=content, **more)
        page = Page(template, 200, Headers(), text, parse(template, text))
        for check in CHECKS:
            check(page)
        return page

    return rendered

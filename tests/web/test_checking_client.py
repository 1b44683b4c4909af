"""The test client refuses bad pages; otherwise it would be no check at all."""

from __future__ import annotations

import pytest
from flask import Flask

from app.persistence.database import db
from app.persistence.models import Calculation
from tests.checking_client import CheckingClient

GOOD = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Held – Holdcost</title></head>
<body><main><h1>Held</h1>{}</main></body></html>"""


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """One database is enough here."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def page_with(app: Flask, html: str) -> CheckingClient:
    """Return a visitor to a page with this in it."""
    app.add_url_rule("/page", view_func=lambda: html if "<!" in html else GOOD.format(html))
    return CheckingClient(app)


def test_a_good_page_passes(app: Flask) -> None:
    html = '<label for="people">People</label><input id="people" name="people" value="4">'
    page = page_with(app, f'<form method="post">{html}</form>').get("/page")
    assert page.h1 == "Held"
    assert page.form() == ("", {"people": "4"})


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<p>never <b>closed</p>", "not valid HTML"),
        ("<table><p>outside</p></table>", "not valid HTML"),
        ("<h1>Another</h1>", "2 h1"),
        ('<p id="a">1</p><p id="a">2</p>', "id twice"),
        ('<label for="lost">People</label>', "do not exist"),
        ('<p aria-describedby="lost">1</p>', "do not exist"),
        ('<a href="#lost">down</a>', "do not exist"),
        ('<input name="people">', "no label"),
        ('<select name="place"><option>x</option></select>', "no label"),
        ("<button></button>", "silent button"),
        ('<p style="color: red">1</p>', "inline"),
        ('<p onclick="x()">1</p>', "inline"),
        ("<script>x()</script>", "inline script"),
        ('<script src="https://example.org/x.js"></script>', "comes from"),
        ('<img src="//example.org/x.png" alt="">', "comes from"),
        ('<img src="/x.png">', "without alt"),
        ('<form action="https://example.org/"></form>', "sends a form"),
        ("<main></main>", "main"),
        (GOOD.format("").replace("Held –", "Kept –"), "title"),
        (GOOD.format("").replace(' lang="en"', ""), "language"),
        (GOOD.format("").replace("viewport", "other"), "viewport"),
    ],
)
def test_a_bad_page_is_refused(app: Flask, html: str, reason: str) -> None:
    with pytest.raises(AssertionError, match=reason):
        page_with(app, html).get("/page")


def test_work_that_was_never_committed_is_noticed(app: Flask) -> None:
    def forget() -> str:
        db.session.add(Calculation())
        return GOOD.format("")

    app.add_url_rule("/forget", view_func=forget)
    with pytest.raises(AssertionError, match="never committed"):
        CheckingClient(app).get("/forget")

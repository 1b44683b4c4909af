"""A test client that reads every page it fetches, and fails on a bad one.

page = client.get("/counties")                     # expects 200
page = client.post("/", {"people": "412"}, status=303)
page = client.follow(page)
page.h1, page.words, page.all("td"), page.headers, page.form()
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from flask import Flask, g, request_finished
from flask import session as cookie
from flask_wtf.csrf import generate_csrf

from app.persistence.sessions import has_unsaved_work
from tests.checking_page import Page, read_page


class CheckingClient:
    """One visitor with one cookie jar."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.browser = app.test_client()
        self.token: str | None = None

    def get(self, url: str, status: int = 200, **options: Any) -> Page:
        """Fetch `url`, check the answer, and return it."""
        return self.request("GET", url, status, **options)

    def post(
        self,
        url: str,
        data: Mapping[str, Any] | None = None,
        status: int = 303,
        *,
        csrf: bool = True,
        **options: Any,
    ) -> Page:
        """Send a form, with the key of the last page seen unless `csrf` is false."""
        fields = dict(data or {})
        if csrf:
            fields.setdefault("csrf_token", self.token or self.new_token())
        return self.request("POST", url, status, data=fields, **options)

    def submit(self, page: Page, data: Mapping[str, Any], status: int = 303, form: int = 0) -> Page:
        """Fill in form number `form` of `page` as a visitor would, and send it to its address."""
        action, fields = page.form(form)
        return self.post(action or page.url, {**fields, **data}, status)

    def follow(self, page: Page, status: int = 200) -> Page:
        """Go where `page` redirects to."""
        assert page.location, f"{page.url} does not redirect"
        return self.get(page.location, status)

    def request(self, method: str, url: str, status: int, **options: Any) -> Page:
        """Send a request; check the status, the headers, the page, and that all work was saved."""
        with unsaved_work(self.app) as unsaved:
            response = self.browser.open(url, method=method, **options)
        assert not unsaved, f"{method} {url} left work that was never committed"
        told = response.headers.get("Location", "")
        assert response.status_code == status, (
            f"{method} {url}: {response.status_code} instead of {status} {told}\n"
            f"{response.get_data(as_text=True)[:2000]}"
        )
        page = read_page(url, response)
        self.token = page.csrf_token or self.token
        return page

    def new_token(self) -> str:
        """Return a form key for this visitor, for forms sent without having seen the page."""
        with self.app.test_request_context():
            token: str = generate_csrf()
            secret = cookie["csrf_token"]
        with self.browser.session_transaction() as kept:
            kept["csrf_token"] = secret
        self.token = token
        return token


@contextmanager
def unsaved_work(app: Flask) -> Iterator[list[object]]:
    """Collect the database sessions a request leaves with changes that were never written."""
    found: list[object] = []

    def look(_sender: Flask, **_details: object) -> None:
        sessions = g.get("_sqlalchemy_sessions", {}).values()
        found.extend(session for session in sessions if has_unsaved_work(session))

    with request_finished.connected_to(look, app):
        yield found

"""Every answer carries the headers that keep a visitor safe."""

from __future__ import annotations

import pytest
from flask import Flask

from app import create_app
from app.web.headers import CONTENT_SECURITY_POLICY
from tests.checking_client import CheckingClient


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Headers are the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def test_the_policy_allows_no_inline_script_or_style_and_no_other_host() -> None:
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY
    assert "default-src 'none'" in CONTENT_SECURITY_POLICY
    assert "frame-ancestors 'none'" in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cache-Control", "private, no-cache"),
    ],
)
def test_every_page_says(client: CheckingClient, name: str, value: str) -> None:
    assert client.get("/nothing-here", 404).headers[name] == value


@pytest.mark.parametrize("language", ["", "/es"])
@pytest.mark.parametrize(("path", "status"), [("/s/" + "a" * 40, 404), ("/edit/" + "a" * 40, 200)])
def test_a_page_with_a_secret_address_keeps_it_to_itself(
    client: CheckingClient, language: str, path: str, status: int
) -> None:
    headers = client.get(f"{language}{path}", status).headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert headers["Cache-Control"] == "private, no-store"


def test_an_address_like_a_secret_one_is_none(client: CheckingClient) -> None:
    for path in ("/x/s/abc", "/es/x/s/abc", "/es/editor"):
        assert client.get(path, 404).headers["Referrer-Policy"] == "same-origin"


def test_development_asks_for_no_encryption(client: CheckingClient) -> None:
    assert "Strict-Transport-Security" not in client.get("/nothing-here", 404).headers


def test_production_asks_for_encryption_and_a_secure_cookie(environ: dict[str, str]) -> None:
    app: Flask = create_app({**environ, "HOLDCOST_ENV": "production"})
    headers = app.test_client().get("/nothing-here").headers
    assert headers["Strict-Transport-Security"] == "max-age=63072000"
    assert app.config["SESSION_COOKIE_SECURE"] is True
    assert app.config["SESSION_COOKIE_HTTPONLY"] is True
    assert app.config["SESSION_COOKIE_SAMESITE"] == "Lax"

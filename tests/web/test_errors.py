"""An error page says in plain words what happened and what to do next."""

from __future__ import annotations

import pytest
from flask import Flask, abort, request
from werkzeug.exceptions import TooManyRequests

from app.language import SPANISH, in_language
from app.services.acting import NotAllowedError
from app.web.errors import FORM_NOT_ACCEPTED, ROLE_TOO_SMALL, WORDS
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of


@pytest.fixture
def environ(sqlite_url: str, tmp_path: object) -> dict[str, str]:
    """Error pages are the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture
def client(app: Flask) -> CheckingClient:
    """A visitor to an application with pages that fail in every way."""

    @app.route("/fail/<int:code>")
    def fail(code: int) -> str:
        abort(code)

    @app.route("/wait")
    def wait() -> str:
        raise TooManyRequests(retry_after=60)

    @app.route("/form", methods=["POST"])
    def form() -> str:
        return request.form.get("people", "")

    @app.route("/fault")
    def fault() -> str:
        raise LookupError("a secret detail")

    app.config["PROPAGATE_EXCEPTIONS"] = False
    return CheckingClient(app)


def address_of(page: Page, words: str) -> str | None:
    """Where the link with these words leads."""
    (link,) = [link for link in page.all("a") if words_of(link) == words]
    return link.get("href")


@pytest.mark.parametrize("code", WORDS)
def test_every_error_has_a_page_of_its_own(client: CheckingClient, code: int) -> None:
    page = client.get(f"/fail/{code}", code)
    assert page.h1 == WORDS[code].heading
    assert WORDS[code].what_to_do in page.words


@pytest.mark.parametrize("code", WORDS)
def test_every_error_is_told_in_the_language_of_the_address(
    client: CheckingClient, code: int
) -> None:
    page = client.get(f"/es/fail/{code}", code)
    with in_language(SPANISH):
        words = WORDS[code].said()
    assert not set(words) & set(WORDS[code])
    assert page.all("html")[0].get("lang") == "es"
    assert page.h1 == words.heading
    assert f"{words.what_happened} {words.what_to_do} Ir a la página inicial" in page.words
    assert address_of(page, "Ir a la página inicial") == "/es/"


@pytest.mark.parametrize(("code", "like"), [(415, 400), (418, 400), (503, 500)])
def test_an_error_without_words_gets_those_of_its_kind(
    client: CheckingClient, code: int, like: int
) -> None:
    assert client.get(f"/fail/{code}", code).h1 == WORDS[like].heading


def test_a_page_that_does_not_exist_links_to_the_first_page(client: CheckingClient) -> None:
    page = client.get("/nothing-here", 404)
    assert page.h1 == "Page not found"
    assert address_of(page, "Go to the first page") == "/"


def test_a_fault_is_not_shown_to_the_visitor(client: CheckingClient) -> None:
    page = client.get("/fault", 500)
    assert page.h1 == WORDS[500].heading
    assert "secret" not in page.text
    assert "LookupError" not in page.text


def test_a_form_without_its_key_is_refused_with_a_reason(client: CheckingClient) -> None:
    page = client.post("/form", {"people": "412"}, 400, csrf=False)
    assert page.h1 == "The form was not accepted"
    assert "cookies" in page.words


def test_a_form_refused_and_what_is_too_large_are_told_in_it_too(
    app: Flask, client: CheckingClient
) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 1000
    with in_language(SPANISH):
        refused, too_large = FORM_NOT_ACCEPTED.said(), WORDS[413].said()
    assert client.post("/es/form", {"people": "412"}, 400, csrf=False).h1 == refused.heading
    assert client.post("/es/form", {"people": "4" * 2000}, 413).h1 == too_large.heading


def test_a_form_with_its_key_is_accepted(client: CheckingClient) -> None:
    with pytest.raises(AssertionError, match="not valid HTML"):
        client.post("/form", {"people": "412"}, 200)


def test_what_is_too_large_is_refused(app: Flask, client: CheckingClient) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 1000
    assert client.post("/form", {"people": "4" * 2000}, 413).h1 == WORDS[413].heading


def test_a_wrong_method_says_which_are_right(client: CheckingClient) -> None:
    page = client.get("/form", 405)
    assert "POST" in page.headers["Allow"]


def test_who_has_to_wait_is_told_how_long(client: CheckingClient) -> None:
    assert client.get("/wait", 429).headers["Retry-After"] == "60"


def test_who_has_too_small_a_role_is_told_so_wherever_it_turns_out(app: Flask) -> None:
    client = CheckingClient(app)

    def refuse() -> str:
        abort(403)

    def end_meanwhile() -> str:
        raise NotAllowedError

    refuse.access = "enter"  # type: ignore[attr-defined]
    app.add_url_rule("/refuse", view_func=refuse)
    app.add_url_rule("/meanwhile", view_func=end_meanwhile)
    for path in ("/refuse", "/meanwhile"):
        page = client.get(path, 403)
        assert page.h1 == ROLE_TOO_SMALL.heading
        assert "calculation" not in page.words


def test_words_are_plain() -> None:
    jargon = ("HTTP", "server error", "exception", "invalid", "CSRF", "token")
    for words in (*WORDS.values(), ROLE_TOO_SMALL):
        assert not [term for term in jargon if term in " ".join(words)]

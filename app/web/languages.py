"""Every page has an address in each language: /method, /es/method. The address alone decides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Flask, current_app, request, url_for

from app.language import ENGLISH, LANGUAGES, in_language, language, say, say_as, say_count

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PREFIXES = {key: "" if key == ENGLISH else f"/{key}" for key in LANGUAGES}
_ROOT = "holdcost.root"
# What may stand in an address as it is: in its path, and after the question mark.
_OF_PATHS = "!$&'()*+,/:;=@"
_OF_QUERIES = f"{_OF_PATHS}?%"


def register(app: Flask) -> None:
    """Give `app` its addresses by language, and its templates the words for them."""
    app.wsgi_app = LanguageInAddress(app.wsgi_app)  # type: ignore[method-assign]
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        say, say_count, newstyle=True, pgettext=say_as
    )
    app.jinja_env.globals.update(
        asset=asset,
        in_site=in_site,
        language=language,
        languages=LANGUAGES,
        in_other_language=in_other_language,
    )


class LanguageInAddress:
    """Takes the language off the front of an address, so that routes know one address each.

    The prefix becomes part of the script's name: addresses made by `url_for` stay in the language.
    """

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer in the language of the address."""
        root, path = environ.get("SCRIPT_NAME", ""), environ.get("PATH_INFO", "")
        environ[_ROOT] = root
        key = _language_of(path)
        if key != ENGLISH:
            prefix = PREFIXES[key]
            environ["SCRIPT_NAME"], environ["PATH_INFO"] = root + prefix, path[len(prefix) :] or "/"
        with in_language(key):
            return self._application(environ, start_response)


def _language_of(path: str) -> str:
    """The language an address begins with; English where it names none."""
    found = (
        key for key, prefix in PREFIXES.items() if prefix and f"{path}/".startswith(f"{prefix}/")
    )
    return next(found, ENGLISH)


def in_other_language(key: str, *, with_query: bool = True) -> str | None:
    """The address of the page asked for, in a language; what was asked of it stays.

    None for the answer to a form at an address that takes nothing but forms: it cannot be opened.
    """
    if not _can_be_opened():
        return None
    # More than one slash at the start would name another site.
    path = "/" + quote(request.environ["PATH_INFO"].encode("latin-1"), _OF_PATHS).lstrip("/")
    query = quote(request.query_string, _OF_QUERIES) if with_query else ""
    return f"{_root()}{PREFIXES[key]}{path}{f'?{query}' if query else ''}"


def _can_be_opened() -> bool:
    if request.method in ("GET", "HEAD"):
        return True
    addresses = current_app.create_url_adapter(request)
    return addresses is not None and addresses.test(method="GET")


def in_site(path: str) -> str:
    """A path of this site as an address in the language in use."""
    return f"{request.script_root}{path}"


def asset(filename: str) -> str:
    """The address of a file of ours, one for all languages, so that it is loaded once."""
    return _root() + url_for("static", filename=filename).removeprefix(request.script_root)


def _root() -> str:
    root: str = request.environ.get(_ROOT, "")
    return root

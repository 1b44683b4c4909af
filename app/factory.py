"""The wiring: settings → extensions → blueprints → headers → error pages → commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Flask
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from app import cli, web
from app.persistence import database
from app.web import errors, headers, languages
from config import PROJECT, read_settings


def build(environ: Mapping[str, str], overrides: Mapping[str, Any]) -> Flask:
    """Return the application, with settings from `environ`, and `overrides` in their place."""
    app = Flask("app", template_folder=str(PROJECT / "templates"), static_folder="static")
    configure(app, environ, overrides)
    extend(app)
    web.register(app)
    languages.register(app)
    headers.register(app)
    errors.register(app)
    cli.register(app)
    return app


def configure(app: Flask, environ: Mapping[str, str], overrides: Mapping[str, Any]) -> None:
    """Read the settings and set what does not depend on them."""
    app.config.update(read_settings(environ))
    app.config.update(overrides)
    # A name a template misspells is an error in the tests, not an empty place on the page.
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    proxies = app.config["TRUSTED_PROXIES"]
    if proxies:
        proxied = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)
        app.wsgi_app = proxied  # type: ignore[method-assign]  # Flask's own way to add middleware


def extend(app: Flask) -> None:
    """Connect the database and protect every form against forged posts."""
    database.connect(app)
    CSRFProtect(app)

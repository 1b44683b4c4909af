"""Settings, read from the environment. `docs/deploy` lists them for whoever installs Holdcost."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent
ENVIRONMENTS = ("development", "production")
ENCRYPTIONS = ("starttls", "tls", "none")
MEBIBYTE = 1024 * 1024


class ConfigurationError(Exception):
    """A setting is missing or cannot be understood; the message says which and what to do."""


def read_settings(environ: Mapping[str, str]) -> dict[str, Any]:
    """Return the settings of the application; raise ConfigurationError when one is not usable."""
    environment = read_environment(environ)
    in_production = environment == "production"
    return {
        "ENVIRONMENT": environment,
        "SECRET_KEY": read_secret(environ, in_production),
        "SECRET_GIVEN": bool(environ.get("SECRET_KEY", "").strip()),
        "SQLALCHEMY_ENGINES": {"default": read_database_url(environ)},
        "TRUSTED_PROXIES": read_number(environ, "HOLDCOST_TRUSTED_PROXIES", 0),
        "TRUSTED_HOSTS": read_hosts(environ),
        # Reports once made as PDF; may be emptied at any time.
        "REPORTS_FOLDER": instance_folder(environ) / "reports",
        "CONTACT": environ.get("HOLDCOST_CONTACT", "").strip(),
        "INSTANCE_FOLDER": instance_folder(environ),
        # How much memory one guess at a password costs.
        "PASSWORD_MEMORY_MIB": read_number(environ, "HOLDCOST_PASSWORD_MEMORY_MIB", 64),
        **mail(environ, in_production),
        **limits(environ),
        **cookies(in_production),
    }


def limits(environ: Mapping[str, str]) -> dict[str, Any]:
    """Return how much a visitor may send at once."""
    return {
        "MAX_CONTENT_LENGTH": read_number(environ, "HOLDCOST_MAX_UPLOAD_MIB", 64) * MEBIBYTE,
        "MAX_DOCUMENT_SIZE": read_number(environ, "HOLDCOST_MAX_DOCUMENT_MIB", 10) * MEBIBYTE,
        "MAX_FORM_MEMORY_SIZE": 2 * MEBIBYTE,
        "MAX_FORM_PARTS": 4000,
        # How long a request that brings a file waits for it before it shows how far it is.
        "READING_WAIT_SECONDS": 1,
    }


def mail(environ: Mapping[str, str], in_production: bool) -> dict[str, Any]:
    """Return how e-mail is sent, and the address of the site that stands in it."""
    given = {
        name: environ.get(f"HOLDCOST_{name}", "").strip()
        for name in ("SMTP_HOST", "SMTP_USER", "SMTP_PASSWORD", "MAIL_FROM")
    }
    given["SMTP_TLS"] = read_encryption(environ)
    given["ADDRESS"] = read_address(environ)
    if given["SMTP_HOST"] and "@" not in given["MAIL_FROM"]:
        raise ConfigurationError(
            "with HOLDCOST_SMTP_HOST, HOLDCOST_MAIL_FROM must be set to the e-mail address that "
            "Holdcost writes from."
        )
    if given["SMTP_HOST"] and in_production and not (given["ADDRESS"] or read_hosts(environ)):
        raise ConfigurationError(
            "in production HOLDCOST_SMTP_HOST needs HOLDCOST_ADDRESS (such as "
            "https://holdcost.example): links in e-mails must not follow what a visitor sends."
        )
    return {**given, "SMTP_PORT": read_number(environ, "HOLDCOST_SMTP_PORT", 587)}


def read_encryption(environ: Mapping[str, str]) -> str:
    """Return how the connection to the mail server is encrypted."""
    found = environ.get("HOLDCOST_SMTP_TLS", "").strip() or "starttls"
    if found not in ENCRYPTIONS:
        raise ConfigurationError(
            f"HOLDCOST_SMTP_TLS is {found!r}; it must be 'starttls', 'tls' or 'none'."
        )
    return found


def read_address(environ: Mapping[str, str]) -> str:
    """Return the address of the site without a slash at its end, or nothing."""
    address = environ.get("HOLDCOST_ADDRESS", "").strip().rstrip("/")
    if address and not address.startswith(("https://", "http://")):
        raise ConfigurationError(
            f"HOLDCOST_ADDRESS is {address!r}; it must begin with https:// or http://."
        )
    return address


def cookies(in_production: bool) -> dict[str, Any]:
    """Return the settings of the one cookie, which carries drafts and edit rights."""
    return {
        "SESSION_COOKIE_NAME": "holdcost",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": in_production,
        "PERMANENT_SESSION_LIFETIME": timedelta(days=400),
        "PREFERRED_URL_SCHEME": "https" if in_production else "http",
        # A form may stay open for days before it is sent; the token still belongs to the browser.
        "WTF_CSRF_TIME_LIMIT": None,
        # Shared pages send no referrer on purpose, so its absence says nothing about a forgery.
        "WTF_CSRF_SSL_STRICT": False,
    }


def read_environment(environ: Mapping[str, str]) -> str:
    """Return "development" or "production" from HOLDCOST_ENV."""
    environment = environ.get("HOLDCOST_ENV", "").strip() or "development"
    if environment not in ENVIRONMENTS:
        raise ConfigurationError(
            f"HOLDCOST_ENV is {environment!r}; it must be 'development' or 'production'."
        )
    return environment


def read_database_url(environ: Mapping[str, str]) -> str:
    """Return where the data are kept: DATABASE_URL, or a SQLite file in the instance folder."""
    url = environ.get("DATABASE_URL", "").strip()
    if not url:
        folder = instance_folder(environ)
        folder.mkdir(parents=True, exist_ok=True)
        return f"sqlite:///{folder / 'holdcost.sqlite'}"
    scheme, separator, rest = url.partition("://")
    if scheme in ("postgres", "postgresql"):
        return f"postgresql+psycopg://{rest}"
    if not separator or scheme not in ("sqlite", "postgresql+psycopg"):
        raise ConfigurationError(
            "DATABASE_URL must begin with sqlite:/// or postgresql:// "
            "(leave it out to keep the data in instance/holdcost.sqlite)."
        )
    return url


def read_secret(environ: Mapping[str, str], in_production: bool) -> str:
    """Return the key that signs cookies; in production it has to be given."""
    secret = environ.get("SECRET_KEY", "").strip()
    if in_production and len(secret) < 32:
        raise ConfigurationError(
            "in production SECRET_KEY must be set to at least 32 characters that nobody can guess, "
            "for example the output of: python3 -c 'import secrets; print(secrets.token_hex(32))'"
        )
    return secret or kept_secret(instance_folder(environ) / "secret_key")


def kept_secret(path: Path) -> str:
    """Return the secret kept in the file at `path`, made at the first call."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written whole under another name first: two workers may come here at once.
        handle, name = tempfile.mkstemp(dir=path.parent, prefix="secret_key.")
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
        written = Path(name)
        if not path.exists():
            link_unless_present(written, path)
        written.unlink()
    return path.read_text(encoding="ascii").strip()


def link_unless_present(written: Path, path: Path) -> None:
    """Give `written` the name `path`, unless another process was first."""
    try:
        path.hardlink_to(written)
    except FileExistsError:
        return


def read_hosts(environ: Mapping[str, str]) -> list[str] | None:
    """Return the host names the site answers to, or None for any."""
    names = [name.strip() for name in environ.get("HOLDCOST_HOSTS", "").split(",")]
    return [name for name in names if name] or None


def read_number(environ: Mapping[str, str], name: str, otherwise: int) -> int:
    """Return a whole number of zero or more from the environment."""
    text = environ.get(name, "").strip() or str(otherwise)
    if not (text.isascii() and text.isdigit()):
        raise ConfigurationError(f"{name} is {text!r}; it must be a whole number.")
    return int(text)


def instance_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder for what belongs to this installation only."""
    return Path(environ.get("HOLDCOST_INSTANCE", "").strip() or PROJECT / "instance").resolve()

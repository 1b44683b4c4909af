"""Settings come from the environment; what is missing or wrong is said in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import PROJECT, ConfigurationError, read_settings

MAIL = {"HOLDCOST_SMTP_HOST": "mail.example", "HOLDCOST_MAIL_FROM": "holdcost@site.example"}


def test_a_secret_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    environ = {"HOLDCOST_INSTANCE": str(tmp_path / "instance")}
    first = read_settings(environ)["SECRET_KEY"]
    assert len(first) == 64
    assert read_settings(environ)["SECRET_KEY"] == first
    (kept,) = (tmp_path / "instance").iterdir()
    assert kept.name == "secret_key"
    assert kept.stat().st_mode & 0o777 == 0o600


def test_the_data_are_kept_in_the_instance_folder(tmp_path: Path) -> None:
    settings = read_settings({"HOLDCOST_INSTANCE": str(tmp_path)})
    assert settings["SQLALCHEMY_ENGINES"]["default"] == f"sqlite:///{tmp_path}/holdcost.sqlite"


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://a:b@db/holdcost", "postgresql+psycopg://a:b@db/holdcost"),
        ("postgres://db/holdcost", "postgresql+psycopg://db/holdcost"),
        ("postgresql+psycopg://db/holdcost", "postgresql+psycopg://db/holdcost"),
        ("sqlite:////srv/holdcost.sqlite", "sqlite:////srv/holdcost.sqlite"),
    ],
)
def test_a_database_can_be_given(given: str, used: str) -> None:
    settings = read_settings({"DATABASE_URL": given, "SECRET_KEY": "s"})
    assert settings["SQLALCHEMY_ENGINES"]["default"] == used


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        ({"HOLDCOST_ENV": "prod"}, "HOLDCOST_ENV"),
        ({"HOLDCOST_ENV": "production"}, "SECRET_KEY"),
        ({"HOLDCOST_ENV": "production", "SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"DATABASE_URL": "mysql://db/holdcost"}, "DATABASE_URL"),
        ({"DATABASE_URL": "holdcost.sqlite"}, "DATABASE_URL"),
        ({"HOLDCOST_MAX_UPLOAD_MIB": "a lot"}, "HOLDCOST_MAX_UPLOAD_MIB"),
        ({"HOLDCOST_MAX_DOCUMENT_MIB": "10 MB"}, "HOLDCOST_MAX_DOCUMENT_MIB"),
        ({"HOLDCOST_TRUSTED_PROXIES": "-1"}, "HOLDCOST_TRUSTED_PROXIES"),
        ({"HOLDCOST_PASSWORD_MEMORY_MIB": "much"}, "HOLDCOST_PASSWORD_MEMORY_MIB"),
        ({"HOLDCOST_SMTP_TLS": "ssl"}, "HOLDCOST_SMTP_TLS"),
        ({"HOLDCOST_SMTP_PORT": "smtp"}, "HOLDCOST_SMTP_PORT"),
        ({"HOLDCOST_SMTP_HOST": "mail.example"}, "HOLDCOST_MAIL_FROM"),
        ({"HOLDCOST_ADDRESS": "holdcost.example"}, "HOLDCOST_ADDRESS"),
        ({**MAIL, "HOLDCOST_ENV": "production"}, "HOLDCOST_ADDRESS"),
    ],
)
def test_a_wrong_setting_is_named(environ: dict[str, str], reason: str) -> None:
    with pytest.raises(ConfigurationError, match=reason):
        read_settings({"SECRET_KEY": "s" * 40, **environ} if "SECRET" not in reason else environ)


@pytest.mark.parametrize("command", [["flask", "upgrade-database"], ["gunicorn", "wsgi:app"]])
def test_production_without_a_secret_does_not_start_and_says_why(command: list[str]) -> None:
    environ = {**os.environ, "HOLDCOST_ENV": "production"}
    environ.pop("SECRET_KEY", None)
    done = subprocess.run(
        [sys.executable, "-m", *command, *(["-b", "127.0.0.1:0"] if "gunicorn" in command else [])],
        env=environ,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    told = [line for line in done.stderr.splitlines() if line.strip()]
    assert done.returncode != 0
    assert len(told) == 1
    assert told[0].startswith("Holdcost did not start: in production SECRET_KEY must be set")


def test_production_keeps_its_cookie_to_encrypted_connections() -> None:
    settings = read_settings({"HOLDCOST_ENV": "production", "SECRET_KEY": "s" * 32})
    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["SESSION_COOKIE_HTTPONLY"]
    assert settings["SESSION_COOKIE_SAMESITE"] == "Lax"


def test_host_names_can_be_limited() -> None:
    hosts = read_settings({"SECRET_KEY": "s", "HOLDCOST_HOSTS": "a.example, b.example"})
    assert hosts["TRUSTED_HOSTS"] == ["a.example", "b.example"]


def test_mail_is_handed_in_encrypted_unless_it_is_said_otherwise() -> None:
    address = {"HOLDCOST_ADDRESS": "https://holdcost.example/"}
    production = {"HOLDCOST_ENV": "production", "SECRET_KEY": "s" * 32}
    settings = read_settings({**MAIL, **address, **production})
    assert (settings["SMTP_HOST"], settings["SMTP_PORT"]) == ("mail.example", 587)
    assert settings["SMTP_TLS"] == "starttls"
    assert settings["ADDRESS"] == "https://holdcost.example"
    assert (
        read_settings({**MAIL, "SECRET_KEY": "s", "HOLDCOST_SMTP_TLS": "tls"})["SMTP_TLS"] == "tls"
    )


def test_without_a_mail_server_nothing_is_asked_for() -> None:
    settings = read_settings({"SECRET_KEY": "s"})
    assert (settings["SMTP_HOST"], settings["ADDRESS"]) == ("", "")
    assert settings["PASSWORD_MEMORY_MIB"] == 64

"""`flask serve` finds a port, says so when it is another one, and hands over to gunicorn."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.cli.serving import first_free_port


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port something listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """The application; no database is opened."""
    return create_app({"HOLDCOST_INSTANCE": str(tmp_path)})


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have replaced this process."""
    commands: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _program, command: commands.append(command))
    monkeypatch.setattr(os, "chdir", lambda _folder: None)
    return commands


def test_a_free_port_is_taken_as_it_is(taken_port: int) -> None:
    free = first_free_port(taken_port)
    assert free is not None
    assert free > taken_port
    assert first_free_port(free) == free


def test_another_port_is_announced(app: Flask, started: list[list[str]], taken_port: int) -> None:
    result = app.test_cli_runner().invoke(args=["serve", "--port", str(taken_port)])
    assert f"Port {taken_port} is in use" in result.output
    assert f"127.0.0.1:{taken_port}" not in started[0]
    assert "wsgi:app" in started[0]


def test_the_port_can_come_from_the_environment(
    app: Flask, started: list[list[str]], taken_port: int
) -> None:
    free = first_free_port(taken_port)
    app.test_cli_runner(env={"HOLDCOST_PORT": str(free)}).invoke(args=["serve"])
    assert f"127.0.0.1:{free}" in started[0]


def test_a_port_that_is_none_is_refused(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["serve", "--port", "eighty"])
    assert result.exit_code == 2
    assert "eighty" in result.output

"""`flask serve`: the server of this machine, on a port that is free."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import click

PROJECT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
TRIES = 50


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    envvar="HOLDCOST_PORT",
    show_default=True,
    show_envvar=True,
    help="Where to listen; the next free port is taken when this one is in use.",
)
def serve(port: int) -> None:
    """Start the server on this machine and print its address."""
    free = first_free_port(port)
    if free is None:
        raise click.ClickException(f"no port from {port} to {port + TRIES - 1} is free.")
    if free != port:
        click.echo(f"Port {port} is in use, so Holdcost takes port {free}.")
    sys.stdout.flush()
    os.chdir(PROJECT)
    os.execv(sys.executable, server_command(free))  # noqa: S606  # our own arguments, no shell


def server_command(port: int) -> list[str]:
    """Return the command that starts gunicorn on `port`."""
    config = str(PROJECT / "gunicorn.conf.py")
    bind = f"{HOST}:{port}"
    return [sys.executable, "-m", "gunicorn", "--config", config, "--bind", bind, "wsgi:app"]


def first_free_port(first: int) -> int | None:
    """Return the first port from `first` on that nothing listens at, or None."""
    candidates = range(first, min(first + TRIES, 65536))
    return next((port for port in candidates if is_free(port)), None)


def is_free(port: int) -> bool:
    """Return whether a server could listen at `port` now."""
    with socket.socket() as probe:
        # As gunicorn does: a port whose last connections are still fading is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True

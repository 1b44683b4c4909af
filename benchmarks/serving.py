"""Servers for measuring: gunicorn with two sync workers, Holdcost's or another application."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

PROJECT = Path(__file__).resolve().parents[1]
WORKERS = 2
PATIENCE_SECONDS = 30
HOLDCOST, HELLO = "wsgi:app", "benchmarks.hello:app"


@dataclass(frozen=True)
class Server:
    """A running server, and how long it took from its start to its first answer."""

    url: str
    pid: int
    seconds_to_first_answer: float

    def worker_memory_mib(self) -> float:
        """What the largest worker holds in memory, shared pages included."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return max(_resident_mib(int(pid)) for pid in children)


@contextmanager
def server(application: str, environ: Mapping[str, str]) -> Iterator[Server]:
    """Run an application until the block ends."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py"]
    # More than one thread would turn sync workers into threaded ones.
    command += ["--worker-class", "sync", "--threads", "1", "--workers", str(WORKERS)]
    command += ["--bind", f"127.0.0.1:{port}"]
    begun = time.perf_counter()
    process = subprocess.Popen(
        [*command, application],
        cwd=PROJECT,
        env={**os.environ, **environ},
        stdout=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process)
        yield Server(url, process.pid, time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_SECONDS)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < give_up and process.poll() is None:
        try:
            with urlopen(url, timeout=5) as answer:  # noqa: S310  # our own server
                answer.read()
                return
        except (URLError, ConnectionError):
            time.sleep(0.01)
    raise SystemExit(f"The server at {url} did not answer.")


def _resident_mib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port

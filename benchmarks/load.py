"""Requests by the thousand: by wrk where it is installed, else by threads of our own."""

from __future__ import annotations

import http.client
import re
import shutil
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlsplit

CONNECTIONS = 16
LUA = """
wrk.method = "POST"
wrk.body = {body!r}
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Cookie"] = {cookie!r}
"""
ENCODING = "gzip, deflate, br"  # as browsers ask
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Ask:
    """What to ask for, again and again: an address, or a form to send there."""

    url: str
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Load:
    """What came back: requests a second, the time 99 of 100 stay under, and refusals."""

    requests_per_second: float
    p99_ms: float
    failures: int


def tool() -> str:
    """What makes the requests, with its version."""
    if not shutil.which("wrk"):
        return "threads of Python's http.client"
    told = subprocess.run(["wrk", "--version"], capture_output=True, text=True, check=False).stdout
    return " ".join(told.split()[:2])


def load(ask: Ask, seconds: int) -> Load:
    """Ask by sixteen connections at once for so many seconds."""
    return _by_wrk(ask, seconds) if shutil.which("wrk") else _by_threads(ask, seconds)


def _by_wrk(ask: Ask, seconds: int) -> Load:
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
        command += ["-H", f"Accept-Encoding: {ENCODING}"]
        if ask.body:
            script.write(LUA.format(body=ask.body, cookie=ask.headers["Cookie"]))
            script.flush()
            command += ["-s", script.name]
        told = subprocess.run([*command, ask.url], capture_output=True, text=True, check=True)
    return read_wrk(told.stdout)


def read_wrk(text: str) -> Load:
    """What wrk printed."""
    rate = re.search(r"Requests/sec:\s+([\d.]+)", text)
    slow = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    if not rate or not slow:
        raise SystemExit(f"wrk said something else than expected:\n{text}")
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    lost = re.search(r"connect (\d+), read (\d+), write (\d+), timeout (\d+)", text)
    failures = int(refused[1]) if refused else 0
    failures += sum(map(int, lost.groups())) if lost else 0
    return Load(float(rate[1]), float(slow[1]) * MILLISECONDS[slow[2]], failures)


def _by_threads(ask: Ask, seconds: int) -> Load:
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        parts = list(threads.map(lambda _: _ask_until(ask, end), range(CONNECTIONS)))
    times = sorted(taken for part, _ in parts for taken in part)
    slow = times[int(len(times) * 0.99)] if times else 0.0
    return Load(len(times) / seconds, slow * 1000, sum(failed for _, failed in parts))


def _ask_until(ask: Ask, end: float) -> tuple[list[float], int]:
    parts, times, failed = urlsplit(ask.url), [], 0
    headers = {"Content-Type": "application/x-www-form-urlencoded", **ask.headers}
    headers["Accept-Encoding"] = ENCODING
    while time.monotonic() < end:
        begun = time.perf_counter()
        connection = http.client.HTTPConnection(parts.netloc, timeout=10)
        connection.request(
            "POST" if ask.body else "GET", parts.path or "/", ask.body or None, headers
        )
        answer = connection.getresponse()
        answer.read()
        connection.close()
        failed += answer.status >= 400
        times.append(time.perf_counter() - begun)
    return times, failed

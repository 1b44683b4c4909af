"""The pages beside a bare Flask application under the same server, and what they weigh."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from flask.testing import FlaskClient

from app import create_app
from benchmarks.load import CONNECTIONS, Ask, Load, load, tool
from benchmarks.record import record, table
from benchmarks.serving import HELLO, HOLDCOST, Server, server
from benchmarks.site import COUNTY, environ, make_site, quick_form
from benchmarks.timing import interleaved
from benchmarks.weight import weight

ROUNDS, SECONDS, STARTS = 5, 2, 5
FEW, MANY = 4_096, 400_000
BESIDE = f"hello on Flask {version('flask')}, gunicorn {version('gunicorn')}, 2 sync workers"
WEIGHED = ("/", "/counties", f"/c/{COUNTY}", "/studies", "/method", "/programs")


@dataclass(frozen=True)
class Row:
    """One measured figure beside its target."""

    what: str
    measured: str
    beside: str
    target: str
    figures: Mapping[str, Any]
    kept: bool


def run() -> None:
    """Measure, print a table, and record the figures."""
    with TemporaryDirectory() as name:
        rows = [*_served(Path(name)), *_counties(Path(name))]
    for row in rows:
        facts = {"what": row.what, "target": row.target, "kept": row.kept, **row.figures}
        record(f"pages: {row.what}", facts)
    cells = [
        (row.what, row.measured, row.beside, row.target, "" if row.kept else "MISSED")
        for row in rows
    ]
    print(table(("pages", "measured", "beside", "target", ""), cells))


def _served(folder: Path) -> Iterator[Row]:
    settings = environ(folder, "site")
    token = make_site(settings["DATABASE_URL"], FEW)
    yield _start_up(settings)
    with ExitStack() as stack:
        holdcost = stack.enter_context(server(HOLDCOST, settings))
        hello = stack.enter_context(server(HELLO, {}))
        asked = {
            "hello": Ask(f"{hello.url}/"),
            "shared calculation": Ask(f"{holdcost.url}/s/{token}"),
            "quick calculation": quick_form(holdcost.url),
        }
        loads = _in_turn(asked)
        yield _throughput("shared calculation", loads, 0.5, 50)
        yield _throughput("quick calculation", loads, 0.2, None)
        yield _memory(holdcost, hello)
        yield from _weights(holdcost, [f"/s/{token}", f"/s/{token}/report", *WEIGHED])


def _in_turn(asked: Mapping[str, Ask]) -> dict[str, list[Load]]:
    """Each in turn, so that a busy machine slows all alike."""
    for ask in asked.values():
        load(ask, 1)
    loads: dict[str, list[Load]] = {name: [] for name in asked}
    for _ in range(ROUNDS):
        for name, ask in asked.items():
            loads[name].append(load(ask, SECONDS))
    return loads


def _throughput(
    name: str, loads: Mapping[str, list[Load]], least_share: float, most_ms: float | None
) -> Row:
    ours, hello = loads[name], loads["hello"]
    rates = [each.requests_per_second for each in ours]
    pairs = zip(rates, hello, strict=True)
    share = median(rate / other.requests_per_second for rate, other in pairs)
    slow = median(each.p99_ms for each in ours)
    failures = sum(each.failures for each in ours)
    target = f"≥ {least_share:.0%}" + (f", p99 ≤ {most_ms:.0f} ms" if most_ms else "")
    beside = median(each.requests_per_second for each in hello)
    figures = {
        "requests_per_second": median(rates),
        "hello_requests_per_second": beside,
        "share_of_hello": share,
        "p99_ms": slow,
        "failures": failures,
        "connections": CONNECTIONS,
        "beside": BESIDE,
        "load": tool(),
    }
    kept = share >= least_share and slow <= (most_ms or slow) and not failures
    measured = f"{median(rates):,.0f}/s = {share:.0%}, p99 {slow:.1f} ms"
    return Row(name, measured, f"hello {beside:,.0f}/s", target, figures, kept)


def _start_up(settings: Mapping[str, str]) -> Row:
    times: dict[str, list[float]] = {HOLDCOST: [], HELLO: []}
    for _ in range(STARTS):
        for application, taken in times.items():
            with server(application, settings) as started:
                taken.append(started.seconds_to_first_answer)
    ours, hello = (median(taken) for taken in times.values())
    figures = {"seconds": ours, "hello_seconds": hello, "beside": BESIDE}
    measured, beside = f"{ours:.2f} s", f"hello {hello:.2f} s"
    return Row("start to first answer", measured, beside, "≤ 2 s", figures, ours <= 2)


def _memory(holdcost: Server, hello: Server) -> Row:
    ours, beside = holdcost.worker_memory_mib(), hello.worker_memory_mib()
    figures = {"mib": ours, "hello_mib": beside, "beside": BESIDE}
    told = f"hello {beside:.0f} MiB"
    return Row("memory of a worker", f"{ours:.0f} MiB", told, "≤ 130 MiB", figures, ours <= 130)


def _weights(holdcost: Server, paths: list[str]) -> Iterator[Row]:
    names = ["shared calculation", "shared report", *paths[2:]]
    found = {name: weight(holdcost.url + path) for name, path in zip(names, paths, strict=True)}
    heaviest = max(found, key=lambda name: found[name][0])
    kilobytes = {name: round(size / 1000, 1) for name, (size, _) in found.items()}
    elsewhere = [each for _, others in found.values() for each in others]
    figures = {"kilobytes": kilobytes, "requests_to_other_hosts": elsewhere}
    measured = f"{kilobytes[heaviest]} kB ({heaviest})"
    kept = kilobytes[heaviest] <= 60 and not elsewhere
    told = f"{len(elsewhere)} to other hosts"
    yield Row("weight of the heaviest first view", measured, told, "≤ 60 kB", figures, kept)


def _counties(folder: Path) -> Iterator[Row]:
    clients = {count: _client(folder, count) for count in (FEW, MANY)}
    for path, target in ((f"/c/{COUNTY}", 1.3), ("/counties", None)):
        calls = {f"{count:,}": _opener(client, path) for count, client in clients.items()}
        few, many = interleaved(calls, rounds=40 if target else 10).values()
        figures = {"ms": many * 1000, "with_few_ms": few * 1000, "ratio": many / few}
        told = f"≤ {target}" if target else ""
        measured = f"{many * 1000:.1f} ms = {many / few:.2f} ×"
        kept = target is None or many / few <= target
        beside = f"{few * 1000:.1f} ms with {FEW:,}"
        yield Row(f"{path} with {MANY:,} county-months", measured, beside, told, figures, kept)


def _client(folder: Path, count: int) -> FlaskClient:
    settings = environ(folder, f"counties-{count}")
    make_site(settings["DATABASE_URL"], count)
    return create_app(settings).test_client()


def _opener(client: FlaskClient, path: str) -> Any:
    def open_page() -> None:
        assert client.get(path).status_code == 200

    return open_page

"""What wrk prints is read as what it says; a page is weighed with everything it asks for."""

from __future__ import annotations

import pytest

from benchmarks.load import read_wrk
from benchmarks.weight import ASKED_FOR

PRINTED = """Running 2s test @ http://127.0.0.1:1/
  1 threads and 16 connections
  Latency Distribution
     50%    2.99ms
     99%    {slowest}
  5000 requests in 2.00s, 1.2MB read
{trouble}Requests/sec:   2500.12
Transfer/sec:      0.60MB
"""


@pytest.mark.parametrize(
    ("slowest", "milliseconds"), [("7.50ms", 7.5), ("850.00us", 0.85), ("1.20s", 1200)]
)
def test_the_slowest_of_a_hundred_is_read_in_milliseconds(
    slowest: str, milliseconds: float
) -> None:
    read = read_wrk(PRINTED.format(slowest=slowest, trouble=""))
    assert read.p99_ms == pytest.approx(milliseconds)
    assert (read.requests_per_second, read.failures) == (2500.12, 0)


def test_refused_and_lost_requests_are_counted() -> None:
    trouble = (
        "  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 30\n"
    )
    assert read_wrk(PRINTED.format(slowest="1.00ms", trouble=trouble)).failures == 40


def test_other_output_stops_the_benchmark() -> None:
    with pytest.raises(SystemExit, match="wrk said something else"):
        read_wrk("unable to connect")


def test_what_a_page_asks_for_is_found() -> None:
    page = '<link rel="stylesheet" href="/a.css"><script src="/b.js" defer></script><a href="/c">'
    assert ASKED_FOR.findall(page) == ["/a.css", "/b.js"]

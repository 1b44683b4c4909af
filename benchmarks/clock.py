"""A million holds through the clock, beside the same by NumPy's own calendar of business days."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy
from numpy.typing import NDArray

from app.engine.clock import FIRST_YEAR, LAST_YEAR, LIMIT, REGULATION, federal_holidays
from app.engine.clock_many import Instants, ManyClock, clock_for
from benchmarks.comparing import compared
from benchmarks.record import record, table
from benchmarks.timing import interleaved

HOLDS = 1_000_000
CHUNK = 50_000
ZONE = "America/Los_Angeles"
BESIDE = f"busday of NumPy {numpy.__version__}, without clock changes"
_MINUTE, _DAY = 60_000_000, 86_400_000_000
_FIRST, _LAST = "2008-01-01", "2026-01-01"
_HOLIDAYS = numpy.array(
    sorted(day for year in range(FIRST_YEAR, LAST_YEAR + 1) for day in federal_holidays(year)),
    "datetime64[D]",
)
_CALENDAR = numpy.busdaycalendar(holidays=_HOLIDAYS)


def run() -> None:
    """Measure, print a table, and record the figures."""
    timed, memory = _timed(), _memory()
    for row in (*timed, memory):
        record(f"clock: {row['what']}", row)
    headings = ("clock", "measured", "beside", "its own", "ratio", "target")
    print(table(headings, [*(_cells(row, "ms") for row in timed), _cells(memory, "mib")]))


def _cells(row: dict[str, Any], unit: str) -> tuple[str, ...]:
    ours, beside = (f"{row[name]:.1f} {unit}" for name in (unit, f"beside_{unit}"))
    return (row["what"], ours, row["beside"], beside, f"{row['ratio']:.2f}", row["target"])


def _timed() -> list[dict[str, Any]]:
    """A million holds as instants, and as a log has them."""
    walls, left = _holds(HOLDS)
    clock = clock_for(ZONE, walls)
    released = clock.instants(walls)
    _check(clock, walls[:CHUNK])
    times = interleaved(
        {
            "limits": lambda: _in_chunks(clock, released, left),
            "whole": lambda: _from_walls(walls, left),
            "busday": lambda: _by_busday(walls, left),
        },
        rounds=12,
    )
    beside = times["busday"] * 1000
    return [
        compared(
            f"{HOLDS:,} holds through the clock, hours beyond the limit",
            times["limits"] * 1000,
            "ratio ≤ 2",
            BESIDE,
            beside,
        ),
        compared(
            f"{HOLDS:,} holds from the jail's own times, clock changes included",
            times["whole"] * 1000,
            "ratio ≤ 2",
            BESIDE,
            beside,
        ),
    ]


def _holds(count: int) -> tuple[Instants, Instants]:
    """Wall times of release, to the minute, and when the people left, up to eight days later."""
    draws = numpy.random.default_rng(6)
    first, last = (int(numpy.datetime64(day, "m").astype(int)) for day in (_FIRST, _LAST))
    walls = draws.integers(first, last, count) * _MINUTE
    return walls, walls + draws.integers(0, 8 * 24 * 60, count) * _MINUTE


def _in_chunks(clock: ManyClock, released: Instants, left: Instants) -> int:
    return sum(
        int(clock.over(released[at : at + CHUNK], left[at : at + CHUNK], REGULATION).sum())
        for at in range(0, len(released), CHUNK)
    )


def _from_walls(walls: Instants, left: Instants) -> int:
    found = 0
    for at in range(0, len(walls), CHUNK):
        part = slice(at, at + CHUNK)
        clock = clock_for(ZONE, walls[part])
        instants = clock.instants(walls[part])
        found += int(clock.over(instants, clock.instants(left[part]), REGULATION).sum())
    return found


def _by_busday(walls: Instants, left: Instants) -> int:
    return sum(
        int(_busday_over(walls[at : at + CHUNK], left[at : at + CHUNK]).sum())
        for at in range(0, len(walls), CHUNK)
    )


def _busday_over(walls: Instants, left: Instants) -> Instants:
    over: Instants = numpy.maximum(left - _busday_limits(walls), 0)
    return over


def _busday_limits(walls: Instants) -> Instants:
    """48 hours of business days: two of them on, at the same time of day."""
    days: NDArray[Any] = (walls // _DAY).astype("datetime64[D]")
    runs = numpy.is_busday(days, busdaycal=_CALENDAR)
    into = numpy.where(runs, walls % _DAY, 0)
    # The end of a day that runs is reached with it, not as the next one begins.
    back = numpy.where(into == 0, 1, 2)
    begun = numpy.busday_offset(days, 0, roll="forward", busdaycal=_CALENDAR)
    ends = numpy.busday_offset(begun, back, busdaycal=_CALENDAR).astype(numpy.int64) * _DAY
    limits: Instants = ends + numpy.where(into == 0, _DAY, into)
    return limits


def _check(clock: ManyClock, walls: Instants) -> None:
    """Both must come to the same wherever no clock changes."""
    summer = (walls // _DAY).astype("datetime64[D]").astype("datetime64[M]").astype(int) % 12
    quiet = walls[(summer > 3) & (summer < 9)]
    ours = clock.limits(clock.instants(quiet), REGULATION)
    assert (ours == clock.instants(_busday_limits(quiet))).all(), "both must come to the same"
    assert LIMIT == 2 * _DAY


def _memory() -> dict[str, Any]:
    """Peak memory of ten chunks beside that of one."""
    one, ten = (_peak(count) for count in (CHUNK, 10 * CHUNK))
    return {
        "what": f"memory of {10 * CHUNK:,} holds in chunks of {CHUNK:,}",
        "mib": ten,
        "beside": f"of {CHUNK:,}",
        "beside_mib": one,
        "ratio": ten / one,
        "target": "ratio about 1",
    }


def _peak(count: int) -> float:
    walls, left = _holds(count)
    _from_walls(walls[:CHUNK], left[:CHUNK])
    tracemalloc.start()
    _from_walls(walls, left)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20

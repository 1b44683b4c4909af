"""Federal releases into counts, beside reading the same file and doing nothing with it."""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
import warnings
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas
from python_calamine import CalamineWorkbook

from app.intake.detainers.reading import count_detainers
from app.intake.sheets import unheard
from benchmarks.comparing import compared
from benchmarks.record import record, table
from benchmarks.releases import WIDE, write_release
from benchmarks.timing import interleaved

REAL_RELEASE = Path(__file__).parents[2] / "shared" / "data" / "ice_detainers_fy2015_ytd.xlsx"
ROWS = 600_000
SIZES = (150_000, 300_000, ROWS)
WIDE_SIZES = (50_000, 100_000)
MOST_MIB = 150
PEAK = """
import sys
from pathlib import Path
from app.intake.detainers.reading import count_detainers
with open(sys.argv[1], "rb") as file:
    counts = count_detainers(file, lambda rows, share: None)
status = Path("/proc/self/status").read_text().split()
# Of this process alone; getrusage would tell of the one it was forked from.
print(counts.rows_counted, status[status.index("VmHWM:") + 1])
"""


def run() -> None:
    """Measure, print tables, and record the figures."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [*_workbook(), *_text(Path(folder))]
        for row in rows:
            record(f"intake: {row['what']} beside {row['beside']}", row)
        headings = ("counting detainers", "time", "beside", "its time", "ratio", "target")
        print(table(headings, [_told(row) for row in rows]))
        print()
        peaks = _peaks(Path(folder))
        record("intake: peak memory", {"rows": peaks, "target": f"flat, ≤ {MOST_MIB} MiB"})
        print(table(("detainers counted from CSV", "columns", "peak memory"), peaks))


def _told(row: dict[str, Any]) -> tuple[str, ...]:
    ours, beside = (f"{row[name] / 1000:.2f} s" for name in ("ms", "beside_ms"))
    return (row["what"], ours, row["beside"], beside, f"{row['ratio']:.2f}", row["target"])


def _workbook() -> list[dict[str, Any]]:
    if not REAL_RELEASE.exists():
        print(f"{REAL_RELEASE.name} is not there: the workbook is not measured.")
        return []
    times = interleaved(
        {
            "ours": lambda: _count(REAL_RELEASE),
            "calamine": lambda: _read_workbook(REAL_RELEASE),
        },
        rounds=5,
    )
    slow = interleaved({"pandas": lambda: _read_with_pandas(REAL_RELEASE)}, rounds=2)
    what = "FY2015 release, xlsx"
    calamine = f"python-calamine {version('python-calamine')}, bare read"
    return [
        compared(what, times["ours"] * 1000, "ratio ≤ 1.5", calamine, times["calamine"] * 1000),
        compared(
            what,
            times["ours"] * 1000,
            "ratio ≤ 0.2",
            f"pandas {pandas.__version__}, read_excel",
            slow["pandas"] * 1000,
        ),
    ]


def _text(folder: Path) -> list[dict[str, Any]]:
    path = folder / "release.csv"
    write_release(path, ROWS)
    times = interleaved(
        {"ours": lambda: _count(path), "reader": lambda: _read_text(path)}, rounds=4
    )
    ours, reader = times["ours"] * 1000, times["reader"] * 1000
    return [compared(f"{ROWS:,} rows, CSV", ours, "ratio ≤ 3", "csv.reader, bare pass", reader)]


def _count(path: Path) -> int:
    with path.open("rb") as file:
        return count_detainers(file, unheard).rows_counted


def _read_workbook(path: Path) -> int:
    book = CalamineWorkbook.from_path(path)
    return sum(1 for _ in book.get_sheet_by_index(0).iter_rows())


def _read_with_pandas(path: Path) -> int:
    with warnings.catch_warnings(action="ignore"):
        return len(pandas.read_excel(path))


def _read_text(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file))


def _peaks(folder: Path) -> list[tuple[str, str, str]]:
    found = []
    for columns, sizes in ((8, SIZES), (WIDE, WIDE_SIZES)):
        for rows in sizes:
            path = folder / "peak.csv"
            write_release(path, rows, columns)
            done = subprocess.run(
                [sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True
            )
            counted, kib = map(int, done.stdout.split())
            assert counted == rows, "every row must be counted"
            found.append((f"{rows:,} rows", str(columns), f"{kib / 1024:.0f} MiB"))
    return found

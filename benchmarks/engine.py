"""The engine beside the same arithmetic by hand: exact values, whole statement, the range."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.engine import Case, calculate, read_case
from app.engine.quantities import QUANTITIES
from benchmarks import ranges
from benchmarks.comparing import compared
from benchmarks.full_case import by_hand, document
from benchmarks.record import record, table
from benchmarks.timing import interleaved


def run() -> None:
    """Measure, print a table, and record the figures."""
    rows = [_exact_values(), _statement(), *ranges.measured()]
    for row in rows:
        record(f"engine: {row['what']}", row)
    headings = ("engine", "time", "beside", "its time", "ratio", "target")
    print(table(headings, [_cells(row) for row in rows]))


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    ours, beside = (f"{row[name]:.3f} ms" for name in ("ms", "beside_ms"))
    return (row["what"], ours, row["beside"], beside, f"{row['ratio']:.2f}", row["target"])


def _exact_values() -> dict[str, Any]:
    case = read_case(document())
    names = tuple(by_hand())
    assert _values(case, names) == by_hand(), "both must come to the same"
    times = interleaved({"ours": lambda: _values(case, names), "hand": by_hand}, rounds=400)
    return compared(
        "exact values of a full case",
        times["ours"] * 1000,
        "ratio ≤ 10",
        "hand-written Decimal",
        times["hand"] * 1000,
    )


def _values(case: Case, names: tuple[str, ...]) -> dict[str, Decimal | None]:
    root = calculate(case).root
    return {name: root.value(QUANTITIES[name]) for name in names}


def _statement() -> dict[str, Any]:
    case = read_case(document())
    assert calculate(case).to_document()["results"]["net_cost"]["working"]
    times = interleaved(
        {"ours": lambda: calculate(case).to_document(), "hand": by_hand}, rounds=400
    )
    return compared(
        "whole statement, every working in words",
        times["ours"] * 1000,
        "≤ 2 ms",
        "hand-written Decimal, values only",
        times["hand"] * 1000,
    )

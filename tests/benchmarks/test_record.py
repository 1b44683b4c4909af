"""Measured figures are kept by name, beside those of other benchmarks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import record as records
from benchmarks.timing import interleaved


def test_a_benchmark_replaces_only_its_own_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "RESULTS", tmp_path / "results.json")
    records.record("pages", {"ms": 5})
    records.record("engine", {"ms": 1})
    records.record("engine", {"ms": 2})
    kept = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert {name: figures["ms"] for name, figures in kept.items()} == {"engine": 2, "pages": 5}
    assert list(kept) == ["engine", "pages"]
    assert all(figures["measured_at"] for figures in kept.values())


def test_a_table_has_columns() -> None:
    assert records.table(("a", "bb"), [("ccc", "d")]) == "a    bb\nccc  d"


def test_functions_take_turns() -> None:
    calls: list[str] = []
    times = interleaved({"a": lambda: calls.append("a"), "b": lambda: calls.append("b")}, 3)
    assert "".join(calls) == "abababab"
    assert times.keys() == {"a", "b"}

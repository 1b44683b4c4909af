"""A formula made wrong on purpose stops the import, before any county sees a number."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

APP = Path(__file__).parents[3] / "app"
EDITS = {
    "people_for_days": ("cents(q.hold_days * q.daily_cost)", "cents(q.people_held * q.daily_cost)"),
    "hours_for_days": (
        "q.people_held * q.mean_hours_held / q.hours_per_day,",
        "q.hold_hours_total,",
    ),
    "no_minutes_per_hour": (
        "q.minutes_per_detainer / q.minutes_per_hour,",
        "q.minutes_per_detainer,",
    ),
    "two_definitions_in_two_units": ("hold=total(q.hold_cost),", "hold=total(q.hold_days),"),
    "line_for_the_whole": ("q.gross_cost - q.reimbursements,", "q.gross_cost - q.hold_cost,"),
}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine and the words it is said in, in a folder of their own."""
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "app").mkdir()
    shutil.copy(APP / "__init__.py", folder / "app")
    for package in ("engine", "language"):
        shutil.copytree(
            APP / package, folder / "app" / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    return folder


def imported(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", "-c", "import app.engine"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)


def test_the_engine_as_it_is_imports(copied: Path) -> None:
    assert imported(copied).returncode == 0


@pytest.mark.parametrize("edit", sorted(EDITS))
def test_a_wrong_formula_stops_the_import(copied: Path, edit: str) -> None:
    path = copied / "app" / "engine" / "method.py"
    right = path.read_text(encoding="utf-8")
    before, after = EDITS[edit]
    assert before in right
    path.write_text(right.replace(before, after, 1), encoding="utf-8")
    try:
        result = imported(copied)
    finally:
        path.write_text(right, encoding="utf-8")
    assert result.returncode != 0
    assert "UnitError" in result.stderr

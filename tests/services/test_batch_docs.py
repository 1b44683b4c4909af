"""docs/batch.md names every column that goes in and every one that comes out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.intake.batch.columns import batch_columns
from app.services.run_batch import HEADER

TEXT = (Path(__file__).parents[2] / "docs" / "batch.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", TEXT, re.MULTILINE))


@pytest.mark.parametrize("column", batch_columns(), ids=lambda column: str(column.key))
def test_every_column_stands_there_with_its_words(column: object) -> None:
    key, label, unit, includes = (
        getattr(column, name) for name in ("key", "label", "unit", "includes")
    )
    assert ROWS[key].startswith(f"{label} | {unit} | {includes}")


@pytest.mark.parametrize("name", HEADER)
def test_every_column_of_the_results_stands_there(name: str) -> None:
    assert f"`{name}`" in TEXT.partition("## What comes out")[2]

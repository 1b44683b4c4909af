"""The description of what the options add is kept true."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine import analyse
from app.engine.reconciliation import reconcile
from config import PROJECT
from tests.engine.uncertainty.ranged import between, statement_of

TEXT = (PROJECT / "docs" / "analysis-format.md").read_text(encoding="utf-8")
FOUND = analyse(statement_of(mean_hours_held=between(18, 24, 30)))
COMPARED = reconcile(statement_of(), statement_of(people_held=500))
SIDES = {"a", "b", "result", "label", "unit"}  # what is compared, and in what


@pytest.mark.parametrize(
    "part",
    [
        FOUND,
        FOUND["simulation"],
        FOUND["policies"],
        FOUND["policies"]["columns"][0],
        {name: None for name in COMPARED if name not in SIDES},
    ],
    ids=("analysis", "simulation", "policies", "column", "comparison"),
)
def test_every_part_is_described(part: dict[str, Any]) -> None:
    assert [name for name in part if f"`{name}`" not in TEXT] == []

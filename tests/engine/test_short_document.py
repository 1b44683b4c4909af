"""The short document says what the whole one says."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine import Facts, calculate, read_case
from tests.browser.cases import ALL


@pytest.mark.parametrize("case", ALL.values(), ids=ALL.keys())
def test_the_short_document_agrees_with_the_whole_one(case: dict[str, Any]) -> None:
    statement = calculate(read_case(case), Facts())
    short, whole = statement.short_document(), statement.to_document()
    assert short["results"]["net_cost"] == whole["results"].get("net_cost")
    key = case["definition"]
    assert short["definitions"] == {key: whole["definitions"][key]}

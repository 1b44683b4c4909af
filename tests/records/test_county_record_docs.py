"""docs/county-record.md names every kind and every field there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.records.entry import Place
from app.records.fields import ABOUT, LISTS, fields_of

PAGE = Path(__file__).parents[2] / "docs" / "county-record.md"
TEXT = PAGE.read_text(encoding="utf-8")
KINDS = ("jail", "year", "figure", "severity", *LISTS, "daily_rate", "agreement", "note")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_is_documented(kind: str) -> None:
    fields = fields_of(Place(kind, 2025, "people_held" if kind == "figure" else ""))
    row = re.search(rf"^\| `{kind}` \|.*$", TEXT, re.MULTILINE)
    assert fields is not None
    assert row is not None
    own = [name for name in fields.names if name not in ABOUT]
    assert [name for name in own if f"`{name}`" not in row[0]] == []


def test_what_is_said_about_a_value_is_documented() -> None:
    assert [name for name in ABOUT if f"`{name}`" not in TEXT] == []

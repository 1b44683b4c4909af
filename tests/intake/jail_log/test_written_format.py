"""What docs/jail-log.md says about the document is what a log comes to."""

from __future__ import annotations

import re
from pathlib import Path

from app.intake.jail_log.columns import MEANINGS
from tests.intake.jail_log.logs import ROWS, document

PAGE = (Path(__file__).parents[3] / "docs" / "jail-log.md").read_text(encoding="utf-8")


def names_in(section: str) -> set[str]:
    """The names in the first column of a section's table."""
    rows = re.findall(r"^\| (`.*?) \|", PAGE.split(f"## {section}\n")[1].split("\n## ")[0], re.M)
    return {name for row in rows for name in re.findall(r"`(\w+)`", row)}


def test_every_name_of_the_document_is_explained() -> None:
    assert names_in("The document") == set(document(ROWS))


def test_every_meaning_of_a_column_is_explained() -> None:
    assert names_in("What a log needs") == set(MEANINGS)

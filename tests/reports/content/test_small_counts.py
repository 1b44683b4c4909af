"""What a reader of a report sees of classes with few people, and what the owner sees."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from app.engine import analyse, calculate, read_case
from app.engine.public_case import as_public
from app.language import in_language
from app.reports.content import About, ResultContent, result_content
from app.reports.document.build import report
from app.reports.document.report import Occasion
from app.reports.files import made
from app.reports.outline import outline
from tests.small_classes import ALONE, HIDDEN_TEXTS, SMALL

NOT = "not shown"
REASON = "Not shown: these numbers would give away a count of 1 to 10 people."


def content(document: dict[str, Any], **about: Any) -> ResultContent:
    case = read_case(document)
    statement = calculate(case)
    return result_content(
        case.to_document(), statement.to_document(), About(**about), analysis=analyse(statement)
    )


def test_hidden_rows_have_words_and_nothing_in_proportion() -> None:
    severity = content(SMALL).severity
    assert severity is not None
    assert severity.table is not None
    first, second, *_ = severity.table.rows
    assert first == ("Level 1", NOT, NOT, NOT, NOT)
    assert second == ("Level 2", "fewer than 11", NOT, NOT, NOT)
    assert severity.table.rows[2][1:3] == ("90", "203.5")
    assert severity.table.rows[-1][1] == "412"
    assert severity.rounding == ""
    assert "fewer than 11" in severity.hiding


def test_no_bar_is_drawn_for_a_hidden_class() -> None:
    severity = content(SMALL).severity
    assert severity is not None
    chart = severity.chart
    assert chart is not None
    assert chart.table is not None
    assert chart.table.rows[:2] == (("Level 1", NOT), ("Level 2", NOT))
    assert "The largest part shown is None" in chart.sentence


def test_the_register_hides_counts_ends_days_and_notes() -> None:
    groups = content(SMALL).register.groups
    rows = {row.label: row for group in groups for row in group.rows}
    assert rows["Level 2: people"].value == "fewer than 11"
    assert rows["Level 1: people"].value == rows["Level 2: days"].value == NOT
    assert rows["Level 2: people"].note is None
    assert rows["Level 3: people"].value == "90 people"


def test_a_policy_that_would_give_a_count_away_is_named_without_numbers() -> None:
    found = content(SMALL).choices
    assert found is not None
    both, alone = found.choices[1:]
    assert alone.cautions == (REASON,)
    assert alone.working == ()
    assert both.working
    for row in found.rows:
        assert row.cells[2].text == NOT
        if row.label == "People held":
            assert row.cells[1].text == "38"


def test_a_split_that_cannot_be_shown_says_only_so() -> None:
    found = content(ALONE)
    assert found.severity is not None
    assert found.severity.table is None
    assert "is not shown" in found.severity.sentence
    assert "Felony" not in repr(found)


def test_the_owner_sees_what_they_typed() -> None:
    found = content(SMALL, shows_small_counts=True)
    assert found.severity is not None
    assert found.severity.table is not None
    assert found.severity.table.rows[1][1] == "7"
    assert found.severity.hiding == ""
    for text in HIDDEN_TEXTS:
        assert text in repr(found)


@pytest.mark.parametrize("spoken", ["en", "es"])
def test_nothing_hidden_is_anywhere_in_the_content_or_the_outline(spoken: str) -> None:
    statement = calculate(read_case(SMALL))
    with in_language(spoken):
        everything = repr(content(SMALL)) + outline(statement, analyse(statement))
    for text in HIDDEN_TEXTS:
        assert text not in everything
    assert calculate(read_case(SMALL)).to_document()["fingerprint"] not in outline(statement)


def test_the_workbook_calculates_with_the_joined_class() -> None:
    found, statement = content(SMALL), as_public(calculate(read_case(SMALL)))
    made_report = report(found, Occasion())
    body = made("xlsx", made_report, found, lambda: statement)
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if ".xml" in name)
    assert "Level 1 + Level 2" in text
    assert "fewer than 11" in text, "why they are joined"
    for hidden in HIDDEN_TEXTS:
        assert hidden not in text

"""The table of people split one way: words for hidden counts, the total, and why."""

from __future__ import annotations

from app.engine.small_cells import SmallSplit, small_cells
from tests.reports.pages import Element, render

SOURCE = (
    "{% from 'components/split.html' import split_table %}"
    "{{ split_table(split, 'People by class', 'Class', labels={'a': 'Felony'}) }}"
)


def shown(split: SmallSplit) -> Element:
    return render(SOURCE, split=split)


def cells(page: Element) -> list[str]:
    return [" ".join(cell.text.split()) for cell in page.all("td")]


def test_hidden_counts_are_words_and_the_total_stands_below() -> None:
    page = shown(small_cells({"a": 4, "b": 40, "c": 1234, "d": None}))
    assert cells(page) == ["fewer than 11", "not shown", "1,234", "not known", "1,278"]
    assert "Felony" in page.text
    assert "So that nobody can be recognized" in page.text


def test_without_a_total_there_is_no_row_for_it() -> None:
    assert cells(shown(small_cells({"a": 4, "b": 40}, total_is_shown=False))) == [
        "fewer than 11",
        "40",
    ]


def test_a_split_that_cannot_be_shown_is_a_sentence() -> None:
    page = shown(small_cells({"a": 4}))
    assert cells(page) == []
    assert "This table is not shown" in page.text
    assert "Felony" not in page.text


def test_nothing_is_said_where_nothing_is_hidden() -> None:
    assert "recognized" not in shown(small_cells({"a": 40, "b": 0})).text

"""How wide columns would like to be is read from the typeface itself."""

from __future__ import annotations

import pytest

from app.reports.document.parts import Column, Row, Span, plain
from app.reports.pdf.column_widths import wished
from app.reports.pdf.fonts import letter_widths
from tests.reports.reports import row

AIR = 0.08
NUMBERS = Column("Cost", is_number=True)


def most(column: Column, *texts: str | None, kind: str = "") -> float:
    """How wide the column would be with every cell in one line."""
    rows = [row("Line", text, kind=kind) for text in texts]
    found = wished(column, [(each, each.cells[1]) for each in rows], "not known")
    return float(found["most"])


def test_figures_are_half_an_em_wide_and_all_alike() -> None:
    widths = letter_widths(400)
    assert {round(widths[figure], 3) for figure in "0123456789$−"} == {0.497}
    assert round(widths["."], 3) == round(widths[","], 3) == 0.249


def test_strong_letters_are_wider() -> None:
    assert letter_widths(600)["8"] > letter_widths(400)["8"]
    assert most(NUMBERS, "$8,888,888", kind="total") > most(NUMBERS, "$8,888,888")


def test_a_column_of_numbers_is_as_wide_as_its_widest_number() -> None:
    wide = most(NUMBERS, "$1", "$1,234,567.89", None)
    assert wide == pytest.approx(10 * 0.497 + 3 * 0.249 + AIR, abs=0.01)


def test_its_name_may_take_two_lines_but_no_word_is_broken() -> None:
    named = Column("Net cost in the sixth year", is_number=True)
    long = Column("Reimbursements", is_number=True)
    assert most(NUMBERS, "$1") < most(named, "$1") < most(Column(named.label), "$1")
    assert most(long, "$1") == pytest.approx(most(Column(long.label), "$1"))


def test_numbers_are_never_broken_but_their_words_may_be() -> None:
    cell = plain("not known: needs hours held")
    found = wished(NUMBERS, [(Row((cell,)), cell)], "")
    assert found["least"] < 4 < found["most"]


def test_a_file_name_need_not_stand_in_one_piece() -> None:
    cell = plain("report_of_the_sheriff_2024_final.xlsx")
    assert wished(NUMBERS, [(Row((cell,)), cell)], "")["least"] < 8


def test_a_citation_and_strange_letters_take_their_room() -> None:
    plain_cell, cited = plain("Said"), (Span("Said", source=3),)
    one, other = (wished(Column(""), [(Row((cell,)), cell)], "") for cell in (plain_cell, cited))
    assert other["most"] > one["most"] + 1
    assert most(Column(""), "中" * 10) == pytest.approx(10 + AIR)

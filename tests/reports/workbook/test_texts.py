"""Texts as cells and sheets can hold them."""

from __future__ import annotations

import pytest

from app.reports.workbook.texts import (
    MOST_IN_CELL,
    MOST_IN_NAME,
    clean,
    looks_like_a_formula,
    one_line,
    sheet_name,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Main jail", "Main jail"),
        ("a\tb\r\nc", "a b\nc"),
        ("\x00a\x07\x1b[31mb\x9f", "a[31mb"),
        ("\u202ecte\u202c \u2066x\u2069 \u200fy\u061c", "cte x y"),
        ("half \ud83d of a letter \ufffe\uffff", "half  of a letter "),
        ("<r><t>taken for markup</t></r>", "<r><t>taken for markup</t></r> "),
    ],
)
def test_a_cell_shows_only_what_can_be_shown(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize("letter", ["x", "ñ", "\U0001f3db"])
def test_a_text_too_long_for_a_cell_is_cut_with_a_note(letter: str) -> None:
    shown = clean(letter * 40_000)
    assert len(shown.encode("utf-16-le")) // 2 in (MOST_IN_CELL - 1, MOST_IN_CELL)
    assert shown.endswith(f"{letter} … (cut here: a cell holds no more)")
    assert clean("x" * MOST_IN_CELL) == "x" * MOST_IN_CELL


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\n=cmd|' /C calc'!A0"])
def test_a_text_that_begins_like_a_formula_is_known(text: str) -> None:
    assert looks_like_a_formula(text)
    assert not looks_like_a_formula(f"Jail {text}")


def test_a_property_is_one_short_line() -> None:
    assert one_line("a\n b\t\x00c" + "d" * 300, most=10) == "a b cddddd"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Cost items", "Cost items"),
        ("Money / received: [all]?", "Money received all"),
        ("'quoted'", "quoted"),
        ("Jail's costs", "Jail's costs"),
        ("", "Sheet"),
        ("Partidas del presupuesto del condado", "Partidas del presupuesto del co"),
    ],
)
def test_the_name_of_a_sheet_is_one_it_may_have(words: str, name: str) -> None:
    assert sheet_name(words, set()) == name


def test_no_two_sheets_have_the_same_name() -> None:
    taken: set[str] = set()
    long = "A name that is longer than a sheet can have"
    names = [sheet_name(words, taken) for words in ("Lines", "lines", "LINES", long, long)]
    assert len({name.lower() for name in names}) == len(names)
    assert all(len(name) <= MOST_IN_NAME for name in names)

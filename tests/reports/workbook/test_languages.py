"""The workbook in another language: other words, the same numbers and the same formulas."""

from __future__ import annotations

import re

import pytest

from app.language import SPANISH, in_language
from tests.language.bracketed import spanish_in_brackets, unsaid
from tests.reports.workbook.cases import EVERY, made, said, stated
from tests.reports.workbook.reading import formulas, sheet_names, values

_WORD = re.compile(r"[^\W\d_]{3,}")


def in_spanish(name: str) -> bytes:
    with in_language(SPANISH):
        return made(stated(EVERY[name]))


@pytest.mark.parametrize("name", EVERY)
def test_numbers_and_formulas_are_the_same_in_spanish(name: str) -> None:
    english, spanish = made(stated(EVERY[name])), in_spanish(name)
    names = dict(zip(sheet_names(spanish), sheet_names(english), strict=True))
    numbers = {at: value for at, value in values(english).items() if isinstance(value, float)}
    told = {(names[page], at): value for (page, at), value in values(spanish).items()}
    assert {at: value for at, value in told.items() if isinstance(value, float)} == numbers
    written = {
        (names[page], at): in_english(text, names) for (page, at), text in formulas(spanish).items()
    }
    assert written == {at: text.replace("'", "") for at, text in formulas(english).items()}


def in_english(formula: str, names: dict[str, str]) -> str:
    """A formula with the names of sheets in English, without quotes."""
    for other, name in names.items():
        formula = formula.replace(f"'{other}'!", f"{name}!").replace(f"{other}!", f"{name}!")
    return formula


@pytest.mark.parametrize("name", ["full", "ranged", "mixed", "refused"])
def test_every_word_of_the_workbook_is_said(name: str) -> None:
    with spanish_in_brackets(), in_language(SPANISH):
        statement = stated(EVERY[name])
        content, report = said(statement)
        elsewhere = " ".join(map(str, (content, report)))
        told = values(made(statement))
    left = {
        word
        for text in told.values()
        if isinstance(text, str) and text not in elsewhere
        for word in _WORD.findall(unsaid(text))
    }
    assert left == set()

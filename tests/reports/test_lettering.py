"""Texts broken into lines without a font at hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.reports.charts.lettering import shorten, text_width, wrap


def test_a_label_is_broken_between_words() -> None:
    lines = wrap("All days of people with a detainer", 120, 16)
    assert len(lines) > 1
    assert " ".join(lines) == "All days of people with a detainer"


def test_a_word_longer_than_the_line_is_broken_inside() -> None:
    assert "".join(wrap("W" * 30, 100, 16, limit=9)) == "W" * 30


def test_a_text_of_too_many_lines_ends_in_an_ellipsis() -> None:
    lines = wrap("word " * 90, 100, 16)
    assert len(lines) == 4
    assert lines[-1].endswith("…")


def test_bold_letters_are_wider() -> None:
    assert text_width("$12,534", 16, strong=True) > text_width("$12,534", 16)


def test_an_accent_makes_no_letter_wider() -> None:
    assert text_width("áéíóúüñ ÁÉÍÓÚÜÑ", 16) == text_width("aeiouun AEIOUUN", 16)
    assert text_width("¿cuánto? «más» ¡no!", 16) <= text_width('?cuanto? "mas" !no!', 16) * 1.1


@given(st.text(max_size=200), st.floats(40, 400), st.booleans())
def test_no_line_is_wider_than_asked(text: str, width: float, strong: bool) -> None:
    assert all(text_width(line, 16, strong) <= width for line in wrap(text, width, 16, strong))


@given(st.text(max_size=80), st.floats(40, 400))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    assert text_width(shorten(text, width, 16), 16) <= width

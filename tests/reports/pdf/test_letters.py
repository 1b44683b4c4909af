"""What of a text is set as typed, what is left out, and where a long word may break."""

from __future__ import annotations

import pytest

from app.reports.pdf.letters import BREAK_HERE, as_typed, in_ascii, in_cell, in_line


@pytest.mark.parametrize(
    "text",
    ["", "$1,234.50 − 2 × 3 ÷ 4 ≥ “ok”…", "Nguyễn", "محمد", "中文", "a\nb", "e\u0301", "½ №"],
)
def test_letters_with_a_sign_are_left_as_typed(text: str) -> None:
    assert as_typed(text) == text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x1bc\x7fd\x9fe", "abcde"),
        ("a\u202eb\u2066c\u2069\u200f\u200e", "abc"),
        ("a\ufeffb\u00adc\ufe0f", "abc"),
        ("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"),
        ("a\tb\u205fc", "a b c"),
        ("😀", "[U+1F600]"),
        ("\ud800", "[U+D800]"),
        ("\ue000\uffff", "[U+E000][U+FFFF]"),
        ("नमस्ते", "[U+0928][U+092E][U+0938][U+094D][U+0924][U+0947]"),
    ],
)
def test_letters_without_a_sign_are_left_out_or_named(typed: str, printed: str) -> None:
    assert as_typed(typed) == printed


def test_ascii_names_every_other_letter() -> None:
    assert in_ascii("Núñez 中 😀\n") == "N[U+00FA][U+00F1]ez [U+4E2D] [U+1F600]\n"


@pytest.mark.parametrize("break_up", [in_line, in_cell])
def test_what_is_short_is_not_broken(break_up: object) -> None:
    assert callable(break_up)
    for text in ("", "responsabilidades", "$1,234,567.89", "a b " * 50, "中文" * 30):
        assert break_up(text) == text


def test_a_word_of_a_language_is_left_to_hyphenation_in_a_cell() -> None:
    assert in_cell("(desproporcionadamente),") == "(desproporcionadamente),"
    assert BREAK_HERE in in_cell("report_2024_final_v3.xlsx")


def test_an_address_breaks_after_its_parts() -> None:
    address = "https://example.org/annual/jail-report_2024.pdf"
    parts = ["https://", "example.", "org/", "annual/", "jail-", "report_", "2024.", "pdf"]
    assert in_line(address).split(BREAK_HERE) == parts


def test_a_long_run_breaks_into_short_pieces() -> None:
    pieces = in_line("a" * 100).split(BREAK_HERE)
    assert "".join(pieces) == "a" * 100
    assert max(map(len, pieces)) == 12

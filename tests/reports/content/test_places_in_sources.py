"""Where in a source a figure stands, in the same words on the page and in print."""

from __future__ import annotations

import pytest

from app.language import in_language
from app.reports.content.register import page_text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("12", "page 12"),
        ("query 7", "page query 7"),
        ("row 1407", "row 1407"),
        ("pp. 3-4", "pp. 3-4"),
        ("Table 3", "Table 3"),
        ("fila 1407", "fila 1407"),
        ("", ""),
    ],
)
def test_a_place_in_a_source_is_called_a_page_unless_it_says_what_it_is(
    page: str, text: str
) -> None:
    assert page_text({"title": "Log", "page": page}) == text


def test_in_spanish_a_number_alone_is_a_page_and_typed_words_stay() -> None:
    with in_language("es"):
        told = [page_text({"title": "Log", "page": page}) for page in ("12", "row 1407", "Tabla 3")]
    assert told == ["página 12", "row 1407", "Tabla 3"]


def test_a_figure_without_a_source_has_no_page() -> None:
    assert page_text(None) == ""

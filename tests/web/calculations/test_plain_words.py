"""Problems of a case in the words of the page, in the reader's language."""

from __future__ import annotations

import pytest

from app.language import SPANISH, in_language
from app.web.calculations.plain_words import place_name, sentence


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("cannot be less than 0.", "Trips cannot be less than 0."),
        ("“x” is not a number.", "“x” is not a number."),
        ("is needed for per_diem.", "Trips is needed for Federal per diem (IGSA or USMS)."),
    ],
)
def test_a_message_about_a_field_becomes_a_sentence(message: str, said: str) -> None:
    assert sentence("Trips", message) == said


def test_in_spanish_a_field_stands_before_a_colon() -> None:
    # Its gender and number then need not fit the message.
    with in_language(SPANISH):
        assert (
            sentence("Viajes", "no puede ser menor que 0.") == "Viajes: no puede ser menor que 0."
        )
        assert sentence("Viajes", "«x» no es un número.") == "«x» no es un número."


@pytest.mark.parametrize(
    ("path", "english", "spanish"),
    [
        ("lines[2].period_start", "line 3, period start", "línea 3, inicio del período"),
        ("cost_items[0].label", "cost item 1, label", "concepto de costo 1, nombre"),
        ("policies[1]", "choice 2", "opción 2"),
        ("county_fips", "county fips", "código FIPS del condado"),
        ("no_such[0]", "row 1", "fila 1"),
        ("no_such_name", "no such name", "no such name"),
    ],
)
def test_a_place_is_named_in_the_language_in_use(path: str, english: str, spanish: str) -> None:
    assert place_name(path) == english
    with in_language(SPANISH):
        assert place_name(path) == spanish

"""Words put together."""

from __future__ import annotations

import pytest

from app.engine.phrases import listed, lower_first
from app.language import SPANISH, in_language


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), ""),
        (("transport",), "transport"),
        (("transport", "ice"), "transport and ice"),
        (("staff time", "transport", "program cost"), "staff time, transport and program cost"),
    ],
)
def test_a_list_has_one_and(words: tuple[str, ...], text: str) -> None:
    assert listed(words) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), ""),
        (("transporte",), "transporte"),
        (("personal", "transporte"), "personal y transporte"),
        (("a", "b", "c"), "a, b y c"),
        (("costos", "ingresos a la cárcel"), "costos e ingresos a la cárcel"),
        (("madres", "hijas"), "madres e hijas"),
        (("madres", "Índices"), "madres e Índices"),
        (("«uno»", "«impuestos»"), "«uno» e «impuestos»"),
        (("agua", "hielo"), "agua y hielo"),
        (("diptongo", "hiato"), "diptongo y hiato"),
        (("agua", "iones"), "agua y iones"),
        (("uno", "2 horas"), "uno y 2 horas"),
        (("uno", ""), "uno y "),
    ],
)
def test_a_list_in_spanish(words: tuple[str, ...], text: str) -> None:
    with in_language(SPANISH):
        assert listed(words) == text


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Daily cost", "daily cost"),
        ("SCAAP claim", "SCAAP claim"),
        ("Índice de precios", "índice de precios"),
        ("ICE", "ICE"),
        ("A", "a"),
        ("", ""),
    ],
)
def test_a_label_inside_a_sentence(text: str, inside: str) -> None:
    assert lower_first(text) == inside

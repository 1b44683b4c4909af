"""What a place is called inside a sentence, in both languages."""

from __future__ import annotations

import pytest

from app.language import in_language
from app.reference.counties import counties
from app.reports.content.places import contracted, place_in_sentence, place_in_words

SPANISH = {
    "Miami-Dade County, Florida": "el condado de Miami-Dade",
    "El Paso County, TX": "el condado de El Paso",
    "Orleans Parish, Louisiana": "la parroquia de Orleans",
    "Haines Borough, AK": "el borough de Haines",
    "Juneau City and Borough, AK": "la ciudad y borough de Juneau",
    "Anchorage Municipality, AK": "el municipio de Anchorage",
    "Nome Census Area, AK": "el área censal de Nome",
    "Capitol Planning Region, CT": "la región de planificación de Capitol",
    "Baltimore city, MD": "la ciudad de Baltimore",
    "Carson City, NV": "Carson City",
    "District of Columbia, DC": "el Distrito de Columbia",
    "California (statewide)": "California",
    "": "el condado",
}


@pytest.mark.parametrize(("place", "said"), SPANISH.items())
def test_a_place_stands_in_a_spanish_sentence_with_its_article(place: str, said: str) -> None:
    with in_language("es"):
        assert place_in_sentence(place) == said


def test_english_names_stay_as_they_are_written() -> None:
    for county in counties().values():
        assert place_in_words(county.label) == county.label
        if county.state != "DC":
            assert place_in_sentence(county.label) == county.name


def test_a_county_keeps_its_state() -> None:
    with in_language("es"):
        assert place_in_words("Harris County, TX") == "el condado de Harris, TX"


@pytest.mark.parametrize(
    ("apart", "joined"),
    [
        ("le costó a el condado de Harris", "le costó al condado de Harris"),
        ("la junta de el municipio de Anchorage", "la junta del municipio de Anchorage"),
        ("le costó a el Distrito de Columbia", "le costó al Distrito de Columbia"),
        ("A el borough de Haines", "Al borough de Haines"),
        ("le costó a la parroquia de Orleans", "le costó a la parroquia de Orleans"),
        ("el condado de El Paso", "el condado de El Paso"),
        ("la condena de el acusado", "la condena de el acusado"),
    ],
)
def test_a_and_de_join_the_article_of_a_place_and_of_nothing_else(apart: str, joined: str) -> None:
    assert contracted(apart) == joined

"""County names in Texas reports: matched exactly once normalized, and never guessed."""

from __future__ import annotations

import pytest

from app.intake.problems import BadCellError
from app.intake.texas_places import Place, TexasPlaces, plain
from app.reference.counties import counties_of


@pytest.fixture(scope="module")
def places() -> TexasPlaces:
    return TexasPlaces()


@pytest.mark.parametrize(
    ("cell", "fips"),
    [
        ("harris", "48201"),
        ("  Harris  County ", "48201"),
        ("DE WITT", "48123"),
        ("DeWitt", "48123"),
        ("la salle", "48283"),
        ("LaSalle", "48283"),
        ("mclennan", "48309"),
        ("Mc Lennan", "48309"),
        ("deaf smith", "48117"),
        ("San  Jacinto", "48407"),
    ],
)
def test_a_county_is_known_without_case_spaces_and_the_word_county(
    places: TexasPlaces, cell: str, fips: str
) -> None:
    assert places.find(cell) == Place(fips, "")


@pytest.mark.parametrize(
    ("cell", "facility"),
    [
        ("frio (private facility)", "Private facility"),
        ("Frio (Private Facility)", "Private facility"),
        ("frio (private facility - 2)", "Private facility 2"),
        ("frio(private facility-2)", "Private facility 2"),
    ],
)
def test_a_private_facility_stays_apart_from_the_county_jail(
    places: TexasPlaces, cell: str, facility: str
) -> None:
    assert places.find(cell) == Place("48163", facility)


@pytest.mark.parametrize("cell", ["haris", "harri", "houston city", "dallas/harris", "total", ""])
def test_a_name_that_is_nearly_a_county_is_refused(places: TexasPlaces, cell: str) -> None:
    with pytest.raises(BadCellError):
        places.find(cell)


def test_the_254_counties_stay_254_once_normalized() -> None:
    assert len({plain(county.name) for county in counties_of("TX")}) == 254

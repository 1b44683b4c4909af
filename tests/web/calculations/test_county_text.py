"""Counties as people type them."""

from __future__ import annotations

import pytest

from app.reference.counties import counties
from app.web.calculations.county_text import NotACounty, read_county


@pytest.mark.parametrize(
    ("text", "fips"),
    [
        ("Harris County, TX", "48201"),
        ("harris county, tx", "48201"),
        ("Harris, Texas", "48201"),
        ("harris texas", "48201"),
        ("48201", "48201"),
        ("Miami-Dade", "12086"),
        ("miami dade, FL", "12086"),
        ("Doña Ana", "35013"),
        ("dona ana, nm", "35013"),
        ("Los Angeles", "06037"),
        ("06037", "06037"),
        ("Baltimore city, MD", "24510"),
        ("Baltimore County, MD", "24005"),
        ("Harrison, TX", "48203"),
        ("Fairfax County, VA", "51059"),
        ("Fairfax city, VA", "51600"),
        ("Anchorage, Alaska", "02020"),
        ("Orleans, LA", "22071"),
        ("St. Louis city, MO", "29510"),
        ("Saint Louis County, Missouri", "29189"),
        ("District of Columbia", "11001"),
        ("Condado de Harris, Texas", "48201"),
        ("condado de los angeles", "06037"),
    ],
)
def test_a_county_is_found_by_its_name_and_state_or_its_code(text: str, fips: str) -> None:
    assert read_county(text) == fips


@pytest.mark.parametrize(("text", "fips"), [("09001", "09001"), ("Fairfield County, CT", "09001")])
def test_an_old_connecticut_county_is_still_a_county(text: str, fips: str) -> None:
    assert read_county(text) == fips


def test_no_text_is_no_county() -> None:
    assert read_county("") is None


@pytest.mark.parametrize(
    "text", ["Harris", "Orange", "Washington", "Texas", "48", "St", "St. Louis, MO"]
)
def test_a_name_that_several_counties_have_gets_them_to_choose_from(text: str) -> None:
    with pytest.raises(NotACounty, match="Several counties fit") as refused:
        read_county(text)
    named = str(refused.value).partition("these: ")[2].rstrip(".").split("; ")
    assert len(named) > 1
    assert all(read_county(name) for name in named)


@pytest.mark.parametrize(
    "text", ["Nowhere", "99999", "00000", "Harris, Vermont", "🙂", "\x00", "x" * 10_000]
)
def test_an_unknown_name_is_told_how_to_write_one(text: str) -> None:
    with pytest.raises(NotACounty, match="Type its name and state: Harris, Texas"):
        read_county(text)


def test_a_long_text_is_not_repeated_in_full() -> None:
    with pytest.raises(NotACounty) as refused:
        read_county("x" * 10_000)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize("state", ["MD", "CT", "NV"])
def test_what_a_form_shows_of_a_county_finds_it_again(state: str) -> None:
    found = [county for county in counties().values() if county.state == state]
    assert [county.label for county in found if read_county(county.label) != county.fips] == []

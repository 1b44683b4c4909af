import pytest

from app.reference.counties import (
    counties,
    counties_of,
    find_county,
    search_counties,
    states,
)

OLD_CONNECTICUT = ["09001", "09003", "09005", "09007", "09009", "09011", "09013", "09015"]


def labels(text: str, limit: int = 10) -> list[str]:
    return [county.label for county in search_counties(text, limit)]


def test_there_are_3144_counties_and_eight_old_ones() -> None:
    current = [county for county in counties().values() if not county.is_retired]
    assert len(current) == 3144
    assert sorted(c.fips for c in counties().values() if c.is_retired) == OLD_CONNECTICUT


def test_every_county_has_a_five_digit_code_and_people() -> None:
    for county in counties().values():
        assert len(county.fips) == 5
        assert county.fips.isdigit()
        assert county.is_retired or (county.population_2020 or 0) > 0


def test_a_county_is_found_by_its_code() -> None:
    county = find_county("12086")
    assert county is not None
    assert county.label == "Miami-Dade County, FL"
    assert county.population_2024 is not None
    assert county.population_2024 > 2_000_000


@pytest.mark.parametrize("fips", ["", "99999", "1208", "12086 ", "abcde"])
def test_a_code_of_no_county_finds_nothing(fips: str) -> None:
    assert find_county(fips) is None


@pytest.mark.parametrize("fips", OLD_CONNECTICUT)
def test_an_old_connecticut_code_is_accepted_without_people_and_says_why(fips: str) -> None:
    county = find_county(fips)
    assert county is not None
    assert county.state == "CT"
    assert (county.population_2020, county.population_2024) == (None, None)
    assert "planning region" in county.note


def test_there_are_fifty_states_and_the_district_by_name() -> None:
    assert len(states()) == 51
    assert [state.name for state in states()][:2] == ["Alabama", "Alaska"]


def test_the_counties_of_a_state_come_by_name_without_retired_ones() -> None:
    assert len(counties_of("TX")) == 254
    assert [county.name for county in counties_of("tx")][:2] == [
        "Anderson County",
        "Andrews County",
    ]
    assert len(counties_of("CT")) == 9
    assert counties_of("ZZ") == ()


def test_capitals_inside_a_name_do_not_change_its_place() -> None:
    names = [county.name for county in counties_of("TX")]
    assert names.index("Deaf Smith County") < names.index("DeWitt County")


class TestSearch:
    @pytest.mark.parametrize(
        ("text", "first"),
        [
            ("miami", "Miami-Dade County, FL"),
            ("Miami-Dade, FL", "Miami-Dade County, FL"),
            ("miami dade", "Miami-Dade County, FL"),
            ("MIAMIDADE", "Miami-Dade County, FL"),
            ("harris texas", "Harris County, TX"),
            ("harris county tx", "Harris County, TX"),
            ("  Harris,  Texas ", "Harris County, TX"),
            ("12086", "Miami-Dade County, FL"),
            ("dona ana", "Doña Ana County, NM"),
            ("DOÑA ANA", "Doña Ana County, NM"),
            ("saint louis", "St. Louis County, MO"),
            ("st. louis city", "St. Louis city, MO"),
            ("la porte", "LaPorte County, IN"),
            ("prince georges", "Prince George's County, MD"),
            ("new york", "New York County, NY"),
            ("king wa", "King County, WA"),
            ("hartford", "Hartford County, CT"),
            ("orange california", "Orange County, CA"),
        ],
    )
    def test_what_people_type_finds_their_county_first(self, text: str, first: str) -> None:
        assert labels(text)[0] == first

    def test_names_that_start_with_the_text_come_before_names_that_hold_it(self) -> None:
        found = labels("dade", 20)
        assert found.index("Dade County, GA") < found.index("Miami-Dade County, FL")

    def test_among_equals_the_larger_county_comes_first(self) -> None:
        people = [county.population_2024 or 0 for county in search_counties("jefferson", 20)]
        assert len(people) == 20
        assert people == sorted(people, reverse=True)

    def test_a_state_s_name_lists_its_counties_after_counties_of_that_name(self) -> None:
        assert labels("texas")[:3] == [
            "Texas County, MO",
            "Texas County, OK",
            "Harris County, TX",
        ]

    def test_a_state_narrows_a_name(self) -> None:
        assert labels("orange fl") == ["Orange County, FL"]

    def test_the_start_of_a_code_lists_its_state(self) -> None:
        found = search_counties("48", 300)
        assert len(found) == 254
        assert {county.state for county in found} == {"TX"}

    def test_no_more_than_the_limit_are_given(self) -> None:
        assert len(labels("washington")) == 10
        assert len(labels("washington", 3)) == 3

    @pytest.mark.parametrize("text", ["", "   ", "?!", "zzzz", "<script>", "00000"])
    def test_nothing_is_found_for_nothing(self, text: str) -> None:
        assert labels(text) == []

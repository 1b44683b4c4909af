"""Facilities are ranked by how much they look like a county's, with the reasons."""

from __future__ import annotations

import pytest

from app.intake.detainers.facility import Facility
from app.intake.detainers.guessing import WHY, Chosen, likeness, plain_facility
from app.reference.counties import County, counties_of

NOBODY = Chosen()


def county(name: str, state: str) -> County:
    return next(each for each in counties_of(state) if each.name == name)


def reasons(facility: Facility, name: str, state: str, chosen: Chosen = NOBODY) -> tuple[str, ...]:
    found = likeness(facility, county(name, state), chosen)
    assert found
    assert all(WHY[each] for each in found.why)
    return found.why


@pytest.mark.parametrize(
    "name",
    [
        "MARICOPA COUNTY JAIL",
        "Maricopa Co. Sheriff's Office",
        "MARICOPA CNTY S.O.",
        "MARICOPA CTY DET. CTR, PHOENIX",
        "SHERIFF OF MARICOPA",
        "COUNTY OF MARICOPA ADC",
    ],
)
def test_a_county_is_seen_however_its_name_is_shortened(name: str) -> None:
    assert "county" in reasons(Facility(name, "PHOENIX", "AZ"), "Maricopa County", "AZ")


@pytest.mark.parametrize(
    ("facility", "name", "state"),
    [
        ("ST. LOUIS CO JAIL", "St. Louis County", "MN"),
        ("SAINT LOUIS COUNTY", "St. Louis County", "MN"),
        ("DE KALB CO.JAIL", "DeKalb County", "GA"),
        ("PRINCE GEORGES CO DET CEN", "Prince George's County", "MD"),
        ("JEFFERSON PARISH COR. CENTER", "Jefferson Parish", "LA"),
        ("DONA ANA COUNTY DETENTION", "Doña Ana County", "NM"),
        ("MIAMI-DADE COUNTY TGK", "Miami-Dade County", "FL"),
        ("FT BEND CO JAIL", "Fort Bend County", "TX"),
    ],
)
def test_names_of_counties_are_known_in_their_spellings(
    facility: str, name: str, state: str
) -> None:
    assert "county" in reasons(Facility(facility, "", state), name, state)


def test_the_longer_of_two_names_is_meant() -> None:
    jail = Facility("SALT LAKE COUNTY JAIL", "SALT LAKE CITY", "UT")
    assert "county" in reasons(jail, "Salt Lake County", "UT")
    lake = Facility("LAKE COUNTY JAIL", "LAKEVIEW", "OR")
    assert "county" in reasons(lake, "Lake County", "OR")
    assert "other_county" in reasons(jail, "Davis County", "UT")


@pytest.mark.parametrize(
    ("likelier", "less_likely"),
    [
        (Facility("HARRIS COUNTY JAIL", "HOUSTON", "TX"), Facility("HARRIS HOUSE", "", "TX")),
        (Facility("HARRIS HOUSE", "", "TX"), Facility("HOUSTON CITY JAIL", "HOUSTON", "TX")),
        (Facility("A JAIL", "HARRIS", "TX"), Facility("A JAIL", "HOUSTON", "TX")),
        (Facility("A JAIL", "HOUSTON", "TX", "HARRITX"), Facility("A JAIL", "HOUSTON", "TX")),
        (Facility("A JAIL", "HOUSTON", "TX"), Facility("A JAIL", "HOUSTON", "")),
        (Facility("A JAIL", "", "TX"), Facility("HARRIS STATE PRISON, TDCJ", "", "TX")),
        (Facility("A JAIL", "", "TX"), Facility("DALLAS COUNTY JAIL", "", "TX")),
        (Facility("A JAIL", "", "TX"), Facility("US MARSHALS SDTX", "", "TX")),
        (Facility("A JAIL", "", ""), Facility("HARRIS COUNTY JAIL", "", "GA")),
        (Facility("A JAIL", "", "TX"), Facility("DALLAS JAIL", "", "TX")),
        (Facility("A JAIL", "", "TX"), Facility("LEW STERRETT, DALLAS", "", "TX")),
        (Facility("A JAIL", "", "TX"), Facility("BAYTOWN CITY JAIL", "", "TX")),
        (Facility("DALLAS JAIL", "", "TX"), Facility("DALLAS COUNTYY", "", "TX")),
    ],
)
def test_likelier_facilities_come_first(likelier: Facility, less_likely: Facility) -> None:
    harris = county("Harris County", "TX")
    more, less = (likeness(each, harris, NOBODY) for each in (likelier, less_likely))
    assert more
    assert less
    assert more.score > less.score


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("SISKIYOU JAIL", "other_name"),
        ("NAPA COUNTYY", "other_county"),
        ("PLACER JAIL", "other_name"),
        ("SANTA ANA CITY JAIL", "city_jail"),
        ("LOS ANGELES CITY JAIL", "name"),
        ("TWIN TOWERS", "state"),
    ],
)
def test_names_of_other_places_are_told(name: str, reason: str) -> None:
    facility = Facility(name, "", "CA")
    assert reasons(facility, "Los Angeles County", "CA")[0] == reason


def test_a_name_that_only_may_be_another_countys_is_still_offered() -> None:
    street = likeness(Facility("ORANGE ST. JAIL", "", "CA"), county("Kern County", "CA"), NOBODY)
    assert street
    assert street.why == ("other_name", "state")
    assert street.score > 0


def test_what_is_chosen_already_brings_up_its_other_spellings() -> None:
    chosen = Chosen([Facility("MCSO DURANGO", "PHOENIX", "AZ", "MCSODAZ")])
    for facility, reason in (
        (Facility("M.C.S.O. - Durango", "", "AZ"), "state"),
        (Facility("MCSO  DURANGO.", "", "AZ"), "same"),
        (Facility("DURANGO JAIL", "", "AZ", "MCSODAZ"), "same_code"),
        (Facility("FOURTH AVENUE", "Phoenix", "AZ"), "same_city"),
    ):
        assert reason in reasons(facility, "Maricopa County", "AZ", chosen)


@pytest.mark.parametrize("name", ["OTHER-OTHER FACILITY", "", "(redacted)", "(withheld)"])
def test_a_facility_that_is_none_is_never_guessed(name: str) -> None:
    assert likeness(Facility(name, "HARRIS", "TX"), county("Harris County", "TX"), NOBODY) is None


def test_facilities_in_one_spelling() -> None:
    assert plain_facility("MARICOPA CNTY S.O. DET. CTR") == plain_facility(
        "Maricopa Co Sheriff's Office Detention Center"
    )

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest

from app.reference.counties import counties, find_county
from app.reference.time_zones import DEFAULT_TIME_ZONE, exceptions, time_zone_of

WINTER = datetime(2025, 1, 15, 12, tzinfo=UTC)
SUMMER = datetime(2025, 7, 15, 12, tzinfo=UTC)


def offset_hours(fips: str, instant: datetime) -> float:
    zone = time_zone_of(fips)
    assert zone is not None
    offset = instant.astimezone(ZoneInfo(zone.name)).utcoffset()
    assert offset is not None
    return offset.total_seconds() / 3600


def test_every_county_has_a_zone_that_exists() -> None:
    known = available_timezones()
    for fips in counties():
        zone = time_zone_of(fips)
        assert zone is not None
        assert zone.name in known


def test_every_exception_is_a_current_county() -> None:
    for fips in exceptions():
        county = find_county(fips)
        assert county is not None
        assert not county.is_retired


@pytest.mark.parametrize("fips", ["99999", ""])
def test_a_code_of_no_county_has_no_zone(fips: str) -> None:
    assert time_zone_of(fips) is None


def test_the_default_zone_exists() -> None:
    assert DEFAULT_TIME_ZONE in available_timezones()


@pytest.mark.parametrize(
    ("fips", "place", "winter", "summer"),
    [
        ("12086", "Miami-Dade, Florida", -5, -4),
        ("12033", "Escambia, Florida (Pensacola)", -6, -5),
        ("12045", "Gulf, Florida (Port St. Joe)", -5, -4),
        ("48201", "Harris, Texas", -6, -5),
        ("48141", "El Paso, Texas", -7, -6),
        ("48229", "Hudspeth, Texas", -7, -6),
        ("18097", "Marion, Indiana", -5, -4),
        ("18089", "Lake, Indiana", -6, -5),
        ("18163", "Vanderburgh, Indiana (Evansville)", -6, -5),
        ("18083", "Knox, Indiana (Vincennes)", -5, -4),
        ("18149", "Starke, Indiana (Knox)", -6, -5),
        ("21111", "Jefferson, Kentucky (Louisville)", -5, -4),
        ("21227", "Warren, Kentucky (Bowling Green)", -6, -5),
        ("21231", "Wayne, Kentucky", -5, -4),
        ("47037", "Davidson, Tennessee (Nashville)", -6, -5),
        ("47093", "Knox, Tennessee (Knoxville)", -5, -4),
        ("47065", "Hamilton, Tennessee (Chattanooga)", -5, -4),
        ("26163", "Wayne, Michigan", -5, -4),
        ("26109", "Menominee, Michigan", -6, -5),
        ("38015", "Burleigh, North Dakota (Bismarck)", -6, -5),
        ("38089", "Stark, North Dakota (Dickinson)", -7, -6),
        ("38057", "Mercer, North Dakota", -6, -5),
        ("46099", "Minnehaha, South Dakota", -6, -5),
        ("46103", "Pennington, South Dakota (Rapid City)", -7, -6),
        ("46102", "Oglala Lakota, South Dakota", -7, -6),
        ("31055", "Douglas, Nebraska", -6, -5),
        ("31157", "Scotts Bluff, Nebraska", -7, -6),
        ("31031", "Cherry, Nebraska (Valentine)", -6, -5),
        ("20209", "Wyandotte, Kansas", -6, -5),
        ("20181", "Sherman, Kansas", -7, -6),
        ("16001", "Ada, Idaho (Boise)", -7, -6),
        ("16055", "Kootenai, Idaho", -8, -7),
        ("41051", "Multnomah, Oregon", -8, -7),
        ("41045", "Malheur, Oregon", -7, -6),
        ("04013", "Maricopa, Arizona", -7, -7),
        ("04017", "Navajo, Arizona", -7, -7),
        ("15003", "Honolulu, Hawaii", -10, -10),
        ("02020", "Anchorage, Alaska", -9, -8),
        ("02016", "Aleutians West, Alaska (Unalaska)", -9, -8),
        ("06037", "Los Angeles, California", -8, -7),
        ("11001", "District of Columbia", -5, -4),
        ("09001", "Fairfield, Connecticut, an old code", -5, -4),
    ],
)
def test_a_county_s_clocks_stand_where_they_do(
    fips: str, place: str, winter: int, summer: int
) -> None:
    assert (offset_hours(fips, WINTER), offset_hours(fips, SUMMER)) == (winter, summer)


@pytest.mark.parametrize("fips", ["04001", "04005", "04017"])
def test_the_navajo_nation_s_own_time_is_noted(fips: str) -> None:
    zone = time_zone_of(fips)
    assert zone is not None
    assert "Navajo Nation" in zone.note


@pytest.mark.parametrize("fips", ["12045", "31031", "38085", "46117", "16049", "02016", "48109"])
def test_a_county_crossed_by_a_boundary_has_a_note(fips: str) -> None:
    zone = time_zone_of(fips)
    assert zone is not None
    assert zone.note

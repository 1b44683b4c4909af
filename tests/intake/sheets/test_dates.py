"""Days and times as Americans write them; what is none is refused without being repeated."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.problems import BadCellError
from app.intake.sheets import Cell, read_clock, read_day, read_moment

# A moment on the clock of whoever wrote it: none of them has a zone.
at = datetime.fromisoformat
FOURTH = date(2015, 7, 4)
DAYS: list[Cell] = [
    "7/4/2015",
    "07/04/2015",
    " 07/04/15 ",
    "7-4-2015",
    "7.4.2015",
    "2015-07-04",
    "2015/7/4",
    "20150704",
    "4-Jul-2015",
    "4-Jul-15",
    "04JUL2015",
    "4 July 2015",
    "July 4, 2015",
    "JULY 4 2015",
    "Jul. 4th, 2015",
    "Saturday, July 4, 2015",
    "Sat 7/4/2015",
    "42189",
    42189,
    42189.0,
    FOURTH,
    "2015-07-04T00:00:00Z",
    "2015-07-04 00:00:00.000",
]
MOMENTS: list[Cell] = [
    "7/4/2015 13:05",
    "7/4/2015 1:05 PM",
    "07/04/15 01:05:00 pm",
    "7/4/2015 1:05p.m.",
    "7/4/2015, 13:05",
    "07/04/2015 1305",
    "2015-07-04 13:05:00",
    "2015-07-04T13:05:00",
    "2015-07-04T13:05",
    "2015-07-04 13:05:00.250",
    "04JUL2015:13:05:00",
    "July 4, 2015 1:05 PM",
    42189.545138888889,
    at("2015-07-04 13:05"),
    at("2015-07-04 13:05:00.000400"),
]
MIDNIGHTS = ["7/4/2015", "7/4/2015 12:00 AM", "7/4/2015 0:00", "7/4/2015 00:00:00", FOURTH, 42189]
NO_DATE = "it is not a date that can be read. Write it like 7/4/2015"
REFUSED: list[tuple[Cell, str]] = [
    ("", "the cell is empty; a date is needed"),
    ("  ", "the cell is empty; a date is needed"),
    ("13/7/2015", "there is no such month. Write the month first, like 7/4/2015"),
    ("2/29/2015", "that month has no such day"),
    ("7/0/2015", "that month has no such day"),
    ("7/4/2015 24:00", "there is no hour 24. Write 0:00 of the next day for the end of a day"),
    ("7/4/2015 24:30", "there is no hour 24. Write 0:00 of the next day for the end of a day"),
    ("7/4/2015 25:00", "there is no such time of day"),
    ("7/4/2015 12:60", "there is no such time of day"),
    ("7/4/2015 13:05 PM", "with AM or PM an hour is from 1 to 12"),
    ("7/4/2015 0:05 AM", "with AM or PM an hour is from 1 to 12"),
    ("7/4", NO_DATE),
    ("2015", NO_DATE),
    (2015, NO_DATE),
    (0.5, NO_DATE),
    (-1, NO_DATE),
    (float("nan"), NO_DATE),
    (float("inf"), NO_DATE),
    (10**400, NO_DATE),
    (True, NO_DATE),
    (time(13, 5), NO_DATE),
    (timedelta(hours=5), NO_DATE),
    ("DOE, JANE", NO_DATE),
    ("7/4/2015 DOE, JANE", NO_DATE),
    ("7-4/2015", NO_DATE),
    ("7/4/015", NO_DATE),
    ("x" * 10_000, NO_DATE),
    ("٤/٧/٢٠١٥", NO_DATE),
    ("####", NO_DATE),
]


@pytest.mark.parametrize("cell", DAYS, ids=str)
def test_a_day_is_read_however_it_is_written(cell: Cell) -> None:
    assert read_day(cell) == FOURTH


@pytest.mark.parametrize("cell", MOMENTS, ids=str)
def test_a_moment_is_read_however_it_is_written(cell: Cell) -> None:
    assert read_moment(cell) == at("2015-07-04 13:05")
    assert read_day(cell) == FOURTH


@pytest.mark.parametrize("cell", MIDNIGHTS, ids=str)
def test_a_day_without_a_time_is_its_first_moment(cell: Cell) -> None:
    assert read_moment(cell) == at("2015-07-04")


def test_twelve_is_noon_with_pm() -> None:
    assert read_moment("7/4/2015 12:30 PM").time() == time(12, 30)
    assert read_moment("7/4/2015 12:30 AM").time() == time(0, 30)


@pytest.mark.parametrize(
    ("written", "year"), [("69", 2069), ("70", 1970), ("99", 1999), ("00", 2000), ("26", 2026)]
)
def test_a_year_of_two_digits_is_of_a_hundred_years_around_now(written: str, year: int) -> None:
    assert read_day(f"7/4/{written}").year == year


@pytest.mark.parametrize(("cell", "message"), REFUSED, ids=lambda each: str(each)[:20])
def test_what_is_no_date_is_refused_and_never_repeated(cell: Cell, message: str) -> None:
    for read in (read_day, read_moment):
        with pytest.raises(BadCellError) as refused:
            read(cell)
        assert str(refused.value) == message


@pytest.mark.parametrize("zone", ["Z", " UTC", "+02:00", "-0500"])
def test_a_time_of_another_clock_is_refused(zone: str) -> None:
    with pytest.raises(BadCellError, match="names a time zone"):
        read_moment(f"2015-07-04T13:05:00{zone}")
    with pytest.raises(BadCellError, match="names a time zone"):
        read_day(f"2015-07-04T13:05:00{zone}")


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("13:05", time(13, 5)),
        ("1:05 PM", time(13, 5)),
        ("1305", time(13, 5)),
        ("1 pm", time(13)),
        (time(13, 5, 0, 7), time(13, 5)),
        (0.5, time(12)),
        (at("1899-12-31 13:05"), time(13, 5)),
    ],
)
def test_a_time_of_day_is_read(cell: Cell, clock: time) -> None:
    assert read_clock(cell) == clock


@pytest.mark.parametrize("cell", ["", "noon", "24:00", 1.5, True, "7/4/2015"])
def test_what_is_no_time_of_day_is_refused(cell: Cell) -> None:
    with pytest.raises(BadCellError):
        read_clock(cell)


MOMENT = st.datetimes(at("1970-01-01"), at("2069-12-31")).map(
    lambda moment: moment.replace(microsecond=0)
)
WAYS = (
    "%m/%d/%Y %H:%M:%S",
    "%m-%d-%y %I:%M:%S %p",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%d-%b-%Y %H:%M:%S",
    "%B %d, %Y %I:%M:%S %p",
    "%A, %B %d, %Y %H:%M:%S",
    "%d%b%Y:%H:%M:%S",
)


@given(MOMENT, st.sampled_from(WAYS))
def test_what_is_written_is_what_is_read(moment: datetime, way: str) -> None:
    assert read_moment(moment.strftime(way)) == moment


@given(MOMENT)
def test_a_serial_number_is_the_moment_excel_shows(moment: datetime) -> None:
    serial = (moment - at("1899-12-30")) / timedelta(days=1)
    assert read_moment(serial) == moment


@given(st.text(max_size=70))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    for read in (read_day, read_moment, read_clock):
        with suppress(BadCellError):
            read(text)

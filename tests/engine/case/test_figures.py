"""One figure, in every way it may be written."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import read_case
from app.engine.figure import Figure, Source, as_typed
from tests.engine.worked import a_case


def read(name: str, value: Any) -> Figure:
    return read_case(a_case({name: value})).figures[name]


@pytest.mark.parametrize(
    ("name", "value", "likely"),
    [
        ("trips", 5, "5"),
        ("trips", 5.5, "5.5"),
        ("trips", 0.1, "0.1"),
        ("trips", Decimal("5.50"), "5.5"),
        ("trips", "1,234.50", "1234.5"),
        ("trips", " 5 trips ", "5"),
        ("trips", -0.0, "0"),
        ("trips", "-0", "0"),
        ("trips", Decimal("0E+999999999"), "0"),
        ("trips", Decimal("1E+3"), "1000"),
        ("people_held", "1 person", "1"),
        ("people_held", "2 persons", "2"),
        ("people_held", "2 People", "2"),
        ("average_daily_population", "562 people/day", "562"),
        ("mean_hours_held", "20.6 hours", "20.6"),
        ("mean_hours_held", "20.6 hrs", "20.6"),
        ("mean_hours_held", "20.6 h", "20.6"),
        ("mean_hours_held", "20.6 hours/person", "20.6"),
        ("mean_hours_held", "20.6 hours per person", "20.6"),
        ("stay_with_detainer", "1 day", "1"),
        ("minutes_per_detainer", "25 minutes", "25"),
        ("published_daily_cost", "$140", "140"),
        ("published_daily_cost", "140 dollars", "140"),
        ("published_daily_cost", "140 USD", "140"),
        ("published_daily_cost", "$140/day", "140"),
        ("published_daily_cost", "$140 a day", "140"),
        ("published_daily_cost", "$140 per day", "140"),
        ("loaded_hourly_wage", "$41.20 an hour", "41.2"),
        ("share_of_limit_used", "75%", "0.75"),
        ("share_of_limit_used", "75 %", "0.75"),
        ("share_of_limit_used", "0.75", "0.75"),
        ("detainer_growth", "−3.5%", "-0.035"),
    ],
)
def test_a_number_is_read_as_people_write_it(name: str, value: Any, likely: str) -> None:
    assert read(name, value) == Figure(Decimal(likely))


@pytest.mark.parametrize(
    ("value", "low", "likely", "high"),
    [
        ("18 to 30", "18", "24", "30"),
        ("18–30", "18", "24", "30"),
        ("18-30", "18", "24", "30"),
        ("18 - 30", "18", "24", "30"),
        ("1 to 2", "1", "1.5", "2"),
        ("5 to 5", "5", "5", "5"),
        ("18 hours to 30 hours", "18", "24", "30"),
        ("0.0000000001 to 0.0000000002", "0.0000000001", "0.0000000002", "0.0000000002"),
    ],
)
def test_two_ends_have_their_middle_between_them(
    value: str, low: str, likely: str, high: str
) -> None:
    figure = read("mean_hours_held", value)
    assert figure == Figure(Decimal(likely), Decimal(low), Decimal(high))


@pytest.mark.parametrize("value", ["$130 to $150", "$130–150", "$130 - $150"])
def test_two_ends_may_be_money(value: str) -> None:
    assert read("published_daily_cost", value).likely == 140


@pytest.mark.parametrize("value", [None, ""])
def test_an_empty_figure_is_not_given(value: Any) -> None:
    assert read_case(a_case({"trips": value})).figures == {}


def test_all_that_is_said_about_a_figure_is_kept() -> None:
    said = {
        "likely": "$140",
        "low": 130,
        "high": "150",
        "unit": "$/day",
        "grade": "C",
        "source": {"title": "Budget", "year": 2013, "url": "https://example.org/a"},
        "note": " as adopted\r\nin June ",
        "certified": True,
    }
    assert read("published_daily_cost", said) == Figure(
        Decimal(140),
        Decimal(130),
        Decimal(150),
        "C",
        Source(title="Budget", year="2013", url="https://example.org/a"),
        "as adopted\nin June",
        True,
    )


def test_a_source_may_be_a_title_alone_and_an_empty_one_is_none() -> None:
    assert read("trips", {"likely": 1, "source": "The log"}).source == Source(title="The log")
    for empty in (None, "", " ", {}, {"title": " "}):
        assert read("trips", {"likely": 1, "source": empty}).source is None


def test_what_a_row_says_holds_for_its_figures_that_say_nothing() -> None:
    row = {
        "officers": {"likely": 4, "grade": "A"},
        "hours": 160,
        "loaded_hourly_wage": 41,
        "grade": "E",
        "source": "A guess",
        "note": "to be asked",
    }
    [item] = read_case(a_case(program_items=[row])).items["program_items"]
    assert (item.figures["officers"].grade, item.figures["hours"].grade) == ("A", "E")
    assert {figure.source for figure in item.figures.values()} == {Source(title="A guess")}
    assert {figure.note for figure in item.figures.values()} == {"to be asked"}


@pytest.mark.parametrize("value", ["18 to 30", "24", "0.5"])
def test_a_figure_can_be_typed_again(value: str) -> None:
    assert as_typed(read("mean_hours_held", value)) == value

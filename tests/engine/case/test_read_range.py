"""Two ends of a figure: typed as one text or given beside its value, in the typist's own terms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import Problem
from app.engine.case.problems import Findings
from app.engine.case.read_figure import read_figure
from app.engine.figure import Figure
from app.engine.quantities import QUANTITIES
from tests.engine.worked import a_case, problems, warnings

PATH = "figures.x"


def read(name: str, value: Any) -> tuple[Figure | None, list[Problem]]:
    """A figure as read, and what is wrong with it."""
    findings = Findings()
    return read_figure(value, PATH, QUANTITIES[name], findings), findings.problems


def ends(name: str, value: Any) -> tuple[str, ...]:
    """Low, likely and high of a figure that is right."""
    figure, wrong = read(name, value)
    assert figure is not None
    assert wrong == []
    return tuple(f"{part:f}".rstrip("0") for part in (figure.least, figure.likely, figure.most))


@pytest.mark.parametrize(
    "value",
    [
        "2-10%",
        "2–10%",
        "2 - 10 %",
        "2 to 10%",
        "2. to 10%",
        "2 to 10 percent",
        "2 to 10 Percent",
        "2% to 10%",
        "2 percent to 10 percent",
        "0.02 to 0.10",
        "2% to 0.1",
    ],
)
def test_a_percent_sign_after_the_high_holds_for_both_ends(value: str) -> None:
    assert ends("scaap_paid_share", value) == ("0.02", "0.06", "0.1")
    assert ends("scaap_paid_share", {"likely": value}) == ("0.02", "0.06", "0.1")


def test_a_share_below_zero_may_be_a_low_end_too() -> None:
    assert ends("detainer_growth", "−5 to 3%") == ("-0.05", "-0.01", "0.03")
    assert ends("detainer_growth", "-5% to 3%") == ("-0.05", "-0.01", "0.03")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("2% to 10", "cannot be more than 100%. Write 22% or 0.22."),
        ("2 to 10", "cannot be more than 100%. Write 22% or 0.22."),
        ("2 to 101%", "cannot be more than 100%. Write 22% or 0.22."),
        ("few to 10%", "“few” is not a number"),
        ("2 hours to 10%", "not in “hours”"),
        ("$2 to 10%", "is not in dollars"),
    ],
)
def test_a_share_is_not_made_of_anything_else(value: str, says: str) -> None:
    [problem] = read("scaap_paid_share", value)[1]
    assert says in problem.message


def test_a_percent_sign_does_not_make_hours_of_a_share() -> None:
    [problem] = read("mean_hours_held", "2 to 10%")[1]
    assert problem.message.startswith("is not a percentage")


@pytest.mark.parametrize("value", ["18 to 30 hours", "18-30 hours", "18–30 hrs", "18 to 30 h"])
def test_a_unit_after_the_high_holds_for_both_ends(value: str) -> None:
    figure, wrong = read("mean_hours_held", value)
    assert figure == Figure(Decimal(24), Decimal(18), Decimal(30))
    assert wrong == []


ABOVE = "swap them or correct one."
BEYOND = "correct one of the two."


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        (
            "mean_hours_held",
            "30 to 18",
            f"The low (30 hours) is above the high (18 hours); {ABOVE}",
        ),
        (
            "mean_hours_held",
            {"likely": "30 to 18"},
            f"The low (30 hours) is above the high (18 hours); {ABOVE}",
        ),
        (
            "mean_hours_held",
            {"likely": 20, "low": 30, "high": 18},
            f"The low (30 hours) is above the high (18 hours); {ABOVE}",
        ),
        (
            "mean_hours_held",
            {"likely": 40, "low": 18, "high": 30},
            f"is 40 hours, above its high of 30 hours; {BEYOND}",
        ),
        (
            "mean_hours_held",
            {"likely": 1, "low": 18},
            f"is 1 hour, below its low of 18 hours; {BEYOND}",
        ),
        (
            "scaap_paid_share",
            "10 to 2%",
            f"The low (10%) is above the high (2%); {ABOVE}",
        ),
        (
            "scaap_paid_share",
            {"likely": 0.1, "high": "5%"},
            f"is 10%, above its high of 5%; {BEYOND}",
        ),
        (
            "published_daily_cost",
            {"likely": "140", "low": "140.005"},
            f"is $140.00, below its low of $140.005; {BEYOND}",
        ),
    ],
)
def test_ends_the_wrong_way_round_are_told_as_typed(name: str, value: Any, says: str) -> None:
    assert read(name, value)[1] == [Problem(PATH, says)]


@pytest.mark.parametrize(
    "value",
    ["30 to 30", {"likely": 18, "low": 18, "high": 30}, {"likely": 30, "low": 18, "high": 30}],
)
def test_a_value_may_lie_on_its_ends(value: Any) -> None:
    assert read("mean_hours_held", value)[1] == []


TYPED = {"likely": "1,900 to 2,100"}


def twice(given: str, typed: str) -> str:
    """What is said of an end that was given twice."""
    return (
        f"is {given}, but the range typed as the value {typed}. "
        "The ends were given twice and differ; keep one of the two."
    )


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"low": 1900, "high": "2,100 people"}, []),
        ({"low": "1900.0"}, []),
        ({"low": "", "high": None}, []),
        (
            {"low": 1899},
            [Problem(f"{PATH}.low", twice("1,899 people", "begins at 1,900 people"))],
        ),
        (
            {"low": 1900, "high": 2101},
            [Problem(f"{PATH}.high", twice("2,101 people", "ends at 2,100 people"))],
        ),
    ],
)
def test_ends_given_twice_must_agree(given: dict[str, Any], wrong: list[Problem]) -> None:
    figure, found = read("people_held", {**TYPED, **given})
    assert found == wrong
    assert figure == Figure(Decimal(2000), Decimal(1900), Decimal(2100))


def test_each_end_that_differs_is_named() -> None:
    found = problems(a_case({"people_held": {**TYPED, "low": 5, "high": 9000}}))
    assert list(found) == ["figures.people_held.low", "figures.people_held.high"]


def test_two_ends_typed_as_the_value_leave_none_to_be_taken() -> None:
    assert warnings(a_case({"people_held": {**TYPED, "low": 1900}})) == {}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("$2.5 million", ("2500000", "2500000", "2500000")),
        ("2 millones de dólares", ("2000000", "2000000", "2000000")),
        ("2.5 to 3 million", ("2500000", "2750000", "3000000")),
        ("2,500,000 to 3 million", ("2500000", "2750000", "3000000")),
    ],
)
def test_an_amount_may_be_in_millions(value: str, found: tuple[str, ...]) -> None:
    figure, wrong = read("annual_jail_spending", value)
    assert figure is not None
    assert wrong == []
    read_as = (figure.least, figure.likely, figure.most)
    assert read_as == tuple(map(Decimal, found))


def test_people_are_not_counted_in_millions() -> None:
    _, wrong = read("bookings", "2 million")
    assert [each.message for each in wrong] == ["is in bookings, not in “million”."]

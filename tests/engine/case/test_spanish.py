"""Numbers typed in Spanish are read in every language, and what is wrong is said in Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from app.engine import read_case
from app.engine.case.unit_words import unit_words
from app.engine.figure import Figure
from app.engine.quantities import QUANTITIES
from app.language import LANGUAGES, SPANISH, in_language
from tests.engine.worked import a_case, problems, warnings


@pytest.fixture(params=LANGUAGES)
def any_language(request: pytest.FixtureRequest) -> Iterator[None]:
    """The test in each language."""
    with in_language(request.param):
        yield


def read(name: str, value: Any) -> Figure:
    return read_case(a_case({name: value})).figures[name]


@pytest.mark.usefixtures("any_language")
@pytest.mark.parametrize(
    ("name", "value", "likely"),
    [
        ("people_held", "1 persona", "1"),
        ("people_held", "1,234 Personas", "1234"),
        ("people_held", "2 people", "2"),
        ("trips", "5 viajes", "5"),
        ("trips", "5 traslados", "5"),
        ("detainers_received", "5 solicitudes", "5"),
        ("detainers_received", "5 solicitudes de retención", "5"),
        ("detainers_received", "5 detainers", "5"),
        ("population", "40,000 habitantes", "40000"),
        ("average_daily_population", "562 personas al día", "562"),
        ("mean_hours_held", "30 horas", "30"),
        ("mean_hours_held", "20.6 horas por persona", "20.6"),
        ("mean_hours_held", "20.6 hours", "20.6"),
        ("stay_with_detainer", "20.6 días", "20.6"),
        ("stay_with_detainer", "20.6 DÍAS", "20.6"),
        ("stay_with_detainer", "20.6 dias", "20.6"),
        ("stay_with_detainer", "1 día", "1"),
        ("minutes_per_detainer", "25 minutos", "25"),
        ("published_daily_cost", "$140 al día", "140"),
        ("published_daily_cost", "$140 por día", "140"),
        ("published_daily_cost", "140 dólares", "140"),
        ("published_daily_cost", "140 dólares por día", "140"),
        ("published_daily_cost", "140 dollars a day", "140"),
        ("published_daily_cost", "$140 a day", "140"),
        ("loaded_hourly_wage", "$41.20 por hora", "41.2"),
        ("loaded_hourly_wage", "$41.20 la hora", "41.2"),
        ("cost_per_trip", "$318 por cada viaje", "318"),
        ("share_of_limit_used", "22 por ciento", "0.22"),
        ("share_of_limit_used", "22  Por  Ciento", "0.22"),
        ("share_of_limit_used", "22 percent", "0.22"),
    ],
)
def test_a_number_is_read_with_spanish_words(name: str, value: str, likely: str) -> None:
    assert read(name, value) == Figure(Decimal(likely))


@pytest.mark.usefixtures("any_language")
@pytest.mark.parametrize(
    "value",
    [
        "18 a 30",
        "18 a 30 horas",
        "18 horas a 30 horas",
        "18 hasta 30",
        "de 18 a 30",
        "De 18 a 30 horas",
        "entre 18 y 30",
        "Entre 18 y 30 horas",
        "18-30 horas",
        "18 to 30",
        "18 to 30 hours",
    ],
)
def test_a_range_is_read_with_spanish_words(value: str) -> None:
    assert read("mean_hours_held", value) == Figure(Decimal(24), Decimal(18), Decimal(30))
    assert read("mean_hours_held", {"likely": value}).low == 18


@pytest.mark.usefixtures("any_language")
@pytest.mark.parametrize(
    "value", ["2 a 10%", "2 a 10 por ciento", "2% a 10%", "entre 2 y 10 por ciento"]
)
def test_a_range_of_shares_is_read_with_spanish_words(value: str) -> None:
    figure = read("scaap_paid_share", value)
    assert (figure.low, figure.high) == (Decimal("0.02"), Decimal("0.1"))


@pytest.mark.usefixtures("any_language")
@pytest.mark.parametrize("value", ["$130 a $150", "$130 al día a $150 al día", "$130 a 150"])
def test_a_range_of_money_is_read_with_spanish_words(value: str) -> None:
    assert read("published_daily_cost", value).likely == 140


@pytest.mark.usefixtures("any_language")
@pytest.mark.parametrize(
    ("name", "value", "repeated"),
    [
        ("mean_hours_held", "20,6", "20,6"),
        ("mean_hours_held", "20,6 horas", "20,6 horas"),
        ("people_held", "1.234,5", "1.234,5"),
        ("people_held", "menos de 11", "menos de 11"),
        ("people_held", "muchas a 30", "muchas"),
        ("mean_hours_held", "30 días", "días"),
        ("published_daily_cost", "$140 por hora", "/hora"),
        ("people_held", "30 horas por semana", "horas/semana"),
    ],
)
def test_what_is_no_number_is_repeated_as_typed(name: str, value: str, repeated: str) -> None:
    [message] = problems(a_case({name: value})).values()
    assert any(f"{first}{repeated}{last}" in message for first, last in ("“”", "«»"))


def test_problems_are_told_in_spanish() -> None:
    figures = {"people_held": "-3", "mean_hours_held": "30 to 18", "trips": "pocos"}
    with in_language(SPANISH):
        found = problems(a_case(figures))
    assert found["figures.people_held"].startswith("no puede ser menor que 0 ")
    assert found["figures.mean_hours_held"].startswith("El valor bajo (30 ")
    assert found["figures.trips"].startswith("«pocos» no es un número; escriba un número para «")


def test_warnings_are_told_in_spanish() -> None:
    case = a_case({"published_daily_cost": 5}, reimbursements=[{"kind": "scaap", "award": 10}])
    with in_language(SPANISH):
        found = warnings(case)
    assert found["reimbursements[0]"].startswith("SCAAP se paga")
    assert found["figures.published_daily_cost"].startswith("$5.00 por día es inusual")


def test_a_unit_of_money_is_told_in_spanish() -> None:
    unit = QUANTITIES["published_daily_cost"].unit
    assert unit_words(unit) == "$/day"
    with in_language(SPANISH):
        assert unit_words(unit) == "$/día"

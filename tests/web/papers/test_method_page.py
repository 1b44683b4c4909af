"""The method page is written by the engine: it cannot say another thing than it does."""

from __future__ import annotations

from app.engine import METHOD_VERSION
from app.engine.method import METHODS
from app.engine.quantities import QUANTITIES
from app.language import in_language
from app.web.papers.clock_examples import clock_examples, mean_limits
from app.web.papers.method_entries import constants, method_sections
from app.web.papers.method_sections import SECTIONS
from tests.checking_client import CheckingClient


def test_the_sections_hold_every_formula_of_the_method() -> None:
    formulas = {
        quantity: formula for section in SECTIONS for quantity, formula in section.formulas.items()
    }
    assert formulas == dict(METHODS[METHOD_VERSION].formulas)


def test_every_quantity_stands_on_the_page_once() -> None:
    shown = [
        listed.quantity.name
        for section in method_sections()
        for listed in (*section.given, *section.facts, *section.results)
    ]
    assert sorted(shown) == sorted(
        name for name, quantity in QUANTITIES.items() if quantity.constant is None
    )


def test_every_name_in_a_formula_leads_to_its_entry(client: CheckingClient) -> None:
    page = client.get("/method")
    for section in method_sections():
        for listed in section.results:
            for formula in listed.formulas:
                assert all(page.by_id(name) is not None for _, name in formula.tokens if name)


def test_every_result_has_a_formula_and_every_given_figure_says_what_it_is() -> None:
    for section in method_sections():
        assert all(listed.formulas for listed in section.results)
        assert not any(listed.formulas for listed in (*section.given, *section.facts))


def test_ways_with_the_same_formula_are_told_once() -> None:
    (gross,) = [
        listed
        for section in method_sections()
        for listed in section.results
        if listed.quantity.name == "gross_cost"
    ]
    assert [formula.when.count(";") for formula in gross.formulas] == [2, 0]


def test_the_constants_are_those_of_the_formulas() -> None:
    assert {quantity.name: value for quantity, value in constants()} == {
        "hours_per_day": "24",
        "minutes_per_hour": "60",
        "hours_per_week": "40 hours a week",
        "hours_per_position": "2,080 hours",
    }


def test_the_clock_s_examples_are_those_of_the_method() -> None:
    assert [(e.released, e.regulation, e.regulation_hours) for e in clock_examples()] == [
        ("Mon, June 2, 9:00 a.m.", "Wed, June 4, 9:00 a.m.", "48"),
        ("Fri, June 6, 5:00 p.m.", "Tue, June 10, 5:00 p.m.", "96"),
        ("Sat, June 7, 10:00 a.m.", "Wed, June 11, 12:00 a.m.", "86"),
        ("Thu, June 5, 12:00 p.m.", "Mon, June 9, 12:00 p.m.", "96"),
        ("Fri, August 29, 5:00 p.m.", "Wed, September 3, 5:00 p.m.", "120"),
        ("Wed, July 2, 5:00 p.m.", "Mon, July 7, 5:00 p.m.", "120"),
    ]
    assert {example.form_hours for example in clock_examples()} == {"48"}


def test_the_clock_s_examples_are_written_in_spanish_too() -> None:
    with in_language("es"):
        first, friday, *_ = clock_examples()
    assert (first.released, friday.regulation) == (
        "lun 2 de junio, 9:00 a. m.",
        "mar 10 de junio, 5:00 p. m.",
    )


def test_the_words_of_a_formula_are_said_when_the_page_is_made() -> None:
    with in_language("es"):
        section = next(s for s in method_sections() if s.section.key == "daily-cost")
        rate = next(r for r in section.results if r.quantity.name == "daily_cost")
    assert section.section.title == "The cost of a jail day"
    with in_language("es"):
        assert section.section.title == "El costo de un día de cárcel"
        assert rate.unit == "$/día"
    assert rate.unit == "$/day"


def test_the_mean_limits_are_those_of_the_clock() -> None:
    means = mean_limits()
    assert (means.without_holidays, means.in_2025, means.longest) == ("68.57", "71.77", "120")


def test_the_refusal_on_the_page_is_the_engine_s_own(client: CheckingClient) -> None:
    assert "There is no total yet. Still needed:" in client.get("/method").words

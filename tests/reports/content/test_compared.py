"""What the page of a comparison says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.engine.reconciliation import reconcile
from app.engine.units import BEDS, DOLLARS, DOLLARS_PER_DAY, SHARE, Unit
from app.language import in_language
from app.reference.studies import find_study
from app.reports.content.compared import Compared, Named, compared, in_words
from app.reports.content.compared_amounts import (
    change_in_short,
    exactly,
    in_short,
    share_text,
    signed,
)
from tests.engine.reconciliation.pairs import Document, stated, with_figures
from tests.engine.worked import HOLDS, YEAR

QUICK: Document = {**YEAR, "definition": "hold", "figures": HOLDS, "county_fips": "48201"}
A, B = Named("Ours", "Draft"), Named("Theirs", "Published study", "/studies/x")


def shown(one: Document, other: Document, result: str = "net_cost") -> Compared:
    return compared(reconcile(stated(one), stated(other), result), A, B)


def case_of(study_id: str, key: str = "main") -> Document:
    study = find_study(study_id)
    assert study is not None
    return dict(study.cases[key])


def test_both_are_named_with_their_amounts_and_the_difference_has_its_sign() -> None:
    found = shown(QUICK, with_figures(QUICK, people_held=206))
    first, second = found.sides
    assert (first.letter, first.named.title, first.amount) == ("A", "Ours", "$39,978.25")
    assert (second.letter, second.named.href) == ("B", "/studies/x")
    assert first.counts == "Held past release"
    assert first.about == ("2025", "Method 1.0")
    assert found.difference == "−$19,989.13"
    assert found.running == "Comparison: Ours · Theirs"


def test_places_periods_and_definitions_are_told_first_and_in_words() -> None:
    other = case_of("miami-dade-2018-complicity")
    found = shown(QUICK, other)
    assert found.first[0].startswith("The two count different things: A counts hours kept")
    assert found.first[1] == (
        "The two are not about one place: A is about Harris County, TX, "
        "B is about Miami-Dade County, FL."
    )
    assert found.first[2].startswith(
        "The two are about different periods: A covers 2025, B January 27 to December 28, 2017."
    )
    assert not found.sentence.startswith("The two count")


def test_places_are_told_in_spanish_with_their_articles() -> None:
    with in_language("es"):
        found = shown(QUICK, case_of("miami-dade-2018-complicity"))
    assert (
        "Las dos estimaciones no se refieren al mismo lugar: A se refiere al condado "
        "de Harris, TX; B se refiere al condado de Miami-Dade, FL."
    ) in found.first


@pytest.mark.parametrize("said", ["2025-01-01 to 2025-12-31", "del 2025-01-01 al 2025-12-31"])
def test_a_period_is_written_as_people_do_whatever_stands_between_its_days(said: str) -> None:
    assert in_words(f"A: {said}.") == "A: 2025."


def test_the_definition_stands_first_with_its_figures_below_it() -> None:
    found = shown(QUICK, case_of("miami-dade-2018-complicity"))
    assert found.rows[0].label == "What is counted"
    assert (found.rows[0].a.text, found.rows[0].b.text) == (
        "Held past release",
        "Longer stay during the case",
    )
    members = {member.label: member for member in found.rows[0].members}
    assert members["People held past release"].b.text is None
    assert members["People with a detainer"].b.text == "966 people"
    assert all(member.amount == "" for member in members.values())


def test_a_group_leaves_what_is_said_to_its_members() -> None:
    other = with_figures(QUICK, mean_hours_held=None, hold_hours_total=9000)
    [row] = shown(QUICK, other).rows
    assert (row.a.text, row.b.text) == ("", "")
    assert [member.a.text for member in row.members] == [None, "20.6 hours"]


def test_sources_are_numbered_once_and_grades_explained() -> None:
    found = shown(
        case_of("miami-dade-2018-complicity", "county_view"), case_of("miami-dade-2013-ramos")
    )
    numbers = [said.source for row in found.rows for said in (row.a, row.b) if said.source]
    assert max(numbers) <= len(found.sources) == len({text for _, text in found.sources})
    assert found.sources[0][0] == "chart-difference-source-1"
    assert found.grades.startswith("B derived from county records, C published elsewhere")


def test_the_chart_goes_from_one_amount_to_the_other() -> None:
    chart = shown(QUICK, with_figures(QUICK, people_held=206)).chart
    assert chart is not None
    assert chart.table.rows == (
        ("A: Ours", "$39,978"),
        ("People held past release", "−$19,989"),
        ("B: Theirs", "$19,989"),
    )


def test_without_a_result_there_is_no_chart_and_the_need_is_said() -> None:
    found = shown(QUICK, {**YEAR, "figures": {"people_held": 5}})
    assert (found.chart, found.difference) == (None, None)
    assert found.sides[1].amount is None
    assert found.sides[1].needs == "hours held, on average; published cost of one jail day"
    assert found.rows
    assert {row.amount for row in found.rows} == {""}


def test_a_calculation_beside_itself_has_nothing_to_show() -> None:
    found = shown(QUICK, QUICK)
    assert (found.rows, found.aside, found.same, found.chart) == ((), (), (), None)
    assert found.sentence == "Nothing differs between the two: both come to $39,978.25."


def test_one_number_from_two_sources_stands_apart_with_its_ranges() -> None:
    one = with_figures(QUICK)
    one["figures"]["people_held"] = {"likely": 412, "low": 400, "high": 420, "grade": "A"}
    found = shown(QUICK, one)
    assert [(row.label, row.a.text, row.b.text) for row in found.same] == [
        ("People held past release", "412 people", "412 people (400 to 420)")
    ]


def test_a_result_that_is_not_money_has_its_own_words_in_the_chart() -> None:
    chart = shown(QUICK, with_figures(QUICK, people_held=206), "detention_days").chart
    assert chart is not None
    assert chart.table.rows[1] == ("People held past release", "−176.82 days")


@pytest.mark.parametrize(
    ("value", "unit", "texts"),
    [
        ("10967287.80", DOLLARS, ("$10,967,287.80", "+$10,967,287.80", "+$10,967,288")),
        ("-12.5", BEDS, ("−12.5 beds", "−12.5 beds", "−12.5 beds")),
        ("0", DOLLARS, ("$0.00", "$0.00", "$0")),
        ("-0.83", DOLLARS_PER_DAY, ("−$0.83", "−$0.83", "−$0.83")),
        ("0.0312", SHARE, ("3.12 percentage points", *["+3.12 percentage points"] * 2)),
    ],
)
def test_a_difference_is_written_with_its_sign(
    value: str, unit: Unit, texts: tuple[str, str, str]
) -> None:
    number = Decimal(value)
    assert (exactly(number, unit), signed(number, unit), change_in_short(number, unit)) == texts


def test_a_result_in_short_and_a_share_of_the_difference() -> None:
    assert in_short(Decimal("12534043.20"), DOLLARS) == "$12,534,043"
    assert in_short(Decimal("20.125"), BEDS) == "20.13 beds"
    assert in_short(Decimal("0.0312"), SHARE) == "3.12%"
    assert share_text("0.7969466792") == "79.7%"
    assert share_text(None) == ""

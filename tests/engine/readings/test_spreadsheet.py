"""The spreadsheet reading: live cells that come to the same cent in another program."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import Facts, calculate, read_case
from app.engine import quantities as q
from app.engine.method import METHOD_1_0
from app.engine.quantity import Quantity
from app.engine.readings.spreadsheet import (
    ROW,
    spreadsheet,
    spreadsheet_column,
    total_over,
)
from tests.engine.example import example
from tests.engine.readings.reckoning import reckoned_cells
from tests.engine.readings.sheet import Sheet
from tests.engine.worked import HOLDS, a_case

FACTS = Facts(
    population=Decimal(80_000),
    cpi={2013: Decimal("232.957"), 2025: Decimal("321.943"), 2000: Decimal("172.2")},
    dollars_year=2025,
)
STAFF: dict[str, Any] = {
    "detainers_received": 517,
    "minutes_per_detainer": "23.5",
    "loaded_hourly_wage": "41.27",
    "trips": 13,
    "cost_per_trip": "310.55",
    "added_medical_cost_per_person": "7.35",
    "annual_jail_spending": 8_806_926,
    "detainer_growth": "7.5%",
    "daily_cost_growth": "3.25%",
}
QUARTERS = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31")]
LINES = [
    {
        "period_start": f"2025-{start}",
        "period_end": f"2025-{end}",
        "figures": {"detainer_bed_days": f"{203 + n}.37", "published_daily_cost": f"{43 + n}.15"},
    }
    for n, (start, end) in enumerate(QUARTERS)
]
CASES: dict[str, dict[str, Any]] = {
    "the example": example(),
    "holds with staff": a_case(HOLDS | STAFF),
    "assumed hours": a_case(
        {"people_held": 31, "share_of_limit_used": "82.5%", "published_daily_cost": "77.77"},
        clock_rule="regulation",
    ),
    "a study's days": a_case(
        STAFF | {"people_with_detainer": 450, "extra_days_per_person": "29.7"},
        definition="extra_stay",
        cost_basis="long_run",
        cost_items=[
            {"annual_amount": 1_825_001, "behavior": "step_fixed", "beds_per_step": 48},
            {"annual_amount": "365000.55", "behavior": "variable", "outside_jail_budget": True},
        ],
    )
    | {
        "figures": STAFF
        | {
            "people_with_detainer": 450,
            "extra_days_per_person": "29.7",
            "average_daily_population": "561.3",
        }
    },
    "four quarters": a_case(definition="all_days", lines=LINES),
    "a gain, a cap and an estimate": a_case(
        HOLDS
        | {
            "officer_salary_cost": 4_000_000,
            "all_bed_days": 205_692,
            "eligible_days": 36_260,
            "scaap_paid_share": "0.19",
        },
        reimbursements=[{"kind": "scaap", "vendor_fee_share": "22%"}],
        exposure={
            "claims": 3,
            "days_per_claim": "2.5",
            "amount_per_day": 557,
            "cap_per_claim": 1000,
            "fees": 777,
            "deductible": 2500,
        },
        severity={"basis": "charge", "people": {"a": 7, "b": 11}},
    ),
}


def test_a_cell_rounds_as_the_method_does() -> None:
    root = calculate(read_case(a_case(HOLDS))).root
    row = root.rows_of(q.hold_cost)[0]
    places = {q.hold_days: "B7", q.daily_cost: "B9", q.people_held: "B1", q.mean_hours_held: "B2"}

    def address(quantity: Quantity, is_total: bool) -> str:
        return places[quantity]

    formulas = METHOD_1_0.formulas
    assert spreadsheet(formulas[q.hold_cost], row, address) == "=ROUND(B7*B9,2)"
    assert spreadsheet(formulas[q.hold_days], row, address) == "=B1*B2/24"


def test_the_way_that_was_taken_is_the_one_that_is_written() -> None:
    figures = {"hold_hours_total": 48, "published_daily_cost": 10}
    root = calculate(read_case(a_case(figures))).root
    row = root.rows_of(q.hold_days)[0]
    written = spreadsheet(METHOD_1_0.formulas[q.hold_days], row, lambda quantity, _: quantity.name)
    assert written == "=hold_hours_total/24"


def test_a_number_is_rounded_up_to_a_whole_one() -> None:
    item = {"annual_amount": 840_000, "behavior": "step_fixed", "beds_per_step": 48}
    root = calculate(read_case(a_case({"average_daily_population": 562}, cost_items=[item]))).root
    row = root.rows[q.steps_now.scope][0]
    written = spreadsheet(METHOD_1_0.formulas[q.steps_now], row, lambda quantity, _: quantity.name)
    assert written == "=ROUNDUP(average_daily_population/beds_per_step,0)"


def test_rows_of_a_table_share_a_formula_that_took_the_same_way() -> None:
    lines = [
        {**LINES[0], "figures": {"people_held": 3, "mean_hours_held": 30}},
        {**LINES[1], "figures": {"people_held": 4, "mean_hours_held": 40}},
        {**LINES[2], "figures": {"hold_hours_total": 50}},
    ]
    root = calculate(read_case(a_case(lines=lines))).root
    asked: list[str] = []

    def address(quantity: Quantity, is_total: bool) -> str:
        asked.append(quantity.name)
        return f"{quantity.name[0].upper()}{ROW}"

    rows = zip(root.rows_of(q.hold_days), (6, 7, 8), strict=True)
    written = spreadsheet_column(METHOD_1_0.formulas[q.hold_days], rows, address)
    assert list(written) == ["=P6*M6/24", "=P7*M7/24", "=H8/24"]
    assert asked == ["people_held", "mean_hours_held", "hold_hours_total"]


def test_a_total_is_a_sum_and_a_rate_the_one_that_all_rows_share() -> None:
    assert total_over(q.hold_cost, "F6:F17") == "=SUM(F6:F17)"
    shared = '=IF(MIN(F6:F17)=MAX(F6:F17),MIN(F6:F17),"")'
    assert total_over(q.daily_cost, "F6:F17") == shared


def test_totals_are_asked_for_as_totals() -> None:
    root = calculate(read_case(a_case(HOLDS))).root

    def address(quantity: Quantity, is_total: bool) -> str:
        return f"{'TOTAL' if is_total else 'ROW'}_{quantity.name}"

    written = spreadsheet(METHOD_1_0.formulas[q.cost_per_person_held], root, address)
    assert written == "=ROUND(ROW_net_cost/TOTAL_people_held,2)"


@pytest.mark.parametrize(
    ("quantity", "case", "written"),
    [
        (q.claims_amount, "a gain, a cap and an estimate", "=ROUND(c*MIN(d*a,m),2)"),
        (q.projected_other_cost, "holds with staff", "=ROUND(t*(y/p)*(1+g)^n,2)"),
    ],
)
def test_caps_and_powers_are_written_as_a_spreadsheet_has_them(
    quantity: Quantity, case: str, written: str
) -> None:
    names = {
        "claims": "c",
        "days_per_claim": "d",
        "amount_per_day": "a",
        "cap_per_claim": "m",
        "taking_part_cost": "t",
        "year_days": "y",
        "period_days": "p",
        "detainer_growth": "g",
        "years_ahead": "n",
    }
    root = calculate(read_case(CASES[case]), FACTS).root
    row = root.rows[quantity.scope][0]
    text = spreadsheet(METHOD_1_0.formulas[quantity], row, lambda each, _: names[each.name])
    assert text.replace("(y/p)", "y/p") == written.replace("(y/p)", "y/p")


Reckoned = list[tuple[str, str, Decimal]]


@pytest.fixture(scope="module")
def reckoned(tmp_path_factory: pytest.TempPathFactory) -> Reckoned:
    """Every result of every case: its name, what LibreOffice makes of it, its exact value."""
    sheet, wanted = Sheet(), []
    for case, document in CASES.items():
        root = calculate(read_case(document), FACTS).root
        for row in [root, *(row for rows in root.rows.values() for row in rows)]:
            for quantity in METHOD_1_0.formulas:
                value = row.value(quantity) if quantity.scope is row.scope else None
                if value is not None:
                    place = int(sheet.cell(row, quantity)[1:])
                    wanted.append((f"{case}: {quantity.name}", place, value))
    cells = reckoned_cells(sheet.cells, tmp_path_factory.mktemp("sheet"))
    return [(name, cells[place - 1], value) for name, place, value in wanted]


def test_every_cell_comes_to_the_same_cent_in_libreoffice(reckoned: Reckoned) -> None:
    assert len(reckoned) > 150
    assert not [each for each in reckoned if not is_same(*each)]


def is_same(name: str, cell: str, value: Decimal) -> bool:
    """The same cent, or the same to a billionth where it is not money."""
    unit = next(each.unit for each in METHOD_1_0.formulas if name.endswith(f": {each.name}"))
    shown = Decimal(cell)
    if unit.style == "money":
        return abs(shown - value) < Decimal("0.000001")
    return abs(shown - value) <= abs(value) * Decimal("1e-9")

"""The unit check: people × days × $/day must come out as $."""

from __future__ import annotations

import pytest

from app.engine import quantities as q
from app.engine import units as u
from app.engine.formula import (
    Choose,
    Either,
    Expression,
    KnownSum,
    Power,
    Total,
    ceiling,
    cents,
    choose,
    either,
    known_sum,
    lesser,
    power,
    total,
)
from app.engine.method import METHOD_1_0
from app.engine.quantity import Quantity
from app.engine.readings.unit import check_units, unit_of
from app.engine.units import UnitError

WRONG: list[tuple[str, Quantity, Expression, str]] = [
    ("people for days", q.hold_cost, cents(q.people_held * q.daily_cost), "hold_cost"),
    (
        "hours not made into days",
        q.hold_days,
        q.people_held * q.mean_hours_held,
        "hold_days is in bed_day, its formula gives jail_hour",
    ),
    (
        "minutes not made into hours",
        q.processing_hours,
        q.detainers_received * q.minutes_per_detainer,
        "processing_hours",
    ),
    ("a quotient upside down", q.beds_used, q.period_days / q.detention_days, "beds_used"),
    (
        "days of the calendar for days in jail",
        q.hold_cost,
        cents(q.period_days * q.daily_cost),
        "hold_cost",
    ),
    (
        "jail hours times a wage",
        q.processing_cost,
        cents(total(q.hold_hours_total) * q.loaded_hourly_wage),
        "processing_cost",
    ),
    ("days added to money", q.gross_cost, q.detention_cost + q.detention_days, "joins dollar"),
    ("a rate for an amount", q.gross_cost, total(q.daily_cost), "gross_cost"),
    ("days rounded to cents", q.hold_days, cents(q.hold_days), "only money is rounded"),
    (
        "ways in two units",
        q.hold_days,
        either(a=q.hold_days, b=q.hold_hours_total),
        "Either joins",
    ),
    (
        "options in two units",
        q.detention_cost,
        choose("definition", hold=total(q.hold_cost), all_days=total(q.all_days)),
        "Choose joins",
    ),
    (
        "terms in two units",
        q.taking_part_cost,
        known_sum(plus=(total(q.processing_cost), total(q.processing_hours))),
        "KnownSum joins",
    ),
    ("nothing added", q.taking_part_cost, known_sum(), "joins nothing"),
    (
        "the lesser of days and money",
        q.exposure_insured,
        lesser(q.exposure_total, q.days_per_claim),
        "Lesser joins",
    ),
    (
        "a power of years in days",
        q.projected_other_cost,
        q.taking_part_cost * power(q.one, q.period_days),
        "a power joins",
    ),
    (
        "beds rounded up, not posts",
        q.steps_now,
        ceiling(q.average_daily_population),
        "a number rounded up joins",
    ),
    (
        "a line's cost taken for the whole",
        q.net_cost,
        q.gross_cost - q.hold_cost,
        "takes hold_cost of a row without total()",
    ),
    (
        "a total of a product",
        q.gross_cost,
        Total(q.hold_days * q.daily_cost),
        "is no expression",
    ),
]


@pytest.mark.parametrize(
    ("quantity", "formula", "message"),
    [wrong[1:] for wrong in WRONG],
    ids=[wrong[0] for wrong in WRONG],
)
def test_a_wrong_formula_is_refused_by_name(
    quantity: Quantity, formula: Expression, message: str
) -> None:
    with pytest.raises(UnitError, match="^" + quantity.name) as refused:
        check_units({**METHOD_1_0.formulas, quantity: formula})
    assert message in str(refused.value)


def test_the_method_passes() -> None:
    check_units(METHOD_1_0.formulas)


@pytest.mark.parametrize(
    ("formula", "unit"),
    [
        (q.people_held * q.mean_hours_held / q.hours_per_day, u.BED_DAYS),
        (cents(q.hold_days * q.daily_cost), u.DOLLARS),
        (Power(q.one, q.years_ahead), u.NUMBER),
        (Either((("a", q.hold_days), ("b", q.all_days))), u.BED_DAYS),
        (Choose("x", {"a": q.hold_cost}), u.DOLLARS),
        (KnownSum((q.hold_cost,), (q.medical_cost,)), u.DOLLARS),
    ],
)
def test_the_unit_of_an_expression(formula: Expression, unit: u.Unit) -> None:
    assert unit_of(formula) == unit.powers

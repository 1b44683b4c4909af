"""Working in words: the line a reader checks with a pocket calculator."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, event, given, settings

from app.engine import Facts, Statement, calculate, read_case
from app.engine import quantities as q
from app.engine.evaluation import Compiled
from app.engine.method import METHOD_1_0, Method
from app.engine.numerals import format_value
from app.engine.quantities import QUANTITIES
from app.engine.readings.working import text, working
from tests.engine.cases import documents, facts
from tests.engine.printed import sides
from tests.engine.worked import a_case

CENT = Fraction(1, 100)


def every_working(statement: Statement) -> Iterator[tuple[str, list[list[str]], Decimal]]:
    """Each row's results that have working: name, pieces, value."""
    root = statement.root
    for row in [root, *(row for rows in root.rows.values() for row in rows)]:
        for quantity in root.compiled.method.formulas:
            if quantity.scope is not row.scope:
                continue
            pieces, value = working(quantity, row), row.value(quantity)
            if pieces and value is not None:
                steps = [[p.text, p.quantity.name] if p.quantity else [p.text] for p in pieces]
                yield quantity.name, steps, value


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), facts)
def test_no_line_of_working_is_wrong(document: dict[str, Any], known: Facts) -> None:
    lines = 0
    for name, steps, value in every_working(calculate(read_case(document), known)):
        printed = "".join(step[0] for step in steps)
        unit = QUANTITIES[name].unit
        assert printed.endswith(format_value(value, unit)), printed
        both = sides(steps)
        if both is not None:
            lines += 1
            slack = CENT / 2 if unit.style == "money" else Fraction(1, 20_000)
            assert both[0].meets(both[1], slack), printed
    event(f"lines checked: {min(lines, 30) // 10 * 10} or more")


def test_the_check_would_see_a_wrong_line() -> None:
    right = [["10 people", "people_held"], [" × "], ["2 days", "hold_days"], [" = "]]
    for result, is_right in (("20 days", True), ("21 days", False), ("19.9 days", False)):
        both = sides([*right, [result, "hold_days"]])
        assert both is not None
        assert both[0].meets(both[1]) == is_right


def test_the_check_reads_every_sign() -> None:
    both = sides(
        [
            ["("],
            ["1"],
            [" + "],
            ["22%", "detainer_growth"],
            [")"],
            [" ^ "],
            ["2", "years_ahead"],
            [" − "],
            ["the lesser of "],
            ["$3.00", "legal_fees"],
            [" and "],
            ["$0.4884", "deductible"],
            [" = "],
            ["1", "hold_days"],
        ]
    )
    assert both is not None
    assert both[0].meets(both[1], Fraction(1, 1000))
    assert both[1].low <= 1 <= both[1].high


def test_the_check_rounds_up_what_says_so() -> None:
    posts = [["562 people", "population"], [" ÷ "], ["48 beds", "beds_per_step"], [", rounded up"]]
    for result, is_right in (("12 posts", True), ("11.7083 posts", False), ("11 posts", False)):
        both = sides([*posts, [" = "], [result, "steps_now"]])
        assert both is not None
        assert both[0].meets(both[1], Fraction(1, 1000)) == is_right


def test_a_number_rounded_up_inside_a_formula_stands_in_brackets() -> None:
    beds = {"average_daily_population": 562}
    item = {"annual_amount": 840_000, "behavior": "step_fixed", "beds_per_step": 48}
    root = calculate(read_case(a_case(beds, cost_items=[item]))).root
    row = root.rows[q.steps_now.scope][0]
    inside = METHOD_1_0.formulas[q.steps_now] * q.beds_per_step
    method = Method("0", {**METHOD_1_0.formulas, q.opens_above_beds: inside})
    row.compiled = Compiled(method)
    assert text(working(q.opens_above_beds, row)) == (
        "(562 people ÷ 48 beds, rounded up) × 48 beds = 576 beds"
    )


def test_figures_carry_their_names_so_that_a_page_can_link_them() -> None:
    case = a_case({"people_held": 2, "mean_hours_held": 12, "published_daily_cost": 10})
    root = calculate(read_case(case)).root
    pieces = [(p.text, p.quantity) for p in working(q.hold_days, root) if p.quantity]
    assert pieces == [
        ("2 people", q.people_held),
        ("12 hours", q.mean_hours_held),
        ("1 day", q.hold_days),
    ]
    assert text(working(q.hold_cost, root)) == "1 day × $10.00 = $10.00"


def test_what_is_given_or_not_known_has_no_working() -> None:
    root = calculate(read_case(a_case({"people_held": 2}))).root
    assert working(q.hold_days, root) == ()
    assert working(q.people_held, root.rows_of(q.people_held)[0]) == ()

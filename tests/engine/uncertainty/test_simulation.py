"""The range: percentiles of the method over draws, against closed forms and against itself."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from decimal import Decimal
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine import Case, Statement, analyse, calculate, canonical, read_case
from app.engine import quantities as q
from app.engine.evaluation import EvaluatedRow
from app.engine.figure import Figure
from app.engine.uncertainty.draws import DRAWS
from app.engine.uncertainty.floor import floor
from app.engine.uncertainty.simulation import Simulation, over_arrays, spread_of, value_of
from app.engine.worksheet import lay_out
from tests.engine.uncertainty.ranged import between, case_of, ranged_cases, statement_of

# P[Beta(3, 3) <= x] = 5 %, 50 %, 95 %: roots of 10x³ − 15x⁴ + 6x⁵.
BETA_3_3 = {"p5": 0.189255377, "p50": 0.5, "p95": 0.810744623}


@pytest.mark.parametrize("seed", [1, 2, 3, 7, 99])
def test_one_uncertain_figure_has_the_percentiles_of_its_closed_form(seed: int) -> None:
    simulation = Simulation(statement_of(mean_hours_held="18 to 30"), seed)
    spread = simulation.spread(q.net_cost)
    assert spread
    for name, share in BETA_3_3.items():
        exact = 400 * (18 + 12 * share) / 24 * 100
        density = 30 * share**2 * (1 - share) ** 2
        percent = {"p5": 0.05, "p50": 0.5, "p95": 0.95}[name]
        error = math.sqrt(percent * (1 - percent) / DRAWS) / density * 12 * 400 / 24 * 100
        assert abs(float(getattr(spread, name)) - exact) < 4 * error


def test_two_runs_agree_byte_for_byte() -> None:
    def run() -> str:
        return canonical(analyse(statement_of(**UNCERTAIN), 7))

    assert run() == run()


UNCERTAIN: dict[str, Any] = {
    "mean_hours_held": between(12, 20.6, 41),
    "people_held": "350 to 480",
    "published_daily_cost": between(88, 113.05, 120),
}
ANOTHER_PROCESS = """
import json, sys
from app.engine import analyse, calculate, canonical, read_case
sys.stdout.write(canonical(analyse(calculate(read_case(json.loads(sys.argv[1]))), 7)))
"""


def test_another_process_agrees_byte_for_byte() -> None:
    document = case_of(**UNCERTAIN)
    told = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROCESS, json.dumps(document)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == canonical(analyse(calculate(read_case(document)), 7))


def test_the_range_of_a_known_case_is_pinned_so_that_no_release_changes_it() -> None:
    assert analyse(statement_of(**UNCERTAIN), 7)["range"]["net_cost"] == PINNED


PINNED = {
    "label": "Net cost to the county",
    "unit": "$",
    "value": "40269.35",
    "p5": "27495.30",
    "p50": "41893.25",
    "p95": "62180.04",
}


def test_another_seed_moves_the_percentiles_a_little() -> None:
    first, second = (analyse(statement_of(**UNCERTAIN), seed)["range"] for seed in (1, 2))
    assert first != second
    for name in ("p5", "p50", "p95"):
        one, other = (float(found["net_cost"][name]) for found in (first, second))
        assert one == pytest.approx(other, rel=0.03)


def test_a_range_of_no_width_changes_nothing() -> None:
    flat = statement_of(mean_hours_held=between(24, 24, 24))
    plain = statement_of(mean_hours_held=24)
    assert analyse(flat) == analyse(plain)
    assert analyse(plain)["simulation"]["uncertain"] == 0


def test_without_an_uncertain_figure_each_percentile_is_the_value_itself() -> None:
    net = analyse(statement_of())["range"]["net_cost"]
    assert net["p5"] == net["p50"] == net["p95"] == net["value"] == "40000.00"


def test_a_result_that_no_uncertain_figure_enters_keeps_its_value() -> None:
    found = analyse(statement_of(mean_hours_held="18 to 30"))["range"]
    assert found["daily_cost"]["p5"] == found["daily_cost"]["p95"] == "100.00"


def test_a_result_that_is_not_known_has_no_range() -> None:
    found = analyse(statement_of(mean_hours_held=None))
    assert "net_cost" not in found["range"]
    assert found["range_by_definition"]["hold"] is None
    assert found["floor"]["value"] is None


def test_each_definition_has_a_range_of_its_own() -> None:
    found = analyse(
        statement_of(
            mean_hours_held="18 to 30",
            people_with_detainer=500,
            extra_days_per_person="20 to 60",
            detainer_bed_days=30000,
        )
    )["range_by_definition"]
    assert Decimal(found["hold"]["p5"]) < Decimal(found["hold"]["p95"])
    assert Decimal(found["extra_stay"]["p5"]) < Decimal(found["extra_stay"]["p95"])
    assert found["all_days"]["p5"] == found["all_days"]["p95"] == "3000000.00"
    assert found["program"] is None


def test_a_cost_for_each_of_possibly_nobody_has_no_range() -> None:
    drawn = numpy.full(DRAWS, 5.0)
    assert spread_of(drawn, Decimal(5), q.cost_per_person_held)
    drawn[9] = numpy.inf
    assert spread_of(drawn, Decimal(5), q.cost_per_person_held) is None


@settings(max_examples=150, deadline=None)
@given(case=ranged_cases())
def test_the_floor_lies_below_the_range_and_percentiles_rise(case: Case) -> None:
    statement = calculate(case)
    spread, least = Simulation(statement).spread(q.net_cost), floor(statement)
    if spread is not None:
        assert spread.p5 <= spread.p50 <= spread.p95
        # A draw is a float: a hair of a cent on amounts of many millions.
        assert least is None or least <= spread.p5 + Decimal("0.01")


@settings(max_examples=150, deadline=None)
@given(case=ranged_cases())
def test_every_array_value_is_the_exact_one(case: Case) -> None:
    statement = calculate(case)
    arrays = _over_ones(statement)
    for quantity in statement.root.compiled.method.formulas:
        exact, drawn = value_of(quantity, statement.root), value_of(quantity, arrays)
        assert (exact is None) == _is_unknown(drawn), quantity
        if exact is not None and drawn is not None:
            assert numpy.broadcast_to(drawn, 3)[1] == pytest.approx(
                float(exact), rel=1e-9, abs=0.0101
            ), quantity


def _over_ones(statement: Statement) -> EvaluatedRow:
    """The case with every figure an array of its likely value."""

    def look(_path: str, figure: Figure) -> Any:
        return numpy.full(3, float(figure.likely))

    formulas = over_arrays(statement.method_version)
    return lay_out(statement.case, statement.facts, formulas, look)


def _is_unknown(drawn: Any) -> bool:
    return drawn is None or not numpy.isfinite(drawn).all()


@settings(max_examples=60, deadline=None)
@given(
    around=st.integers(0, 40),
    more=st.integers(1, 40),
    name=st.sampled_from(["published_daily_cost", "people_held", "minutes_per_detainer"]),
    seed=st.integers(0, 50),
)
def test_knowing_a_figure_less_well_never_narrows_the_range(
    around: int, more: int, name: str, seed: int
) -> None:
    known: dict[str, Any] = {
        "published_daily_cost": 100,
        "people_held": 400,
        "mean_hours_held": between(10, 24, 40),
        "detainers_received": 500,
        "loaded_hourly_wage": 40,
        "minutes_per_detainer": 30,
    }
    likely = known[name]
    widths = []
    for percent in (around, around + more):
        off = likely * percent // 100
        figures = known | {name: between(likely - off, likely, likely + off)}
        spread = Simulation(statement_of(**figures), seed).spread(q.net_cost)
        assert spread
        widths.append(spread.width)
    # The percentiles of 10,000 draws are known to about one part in a hundred.
    assert widths[1] >= widths[0] * Decimal("0.99")

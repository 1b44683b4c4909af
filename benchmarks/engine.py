"""The engine beside the same arithmetic by hand: exact values, whole statement, arrays of draws."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy

from app.engine import Case, calculate, read_case
from app.engine.arithmetic import NEARLY_HALF, array_arithmetic
from app.engine.evaluation import Compiled, EvaluatedRow
from app.engine.method import METHOD_1_0
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Scope
from benchmarks.full_case import FIGURES, by_hand, document
from benchmarks.record import record, table
from benchmarks.timing import interleaved

DRAWS = 10_000
UNCERTAIN = (
    "people_held",
    "mean_hours_held",
    "published_daily_cost",
    "detainers_received",
    "minutes_per_detainer",
    "loaded_hourly_wage",
    "trips",
    "cost_per_trip",
    "added_medical_cost_per_person",
    "population",
    "annual_jail_spending",
    "scaap_paid_share",
)


def run() -> None:
    """Measure, print a table, and record the figures."""
    rows = [_exact_values(), _statement(), _draws()]
    for row in rows:
        record(f"engine: {row['what']}", row)
    headings = ("engine", "time", "beside", "its time", "ratio", "target")
    print(table(headings, [_cells(row) for row in rows]))


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    ours, beside = (f"{row[name]:.3f} ms" for name in ("ms", "beside_ms"))
    return (row["what"], ours, row["beside"], beside, f"{row['ratio']:.2f}", row["target"])


def _row(what: str, ms: float, target: str, beside: str, beside_ms: float) -> dict[str, Any]:
    return {
        "what": what,
        "ms": ms,
        "beside": beside,
        "beside_ms": beside_ms,
        "ratio": ms / beside_ms,
        "target": target,
    }


def _exact_values() -> dict[str, Any]:
    case = read_case(document())
    names = tuple(by_hand())
    assert _values(case, names) == by_hand(), "both must come to the same"
    times = interleaved({"ours": lambda: _values(case, names), "hand": by_hand}, rounds=400)
    return _row(
        "exact values of a full case",
        times["ours"] * 1000,
        "ratio ≤ 10",
        "hand-written Decimal",
        times["hand"] * 1000,
    )


def _values(case: Case, names: tuple[str, ...]) -> dict[str, Decimal | None]:
    root = calculate(case).root
    return {name: root.value(QUANTITIES[name]) for name in names}


def _statement() -> dict[str, Any]:
    case = read_case(document())
    assert calculate(case).to_document()["results"]["net_cost"]["working"]
    times = interleaved(
        {"ours": lambda: calculate(case).to_document(), "hand": by_hand}, rounds=400
    )
    return _row(
        "whole statement, every working in words",
        times["ours"] * 1000,
        "≤ 2 ms",
        "hand-written Decimal, values only",
        times["hand"] * 1000,
    )


def _draws() -> dict[str, Any]:
    drawn = {name: _spread(name, number) for number, name in enumerate(UNCERTAIN)}
    ours, bare = _over_arrays(drawn), _bare_numpy(drawn)
    assert numpy.allclose(ours(), bare(), rtol=1e-9, atol=0.011), "both must come to the same"
    times = interleaved({"ours": ours, "bare": bare}, rounds=200)
    return _row(
        f"the method over {DRAWS:,} draws of {len(UNCERTAIN)} figures",
        times["ours"] * 1000,
        "ratio ≤ 1.5, ≤ 10 ms",
        f"bare NumPy {numpy.__version__}",
        times["bare"] * 1000,
    )


def _spread(name: str, seed: int) -> Any:
    likely = float(FIGURES[name])
    return numpy.random.default_rng(seed).triangular(0.8 * likely, likely, 1.2 * likely, DRAWS)


def _over_arrays(drawn: dict[str, Any]) -> Callable[[], Any]:
    root = calculate(read_case(document())).root
    formulas = Compiled(METHOD_1_0, array_arithmetic())

    def figures(row: EvaluatedRow) -> dict[str, Any]:
        given: dict[str, Any] = {name: float(value) for name, value in row.given.items()}
        is_whole = row is root or row is root.rows[Scope.LINE][0]
        return given | {name: drawn[name] for name in drawn if is_whole and name in given}

    every = [root, *(row for rows in root.rows.values() for row in rows)]
    given = {row: figures(row) for row in every}

    def copied(row: EvaluatedRow, parent: EvaluatedRow | None) -> EvaluatedRow:
        return EvaluatedRow(formulas, row.scope, given[row], row.choices, parent, row.stated)

    def net_cost() -> Any:
        whole = copied(root, None)
        for scope, rows in root.rows.items():
            whole.rows[scope] = [copied(row, whole) for row in rows]
        return [whole.value(QUANTITIES[name]) for name in RESULTS]

    return net_cost


RESULTS = (
    "net_cost",
    "net_cost_per_resident",
    "share_of_jail_spending",
    "cost_per_person_held",
    "cost_per_detainer",
    "projected_six_year_cost",
)


def _bare_numpy(drawn: dict[str, Any]) -> Callable[[], Any]:
    f: dict[str, Any] = {name: float(text) for name, text in FIGURES.items()} | drawn

    def cents(amount: Any) -> Any:
        scaled = amount * 100
        return numpy.trunc(scaled + numpy.copysign(NEARLY_HALF, scaled)) / 100

    def year(detention: Any, added: Any, received: Any, number: int) -> Any:
        days, rates = (1 + f["detainer_growth"]) ** number, (1 + f["daily_cost_growth"]) ** number
        whole = 365 / 365
        costs = cents(detention * whole * days * rates) + cents(added * whole * days)
        return costs - cents(received * whole * days)

    def net_cost() -> Any:
        days = f["people_held"] * f["mean_hours_held"] / 24
        detention = cents(days * cents(f["published_daily_cost"]))
        hours = f["detainers_received"] * f["minutes_per_detainer"] / 60
        processing = cents(hours * f["loaded_hourly_wage"])
        transport = cents(f["trips"] * f["cost_per_trip"])
        medical = cents(f["people_held"] * f["added_medical_cost_per_person"])
        program = cents(4 * 160 * 41.20) + cents(2 * 80 * 47.35)
        gross = detention + processing + transport + medical + program
        claim = cents(f["officer_salary_cost"] / f["all_bed_days"] * f["eligible_days"])
        award = cents(claim * f["scaap_paid_share"])
        received = cents(award - cents(award * 0.22)) + 6000.0 + 9000.0
        net = gross - received
        added = processing + transport + medical + program
        return [
            net,
            cents(net / f["population"]),
            net / f["annual_jail_spending"],
            cents(net / f["people_held"]),
            cents(net / f["detainers_received"]),
            sum(year(detention, added, received, number) for number in range(1, 7)),
        ]

    return net_cost

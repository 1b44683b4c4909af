"""The range beside the same draws, formulas and percentiles written by hand in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy

from app.engine import Statement, analyse, calculate, read_case
from app.engine.arithmetic import NEARLY_HALF
from app.engine.quantities import QUANTITIES
from app.engine.uncertainty.draws import DRAWS
from app.engine.uncertainty.simulation import Simulation
from benchmarks.comparing import compared
from benchmarks.full_case import FIGURES, document
from benchmarks.timing import interleaved

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
PERCENTS = (5, 50, 95)
Arrays = dict[str, Any]


def measured() -> list[dict[str, Any]]:
    """The formulas alone over draws, the whole range with its draws, and the whole analysis."""
    return [_formulas(), _range(), _analysis()]


def _formulas() -> dict[str, Any]:
    drawn = _drawn_by_hand(1)
    ours, bare = _over_draws(drawn), _bare(drawn)
    assert numpy.allclose(ours(), bare(), rtol=1e-9, atol=0.011), "both must come to the same"
    times = interleaved({"ours": ours, "bare": bare}, rounds=200)
    return compared(
        f"the method over {DRAWS:,} draws of {len(UNCERTAIN)} figures",
        times["ours"] * 1000,
        "ratio ≤ 1.5, ≤ 10 ms",
        f"bare NumPy {numpy.__version__}",
        times["bare"] * 1000,
    )


def _range() -> dict[str, Any]:
    statement = _uncertain_statement()
    assert statement.value(QUANTITIES["net_cost"]) is not None

    def ours() -> Any:
        simulation = Simulation(statement)
        return [simulation.spread(QUANTITIES[name]) for name in RESULTS]

    def bare() -> Any:
        found = _bare(_drawn_by_hand(1))()
        return [numpy.percentile(each, PERCENTS, method="inverted_cdf") for each in found]

    for spread, (p5, p50, p95) in zip(ours(), bare(), strict=True):
        for one, other in ((spread.p5, p5), (spread.p50, p50), (spread.p95, p95)):
            assert abs(float(one) - other) <= 0.03 * abs(other), "both must draw from the same"
    times = interleaved({"ours": ours, "bare": bare}, rounds=60)
    return compared(
        f"range: draws, method and percentiles, {len(UNCERTAIN)} figures",
        times["ours"] * 1000,
        "ratio ≤ 1.5, ≤ 10 ms",
        f"bare NumPy {numpy.__version__}, its own beta draws",
        times["bare"] * 1000,
    )


def _analysis() -> dict[str, Any]:
    statement = _uncertain_statement()
    bare = _bare(_drawn_by_hand(1))
    times = interleaved({"ours": lambda: analyse(statement), "bare": bare}, rounds=20)
    return compared(
        f"whole analysis: range, floor, drivers, break-even, policies, {len(UNCERTAIN)} figures",
        times["ours"] * 1000,
        "",
        f"bare NumPy {numpy.__version__}, formulas once",
        times["bare"] * 1000,
    )


def _ends(name: str) -> tuple[float, float, float]:
    likely = float(FIGURES[name])
    return 0.8 * likely, likely, 1.3 * likely


def uncertain_document() -> dict[str, Any]:
    """The full case with a low and a high for twelve of its figures."""
    case = document()
    for name in UNCERTAIN:
        low, likely, high = (f"{end:.6f}" for end in _ends(name))
        case["figures"][name] = {"low": low, "likely": likely, "high": high}
    for line in case["lines"]:
        line["figures"].pop("published_daily_cost")
    return case


def _uncertain_statement() -> Statement:
    return calculate(read_case(uncertain_document()))


def _drawn_by_hand(seed: int) -> Arrays:
    """PERT draws as NumPy's own generator makes them."""
    generator = numpy.random.default_rng(seed)
    drawn = {}
    for name in UNCERTAIN:
        low, likely, high = _ends(name)
        peak = 4 * (likely - low) / (high - low)
        drawn[name] = low + (high - low) * generator.beta(1 + peak, 5 - peak, DRAWS)
    return drawn


def _over_draws(drawn: Arrays) -> Callable[[], Any]:
    """Our formulas over draws that were made before."""
    simulation = Simulation(_uncertain_statement())

    def results() -> Any:
        def look(path: str, figure: Any) -> Any:
            found = drawn.get(path.rpartition(".")[2]) if path.startswith("figures.") else None
            return float(figure.likely) if found is None else found

        root = simulation.laid_out(look)
        return [root.value(QUANTITIES[name]) for name in RESULTS]

    return results


RESULTS = (
    "net_cost",
    "net_cost_per_resident",
    "share_of_jail_spending",
    "cost_per_person_held",
    "cost_per_detainer",
    "projected_six_year_cost",
)


def _bare(drawn: Arrays) -> Callable[[], Any]:
    f: Arrays = {name: float(text) for name, text in FIGURES.items()} | drawn

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

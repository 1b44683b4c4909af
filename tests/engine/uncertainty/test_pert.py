"""Draws between a low and a high follow the PERT distribution, and are the same everywhere."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.uncertainty.draws import DRAWS, uniforms
from app.engine.uncertainty.pert import pert

SEEDS = (1, 7, 2026)


def beta_1_5(x: float) -> float:
    return float(1 - (1 - x) ** 5)


def beta_2_4(x: float) -> float:
    return float(1 - (1 - x) ** 4 * (1 + 4 * x))


def beta_3_3(x: float) -> float:
    return 10 * x**3 - 15 * x**4 + 6 * x**5


def beta_4_2(x: float) -> float:
    return 1 - beta_2_4(1 - x)


def beta_5_1(x: float) -> float:
    return x**5


# Where the likely value stands at a quarter of the way, the distribution has a closed form.
CLOSED = [(0.0, beta_1_5), (0.25, beta_2_4), (0.5, beta_3_3), (0.75, beta_4_2), (1.0, beta_5_1)]


@pytest.mark.parametrize(("likely", "below"), CLOSED)
def test_the_quantiles_are_those_of_the_closed_form(
    likely: float, below: Callable[[float], float]
) -> None:
    even = (numpy.arange(DRAWS) + 0.5) / DRAWS
    drawn = pert(even, 0.0, likely, 1.0)
    found = numpy.array([below(x) for x in drawn])
    assert numpy.abs(found - even).max() < 3e-4


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("likely", [18.0, 21.0, 24.0, 29.5, 30.0])
def test_the_mean_is_that_of_a_pert_estimate(likely: float, seed: int) -> None:
    drawn = pert(uniforms(seed, "mean_hours_held"), 18.0, likely, 30.0)
    mean = (18 + 4 * likely + 30) / 6
    variance = (mean - 18) * (30 - mean) / 7
    assert abs(float(drawn.mean()) - mean) < 4 * math.sqrt(variance / DRAWS)
    assert float(drawn.var()) == pytest.approx(variance, rel=0.06)


@given(
    low=st.floats(-1e9, 1e9),
    first=st.floats(1e-6, 1e9),
    share=st.floats(0, 1),
)
def test_no_draw_lies_outside_its_ends(low: float, first: float, share: float) -> None:
    high = low + first
    likely = min(max(low + share * (high - low), low), high)
    drawn = pert(uniforms(3, "x"), low, likely, high)
    assert drawn.min() >= low
    assert drawn.max() <= high


def test_more_of_the_same_number_never_draws_less() -> None:
    even = numpy.arange(DRAWS) / DRAWS
    for likely in (0.0, 0.1, 0.5, 0.9, 1.0):
        assert (numpy.diff(pert(even, 0.0, likely, 1.0)) >= 0).all()

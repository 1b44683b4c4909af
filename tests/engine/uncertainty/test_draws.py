"""Each factor has a stream of draws of its own, the same under the same seed."""

from __future__ import annotations

import numpy

from app.engine import read_case
from app.engine.uncertainty.draws import DRAWS, MOST_SEED, Draws, uniforms
from tests.engine.uncertainty.ranged import between, case_of


def test_a_stream_is_pinned_so_that_no_release_changes_it() -> None:
    assert uniforms(1, "mean_hours_held")[:3].tolist() == PINNED
    assert len(uniforms(1, "mean_hours_held")) == DRAWS


PINNED = [0.08880214589193969, 0.7027756978616855, 0.9415934068879013]


def test_streams_differ_by_seed_and_by_factor() -> None:
    first = uniforms(1, "mean_hours_held")
    assert (first != uniforms(2, "mean_hours_held")).any()
    assert (first != uniforms(1, "people_held")).any()
    assert abs(float(numpy.corrcoef(first, uniforms(1, "people_held"))[0, 1])) < 0.04


def test_the_smallest_and_the_largest_seed_draw() -> None:
    for seed in (0, MOST_SEED):
        drawn = uniforms(seed, "x")
        assert drawn.min() >= 0
        assert drawn.max() < 1


def test_another_uncertain_figure_leaves_the_draws_of_the_first_as_they_were() -> None:
    hours = between(18, 24, 30)
    alone = read_case(case_of(mean_hours_held=hours))
    beside = read_case(case_of(mean_hours_held=hours, people_held=between(300, 400, 500)))
    path, figure = "figures.mean_hours_held", alone.figures["mean_hours_held"]
    assert (Draws(alone).look(path, figure) == Draws(beside).look(path, figure)).all()


def test_the_same_figure_in_several_lines_moves_together() -> None:
    lines = [
        {"jail": jail, "figures": {"people_held": 10, "mean_hours_held": between(*ends)}}
        for jail, ends in (("North", (18, 24, 30)), ("South", (10, 12, 14)))
    ]
    case = read_case(case_of(lines=lines, people_held=None, mean_hours_held=None))
    draws = Draws(case)
    north, south = (
        draws.look(f"lines[{i}].figures.mean_hours_held", case.lines[i].figures["mean_hours_held"])
        for i in (0, 1)
    )
    assert [factor.key for factor in draws.factors] == ["mean_hours_held"]
    assert (numpy.argsort(north, kind="stable") == numpy.argsort(south, kind="stable")).mean() > 0.9


def test_a_range_of_no_width_is_not_drawn() -> None:
    case = read_case(case_of(mean_hours_held=between(24, 24, 24)))
    assert Draws(case).factors == []
    assert Draws(case).look("figures.mean_hours_held", case.figures["mean_hours_held"]) == 24.0

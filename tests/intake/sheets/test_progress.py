"""Whoever waits is told how far the reading has come."""

from __future__ import annotations

import pytest

from app.intake.sheets import unheard, with_progress


@pytest.mark.parametrize(
    ("rows", "heard"),
    [
        (0, [(0, 1.0)]),
        (3, [(3, 1.0)]),
        (5_000, [(5_000, 0.5), (5_000, 1.0)]),
        (12_000, [(5_000, 0.5), (10_000, 0.5), (12_000, 1.0)]),
    ],
)
def test_progress_is_told_now_and_then_and_at_the_end(
    rows: int, heard: list[tuple[int, float]]
) -> None:
    told: list[tuple[int, float]] = []
    passed = with_progress(range(rows), lambda: 0.5, lambda *told_now: told.append(told_now))
    assert list(passed) == list(range(rows))
    assert told == heard


def test_nobody_has_to_listen() -> None:
    assert list(with_progress([1, 2], lambda: 0.0, unheard)) == [1, 2]

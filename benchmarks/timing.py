"""Timing functions side by side, so that a busy machine slows them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter

Timed = Callable[[], object]


def interleaved(functions: Mapping[str, Timed], rounds: int) -> dict[str, float]:
    """Seconds for one call of each function: the least over rounds in which they take turns.

    The least, because what other programs take for themselves only ever adds.
    """
    least: dict[str, float] = {}
    for function in functions.values():
        function()
    for _ in range(rounds):
        for name, function in functions.items():
            begun = perf_counter()
            function()
            taken = perf_counter() - begun
            least[name] = min(taken, least.get(name, taken))
    return least

"""Draws of a case's uncertain figures, the same on every machine for the same seed.

Each factor has a stream of its own, found by its key: a figure more or less in the case leaves the
draws of all others as they were. The streams are the raw output of PCG64, which NumPy keeps stable
between releases (NumPy Enhancement Proposal 19).
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from app.engine.case.model import Case
from app.engine.figure import Figure
from app.engine.uncertainty.factors import Factor, uncertain_factors
from app.engine.uncertainty.pert import pert
from app.engine.worksheet import Look

DRAWS = 10_000
SEED = 1
MOST_SEED = 2**63 - 1
_SPARE_BITS = 11  # of 64 raw bits, 53 fit a float
_UNIT = 2.0**-53


def uniforms(seed: int, key: str) -> Any:
    """DRAWS numbers from 0 up to, never reaching, 1: the stream of one factor under a seed."""
    import numpy

    digest = sha256(key.encode()).digest()
    words = [int.from_bytes(digest[at : at + 4], "big") for at in range(0, 16, 4)]
    stream = numpy.random.PCG64(numpy.random.SeedSequence(seed, spawn_key=tuple(words)))
    return (stream.random_raw(DRAWS) >> numpy.uint64(_SPARE_BITS)) * _UNIT


class Draws:
    """How a simulation looks at a case's figures: arrays of draws, or one number for all draws."""

    def __init__(self, case: Case, seed: int = SEED) -> None:
        self.seed = seed
        self.factors = uncertain_factors(case)
        self._factor_of: Mapping[str, Factor] = {
            each.path: factor
            for factor in self.factors
            for each in factor.placed
            if each.figure.is_uncertain
        }
        self._streams: dict[str, Any] = {}
        self._drawn: dict[tuple[str, float, float, float], Any] = {}

    def look(self, path: str, figure: Figure) -> Any:
        """The figure's draws, or its likely value where nothing is uncertain about it."""
        factor = self._factor_of.get(path)
        if factor is None:
            return float(figure.likely)
        ends = (float(figure.least), float(figure.likely), float(figure.most))
        drawn = self._drawn.get((factor.key, *ends))
        if drawn is None:
            drawn = self._drawn[factor.key, *ends] = pert(self._stream(factor.key), *ends)
        return drawn

    def looking(self, part: slice, but: Factor | None = None) -> Look:
        """Like `look`, for some of the draws; with one factor known to be as likely, if named."""
        known = {each.path for each in but.placed} if but else frozenset[str]()
        is_whole = part == slice(0, DRAWS)

        def look(path: str, figure: Figure) -> Any:
            if path in known:
                return float(figure.likely)
            drawn = self.look(path, figure)
            return drawn if is_whole or isinstance(drawn, float) else drawn[part]

        return look

    def _stream(self, key: str) -> Any:
        if key not in self._streams:
            self._streams[key] = uniforms(self.seed, key)
        return self._streams[key]

"""PERT draws: a figure between its low and its high, most often near its likely value.

The PERT distribution is a beta distribution over [low, high] with parameters 1 + 4t and 5 − 4t,
where t is how far the likely value lies between the two (D. G. Malcolm and others, "Application of
a Technique for Research and Development Program Evaluation", Operations Research 7, 1959). Draws
go through its inverse: a table of quantiles made once for each t, read by straight lines. A draw is
only added, multiplied and compared, so that every machine draws the same.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

CELLS = 4096  # of the quantile table
_NODES = 4096  # of the integral below it
# A library's power may differ in its last digit between machines; this rounds that digit away.
_STEPS = 2.0**40
# Three-point Gauss-Legendre: places within a cell from -1 to 1, and their weights.
_GAUSS = ((-(0.6**0.5), 5 / 18), (0.0, 8 / 18), (0.6**0.5, 5 / 18))


def pert(uniforms: Any, low: float, likely: float, high: float) -> Any:
    """Draws of a figure, as many as `uniforms` (each from 0 to 1), never outside its ends."""
    import numpy

    table, slopes = _table((likely - low) / (high - low))
    cells = numpy.multiply(uniforms, float(CELLS))
    index = cells.astype(numpy.intp)
    share = table[index] + (cells - index) * slopes[index]
    return numpy.clip(low + share * (high - low), low, high)


@lru_cache(maxsize=256)
def _table(peak: float) -> tuple[Any, Any]:
    """Quantiles of the distribution over 0 to 1 at CELLS + 1 even steps, and their differences."""
    import numpy

    places, below = _distribution(peak)
    steps = numpy.arange(CELLS + 1) / CELLS
    table = numpy.rint(numpy.interp(steps, below, places) * _STEPS) / _STEPS
    return table, numpy.append(numpy.diff(table), 0.0)


def _distribution(peak: float) -> tuple[Any, Any]:
    """Places from 0 to 1, and the share of draws below each: the density added up.

    The places stand closer near both ends (x = w²(3 − 2w)), where the density may be steep.
    """
    import numpy

    def density(w: Any) -> Any:
        x = w * w * (3 - 2 * w)
        return x ** (4 * peak) * (1 - x) ** (4 - 4 * peak) * w * (1 - w)

    w = numpy.arange(_NODES + 1) / _NODES
    middle, half = (w[1:] + w[:-1]) / 2, 0.5 / _NODES
    parts = sum(weight * density(middle + place * half) for place, weight in _GAUSS)
    below = numpy.append(0.0, numpy.cumsum(parts))
    return w * w * (3 - 2 * w), below / below[-1]

"""Values on a straight scale between two ends of a drawing."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Places values between `start` and `end`; zero always has a place."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value falls."""
        if self.high == self.low:
            return self.start
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)


def scale_over(values: Iterable[float], start: float, end: float) -> Scale:
    """A scale from the least to the greatest value, zero included."""
    known = [0.0, *values]
    return Scale(min(known), max(known), start, end)


def in_proportion(values: Sequence[float | None]) -> list[float | None]:
    """The same values as shares of the largest, so that no sum of them overflows.

    What is no number (missing, not finite) comes back as None.
    """
    known = [abs(value) for value in values if value is not None and math.isfinite(value)]
    peak = max(known, default=0.0) or 1.0
    return [
        value / peak if value is not None and math.isfinite(value) else None for value in values
    ]

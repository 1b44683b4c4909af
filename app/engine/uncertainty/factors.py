"""What can be uncertain about a case: its figures, and which of them move together.

The same quantity in several lines (hours held, month by month) is one factor: it is usually
measured in one way, so where it is off it is off everywhere. Drawn apart, many lines would cancel
out and the range would promise more than anyone knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine.case.model import Case
from app.engine.case.placed import Placed, placed_figures
from app.engine.quantity import Quantity
from app.language import say

_WORST_FIRST = "EDCBA"


@dataclass(frozen=True)
class Factor:
    """Figures that move together. `key` is a quantity's name, or the path of a row's figure."""

    key: str
    placed: tuple[Placed, ...]

    @property
    def quantity(self) -> Quantity:
        """What the figures measure."""
        return self.placed[0].quantity

    @property
    def where(self) -> str:
        """Which row it stands in, or how many figures move together; empty for the whole."""
        if len(self.placed) > 1:
            return say("{count} figures", count=len(self.placed))
        return self.placed[0].where

    @property
    def is_uncertain(self) -> bool:
        """True where a low and a high lie apart."""
        return any(each.figure.is_uncertain for each in self.placed)

    @property
    def grade(self) -> str:
        """The weakest grade among its figures; empty where none is graded."""
        grades = {each.figure.grade for each in self.placed}
        return next((grade for grade in _WORST_FIRST if grade in grades), "")

    @property
    def only(self) -> Placed | None:
        """The figure itself where there is only one."""
        return self.placed[0] if len(self.placed) == 1 else None


def factors(case: Case) -> Mapping[str, Factor]:
    """Every factor of a case by its key, in the order of the case format."""
    found: dict[str, list[Placed]] = {}
    for each in placed_figures(case):
        found.setdefault(_key(each), []).append(each)
    return {key: Factor(key, tuple(placed)) for key, placed in found.items()}


def uncertain_factors(case: Case) -> list[Factor]:
    """The factors of a case whose low and high lie apart."""
    return [factor for factor in factors(case).values() if factor.is_uncertain]


def _key(placed: Placed) -> str:
    """Figures of the whole and of lines go by name; those of rows, and policies, by path."""
    shared = placed.path.startswith(("figures.", "lines["))
    return placed.quantity.name if shared else placed.path

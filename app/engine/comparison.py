"""How far one result lies from another in the same unit: ours from a published one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.arithmetic import CONTEXT


@dataclass(frozen=True)
class Difference:
    """`amount` is ours less published, in their unit; `share` the same as a share (0-1) of what was
    published, never negative, or None where that is zero.
    """

    amount: Decimal
    share: Decimal | None

    @property
    def size(self) -> Decimal:
        """The amount without its sign."""
        return abs(self.amount)


def difference(ours: Decimal, published: Decimal) -> Difference:
    """The difference between our result and a published one in the same unit."""
    amount = CONTEXT.subtract(ours, published)
    share = CONTEXT.divide(abs(amount), abs(published)) if published else None
    return Difference(amount, share)

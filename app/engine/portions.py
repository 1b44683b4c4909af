"""What part of a whole something is."""

from __future__ import annotations

from decimal import Decimal

from app.engine.arithmetic import CONTEXT


def portion(part: int, whole: int) -> Decimal | None:
    """`part` of `whole` as a share from 0 to 1, exact to fifty digits; None of nothing."""
    return CONTEXT.divide(Decimal(part), Decimal(whole)) if whole else None

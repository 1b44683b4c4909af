"""Stages of the funnel that are larger than the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from app.engine.quantities.funnel import FUNNEL
from app.engine.quantity import Quantity


def grown_stages(numbers: Mapping[str, Decimal]) -> Iterator[tuple[Quantity, Quantity]]:
    """Each stage that is larger than the last known one before it, as (before, stage).

    `numbers`: people, prints or detainers by name, of one jail and period; others are passed over.
    """
    known = [stage for stage in FUNNEL if stage.name in numbers]
    for before, stage in pairwise(known):
        if numbers[stage.name] > numbers[before.name]:
            yield before, stage

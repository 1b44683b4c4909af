"""Detainers that seem to be written down twice: the same person, facility and day.

Ids of persons are hashed as they pass, with a key of this process alone; nothing of them is left
when the file has been read. Rows are never taken out: how many repeat another is counted beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from app.intake.amounts import MISSING
from app.intake.detainers.cells import Numbers
from app.intake.sheets import Cell, is_redacted

LENGTH_OF_HASHES = 24
# Odd and large, so that facility and day spread over all bits of a hash.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_YES = frozenset({"true", "t", "yes", "y", "1", "1.0"})


def is_marked(cell: Cell) -> bool:
    """Whether the release's own mark says that a row repeats another."""
    return str(cell).strip().lower() in _YES


class RepeatsByPerson:
    """Tells repeats by the ids of persons; sixteen bytes a row are kept until the end."""

    def __init__(self) -> None:
        self._hashes: list[np.ndarray[tuple[int], np.dtype[np.uint64]]] = []
        self._keys: list[Numbers] = []

    def take(self, persons: Sequence[Cell], places: Numbers, days: Numbers, keys: Numbers) -> None:
        """Note who was where on which day, by the key of the cell the row is counted in.

        Rows without an id or without a day (0) repeat none.
        """
        hashes = np.fromiter(map(hash, persons), np.int64, len(persons)).view(np.uint64)
        for part in (places, days):
            hashes = (hashes ^ part.astype(np.uint64)) * _SPREAD
        is_known = days > 0
        if nobody := _nobody_among(persons):
            named = (person not in nobody for person in persons)
            is_known &= np.fromiter(named, bool, len(persons))
        self._hashes.append(hashes[is_known])
        self._keys.append(keys[is_known])

    def keys(self) -> Numbers:
        """The keys of the cells of all rows that repeat an earlier row."""
        if not self._hashes:
            return np.zeros(0, np.int64)
        hashes, keys = np.concatenate(self._hashes), np.concatenate(self._keys)
        order = np.argsort(hashes, kind="stable")
        in_order = hashes[order]
        repeated: Numbers = keys[order[1:][in_order[1:] == in_order[:-1]]]
        return repeated


def _nobody_among(persons: Sequence[Cell]) -> set[Cell]:
    """Cells that name nobody: they are short, or stand in many rows; others are not looked at."""
    different = set(persons)
    if len(different) == len(persons) and _are_hashes(persons):
        return set()
    return {
        person
        for person in different
        if is_redacted(person) or str(person).strip().lower() in MISSING
    }


def _are_hashes(persons: Sequence[Any]) -> bool:
    """Whether all ids are as long as the hashes that releases write."""
    try:
        return min(map(len, persons), default=0) >= LENGTH_OF_HASHES
    except TypeError:
        return False

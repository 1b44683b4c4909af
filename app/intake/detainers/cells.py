"""The cells of a count, kept as columns of numbers: a release may have hundreds of thousands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.intake.detainers.facility import Facility, Labels

Numbers = NDArray[np.int64]
Thing = TypeVar("Thing")
NO_MONTH, MONTHS_A_YEAR = 0, 12
FIRST_YEAR = 1900
# A cell as one number: facility, labels and month, side by side in its bits.
MONTH_BITS, LABEL_BITS = 12, 24
_MONTHS, _LABELS = (1 << MONTH_BITS) - 1, (1 << LABEL_BITS) - 1


class CountCell(NamedTuple):
    """Detainers that share everything that is counted. `month` is a first day, or None."""

    facility: Facility
    month: date | None
    labels: Labels
    number: int
    likely_duplicates: int


@dataclass(frozen=True, eq=False)
class Cells:
    """Cells one can go through, in the order of their facilities, labels and months.

    `keys` are from `cell_keys` and each there once, `numbers` and `repeats` belong to them.
    """

    facilities: tuple[Facility, ...]
    labels: tuple[Labels, ...]
    keys: Numbers
    numbers: Numbers
    repeats: Numbers

    def __len__(self) -> int:
        return len(self.keys)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cells) and list(self) == list(other)

    def __iter__(self) -> Iterator[CountCell]:
        places, labels, months = (part.tolist() for part in _parts(self.keys))
        numbers, repeats = self.numbers.tolist(), self.repeats.tolist()
        for place, label, month, number, likely in zip(
            places, labels, months, numbers, repeats, strict=True
        ):
            yield CountCell(
                self.facilities[place], first_day(month), self.labels[label], number, likely
            )

    def by_facility(self) -> dict[Facility, int]:
        """Detainers by facility."""
        return self._added(0, self.facilities)

    def by_labels(self) -> dict[Labels, int]:
        """Detainers by labels."""
        return self._added(1, self.labels)

    def by_month(self) -> dict[date | None, int]:
        """Detainers by month, in order; those without one at the end."""
        months = _parts(self.keys)[2]
        added = np.bincount(months, weights=self.numbers)
        found = {first_day(month): int(added[month]) for month in np.flatnonzero(added).tolist()}
        return dict(sorted(found.items(), key=lambda pair: pair[0] or date.max))

    def document(self) -> dict[str, Any]:
        """The cells as a JSON object of lists, which `cells_from` reads back."""
        return {
            "facilities": [list(facility) for facility in self.facilities],
            "labels": [list(each) for each in self.labels],
            "keys": self.keys.tolist(),
            "numbers": self.numbers.tolist(),
            "repeats": self.repeats.tolist(),
        }

    def _added(self, part: int, things: Sequence[Thing]) -> dict[Thing, int]:
        places = _parts(self.keys)[part]
        added = np.bincount(places, weights=self.numbers, minlength=len(things)).astype(np.int64)
        return {
            thing: number for thing, number in zip(things, added.tolist(), strict=True) if number
        }


def cells_from(document: Mapping[str, Any]) -> Cells:
    """The cells that `Cells.document` wrote."""
    return Cells(
        tuple(Facility(*names) for names in document["facilities"]),
        tuple(Labels(*words) for words in document["labels"]),
        *(np.array(document[name], np.int64) for name in ("keys", "numbers", "repeats")),
    )


def cell_keys(places: Numbers, labels: Numbers, months: Numbers) -> Numbers:
    """One number for each facility, labels and month, by their numbers."""
    return (places << (LABEL_BITS + MONTH_BITS)) | (labels << MONTH_BITS) | months


def month_number(when: date) -> int:
    """The number of the month of a date; never NO_MONTH."""
    return (when.year - FIRST_YEAR) * MONTHS_A_YEAR + when.month


@lru_cache(maxsize=1024)
def first_day(month: int) -> date | None:
    """The first day of a month by its number; None for NO_MONTH."""
    if month == NO_MONTH:
        return None
    year, before = divmod(month - 1, MONTHS_A_YEAR)
    return date(FIRST_YEAR + year, before + 1, 1)


def _parts(keys: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Facilities, labels and months of keys."""
    return keys >> (LABEL_BITS + MONTH_BITS), (keys >> MONTH_BITS) & _LABELS, keys & _MONTHS


class KeyCounts:
    """How often each key came, in the room of the keys there are, however often they come."""

    # So many rows wait until they are counted together.
    WAITING = 100_000

    def __init__(self) -> None:
        self._waiting: list[Numbers] = []
        self._rows_waiting = 0
        self._keys = np.zeros(0, np.int64)
        self._numbers = np.zeros(0, np.int64)

    def add(self, keys: Numbers) -> None:
        """Count these keys."""
        self._waiting.append(keys)
        self._rows_waiting += len(keys)
        if self._rows_waiting > self.WAITING:
            self._count()

    def counted(self) -> tuple[Numbers, Numbers]:
        """Every key once, in order, and how often it came."""
        self._count()
        return self._keys, self._numbers

    def _count(self) -> None:
        new, numbers = np.unique(
            np.concatenate([*self._waiting, self._keys[:0]]), return_counts=True
        )
        keys = np.concatenate([self._keys, new])
        self._keys, places = np.unique(keys, return_inverse=True)
        both = np.concatenate([self._numbers, numbers])
        self._numbers = np.bincount(places, weights=both).astype(np.int64)
        self._waiting, self._rows_waiting = [], 0

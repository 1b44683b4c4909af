"""Small counts of people are hidden before a table leaves the program.

A count of 1 to 10 is said as "fewer than 11". Where the total would give such a count away, one
more cell is hidden. What a reader who knows this rule can still work out is at least two values
for every hidden cell; docs/decisions/0021-small-counts.md says why. Tables that split people two
ways at once are never published: this is for one way only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from app.engine.numerals import plain_number
from app.language import marked, say

Count = int | Decimal

LEAST_SHOWN = 11
MOST_HIDDEN = LEAST_SHOWN - 1
FEW = marked("fewer than 11")
SECOND = marked("not shown")
NOTE = marked(
    "So that nobody can be recognized, counts of 1 to 10 people are said as “fewer than 11”. "
    "Where the total would give such a count away, a second count is not shown, and neither is "
    "anything worked out from a hidden count."
)
SPLIT_NOT_SHOWN = marked(
    "This table is not shown: with so few people, its total would give counts of 1 to 10 away."
)


class Mark(Enum):
    """What may be said of a cell."""

    COUNT = "count"
    FEW = "few"
    SECOND = "second"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SmallCell:
    """A cell of a split: its count where that may be shown, None where it may not or is unknown."""

    name: str
    mark: Mark
    count: Count | None = None

    @property
    def is_hidden(self) -> bool:
        """Whether a count is there and must not be shown."""
        return self.mark in (Mark.FEW, Mark.SECOND)

    @property
    def text(self) -> str:
        """The count, or what is said instead, in the language in use; empty where it is unknown."""
        if self.count is not None:
            return plain_number(Decimal(self.count))
        return {Mark.FEW: say(FEW), Mark.SECOND: say(SECOND)}.get(self.mark, "")


@dataclass(frozen=True, slots=True)
class SmallSplit:
    """A split as it may be shown. Not `is_shown`: no cell, no name and no number of cells may be.

    `total` is that of the known counts; None where it is not shown.
    """

    cells: tuple[SmallCell, ...]
    total: Count | None
    is_shown: bool = True

    @property
    def hidden(self) -> tuple[SmallCell, ...]:
        """The cells whose counts must not be shown."""
        return tuple(cell for cell in self.cells if cell.is_hidden)

    @property
    def total_text(self) -> str:
        """The total in words; empty where it is not shown."""
        return "" if self.total is None else plain_number(Decimal(self.total))

    @property
    def note(self) -> str:
        """Why something is hidden, in the language in use; empty where nothing is."""
        if not self.is_shown:
            return say(SPLIT_NOT_SHOWN)
        return say(NOTE) if self.hidden else ""


Counts = Mapping[str, Count | None] | Sequence[tuple[str, Count | None]]


def small_cells(counts: Counts, total_is_shown: bool = True) -> SmallSplit:
    """What may be shown of people split one way, `counts` by name; None is a count not known.

    Zero stays zero. `total_is_shown`: whether a reader can know what the counts add up to, from
    this table or from anywhere else. Raises ValueError for a count below zero.
    """
    pairs = list(counts.items() if isinstance(counts, Mapping) else counts)
    known = [(place, count) for place, (_, count) in enumerate(pairs) if count is not None]
    if any(count < 0 for _, count in known):
        raise ValueError("a count of people is never below zero")
    marks = _marks(known, total_is_shown)
    total = sum(count for _, count in known) if total_is_shown else None
    if marks is None:
        return SmallSplit((), total, is_shown=False)
    return SmallSplit(tuple(_cells(pairs, marks)), total)


def _cells(
    pairs: Iterable[tuple[str, Count | None]], marks: Mapping[int, Mark]
) -> Iterator[SmallCell]:
    for place, (name, count) in enumerate(pairs):
        if count is None:
            yield SmallCell(name, Mark.UNKNOWN)
        else:
            mark = marks.get(place, Mark.COUNT)
            yield SmallCell(name, mark, count if mark is Mark.COUNT else None)


Known = Sequence[tuple[int, Count]]


def _marks(known: Known, total_is_shown: bool) -> dict[int, Mark] | None:
    """The marks of the hidden cells by place; None where the split cannot be shown."""
    few = [place for place, count in known if 0 < count < LEAST_SHOWN]
    marks = dict.fromkeys(few, Mark.FEW)
    if not few or not total_is_shown:
        return marks
    size, added = len(few), sum(count for _, count in known if 0 < count < LEAST_SHOWN)
    if size > 1 and added not in _close_sums(size):
        return marks
    large = [(count, place) for place, count in known if count >= LEAST_SHOWN]
    if large and _keeps_secret(size, added, large):
        return {**marks, min(large)[1]: Mark.SECOND}
    if size > 1 and size < added < size * MOST_HIDDEN:
        return marks
    if not large and size > 1 and added == size * MOST_HIDDEN:
        # All are ten. Said of one of them only that it is not shown, it could be eleven or more.
        return {**marks, few[-1]: Mark.SECOND}
    return None


def _close_sums(size: int) -> frozenset[Count]:
    """The sums of two or more small counts that say too much: too small themselves, or close to
    what only ones, or only tens, add up to.
    """
    most = size * MOST_HIDDEN
    return frozenset({*range(size, max(size + 1, MOST_HIDDEN) + 1), most - 1, most})


def _keeps_secret(size: int, added: Count, large: Sequence[tuple[Count, int]]) -> bool:
    """Whether two or more sums of the small counts are possible once the smallest large is hidden.

    Asked only of what every reader will know: the sum of the hidden, how many they are, and that
    a smaller large count, or one as small that stood before it, would have been hidden instead.
    """
    smallest, place = min(large)
    together = added + smallest
    shown = min((each for each in large if each != (smallest, place)), default=None)
    sums = range(1, LEAST_SHOWN) if size == 1 else _close_sums(size)
    possible = [
        each
        for each in sums
        if together - each >= LEAST_SHOWN and (shown is None or (together - each, place) < shown)
    ]
    return len(possible) > 1

"""How far the reading of a file has come, told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Progress = Callable[[int, float], object]
Item = TypeVar("Item")

# Often enough for a bar that moves, seldom enough to cost nothing.
ROWS_BETWEEN = 5_000


def unheard(rows: int, share: float) -> None:
    """Tell nobody."""


def with_progress(
    rows: Iterable[Item], share_read: Callable[[], float], on_progress: Progress
) -> Iterator[Item]:
    """The same rows; tells how many have passed every 5,000 rows and at the end."""
    count = 0
    for count, row in enumerate(rows, 1):
        if not count % ROWS_BETWEEN:
            on_progress(count, share_read())
        yield row
    on_progress(count, 1.0)

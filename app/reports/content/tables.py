"""A table ready for the data_table macro."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | None
Head = str | tuple[str, str]
NUMBERS = "n"


@dataclass(frozen=True, slots=True)
class Table:
    """Names of columns ((name, "n") for numbers) and rows; a cell that is not known is None."""

    caption: str
    head: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]


def numbers(name: str) -> Head:
    """The head of a column of numbers."""
    return name, NUMBERS

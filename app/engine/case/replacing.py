"""A case with one number in place of the figures at some paths."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from app.engine.case.model import Case, Figures


def with_number(case: Case, paths: Collection[str], number: Decimal) -> Case:
    """The case in which the figures at `paths` (see `placed_figures`) are exactly `number`.

    For the figures of the whole, of lines and of rows of lists; all others stay as they are.
    """

    def read(figures: Figures, path: str) -> Figures:
        return {
            key: replace(figure, likely=number, low=None, high=None)
            if f"{path}.{key}" in paths
            else figure
            for key, figure in figures.items()
        }

    return replace(
        case,
        figures=read(case.figures, "figures"),
        lines=tuple(
            replace(line, figures=read(line.figures, f"lines[{index}].figures"))
            for index, line in enumerate(case.lines)
        ),
        items={
            name: tuple(
                replace(item, figures=read(item.figures, f"{name}[{index}]"))
                for index, item in enumerate(rows)
            )
            for name, rows in case.items.items()
        },
    )

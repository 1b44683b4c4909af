"""A case with other figures at some of its paths."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from decimal import Decimal

from app.engine.case.model import Case, Figures
from app.engine.figure import Figure

Change = Callable[[str, Figure], Figure]


def with_figures(case: Case, change: Change) -> Case:
    """The case with each figure of the whole, of lines and of rows of lists as `change` gives it.

    `change` takes the figure's path (see `placed_figures`) and the figure.
    """

    def read(figures: Figures, path: str) -> Figures:
        return {key: change(f"{path}.{key}", figure) for key, figure in figures.items()}

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


def with_number(case: Case, paths: Collection[str], number: Decimal) -> Case:
    """The case in which the figures at `paths` are exactly `number`."""

    def change(path: str, figure: Figure) -> Figure:
        exact = replace(figure, likely=number, low=None, high=None)
        return exact if path in paths else figure

    return with_figures(case, change)

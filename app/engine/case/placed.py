"""Every figure of a case with its path, in reading order: one walk for all who need them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.engine import wording
from app.engine.case.model import Case, Figures, Item
from app.engine.case.shapes import (
    CASE_FIGURES,
    EXPOSURE_SHAPE,
    ITEM_SHAPES,
    LINE_FIGURES,
    POLICY_SHAPE,
    SEVERITY_FIGURES,
)
from app.engine.figure import Figure
from app.engine.quantity import Quantity, Scope
from app.language import Words, say

# What a row is called that has no label: by which choice, in which words.
WORDS_OF_ITEM = {
    Scope.COST_ITEM: ("category", wording.CATEGORIES),
    Scope.PROGRAM_ITEM: ("kind", wording.PROGRAM_KINDS),
    Scope.REIMBURSEMENT: ("kind", wording.REIMBURSEMENT_KINDS),
}
_NO_WORDS = ("", Words({}))


@dataclass(frozen=True)
class Placed:
    """A figure, its path in the case, its quantity, and where it stands: a jail, an item, a class.

    `where` is empty for a figure of the whole calculation.
    """

    path: str
    quantity: Quantity
    figure: Figure
    where: str = ""


def placed_figures(case: Case) -> Iterator[Placed]:
    """Every figure of the case, in the order of the case format."""
    yield from _keyed(case.figures, "figures", CASE_FIGURES, "")
    for index, line in enumerate(case.lines):
        where = line.jail or say("Line {number}", number=index + 1)
        yield from _keyed(line.figures, f"lines[{index}].figures", LINE_FIGURES, where)
    for name, shape in ITEM_SHAPES.items():
        for index, item in enumerate(case.items.get(name, ())):
            where = item_label(item, shape.scope)
            yield from _keyed(item.figures, f"{name}[{index}]", shape.figures, where)
    if case.severity:
        for key, classes in (("people", case.severity.people), ("days", case.severity.days)):
            yield from _named(classes, f"severity.{key}", SEVERITY_FIGURES[key])
    if case.exposure:
        yield from _keyed(case.exposure.figures, "exposure", EXPOSURE_SHAPE.figures, "")
    for index, policy in enumerate(case.policies):
        shares = POLICY_SHAPE.figures
        yield from _keyed(policy.figures, f"policies[{index}]", shares, policy.name)
        held, of = shares["held_share"], f"{policy.name}, "
        yield from _named(policy.held, f"policies[{index}].held", held, of)


def _keyed(
    figures: Figures, path: str, quantities: Mapping[str, Quantity], where: str
) -> Iterator[Placed]:
    for key, figure in figures.items():
        yield Placed(f"{path}.{key}", quantities[key], figure, where)


def _named(figures: Figures, path: str, quantity: Quantity, of: str = "") -> Iterator[Placed]:
    for name, figure in figures.items():
        yield Placed(f"{path}.{name}", quantity, figure, f"{of}{name}")


def item_label(item: Item, scope: Scope) -> str:
    """What a row of a list is called: its own label, or the words for what was chosen."""
    choice, words = WORDS_OF_ITEM.get(scope, _NO_WORDS)
    return item.label or words.get(item.choices.get(choice, "other"), "")

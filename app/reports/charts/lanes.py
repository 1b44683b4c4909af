"""Labels beside the marks they name: as near as possible, never over one another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from app.reports.charts.drawing import TextStyle
from app.reports.charts.layout import Format
from app.reports.charts.lettering import shorten, text_width

AIR = 14.0


@dataclass(frozen=True)
class Label:
    """One line of text with its left edge; `mark` is where the thing it names stands."""

    text: str
    mark: float
    left: float
    width: float
    style: TextStyle = "plain"

    @property
    def right(self) -> float:
        """Where the text ends."""
        return self.left + self.width


def label(text: str, mark: float, share: float, form: Format, style: TextStyle) -> Label:
    """A label with `share` of its width left of its mark: 0 begins there, 1 ends there."""
    strong = style == "strong"
    fitted = shorten(text, form.width, form.size, strong)
    width = text_width(fitted, form.size, strong)
    return at(Label(fitted, mark, 0.0, width, style), mark - share * width, form)


def at(item: Label, left: float, form: Format) -> Label:
    """The label with its left edge there, or as near as the drawing allows."""
    return replace(item, left=min(max(left, 0.0), form.width - item.width))


def are_apart(*items: Label) -> bool:
    """Whether labels of one lane, given from left to right, leave air between them."""
    return all(one.right + AIR <= other.left for one, other in pairwise(items))


def side_by_side(one: Label, other: Label, form: Format) -> tuple[Label, Label] | None:
    """Two labels in one lane, moved apart as little as it takes; None where they do not fit."""
    whole = one.width + AIR + other.width
    if are_apart(one, other):
        return one, other
    if whole > form.width:
        return None
    middle = (one.left + other.right) / 2
    left = min(max(middle - whole / 2, 0.0), form.width - whole)
    return at(one, left, form), at(other, left + one.width + AIR, form)


def in_two_lanes(one: Label, other: Label, form: Format) -> tuple[list[Label], list[Label]]:
    """Two labels under their marks (`one` left of `other`): the near lane, then the far one.

    A label of the far lane is led to its mark by a line, so the near one keeps clear of it.
    """
    beyond, before = one.mark + AIR / 2, other.mark - AIR / 2
    right = at(other, max(other.left, beyond), form)
    left = at(one, min(one.left, before - one.width), form)
    if are_apart(left, right):
        return [left, right], []
    moved = side_by_side(one, other, form)
    if moved and all(each.left <= each.mark <= each.right for each in moved):
        return list(moved), []
    if right.left >= beyond:
        return [right], [one]
    return [left], [other]

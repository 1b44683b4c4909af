"""Working as a reader checks it: the printed line, worked out again from its own text.

Every printed number stands for an interval: a figure of the case for itself, a result for all that
round to what is printed. The left side of a line is worked out over these intervals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import ceil

from app.engine.quantities import QUANTITIES

_PIECE = re.compile(
    r"(?P<open>\()|(?P<close>\))|(?P<lesser>the lesser of )|(?P<and> and )|(?P<up>, rounded up)"
    r"|(?P<sign> [+−×÷^] )|(?P<number>−?\$?[0-9][0-9,]*(?:\.[0-9]+)?%?)|(?P<word>[^\d()$−]+?)"
)


@dataclass(frozen=True)
class Interval:
    """All values from `low` to `high`."""

    low: Fraction
    high: Fraction

    def meets(self, other: Interval, slack: Fraction = Fraction(0)) -> bool:
        """Whether the two come within `slack` of each other."""
        return self.low <= other.high + slack and other.low <= self.high + slack


Steps = Sequence[Sequence[str]]


def sides(steps: Steps) -> tuple[Interval, Interval] | None:
    """Both sides of a printed line; None for a line that only names its value."""
    pieces = [piece for step in steps for piece in _pieces(step)]
    equals = [index for index, (kind, _) in enumerate(pieces) if kind == "equals"]
    if not equals or not any(kind == "number" for kind, _ in pieces[: equals[-1]]):
        return None
    left, right = _Reader(pieces[: equals[-1]]), _Reader(pieces[equals[-1] + 1 :])
    return left.total(), right.total()


def _pieces(step: Sequence[str]) -> list[tuple[str, object]]:
    text = step[0]
    if text == " = ":
        return [("equals", text)]
    if text.startswith("sum of "):
        return []
    is_exact = len(step) == 1 or QUANTITIES[step[1]].given
    found: list[tuple[str, object]] = []
    for match in _PIECE.finditer(text):
        kind = match.lastgroup or ""
        if kind == "number":
            found.append((kind, _interval(match[0], is_exact)))
        elif kind != "word":
            found.append((kind, match[0].strip()))
    return found


def _interval(text: str, is_exact: bool) -> Interval:
    number = Decimal(text.replace("−", "-").replace("$", "").replace(",", "").rstrip("%"))
    value = Fraction(number) / (100 if text.endswith("%") else 1)
    money_is_whole_cents = "$" in text
    half = Fraction(0)
    if not is_exact and not money_is_whole_cents:
        half = Fraction(5, 100_000)
    return Interval(value - half, value + half)


class _Reader:
    """Sums of products of powers, from left to right."""

    def __init__(self, pieces: Sequence[tuple[str, object]]) -> None:
        self.pieces = list(pieces)
        self.at = 0

    def _peek(self) -> tuple[str, object]:
        return self.pieces[self.at] if self.at < len(self.pieces) else ("end", "")

    def _take(self) -> tuple[str, object]:
        piece = self._peek()
        self.at += 1
        return piece

    def total(self) -> Interval:
        value = self._product()
        while self._peek()[1] in ("+", "−"):
            sign, right = self._take()[1], self._product()
            value = _combine(value, right, str(sign))
        if self._peek()[0] == "up":
            self._take()
            value = Interval(Fraction(ceil(value.low)), Fraction(ceil(value.high)))
        return value

    def _product(self) -> Interval:
        value = self._power()
        while self._peek()[1] in ("×", "÷"):
            sign, right = self._take()[1], self._power()
            value = _combine(value, right, str(sign))
        return value

    def _power(self) -> Interval:
        value = self._atom()
        while self._peek()[1] == "^":
            self._take()
            value = _combine(value, self._atom(), "^")
        return value

    def _atom(self) -> Interval:
        kind, value = self._take()
        if kind == "open":
            inside = self.total()
            assert self._take()[0] == "close"
            return inside
        if kind == "lesser":
            left = self.total()
            assert self._take()[0] == "and"
            right = self.total()
            return Interval(min(left.low, right.low), min(left.high, right.high))
        assert isinstance(value, Interval), self.pieces
        return value


def _combine(left: Interval, right: Interval, sign: str) -> Interval:
    corners = [
        _apply(one, other, sign)
        for one, other in product((left.low, left.high), (right.low, right.high))
    ]
    return Interval(min(corners), max(corners))


def _apply(left: Fraction, right: Fraction, sign: str) -> Fraction:
    match sign:
        case "+":
            return left + right
        case "−":
            return left - right
        case "×":
            return left * right
        case "÷":
            return left / right if right else Fraction(0)
    return left ** int(right)

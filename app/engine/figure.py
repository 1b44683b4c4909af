"""A figure: what is likely, how far it may be off, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from app.engine.arithmetic import CONTEXT, ROUNDING
from app.language import say_as

_MOST_PLACES = Decimal("1e-10")  # a middle with more could not be read back


@dataclass(frozen=True)
class Source:
    """Where a figure stands: enough to find the page it was read from."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    year: str = ""
    page: str = ""
    url: str = ""

    def to_document(self) -> dict[str, str]:
        """The parts that are filled in."""
        return {f.name: v for f in fields(self) if (v := getattr(self, f.name))}


@dataclass(frozen=True)
class Figure:
    """A number a case gives: its likely value, optional low and high, grade, source and note."""

    likely: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    grade: str = ""
    source: Source | None = None
    note: str = ""
    certified: bool = False

    @property
    def least(self) -> Decimal:
        """The low end; the likely value where none is given."""
        return self.likely if self.low is None else self.low

    @property
    def most(self) -> Decimal:
        """The high end; the likely value where none is given."""
        return self.likely if self.high is None else self.high

    @property
    def is_uncertain(self) -> bool:
        """True where the two ends lie apart: a range of no width changes nothing."""
        return self.least < self.most

    def to_document(self) -> Any:
        """A plain number as text where nothing is said about it, else an object."""
        likely = plain_decimal(self.likely)
        about = {
            "low": None if self.low is None else plain_decimal(self.low),
            "high": None if self.high is None else plain_decimal(self.high),
            "grade": self.grade,
            "source": self.source.to_document() if self.source else None,
            "note": self.note,
            "certified": self.certified,
        }
        told = {name: value for name, value in about.items() if value}
        return {"likely": likely, **told} if told else likely


def as_typed(figure: Figure) -> str:
    """The figure as a person would type it: "18 to 30" where it is its two ends, else "1,200"."""
    low, high = figure.low, figure.high
    if low is not None and high is not None and middle(low, high) == figure.likely:
        return say_as("typed", "{low} to {high}", low=grouped(low), high=grouped(high))
    return grouped(figure.likely)


def middle(low: Decimal, high: Decimal) -> Decimal:
    """The value half-way between two ends: the likely one where a range is all that is known."""
    half_way = CONTEXT.divide(CONTEXT.add(low, high), Decimal(2))
    return half_way.quantize(_MOST_PLACES, ROUND_HALF_UP, ROUNDING)


def grouped(value: Decimal) -> str:
    """A decimal as people write it: "1,200,000", "43.1"."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def plain_decimal(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros: "1200000", "43.1", "0"."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text

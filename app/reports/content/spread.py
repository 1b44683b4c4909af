"""Ranges as an analysis keeps them: low, middle and high of a result, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, near, percentage, plain_number
from app.language import say
from app.reports.charts import Amount, Range
from app.reports.content.amounts import DAY_DECIMALS, headline, share
from app.reports.content.stated import Document

WHOLE_DOLLARS = "$"
_SHARE = "share"
_DECIMALS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Spread:
    """A result as entered, with the ends and the middle of its draws, as far as they are known."""

    label: str
    unit: str
    value: Decimal
    low: Decimal
    middle: Decimal
    high: Decimal

    @property
    def is_wide(self) -> bool:
        """Whether the draws differ at all."""
        return self.low != self.high

    def written(self, value: Decimal) -> str:
        """One of its values for reading: shares with as many decimals as tell the ends apart."""
        if self.unit != _SHARE:
            return written(value, self.unit)
        decimals = next((n for n in _DECIMALS if len(self._shares(n)) > 1), _DECIMALS[-1])
        return percentage(value, decimals)

    @property
    def drawn(self) -> Range:
        """For a chart."""
        return Range(*(self._amount(value) for value in (self.low, self.middle, self.high)))

    @property
    def entered(self) -> Amount:
        """The value as entered, for a chart."""
        return self._amount(self.value)

    def _shares(self, decimals: int) -> set[str]:
        return {percentage(value, decimals) for value in (self.low, self.high)}

    def _amount(self, value: Decimal) -> Amount:
        return Amount(float(value), self.written(value))


def spread(document: Document | None) -> Spread | None:
    """A range of an analysis; None where it is not known."""
    if not document:
        return None
    value, *drawn = (Decimal(document[name]) for name in ("value", "p5", "p50", "p95"))
    told = (near(each, drawn[0], drawn[2]) for each in drawn)
    return Spread(document["label"], document["unit"], value, *told)


def written(value: Decimal, unit: str) -> str:
    """A value by the name of its unit: "$41,200", "$98.17", "3.4%", "1.95"."""
    if unit == WHOLE_DOLLARS:
        return headline(value)
    if unit.startswith(WHOLE_DOLLARS):
        return dollars(value)
    return share(value) if unit == _SHARE else plain_number(value, DAY_DECIMALS)


def cost_or_gain(value: Decimal) -> str:
    """A net cost in a sentence that has both: "a cost of $12,000", "a gain of $5,000"."""
    if value < 0:
        return say("a gain of {amount}", amount=headline(value.copy_abs()))
    return say("a cost of {amount}", amount=headline(value)) if value else say("no cost")

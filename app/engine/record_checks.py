"""Comparisons by which a county's figures are checked: jumps, shares, bands. Each limit is passed
by what is more than it, never by what is equal to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT, ROUNDING, SETTLED
from app.engine.case.model import Case
from app.engine.case.periods import covered_days, days_in
from app.engine.evaluation import EvaluatedRow
from app.engine.quantity import Quantity, Scope

JUMP = Decimal("0.4")
# People with a detainer are a small part of a jail; half of all its days has not been seen.
MOST_OF_BED_DAYS = Decimal("0.5")
# The SCAAP reporting year runs from July to June, so that the two counts may differ somewhat.
BED_DAYS_APART = Decimal("0.25")
FEWEST_PEERS = 5
# Counties count other things in their rates (in one month of 2014 Texas counties reported $44 to
# $105 a day), so only what lies well beyond the usual is worth a question: half below the tenth
# percentile, or half above the ninetieth.
BAND_ENDS = (Decimal("0.1"), Decimal("0.9"))
WIDENED = (Decimal("0.5"), Decimal("1.5"))
_MIDDLE = Decimal("0.5")


@dataclass(frozen=True)
class Band:
    """Where daily costs ($/day) of other counties lie: what is usual, and the middle one."""

    low: Decimal
    median: Decimal
    high: Decimal

    def holds(self, cost: Decimal) -> bool:
        """Whether a daily cost lies within the band, its ends included."""
        return self.low <= cost <= self.high


def band_of(costs: Sequence[Decimal]) -> Band | None:
    """The band of other counties' daily costs; None for fewer than five, which show nothing."""
    if len(costs) < FEWEST_PEERS:
        return None
    low, high = (
        CONTEXT.multiply(percentile(costs, end), factor)
        for end, factor in zip(BAND_ENDS, WIDENED, strict=True)
    )
    return Band(low, percentile(costs, _MIDDLE), high)


def percentile(values: Sequence[Decimal], share: Decimal) -> Decimal:
    """The value that a share (0-1) of the values, at least one, does not exceed.

    Between two values it lies as far from each as the share lies between their ranks.
    """
    ordered = sorted(values)
    rank = CONTEXT.multiply(share, Decimal(len(ordered) - 1))
    whole = int(rank.to_integral_value(ROUND_FLOOR))
    below, above = ordered[whole], ordered[min(whole + 1, len(ordered) - 1)]
    step = CONTEXT.multiply(CONTEXT.subtract(above, below), CONTEXT.subtract(rank, Decimal(whole)))
    return CONTEXT.add(below, step)


def change(before: Decimal, after: Decimal) -> Decimal | None:
    """The change as a share of what was before; None where that was 0."""
    if not before:
        return None
    return CONTEXT.divide(CONTEXT.subtract(after, before), before.copy_abs())


def is_jump(before: Decimal, after: Decimal) -> bool:
    """Whether a figure changed by more than 40% in a year, or from nothing to something."""
    share = change(before, after)
    return bool(after) if share is None else share.copy_abs() > JUMP


def share_of(part: Decimal, whole: Decimal) -> Decimal | None:
    """A part as a share of the whole; None where there is no whole."""
    return CONTEXT.divide(part, whole) if whole else None


def bed_days_of(population: Decimal, case: Case) -> Decimal:
    """Bed-days of everyone in the period: average daily population times its days."""
    days = days_in((case.period_start, case.period_end))
    return CONTEXT.multiply(population, Decimal(days))


def are_most_bed_days(days: Decimal, bed_days: Decimal) -> bool:
    """Whether days of people with a detainer are more than half of everyone's bed-days."""
    # Hours ÷ 24 may never end, so that exactly half would lie a hair above it.
    settled = days.quantize(SETTLED, context=ROUNDING)
    return settled > CONTEXT.multiply(bed_days, MOST_OF_BED_DAYS)


def are_apart(days: Decimal, bed_days: Decimal) -> bool:
    """Whether two counts of everyone's bed-days differ by more than a quarter of the second."""
    distance = CONTEXT.subtract(days, bed_days).copy_abs()
    return distance > CONTEXT.multiply(bed_days, BED_DAYS_APART)


def of_the_year(quantity: Quantity, case: Case, root: EvaluatedRow) -> Decimal | None:
    """A figure for the whole period: given for it, added up over lines, or shared by them.

    None where it is not known, or known for lines that leave out some of the period's days.
    """
    value: Decimal | None = root.value(quantity)
    if value is None or quantity.scope is not Scope.LINE or not quantity.adds_up:
        return value
    if not case.lines or root.rows_of(quantity)[0] is root.rows[Scope.LINE][0]:
        return value
    whole = days_in((case.period_start, case.period_end))
    return value if covered_days(case.lines) >= whole else None


DAYS_COUNTED = (q.hold_days, q.extra_stay_days, q.all_days)

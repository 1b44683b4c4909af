"""Figures of a county's record put together: counts added up, rates weighed by days in force."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from app.engine.arithmetic import CONTEXT
from app.engine.case.periods import Period, days_in
from app.engine.figure import Figure
from app.engine.reported_rates import nearest_cent_rate, total


def added_up(figures: Sequence[Figure]) -> Figure:
    """The sum of counts or amounts of several jails and months, its ends the sums of their ends.

    Its grade is the weakest of theirs, and none where one of them has none. Says no source.
    """
    grades = [figure.grade for figure in figures]
    is_ranged = any(figure.low is not None or figure.high is not None for figure in figures)
    return Figure(
        likely=total(figure.likely for figure in figures),
        low=total(figure.least for figure in figures) if is_ranged else None,
        high=total(figure.most for figure in figures) if is_ranged else None,
        grade=max(grades) if all(grades) else "",
    )


def rate_in_force(rates: Sequence[tuple[Figure, int]]) -> Figure:
    """One rate ($/day) for rates that were in force on so many days each; at least one.

    Likely is their average by days in force, to the cent; low and high are the ends of all. The
    source is that of the rate in force on most days.
    """
    longest = max(rates, key=lambda pair: pair[1])[0]
    least = min(figure.least for figure, _ in rates)
    most = max(figure.most for figure, _ in rates)
    grades = [figure.grade for figure, _ in rates]
    is_exact = least == most
    return Figure(
        likely=_average(rates) if len(rates) > 1 else longest.likely,
        low=None if is_exact else least,
        high=None if is_exact else most,
        grade=max(grades) if all(grades) else "",
        source=longest.source,
    )


def _average(rates: Sequence[tuple[Figure, int]]) -> Decimal:
    paid = total(CONTEXT.multiply(figure.likely, days) for figure, days in rates)
    return nearest_cent_rate(paid, Decimal(sum(days for _, days in rates)))


def days_together(first: Period, second: Period) -> int:
    """Days that two periods share; 0 for none."""
    both = max(first[0], second[0]), min(first[1], second[1])
    return days_in(both) if both[0] <= both[1] else 0


def add_up_to_the_same(first: Iterable[Figure], second: Iterable[Figure]) -> bool:
    """Whether two ways of giving a count come to the same."""
    return total(figure.likely for figure in first) == total(figure.likely for figure in second)

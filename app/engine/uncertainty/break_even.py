"""Break-even: the value of one figure at which the net cost comes to a given amount.

Solved on the exact engine and put back: the value is one that the engine, rounding as it rounds,
turns into the amount to the cent. Where a rounded rate steps over the amount, the two nearest
values are given instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from app.engine import quantities as q
from app.engine import units as u
from app.engine.arithmetic import CONTEXT, ROUNDING
from app.engine.numerals import FIGURE_DECIMALS
from app.engine.statement import Statement
from app.engine.uncertainty.factors import Factor, factors
from app.engine.uncertainty.probe import exactly, with_value

STEP = Decimal(1).scaleb(-FIGURE_DECIMALS)
# No county's figure is larger; with every place down to the smallest step between.
_LARGEST = tuple(Decimal(10) ** power for power in range(-2, 13))
WHOLE = (u.PEOPLE, u.DETAINERS, u.TRIPS, u.HOLDS, u.OFFICERS, u.BOOKINGS)
NetCost = Callable[[Decimal], Decimal | None]


@dataclass(frozen=True)
class Point:
    """A value of the figure and the net cost that the engine finds with it."""

    value: Decimal
    net_cost: Decimal


@dataclass(frozen=True)
class BreakEven:
    """What was solved. `point` gives the target to the cent; without one, `below` and `above` are
    the nearest values whose net cost lies on either side of it; all are None where none reaches it.
    Of people and other things that are counted whole, `below` and `above` are the whole numbers
    beside the point. `least` and `most` are the ends of what the figure can be.
    """

    factor: Factor
    target: Decimal
    point: Point | None
    below: Point | None
    above: Point | None
    least: Point | None
    most: Point | None

    @property
    def moves(self) -> bool:
        """True where the figure moves the net cost at all."""
        return bool(self.least and self.most and self.least.net_cost != self.most.net_cost)


def can_break_even(factor: Factor) -> bool:
    """True for a single figure, and for a rate that several lines may share."""
    return factor.only is not None or not factor.quantity.adds_up


def net_cost_with(statement: Statement, factor: Factor) -> NetCost:
    """The net cost as a function of a factor's value, everything else as it is."""

    def net_cost(value: Decimal) -> Decimal | None:
        found: Decimal | None = exactly(statement, with_value(factor, value)).value(q.net_cost)
        return found

    return net_cost


def break_even(statement: Statement, key: str, target: Decimal = Decimal(0)) -> BreakEven:
    """The value of the figure `key` (see `Factor`) at which the net cost is `target` dollars.

    Raises LookupError where the case has no such figure, or one in each of several lines. Where
    several values give it, the one nearest to the likely value is taken.
    """
    factor = factors(statement.case).get(key)
    if factor is None or not can_break_even(factor):
        raise LookupError(key)
    net_cost = net_cost_with(statement, factor)
    points = _points(factor, net_cost)
    solved = BreakEven(
        factor,
        target,
        None,
        None,
        None,
        points[0] if points else None,
        points[-1] if points else None,
    )
    crossing = _nearest_crossing(points, target, factor.placed[0].figure.likely)
    if crossing is None:
        return solved
    return _closed_in(solved, net_cost, *crossing)


def _points(factor: Factor, net_cost: NetCost) -> list[Point]:
    """Known net costs at places all along what the figure can be."""
    quantity, figure = factor.quantity, factor.placed[0].figure
    least = Decimal(0) if quantity.least is None else quantity.least
    most = _LARGEST[-1] if quantity.most is None else quantity.most
    ends = [end for end in (figure.low, figure.likely, figure.high) if end is not None]
    places = {least, *(place for place in (*_LARGEST, *ends) if least < place < most), most}
    found = ((place, net_cost(place)) for place in sorted(places))
    return [Point(place, value) for place, value in found if value is not None]


def _nearest_crossing(
    points: list[Point], target: Decimal, likely: Decimal
) -> tuple[Point, Point] | None:
    """The pair of neighbors nearest to the likely value with the target between them."""
    pairs = [
        pair
        for pair in pairwise(points)
        if min(p.net_cost for p in pair) <= target <= max(p.net_cost for p in pair)
    ]
    return min(pairs, key=lambda pair: _distance(pair, likely)) if pairs else None


def _distance(pair: tuple[Point, Point], likely: Decimal) -> Decimal:
    if pair[0].value <= likely <= pair[1].value:
        return Decimal(0)
    return min(abs(CONTEXT.subtract(point.value, likely)) for point in pair)


def _closed_in(solved: BreakEven, net_cost: NetCost, first: Point, last: Point) -> BreakEven:
    """Halve what lies between until the two are neighbors on the finest step, or one is it."""
    target = solved.target
    rises = first.net_cost <= last.net_cost
    first, last = _squeezed(net_cost, first, last, target)
    while last.value - first.value > STEP:
        middle = CONTEXT.divide(CONTEXT.add(first.value, last.value), Decimal(2))
        place = middle.quantize(STEP, ROUND_FLOOR, ROUNDING)
        value = net_cost(place)
        if value is None:
            return solved
        if value == target:
            return _reached(solved, net_cost, place)
        point = Point(place, value)
        if (value < target) == rises:
            first = point
        else:
            last = point
    for point in (first, last):
        if point.net_cost == target:
            return _reached(solved, net_cost, point.value)
    return _stepped_over(solved, net_cost, first, last)


def _squeezed(net_cost: NetCost, first: Point, last: Point, target: Decimal) -> tuple[Point, Point]:
    """Two points that still have the target between them, a few dollars apart where the net cost
    runs straight; unchanged where it does not."""
    rise = CONTEXT.subtract(last.net_cost, first.net_cost)
    run = CONTEXT.subtract(last.value, first.value)
    if not rise:
        return first, last
    slope = CONTEXT.divide(run, rise)
    guess = CONTEXT.fma(CONTEXT.subtract(target, first.net_cost), slope, first.value)
    around = abs(slope)
    near = []
    for place in (CONTEXT.subtract(guess, around), CONTEXT.add(guess, around)):
        settled = min(max(place.quantize(STEP, ROUND_FLOOR, ROUNDING), first.value), last.value)
        value = net_cost(settled)
        if value is None:
            return first, last
        near.append(Point(settled, value))
    low, high = sorted(point.net_cost for point in near)
    return (near[0], near[1]) if low <= target <= high else (first, last)


def _reached(solved: BreakEven, net_cost: NetCost, value: Decimal) -> BreakEven:
    place = _shortest(net_cost, value, solved.target)
    reached = replace(solved, point=Point(place, solved.target))
    return _beside_whole(reached, net_cost, place) if _is_counted(solved.factor) else reached


def _is_counted(factor: Factor) -> bool:
    """True where half of one makes no sense: people, detainers, trips."""
    return factor.quantity.adds_up and factor.quantity.unit in WHOLE


def _beside_whole(solved: BreakEven, net_cost: NetCost, value: Decimal) -> BreakEven:
    """The whole numbers on both sides, where the value is none."""
    whole = [value.to_integral_value(rounding) for rounding in (ROUND_FLOOR, ROUND_CEILING)]
    sides = [Point(place, found) for place in whole if (found := net_cost(place)) is not None]
    if whole[0] == whole[1] or len(sides) < len(whole):
        return solved
    below, above = sorted(sides, key=lambda point: point.net_cost)
    return replace(solved, below=below, above=above)


def _stepped_over(solved: BreakEven, net_cost: NetCost, first: Point, last: Point) -> BreakEven:
    sides = [
        Point(_shortest(net_cost, point.value, point.net_cost), point.net_cost)
        for point in (first, last)
    ]
    below, above = sorted(sides, key=lambda point: point.net_cost)
    return replace(solved, below=below, above=above)


def _shortest(net_cost: NetCost, value: Decimal, amount: Decimal) -> Decimal:
    """The value with the fewest decimals, nearest to `value`, that gives the same amount."""
    for decimals in range(FIGURE_DECIMALS):
        step = Decimal(1).scaleb(-decimals)
        for rounding in (ROUND_FLOOR, ROUND_CEILING):
            place = value.quantize(step, rounding, ROUNDING)
            if net_cost(place) == amount:
                return place
    return value

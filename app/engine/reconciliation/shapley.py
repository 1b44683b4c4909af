"""Shapley values: each player's mean effect over every order in which they could be changed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import factorial

from app.engine.arithmetic import ROUNDING


def shapley_values(values: Sequence[Decimal], players: int) -> list[Fraction]:
    """The exact share of each of `players` in the last of `values` less the first.

    `values` has the result for each of the 2**players sets of players, in the order of the sets as
    whole numbers with a bit for each player. The shares add up to the difference exactly.
    """
    places = max(_places(value) for value in values)
    whole = [_scaled(value, places) for value in values]
    # In how many orders exactly the players of a set come before one that is not in it.
    orders = [factorial(size) * factorial(players - size - 1) for size in range(players)] + [0]
    weights = [orders[chosen.bit_count()] for chosen in range(len(values))]
    every_order = factorial(players) * 10**places
    return [
        Fraction(_effect(whole, weights, 1 << player), every_order) for player in range(players)
    ]


def _effect(values: Sequence[int], weights: Sequence[int], player: int) -> int:
    """What a player adds to each set without it, added up by the weight of the set."""
    return sum(
        weights[chosen] * (values[chosen | player] - value)
        for chosen, value in enumerate(values)
        if not chosen & player
    )


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _scaled(value: Decimal, places: int) -> int:
    return int(value.scaleb(places, ROUNDING))


def moves_nothing(values: Sequence[Decimal], player: int) -> bool:
    """Whether a player, by its place, adds nothing to any set of the others."""
    bit = 1 << player
    return all(values[c | bit] == value for c, value in enumerate(values) if not c & bit)


def rounded_to_total(
    shares: Sequence[Fraction], keys: Sequence[str], total: Decimal, places: int
) -> list[Decimal]:
    """The shares rounded to `places` decimals, so that they add up to `total` exactly.

    Rounded down first; what is left over goes to the largest remainders, of equal ones to the
    share whose key comes first. `total` has no more decimals than `places`.
    """
    scaled = [share * 10**places for share in shares]
    whole = [share.__floor__() for share in scaled]
    order = sorted(range(len(shares)), key=lambda at: (whole[at] - scaled[at], keys[at]))
    left = _scaled(total, places) - sum(whole)
    for turn in range(abs(left)):
        place = order[turn % len(order)] if left > 0 else order[-1 - turn % len(order)]
        whole[place] += 1 if left > 0 else -1
    return [Decimal(number).scaleb(-places, ROUNDING) for number in whole]

"""Players merged until every mixture of them is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from app.engine.reconciliation.game import Game
from app.engine.reconciliation.players import Player, joined

Sets = Callable[[int], Iterator[int]]


def one_at_a_time(count: int) -> Iterator[int]:
    """Sets of one of `count` players, and sets of all but one."""
    everyone = (1 << count) - 1
    for place in range(count):
        yield 1 << place
        yield everyone ^ 1 << place


def every_set(count: int) -> Iterator[int]:
    """Every set of `count` players between none and all, small ones first."""
    for size in range(1, count):
        for places in combinations(range(count), size):
            yield sum(1 << place for place in places)


def merged(players: Sequence[Player], game: Game, sets: Sets) -> list[Player]:
    """The players, in the order of keys, merged until the mixtures of these sets are all known.

    Merged are those concerned: whose change loses the result, and who would each bring it back.
    """
    found = sorted(players, key=lambda player: player.key)
    while (gap := _gap(found, game, sets)) is not None:
        concerned = _concerned(gap, found, game)
        together = joined(player for at, player in enumerate(found) if concerned >> at & 1)
        rest = (player for at, player in enumerate(found) if not concerned >> at & 1)
        found = sorted([*rest, together], key=lambda player: player.key)
    return found


def value_of(chosen: int, players: Sequence[Player], game: Game) -> Decimal | None:
    """The result where these players, by their places, are as the second has them."""
    bits = 0
    for at, player in enumerate(players):
        if chosen >> at & 1:
            bits |= player.bits
    return game.value(bits)


def _gap(players: Sequence[Player], game: Game, sets: Sets) -> int | None:
    """The first set of players whose mixture is not known."""
    chosen = sets(len(players))
    return next((each for each in chosen if value_of(each, players, game) is None), None)


def _concerned(gap: int, players: Sequence[Player], game: Game) -> int:
    """Of a set without a value: the fewest members that lose it, and outsiders who each mend it."""
    places = [1 << at for at in range(len(players))]
    least = gap
    for place in places:
        if least & place and value_of(least & ~place, players, game) is None:
            least &= ~place
    most = least
    for place in places:
        if not most & place and value_of(most | place, players, game) is None:
            most |= place
    return least | (sum(places) & ~most)

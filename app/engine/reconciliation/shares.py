"""The difference of two statements shared among the parts that make it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.arithmetic import CONTEXT
from app.engine.numerals import DOCUMENT_DECIMALS, document_value
from app.engine.quantity import Quantity
from app.engine.reconciliation.game import Game
from app.engine.reconciliation.gathering import gathered, most_players
from app.engine.reconciliation.merging import every_set, merged, one_at_a_time, value_of
from app.engine.reconciliation.parts import Part
from app.engine.reconciliation.players import Player, first_players
from app.engine.reconciliation.reach import Reach
from app.engine.reconciliation.shapley import moves_nothing, rounded_to_total, shapley_values
from app.engine.statement import Statement

CENTS = 2


@dataclass(frozen=True)
class Shares:
    """Each player's share of the second's result less the first's, rounded as documents round.

    `idle` are parts that could enter and move nothing in any mixture. `grouped`: small ones were
    gathered, as there were more than can be told apart.
    """

    of_players: tuple[tuple[Player, Decimal], ...] = ()
    idle: tuple[Part, ...] = ()
    grouped: bool = False


def places_of(result: Quantity) -> int:
    """Decimals that a result has in documents: two for money, else up to ten."""
    return CENTS if result.unit.style == "money" else DOCUMENT_DECIMALS


def written(value: Decimal, result: Quantity) -> Decimal:
    """The value as documents write it."""
    return Decimal(document_value(value, result.unit))


def shared(first: Statement, second: Statement, parts: Sequence[Part], reach: Reach) -> Shares:
    """The shares of `parts` in the result of `reach`, which both statements know."""
    if not parts:
        return Shares()
    game = Game(first, second, parts, reach.quantity)
    versions = sorted({first.method_version, second.method_version})
    most = min(most_players(first.case), most_players(second.case))
    players = merged(first_players(parts, reach, versions), game, one_at_a_time)
    grouped = len(players) > most
    if grouped:
        players = gathered(players, game, most)
    return _settled(merged(players, game, every_set), game, grouped)


def _settled(players: Sequence[Player], game: Game, grouped: bool) -> Shares:
    count = len(players)
    found = [value_of(chosen, players, game) for chosen in range(1 << count)]
    values = [value for value in found if value is not None]  # all of them, after merging
    exact = shapley_values(values, count)
    moving = [at for at in range(count) if not moves_nothing(values, at)]
    rounded = rounded_to_total(
        [exact[at] for at in moving],
        [players[at].key for at in moving],
        CONTEXT.subtract(*(written(values[end], game.result) for end in (-1, 0))),
        places_of(game.result),
    )
    of_players = [(players[at], amount) for at, amount in zip(moving, rounded, strict=True)]
    rest = [player for at, player in enumerate(players) if at not in moving]
    # That they count different things is said even where it comes to nothing.
    of_players += [(player, Decimal(0)) for player in rest if player.kind == "definition"]
    idle = [part for player in rest if player.kind != "definition" for part in player.parts]
    return Shares(tuple(of_players), tuple(idle), grouped)

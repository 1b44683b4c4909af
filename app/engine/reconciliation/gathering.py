"""Many players made few: those with the smallest effects gathered by part of the method."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.case.model import Case
from app.engine.method import METHOD_VERSION
from app.engine.quantity import Quantity
from app.engine.reconciliation.game import Game
from app.engine.reconciliation.parts import AREAS, Part
from app.engine.reconciliation.players import Player, joined
from app.engine.reconciliation.reach import names_below

MOST_PLAYERS = 12
FEWEST_PLAYERS = 4
# How much work one comparison may be, about two seconds: mixtures times what a mixture weighs. A
# line weighs one, a row of a list four times as much, and all the rest as much as thirty lines.
MOST_WORK = 600_000
REST_OF_A_CASE, ROW_OF_A_LIST = 30, 4
REST = "rest"
_RESULTS_OF = {
    "days": (q.hold_days, q.extra_stay_days, q.all_days),
    "daily_cost": (q.daily_cost,),
    "staff": (q.taking_part_cost,),
    "money": (q.reimbursements,),
}
_AREA_OF_KIND = {
    "definition": "choices",
    "basis": "choices",
    "method": "choices",
    "period": "terms",
    "fact": "terms",
    "clock": "terms",
}


def most_players(case: Case) -> int:
    """How many players can be told apart in a case: 12, and fewer in one of very many rows."""
    rows = sum(len(rows) for rows in case.items.values())
    weight = REST_OF_A_CASE + len(case.lines) + ROW_OF_A_LIST * rows
    most = MOST_PLAYERS
    while most > FEWEST_PLAYERS and weight << most > MOST_WORK:
        most -= 1
    return most


def gathered(players: Sequence[Player], game: Game, most: int) -> list[Player]:
    """At most `most` players: as many as can be stay alone, those with the largest effects.

    The others are gathered by their part of the method. The definition, the basis of the daily
    cost and the method's version always stay alone.
    """
    lasting = [player for player in players if area_of(player) == "choices"]
    others = [player for player in players if area_of(player) != "choices"]
    others.sort(key=lambda player: (-_effect(player, game), player.key))
    for alone in range(len(others), -1, -1):
        small = _by_area(others[alone:])
        if len(lasting) + alone + len(small) <= most:
            return [*lasting, *others[:alone], *small]
    return [*lasting, joined(others, REST)]


def _by_area(players: Sequence[Player]) -> list[Player]:
    found = []
    for area in AREAS:
        of_area = [player for player in players if area_of(player) == area]
        found += [joined(of_area, area)] if len(of_area) > 1 else of_area
    return found


def _effect(player: Player, game: Game) -> Decimal:
    """The larger of what the player does as the first to change and as the last."""
    everyone = (1 << len(game.parts)) - 1
    found = [Decimal(0)]
    for before, after in ((0, player.bits), (everyone & ~player.bits, everyone)):
        one, other = game.value(before), game.value(after)
        if one is not None and other is not None:
            found.append(abs(CONTEXT.subtract(other, one)))
    return max(found)


def area_of(player: Player) -> str:
    """The part of the method that a player belongs to: a key of AREAS."""
    part = player.lead or player.parts[0]
    return _AREA_OF_KIND.get(part.kind) or _area_of_names(part)


def _area_of_names(part: Part) -> str:
    for area, results in _RESULTS_OF.items():
        if any(part.names & _names_below(result) for result in results):
            return area
    return "terms"


@cache
def _names_below(result: Quantity) -> frozenset[str]:
    return names_below(result, METHOD_VERSION, {})

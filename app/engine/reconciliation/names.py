"""What a player is called, and what the two say of it, where it is more than one figure."""

from __future__ import annotations

from app.engine import quantities as q
from app.engine.method import METHOD_VERSION
from app.engine.phrases import listed, lower_first
from app.engine.reconciliation.gathering import REST
from app.engine.reconciliation.parts import AREAS, Part, Said
from app.engine.reconciliation.players import Player
from app.engine.reconciliation.reach import names_below
from app.language import marked, say

TOGETHER = marked("These figures together")
_MOST_NAMED = 3
# Results after which figures are called that only make sense together, the closest first.
_CALLED_AFTER = (
    q.processing_cost,
    q.transport_cost,
    q.medical_cost,
    q.scaap_claim,
    q.scaap_award_used,
    q.extra_stay_days,
    q.hold_days,
    q.daily_cost,
    q.program_cost,
    q.reimbursements,
    q.detention_days,
    q.detention_cost,
    q.taking_part_cost,
)


def player_label(player: Player, everything: bool) -> str:
    """The label of a player; `everything`: no other part enters the result."""
    if player.lead is not None:
        return player.lead.label
    if player.area:
        area = say("Everything else") if player.area == REST else AREAS[player.area]
        return say("{area}: {count} smaller differences", area=area, count=len(player.parts))
    if called := _called_after(player.parts):
        return called
    is_all = everything and len(player.parts) > _MOST_NAMED
    return say(TOGETHER) if is_all else _listed(player.parts)


def _called_after(parts: tuple[Part, ...]) -> str | None:
    """The label of the closest result that rests on nothing but these figures' kind."""
    names = frozenset(name for part in parts for name in part.names)
    for quantity in _CALLED_AFTER:
        if names and names <= names_below(quantity, METHOD_VERSION, {}):
            return quantity.label
    return None


def _listed(parts: tuple[Part, ...]) -> str:
    labels = [parts[0].label, *(lower_first(part.label) for part in parts[1:])]
    if len(labels) > _MOST_NAMED:
        return say("{first} and {count} more", first=labels[0], count=len(labels) - 1)
    return listed(labels)


def said_by(player: Player) -> tuple[Said | None, Said | None]:
    """What the two say of a player: of its part, or of the parts it is made of."""
    if player.lead is not None:
        return player.lead.said
    return _joined(player.parts, 0), _joined(player.parts, 1)


def _joined(parts: tuple[Part, ...], side: int) -> Said | None:
    told = [(part.label, said) for part in parts if (said := part.said[side]) is not None]
    if not told:
        return None
    if len(told) > _MOST_NAMED:
        return Said(None, say("{count} figures", count=len(told)))
    each = (
        say("{figure} {value}", figure=lower_first(label), value=said.text) for label, said in told
    )
    return Said(None, "; ".join(each))

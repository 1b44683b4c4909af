"""Players: parts that share a difference, alone or with those without which they say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.engine import quantities as q
from app.engine.reconciliation.parts import Part
from app.engine.reconciliation.reach import SCAAP_ESTIMATE, Reach, factors_together

LEADING = ("definition", "basis")  # whose name a player of several parts takes
ALONE = ("method", "period")
_TO_BE_ESTIMATED = frozenset({"kind", q.vendor_fee_share.name})  # a SCAAP row without its award


@dataclass(frozen=True)
class Player:
    """Parts that are changed together, in the order of their keys, with their bits as one number.

    `area` is the part of the method they were gathered by; empty for what was not gathered.
    """

    parts: tuple[Part, ...]
    bits: int
    area: str = ""

    @cached_property
    def lead(self) -> Part | None:
        """The part that a player of several is named after: the definition, else the basis."""
        if len(self.parts) == 1:
            return self.parts[0]
        return next((p for kind in LEADING for p in self.parts if p.kind == kind), None)

    @cached_property
    def key(self) -> str:
        """The key of its part, or of the part it is named after, or all of them joined."""
        if self.lead is not None:
            return self.lead.key
        return f"group.{self.area}" if self.area else "+".join(part.key for part in self.parts)

    @property
    def kind(self) -> str:
        """The kind of its part, or of the part it is named after; else "group"."""
        return self.lead.kind if self.lead is not None else "group"


def joined(players: Iterable[Player], area: str = "") -> Player:
    """Several players as one."""
    found = list(players)
    parts = sorted((part for player in found for part in player.parts), key=lambda p: p.key)
    bits = 0
    for player in found:
        bits |= player.bits
    return Player(tuple(parts), bits, area)


def first_players(parts: Sequence[Part], reach: Reach, versions: Iterable[str]) -> list[Player]:
    """A player for each part, those joined that belong together whatever their values.

    Figures that enter by one of two definitions belong to the definition, and to the basis of the
    daily cost those that enter by one of two bases. Figures that only one side states and that are
    multiplied with one another are one player.
    """
    groups = _Groups(parts)
    for place, part in enumerate(parts):
        owner = _owner(part, parts, reach)
        if owner is not None:
            groups.join(place, owner)
    for together in _one_sided(parts, versions):
        groups.join(*together)
    return groups.players()


def _owner(part: Part, parts: Sequence[Part], reach: Reach) -> int | None:
    """The place of the definition or the basis that the part belongs to."""
    if part.kind in ALONE or part.kind == "definition":
        return None
    entering = part.names & reach.names
    for kind, apart in (("definition", reach.of_one_definition), ("basis", reach.of_one_basis)):
        if part.kind != kind and entering <= apart:
            return next((at for at, each in enumerate(parts) if each.kind == kind), None)
    return None


def _one_sided(parts: Sequence[Part], versions: Iterable[str]) -> list[list[int]]:
    """Places of parts that only one side states and that say nothing without one another."""
    together = [names for version in versions for names in factors_together(version)]
    found = []
    for side in (0, 1):
        alone = [at for at, part in enumerate(parts) if part.only_side == side]
        figures = [at for at in alone if parts[at].kind == "figure"]
        for names in together:
            found.append([at for at in figures if parts[at].names <= names])
        found.append(_estimate(parts, alone))
    return [places for places in found if len(places) > 1]


def _estimate(parts: Sequence[Part], alone: Sequence[int]) -> list[int]:
    """The figures of a SCAAP estimate, and the row of money received that they are for."""
    figures = [at for at in alone if parts[at].names <= SCAAP_ESTIMATE]
    rows = [
        at
        for at in alone
        if parts[at].key.startswith("reimbursements[") and parts[at].names <= _TO_BE_ESTIMATED
    ]
    return [*rows, *figures] if figures else []


class _Groups:
    """Places that belong together, merged as more is learned."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self.head = list(range(len(parts)))

    def join(self, *places: int) -> None:
        """Put places into one group."""
        heads = [self.head[place] for place in places]
        self.head = [min(heads) if head in heads else head for head in self.head]

    def players(self) -> list[Player]:
        """A player for each group, in the order of keys."""
        found = []
        for head in dict.fromkeys(self.head):
            places = [at for at, each in enumerate(self.head) if each == head]
            singles = (Player((self.parts[at],), 1 << at) for at in places)
            found.append(joined(singles) if len(places) > 1 else next(singles))
        return sorted(found, key=lambda player: player.key)

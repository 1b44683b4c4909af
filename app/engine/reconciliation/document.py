"""The document of a reconciliation: both sides, every difference with its share, what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.engine import wording
from app.engine.arithmetic import CONTEXT
from app.engine.case.periods import days_in
from app.engine.numerals import document_value, format_value
from app.engine.quantity import Quantity
from app.engine.readings.needs import needs
from app.engine.reconciliation.cautions import cautions
from app.engine.reconciliation.names import player_label, said_by
from app.engine.reconciliation.parts import Part, Said
from app.engine.reconciliation.players import Player
from app.engine.reconciliation.sentence import definition_note, reason
from app.engine.reconciliation.shares import Shares, written
from app.engine.statement import Statement
from app.engine.units import SHARE
from app.language import say

Document = dict[str, Any]


@dataclass(frozen=True)
class Findings:
    """What was found about two statements. `turned`: the parts' first is `b`, and shares too."""

    a: Statement
    b: Statement
    result: Quantity
    turned: bool
    parts: Sequence[Part]
    entering: Sequence[Part]
    shares: Shares

    def in_order(self, said: tuple[Any, Any]) -> tuple[Any, Any]:
        """What the first and the second say, as what a and b say."""
        return (said[1], said[0]) if self.turned else said

    def amount(self, share: Decimal) -> Decimal:
        """A share with the sign it has from a to b."""
        return -share if self.turned and share else share


def reconciliation_document(found: Findings) -> Document:
    """The document that `reconcile` returns. Amounts are texts of exact decimals; null: unknown."""
    a, b = side_document(found.a, found.result), side_document(found.b, found.result)
    difference = _difference(found)
    figures = _figures(found, difference)
    document: Document = {
        "result": found.result.name,
        "label": found.result.label,
        "unit": found.result.unit.name,
        "a": a,
        "b": b,
        "difference": None if difference is None else _text(difference, found.result),
        "shares": {each["key"]: each["amount"] for each in figures if each["amount"] is not None},
        "figures": figures,
        "not_entering": _not_entering(found),
        "same_value_other_source": [
            _other_source(part, found) for part in found.parts if not part.differs
        ],
        "grouped": found.shares.grouped,
        "cautions": cautions(found.a, found.b, found.result, figures, found.shares.grouped),
    }
    # The definition has its say first, also where the difference lies elsewhere.
    document["definition_note"] = definition_note(document)
    document["reason"] = reason(document, found.result.unit)
    document["sentence"] = f"{document['definition_note']} {document['reason']}".strip()
    return document


def side_document(statement: Statement, result: Quantity) -> Document:
    """One of the two: its title, its result, and what it would need where that is not known."""
    value, case = statement.value(result), statement.case
    lacking = needs(result, statement.root) if value is None else frozenset[Quantity]()
    ordered = sorted(lacking, key=lambda quantity: quantity.name)
    return {
        "title": case.title,
        "value": None if value is None else _text(value, result),
        "value_text": None if value is None else format_value(value, result.unit),
        "needs": [{"name": each.name, "label": each.label} for each in ordered],
        "definition": case.definition,
        "definition_label": wording.DEFINITIONS[case.definition],
        "counts": wording.DEFINITION_COUNTS[case.definition],
        "county_fips": case.county_fips,
        "period_start": case.period_start.isoformat(),
        "period_end": case.period_end.isoformat(),
        "period_days": days_in((case.period_start, case.period_end)),
        "method_version": statement.method_version,
    }


def _text(value: Decimal, result: Quantity) -> str:
    return document_value(value, result.unit)


def _difference(found: Findings) -> Decimal | None:
    one, other = (statement.value(found.result) for statement in (found.a, found.b))
    if one is None or other is None:
        return None
    return CONTEXT.subtract(written(other, found.result), written(one, found.result))


def _figures(found: Findings, difference: Decimal | None) -> list[Document]:
    """The definition first, then by size; without shares every part that could enter."""
    if difference is None:
        entries = [_entry(Player((part,), 0), None, None, found) for part in found.entering]
    else:
        entries = [
            _entry(player, found.amount(share), difference, found)
            for player, share in found.shares.of_players
        ]
    return sorted(entries, key=_rank)


def _rank(entry: Document) -> tuple[Any, ...]:
    size = -abs(Decimal(entry["amount"] or 0))
    return entry["kind"] != "definition", size, entry["key"]


def _entry(
    player: Player, amount: Decimal | None, difference: Decimal | None, found: Findings
) -> Document:
    everything = len(player.parts) == len(found.entering)
    said = found.in_order(said_by(player))
    others = [part for part in player.parts if part is not player.lead]
    share = CONTEXT.divide(amount, difference) if difference and amount is not None else None
    return {
        "key": player.key,
        "label": player_label(player, everything),
        "kind": player.kind,
        **_told(said),
        "amount": None if amount is None else _text(amount, found.result),
        "share": None if share is None else document_value(share, SHARE),
        "members": [_member(part, found) for part in others],
    }


def _told(said: tuple[Said | None, Said | None]) -> Document:
    """What both say, side by side."""
    document: Document = {}
    for name, one in zip(("a", "b"), said, strict=True):
        document[name] = one.text if one else None
        document[f"grade_{name}"] = one.grade if one else ""
        document[f"source_{name}"] = one.source if one else ""
    return document


def _member(part: Part, found: Findings) -> Document:
    said = _told(found.in_order(part.said))
    return {"key": part.key, "label": part.label, "kind": part.kind, **said}


def _not_entering(found: Findings) -> list[Document]:
    """Parts that differ and move nothing: beside the result, or without effect in these two."""
    entering = {part.key for part in found.entering}
    beside = [part for part in found.parts if part.differs and part.key not in entering]
    # That days alone make amounts differ is a caution; here it would read as having no effect.
    idle = (part for part in found.shares.idle if part.kind != "period")
    parts = sorted([*beside, *idle], key=lambda part: part.key)
    nothing = _text(Decimal(0), found.result)
    return [{**_member(part, found), "amount": nothing, "share": None} for part in parts]


def _other_source(part: Part, found: Findings) -> Document:
    """A figure with one value and two grades, sources or ranges."""
    document = _member(part, found)
    one, other = found.in_order(part.said)
    ends = [_range(said) for said in (one, other)]
    return {**document, "range_a": ends[0], "range_b": ends[1]}


def _range(said: Said) -> str | None:
    low, high = said.ends
    if low is None or high is None:
        return None
    return say("{low} to {high}", low=f"{low:f}", high=f"{high:f}")

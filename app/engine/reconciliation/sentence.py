"""The difference in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.engine.phrases import listed, lower_first
from app.engine.reconciliation.largest import largest_reason
from app.engine.reconciliation.told import Document, name_of, spoken
from app.engine.units import Unit
from app.language import say


def definition_note(document: Document) -> str:
    """That the two count different things, and which; empty where they count the same."""
    if document["a"]["definition"] == document["b"]["definition"]:
        return ""
    counted = [_inner(document[name]["counts"]) for name in ("a", "b")]
    return say(
        "The two count different things: A counts {a}; B counts {b}.", a=counted[0], b=counted[1]
    )


def _inner(words: str) -> str:
    return lower_first(words.rstrip(".")).removeprefix("only ")


def reason(document: Document, unit: Unit) -> str:
    """What makes the difference, in one or two sentences; or why there is none."""
    lacking = [_lacking(name, document) for name in ("a", "b") if document[name]["value"] is None]
    if lacking:
        return " ".join([*lacking, say("So there is no difference to share out.")])
    return _reason(document, document["figures"], unit)


def _reason(document: Document, figures: Sequence[Document], unit: Unit) -> str:
    if not figures:
        return _nothing(document)
    difference = Decimal(document["difference"])
    if figures[0]["kind"] == "definition" and not Decimal(figures[0]["amount"]):
        others = f" {_reason(document, figures[1:], unit)}" if figures[1:] else ""
        return f"{say('What is counted makes no difference here.')}{others}"
    if not difference:
        return _offset(document, figures, unit)
    return f"{largest_reason(figures, difference, unit)}{_days_apart(document)}"


def _days_apart(document: Document) -> str:
    """That the two cover so many days each, where that alone makes amounts differ."""
    a, b = (document[name]["period_days"] for name in ("a", "b"))
    if a == b:
        return ""
    return f" {say('A covers {a} days, B {b}.', a=f'{a:,}', b=f'{b:,}')}"


def _lacking(name: str, document: Document) -> str:
    result, side = lower_first(document["label"]), name.upper()
    needed = [lower_first(each["label"]) for each in document[name]["needs"]]
    if not needed:
        return say("{side} has no {result}.", side=side, result=result)
    return say(
        "{side} has no {result}; it needs {figures}.",
        side=side,
        result=result,
        figures=listed(needed),
    )


def _nothing(document: Document) -> str:
    amount = document["a"]["value_text"]
    if document["not_entering"]:
        return say("Both come to {amount}. What differs does not enter.", amount=amount)
    return say("Nothing differs between the two: both come to {amount}.", amount=amount)


def _offset(document: Document, figures: Sequence[Document], unit: Unit) -> str:
    up, down = (
        next((each for each in figures if (Decimal(each["amount"]) > 0) is above), None)
        for above in (True, False)
    )
    amount = document["a"]["value_text"]
    if up is None or down is None:
        return say("Both come to {amount}, for different reasons.", amount=amount)
    adds, takes = (spoken(Decimal(each["amount"]), unit) for each in (up, down))
    return say(
        "Both come to {amount}, for different reasons: {up} adds {adds} and {down} takes {takes} "
        "away.",
        amount=amount,
        up=name_of(up),
        adds=adds,
        down=name_of(down),
        takes=takes,
    )

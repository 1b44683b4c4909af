"""What stands beside every total: the split by severity, and the policies to compare."""

from __future__ import annotations

from typing import Any

from app.engine import wording
from app.engine.case.model import Case
from app.engine.fingerprint import canonical
from app.engine.reconciliation.parts import Part, Said
from app.language import say, say_count

_NO_NAMES = frozenset[str]()


def severity_parts(first: Case, second: Case) -> list[Part]:
    """The split by severity as one part, where the two differ in it."""
    said = _severity(first), _severity(second)
    return _one("severity", say("Who is held, by severity"), said)


def policy_parts(first: Case, second: Case) -> list[Part]:
    """The policies to compare as one part, where the two differ in them."""
    said = _policies(first), _policies(second)
    return _one("policies", say("Policies to compare"), said)


def _one(key: str, label: str, said: tuple[Said | None, Said | None]) -> list[Part]:
    return [Part(key, label, "item", _NO_NAMES, said)] if said[0] != said[1] else []


def _severity(case: Case) -> Said | None:
    split = case.severity
    if split is None:
        return None
    value: list[Any] = [split.basis]
    for classes in (split.people, split.days):
        value.append(sorted((name, figure.likely) for name, figure in classes.items()))
    count = len({*split.people, *split.days})
    words = say_count(
        "{count} class, {basis}",
        "{count} classes, {basis}",
        count,
        count=count,
        basis=wording.SEVERITY_BASES[split.basis],
    )
    return Said(value, words)


def _policies(case: Case) -> Said | None:
    if not case.policies:
        return None
    names = [policy.name for policy in case.policies]
    return Said(canonical([policy.to_document() for policy in case.policies]), "; ".join(names))

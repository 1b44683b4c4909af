"""A case as everyone may have it: classes with few people are joined into one.

The sum of the joined classes follows from the total, so that every result comes out the same. What
would need the parts, such as a policy that holds only one of them, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from app.engine.arithmetic import CONTEXT
from app.engine.case.model import Case, Figures, Policy, Severity
from app.engine.case.shapes import MOST_NOTE, MOST_TEXT, SALT
from app.engine.figure import Figure
from app.engine.small_cells import SmallSplit, small_cells
from app.engine.statement import Statement, calculate
from app.language import marked, say

JOINED = marked(
    "Public copy: classes of people are joined so that no count of 1 to 10 can be read from it. "
    "It comes to the same total as the calculation it was made from, under another fingerprint."
)
LEFT_OUT = marked(
    "Public copy: the split by severity is left out so that no count of 1 to 10 people can be read "
    "from it. It comes to the same total as the calculation it was made from, under another "
    "fingerprint."
)
_JOINED_NAME = "joined classes"


def public_case(case: Case) -> Case:
    """The case without a count of people that must not be shown; the case itself if it has none.

    Its note says what was done to it, in the language in use. Every result of the calculation is
    that of the case.
    """
    split = small_classes(case)
    if split is None or (split.is_shown and not split.hidden):
        return case
    hidden = tuple(cell.name for cell in split.hidden)
    if not split.is_shown:
        policies = tuple(each for each in case.policies if not (each.classes or each.held))
        return replace(case, severity=None, policies=policies, texts=_told(case, LEFT_OUT))
    name = _name(hidden, case)
    policies = tuple(
        _joined_policy(each, hidden, name)
        for each in case.policies
        if not tells_apart(each.classes, each.held, hidden)
    )
    severity = _joined(case.severity, hidden, name) if case.severity else None
    return replace(case, severity=severity, policies=policies, texts=_told(case, JOINED))


def as_public(statement: Statement) -> Statement:
    """The statement of the public case under the same facts and method; itself if nothing hides."""
    case = public_case(statement.case)
    if case is statement.case:
        return statement
    return calculate(case, statement.facts, statement.method_version)


def public_fingerprint(statement: Statement) -> str:
    """What stands on a paper of a calculation that is not saved; empty where nothing hides.

    The calculation's own fingerprint would tell whether a guess at a small count is right.
    """
    public = as_public(statement)
    return "" if public is statement else str(public.to_document()["fingerprint"])


def small_classes(case: Case) -> SmallSplit | None:
    """What may be shown of the people in each class; None where no class counts people.

    The total is known to everyone, by its row and by the people who are held.
    """
    if case.severity is None or not case.severity.people:
        return None
    people = case.severity.people
    counts = [(each, people[each].likely if each in people else None) for each in _classes(case)]
    return small_cells(counts)


def tells_apart(classes: Iterable[str], held: Mapping[str, Any], hidden: Iterable[str]) -> bool:
    """Whether a policy treats hidden classes differently, so that its numbers give one away.

    `classes` are those still held, `held` the shares of classes as figures or as a document has
    them; a class without a share is not held.
    """
    listed = set(classes)
    shares = [held.get(name) for name in hidden]
    ways = {(name in listed, repr(held.get(name))) for name in hidden}
    return len(ways) > 1 or any(map(_has_ends, shares))


def _has_ends(share: Any) -> bool:
    """Whether a share is a range: each class is then drawn by itself, and the spread tells."""
    if isinstance(share, Mapping):
        return "low" in share or "high" in share
    return isinstance(share, Figure) and share.is_uncertain


def _classes(case: Case) -> tuple[str, ...]:
    return case.severity.classes if case.severity else ()


def _told(case: Case, what: str) -> dict[str, str]:
    """The texts of the case; its note begins with what was done, and ends where there is room."""
    note = "\n\n".join(filter(None, (say(what), case.texts.get("note", ""))))
    kept = {name: text for name, text in case.texts.items() if name != SALT}
    return {**kept, "note": note[:MOST_NOTE]}


def _name(hidden: tuple[str, ...], case: Case) -> str:
    name = " + ".join(hidden)
    taken = {*_classes(case)} - {*hidden}
    free = name if len(name) <= MOST_TEXT and name not in taken else _JOINED_NAME
    while free in taken:
        free += " +"
    return free


def _joined(split: Severity, hidden: tuple[str, ...], name: str) -> Severity:
    return replace(
        split,
        people=dict(_with_one(split.people, hidden, name)),
        days=dict(_with_one(split.days, hidden, name)),
    )


def _with_one(figures: Figures, hidden: tuple[str, ...], name: str) -> Iterator[tuple[str, Figure]]:
    """The figures with one for all hidden classes, where the first stood; none where one lacks."""
    parts = [figures[each] for each in hidden if each in figures]
    is_whole = len(parts) == len(hidden)
    first = next((each for each in figures if each in hidden), None)
    for each, figure in figures.items():
        if each not in hidden:
            yield each, figure
        elif each == first and is_whole:
            yield name, _sum(parts)


def _sum(parts: list[Figure]) -> Figure:
    """One figure for several, as weak as the weakest: no ends and no note, which were a part's."""
    likely = reduce(CONTEXT.add, (each.likely for each in parts))
    sources, grades = {each.source for each in parts}, [each.grade for each in parts]
    return Figure(
        likely,
        grade=max(grades) if all(grades) else "",
        source=sources.pop() if len(sources) == 1 else None,
    )


def _joined_policy(policy: Policy, hidden: tuple[str, ...], name: str) -> Policy:
    classes = tuple(dict.fromkeys(name if each in hidden else each for each in policy.classes))
    held = {name if each in hidden else each: figure for each, figure in policy.held.items()}
    return replace(policy, classes=classes, held=held)

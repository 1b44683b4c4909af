"""Choices: policies side by side with the current practice, and the steps in which cost moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.phrases import listed
from app.language import marked, say, say_count
from app.reports.content.amounts import headline
from app.reports.content.choice_rows import ChoiceRow, choice_rows, lacking_years
from app.reports.content.stated import Document, Stated
from app.reports.content.step_costs import StepCost, not_said, step_costs
from app.reports.content.steps import StepLinks

SAME_DAY = marked(
    "A policy changes who is held and what is paid back. The cost of one jail day stays the same."
)
AT_ONCE_ONLY = marked(
    "That is at the daily cost chosen. At once, only the marginal cost would change: what one "
    "person more or less costs. The rest falls away only where posts or units close."
)
LESS_AT_ONCE = marked(
    "That is at the daily cost chosen. Less would change at once, because staff and buildings "
    "stay; how much is not known without cost items."
)
NONE_PRICED = marked("None of these choices can be priced yet.")
NONE_MOVES = marked("None of these choices changes the net cost.")


@dataclass(frozen=True, slots=True)
class Choice:
    """A policy: its name, its rule in a sentence, what to know about it, how it was worked out."""

    label: str
    is_now: bool
    rule: str
    cautions: tuple[str, ...]
    working: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """The section. Without policies to compare, `choices` is empty and `rows` too.

    `assumed` is what more than one policy takes for granted.
    `can_enter`: where policies are chosen; `growth_href`: where growth is stated, if it lacks.
    """

    sentence: str
    law: str
    choices: tuple[Choice, ...]
    rows: tuple[ChoiceRow, ...]
    assumed: tuple[str, ...]
    lacking: str
    growth_href: str | None
    steps: tuple[StepCost, ...]
    steps_not_said: str
    can_enter: str | None


def choices(stated: Stated, steps: StepLinks) -> Choices | None:
    """The section; None where there is nothing to compare and no way to choose anything."""
    policies: Document = (stated.analysis or {}).get("policies") or {}
    columns: Sequence[Document] = policies.get("columns", ())
    compared = columns if len(columns) > 1 and stated.has_total else ()
    found = step_costs(policies.get("step_fixed", ()))
    can_enter = steps.step("policies") if stated.has_total else None
    if stated.analysis is None or not (compared or found or can_enter):
        return None
    assumed = _assumed(compared)
    return Choices(
        sentence=_sentence(compared, stated.statement["cost_basis"]),
        law=stated.about.state_law if compared else "",
        choices=tuple(_choice(column, assumed, compared[0]) for column in compared),
        rows=choice_rows(compared, stated),
        assumed=assumed,
        lacking=lacking_years(compared),
        growth_href=steps.step("terms") if lacking_years(compared) else None,
        steps=found,
        steps_not_said=not_said(policies.get("steps_not_said", ())) if found else "",
        can_enter=can_enter,
    )


def _assumed(columns: Sequence[Document]) -> tuple[str, ...]:
    """Cautions that several policies share, each once."""
    counted = Counter(text for column in columns for text in set(column["cautions"]))
    told = (text for column in columns for text in column["cautions"] if counted[text] > 1)
    return tuple(dict.fromkeys(told))


def _own(working: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """The lines of a working that are not those of the current practice, given elsewhere."""
    return tuple(line for line in working if line not in now)


def _choice(column: Document, assumed: Collection[str], now: Document) -> Choice:
    return Choice(
        label=column["label"],
        is_now=column["policy"] == "current",
        rule=column["rule"],
        cautions=tuple(text for text in column["cautions"] if text not in assumed),
        working=() if column["policy"] == "current" else _own(column["working"], now["working"]),
    )


def _sentence(columns: Sequence[Document], basis: str) -> str:
    """Which choice lowers the net cost most and which raises it most."""
    if not columns:
        return ""
    known = {
        column["label"]: Decimal(column["change"])
        for column in columns[1:]
        if column["change"] is not None
    }
    if not known:
        return f"{say(NONE_PRICED)} {say(SAME_DAY)}"
    least, largest = min(known.values()), max(known.values())
    told = [
        _changes(most, [label for label, each in known.items() if each == most], len(known))
        for most, is_said in ((least, least < 0), (largest, largest > 0))
        if is_said
    ]
    return " ".join([*(told or [say(NONE_MOVES)]), *_at_once(columns, basis), say(SAME_DAY)])


def _at_once(columns: Sequence[Document], basis: str) -> list[str]:
    """That less changes at once than the daily cost chosen says; nothing at marginal cost."""
    if basis == "marginal":
        return []
    known = any(column["change_at_marginal_cost"] for column in columns)
    return [say(AT_ONCE_ONLY) if known else say(LESS_AT_ONCE)]


def _changes(change: Decimal, labels: Sequence[str], compared: int) -> str:
    """ "“Take no part” would lower the net cost most, by $69,938."."""
    amount = headline(change.copy_abs())
    if len(labels) == compared > 1:
        return _changes_alone(change, say("Each of them"), amount)
    quoted = [say("“{policy}”", policy=label) for label in labels]
    if len(labels) == compared:
        return _changes_alone(change, quoted[0], amount)
    named = {"policies": listed(quoted), "amount": amount}
    # One form in English: other languages bend the verb to the number of policies.
    if change < 0:
        return say_count(
            "{policies} would lower the net cost most, by {amount}.",
            "{policies} would lower the net cost most, by {amount}.",
            len(labels),
            **named,
        )
    return say_count(
        "{policies} would raise the net cost most, by {amount}.",
        "{policies} would raise the net cost most, by {amount}.",
        len(labels),
        **named,
    )


def _changes_alone(change: Decimal, policy: str, amount: str) -> str:
    if change < 0:
        return say("{policy} would lower the net cost by {amount}.", policy=policy, amount=amount)
    return say("{policy} would raise the net cost by {amount}.", policy=policy, amount=amount)

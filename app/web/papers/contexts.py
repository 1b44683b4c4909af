"""What the programs page, the glossary and the register of sources show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from app.engine import calculate, read_case, wording
from app.engine.case.model import Policy
from app.engine.numerals import NotANumber, parse_number, percentage, plain_number
from app.engine.policies.options import PRESETS
from app.engine.policies.rules import rule
from app.engine.quantities.funnel import FUNNEL
from app.engine.quantity import Quantity
from app.language import marked, say, say_as
from app.reference.counties import states
from app.reference.glossary import Term, plain_letters, terms
from app.reference.programs import ProgramFigure
from app.reference.sources import Source, source, sources
from app.reference.state_rules import StateRule, state_rules
from app.reference.studies import studies
from app.web.formats import day

DOLLARS = "dollars"
# How a figure of a program is written with its unit: the value is a number, a share or dollars.
WITH_UNIT = {
    "share": "{value}",
    "dollars": "{value}",
    "share of salary": marked("{value} of salary"),
    "dollars a day": marked("{value} a day"),
    "detainers": marked("{value} detainers"),
    "hours": marked("{value} hours"),
}
NUMBERS = "0–9"


def figure_value(figure: ProgramFigure) -> str:
    """A figure of a program with its unit: "3,847 detainers", "under 40%", "$88 a day"."""
    before, _, number = figure.value.rpartition(" ")
    try:
        value, _, _ = parse_number(number)
    except NotANumber:
        return f"{figure.value} {figure.unit}"
    written = say(WITH_UNIT[figure.unit], value=_number(value, figure.unit))
    if before == "under":
        return say("under {value}", value=written)
    return f"{before} {written}".strip()


def _number(value: Decimal, unit: str) -> str:
    if unit.startswith("share"):
        return percentage(value)
    return f"${plain_number(value)}" if unit.startswith(DOLLARS) else plain_number(value)


def stages() -> tuple[Quantity, ...]:
    """The stages from booking to ICE custody."""
    return FUNNEL


@dataclass(frozen=True)
class RuleShown:
    """A state's rule with the state's name, the days it holds, and its sources."""

    state: str
    rule: StateRule
    in_force: str
    sources: tuple[Source, ...]


def rules_shown() -> list[RuleShown]:
    """All state rules by the state's name; parts that say the same over time become one."""
    names = {state.abbreviation: state.name for state in states()}
    alike = groupby(state_rules(), key=lambda rule: (rule.state, rule.sentence, rule.source_id))
    shown = [_rule_shown(names[state], list(rules)) for (state, _sentence, _source), rules in alike]
    return sorted(shown, key=lambda found: found.state)


def _rule_shown(name: str, rules: Sequence[StateRule]) -> RuleShown:
    found = tuple(source(source_id) for source_id in rules[-1].source_ids)
    return RuleShown(name, rules[-1], _in_force(rules[0].effective, rules[-1].until), found)


def _in_force(first: date | None, last: date | None) -> str:
    if first and last:
        return say_as("days", "{first} to {last}", first=day(first), last=day(last))
    if last:
        return say("until {day}", day=day(last))
    return say("since {day}", day=day(first)) if first else say("from before the records here")


def terms_by_letter() -> list[tuple[str, list[Term]]]:
    """The terms of the glossary under their first letters; those that begin with a number first.

    A letter with an accent stands with the one without.
    """
    return [(letter, list(found)) for letter, found in groupby(terms(), key=_letter)]


def _letter(term: Term) -> str:
    first = plain_letters(term.term)[0].upper()
    return first if first.isalpha() else NUMBERS


def register() -> tuple[list[Source], list[Source]]:
    """The register of sources: laws, statistics and the like; then the published studies."""
    ids = {study.source_id for study in studies()}
    entries = list(sources().values())
    return (
        [entry for entry in entries if entry.id not in ids],
        [entry for entry in entries if entry.id in ids],
    )


def refusal_example() -> str:
    """What the engine says when it is given people and nothing else."""
    case = read_case(
        {
            "period_start": "2025-01-01",
            "period_end": "2025-12-31",
            "definition": "hold",
            "figures": {"people_held": 412},
        }
    )
    return str(calculate(case).to_document()["refusal"]["message"])


def policies_shown() -> list[tuple[str, str]]:
    """The policies that can be compared, each with its rule in a sentence."""
    return [(wording.POLICIES[kind], rule(Policy(kind))) for kind in PRESETS]

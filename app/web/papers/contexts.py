"""What the programs page, the glossary and the register of sources show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from app.engine import calculate, read_case, wording
from app.engine.case.model import Policy
from app.engine.numerals import NotANumber, parse_number, percentage, plain_number
from app.engine.policies.options import PRESETS
from app.engine.policies.rules import rule
from app.engine.quantities.funnel import FUNNEL
from app.engine.quantity import Quantity
from app.reference.counties import states
from app.reference.glossary import Term, terms
from app.reference.programs import ProgramFigure
from app.reference.sources import Source, source, sources
from app.reference.state_rules import StateRule, state_rules
from app.reference.studies import studies
from app.web.formats import day

DOLLARS = "dollars"


def figure_value(figure: ProgramFigure) -> str:
    """A figure of a program with its unit: "3,847 detainers", "under 40%", "$88 a day"."""
    before, _, number = figure.value.rpartition(" ")
    try:
        value, _, _ = parse_number(number)
    except NotANumber:
        return f"{figure.value} {figure.unit}"
    return f"{before} {_with_unit(value, figure.unit)}".strip()


def _with_unit(value: Decimal, unit: str) -> str:
    if unit.startswith("share"):
        return percentage(value) + unit.removeprefix("share")
    if unit.startswith(DOLLARS):
        return f"${plain_number(value)}{unit.removeprefix(DOLLARS)}"
    return f"{plain_number(value)} {unit}"


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
    first, last = rules[0].effective, rules[-1].until
    in_force = f"since {day(first)}" if first else "from before the records here"
    if last:
        in_force = f"{day(first)} to {day(last)}" if first else f"until {day(last)}"
    found = tuple(source(source_id) for source_id in rules[-1].source_ids)
    return RuleShown(name, rules[-1], in_force, found)


def terms_by_letter() -> list[tuple[str, list[Term]]]:
    """The terms of the glossary under their first letters; those that begin with a number first."""
    return [(letter, list(found)) for letter, found in groupby(terms(), key=_letter)]


def _letter(term: Term) -> str:
    first = term.term[0].upper()
    return first if first.isalpha() else "0–9"


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

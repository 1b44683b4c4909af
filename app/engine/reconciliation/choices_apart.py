"""What is chosen, or known of the place and the year, in which two calculations differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.engine import quantities as q
from app.engine import wording
from app.engine.case.model import Case
from app.engine.case.periods import in_figures, middle_year
from app.engine.numerals import format_value, plain_number
from app.engine.reconciliation.parts import (
    CLOCK_NAMES,
    PERIOD_NAMES,
    PRICE_NAMES,
    Part,
    Said,
    said_of,
)
from app.engine.statement import Statement
from app.language import say


def choice_parts(first: Statement, second: Statement) -> list[Part]:
    """Definition, cost basis, clock, period, method and facts, each where the two differ."""
    pair = (first, second)
    found = [
        _choice("definition", say("What is counted"), "definition", wording.DEFINITIONS, pair),
        _choice("cost_basis", say("Basis of the daily cost"), "basis", wording.COST_BASES, pair),
        *_clock_parts(pair),
        _period(pair),
        _method(pair),
        _population(pair),
        _prices(pair),
    ]
    return [part for part in found if part.said[0] != part.said[1]]


Two = tuple[Statement, Statement]


def _choice(name: str, label: str, kind: str, words: Mapping[str, str], pair: Two) -> Part:
    values = [getattr(statement.case, name) for statement in pair]
    said = (Said(values[0], words[values[0]]), Said(values[1], words[values[1]]))
    return Part(name, label, kind, frozenset({name}), said, ((("choice", name), values[1]),))


def clock_rule(statement: Statement) -> str:
    """The rule that the calculation runs by: its own, or its state's."""
    return statement.case.clock_rule or statement.facts.clock_rule


def time_zone(statement: Statement) -> str:
    """The jail's time zone: its own, or its county's."""
    return statement.case.texts.get("time_zone", statement.facts.time_zone)


def _clock_parts(pair: Two) -> list[Part]:
    """The clock enters only where a share of its limit is assumed; else the zone says nothing."""
    is_used = any(_assumes_share(statement.case) for statement in pair)
    names = CLOCK_NAMES if is_used else frozenset[str]()
    rule = _fact("clock_rule", say("Rule of the 48-hour clock"), names, [*map(clock_rule, pair)])
    zone = _fact("time_zone", say("Time zone of the jail"), names, [*map(time_zone, pair)])
    return [rule, zone] if is_used else [rule]


def _assumes_share(case: Case) -> bool:
    name = q.share_of_limit_used.name
    return name in case.figures or any(name in line.figures for line in case.lines)


def _fact(name: str, label: str, names: frozenset[str], values: Sequence[str]) -> Part:
    one, other = (Said(value, wording.CLOCK_RULES.get(value, value)) for value in values)
    return Part(name, label, "clock", names, (one, other), ((("fact", name), values[1]),))


def period_of(case: Case) -> tuple[str, str]:
    """First and last day, as documents write them."""
    return case.period_start.isoformat(), case.period_end.isoformat()


def _period(pair: Two) -> Part:
    said = tuple(_period_said(each.case) for each in pair)
    # A line alone takes counts from the whole if it has its period: see the worksheet.
    counts = frozenset(name for each in pair if each.case.lines for name in each.case.figures)
    case = pair[1].case
    change = (("period",), (case.period_start, case.period_end))
    return Part(
        "period", say("Period"), "period", PERIOD_NAMES | counts, (said[0], said[1]), (change,)
    )


def _period_said(case: Case) -> Said:
    first, last = period_of(case)
    period = (case.period_start, case.period_end)
    return Said((first, last), first if first == last else in_figures(period))


def _method(pair: Two) -> Part:
    versions = [statement.method_version for statement in pair]
    said = (
        Said(versions[0], say("method {version}", version=versions[0])),
        Said(versions[1], say("method {version}", version=versions[1])),
    )
    return Part(
        "method",
        say("Version of the method"),
        "method",
        frozenset({"method"}),
        said,
        ((("method",), versions[1]),),
    )


def _population(pair: Two) -> Part:
    said = [_residents(statement) for statement in pair]
    value = said[1].value if said[1] else None
    is_fact = not all(q.population.name in statement.case.figures for statement in pair)
    return Part(
        q.population.name,
        q.population.label,
        "fact" if is_fact else "figure",
        frozenset({q.population.name}),
        (said[0], said[1]),
        ((("fact", "population"), value),),
    )


def residents_of(statement: Statement) -> Any | None:
    """The residents that the calculation counts with: given, or a fact."""
    figure = statement.case.figures.get(q.population.name)
    return figure.likely if figure else statement.facts.population


def _residents(statement: Statement) -> Said | None:
    figure = statement.case.figures.get(q.population.name)
    facts = statement.facts
    if figure is not None or facts.population is None:
        return said_of(figure, q.population.unit)
    text = format_value(facts.population, q.population.unit)
    return Said(facts.population, text, "", facts.population_source)


def _prices(pair: Two) -> Part:
    years = sorted({middle_year((s.case.period_start, s.case.period_end)) for s in pair})
    said = [_prices_said(statement, years) for statement in pair]
    facts = pair[1].facts
    change = (("fact", "prices"), (facts.cpi, facts.dollars_year))
    return Part(
        "cpi",
        say("Consumer prices (CPI-U)"),
        "fact",
        PRICE_NAMES,
        (said[0], said[1]),
        (change,),
    )


def _prices_said(statement: Statement, years: Iterable[int]) -> Said | None:
    """The price indexes that could enter: of the years of both periods, and of the dollars."""
    facts = statement.facts
    asked = dict.fromkeys([*years, *([facts.dollars_year] if facts.dollars_year else [])])
    known = {year: facts.cpi[year] for year in asked if year in facts.cpi}
    if not known:
        return None
    text = ", ".join(
        say("{index} in {year}", index=plain_number(value), year=year)
        for year, value in known.items()
    )
    return Said((known, facts.dollars_year), text)

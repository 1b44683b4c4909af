"""How sure the answer is: range and floor, what drives it, what to ask for, break-even."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from app.engine.numerals import plain_number
from app.engine.wording import DEFINITIONS
from app.language import marked, say, say_count
from app.reports.charts import Chart, ChartTable, RangeBar, range_chart, ranges_chart
from app.reports.content.amounts import headline
from app.reports.content.break_even import BreakEvenRow, break_even_rows
from app.reports.content.drivers import Drivers, driver_name, drivers
from app.reports.content.floor import Floor, floor, floor_mark
from app.reports.content.naming import placed_name
from app.reports.content.phrases import upper_first
from app.reports.content.spread import Spread, cost_or_gain, spread
from app.reports.content.stated import Document, Stated
from app.reports.content.steps import CHECK, StepLinks
from app.reports.content.tables import Table, numbers

TITLE = marked("Range and floor of the net cost")
DEFINITION_BARS = marked(
    "Each definition by itself, before money received; never added together. Each bar holds nine "
    "draws in ten, the line in it is the middle, the dot the amount entered."
)
NO_TOTAL = marked("There is no range, as there is no total yet.")
NO_RANGE = marked("No figure was entered with a low and a high, so the answer has no range.")
NOT_MOVED = marked(
    "The figures entered with a low and a high do not move this answer, so it has no range."
)
_SAME_AS = {
    "effective_daily_cost": "daily_cost",
    "cost_per_person_with_detainer": "cost_per_detainer",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure to ask the county for, and why."""

    label: str
    why: str
    href: str | None


@dataclass(frozen=True, slots=True)
class HowSure:
    """The section. `bar` and the sentences of range and floor stand under the answer too.

    `can_enter` is where a low and a high can be entered; None for readers, or where some are.
    `figures` are those a break-even can be asked for, as (key, label). `spreads` are the headline
    results with the ends and the middle of their draws, by the name of the quantity.
    """

    range_sentence: str
    floor: Floor
    bar: Chart | None
    has_range: bool
    can_enter: str | None
    ranges: Table | None
    definitions: Chart | None
    drivers: Drivers | None
    asked: tuple[Asked, ...]
    break_even: tuple[BreakEvenRow, ...]
    figures: tuple[tuple[str, str], ...]
    simulation: str
    spreads: Mapping[str, Spread]


def how_sure(stated: Stated, steps: StepLinks) -> HowSure | None:
    """The section from the stored analysis; None where none was kept."""
    analysis = stated.analysis
    if analysis is None:
        return None
    net = _net(analysis)
    wide = net if net and net.is_wide else None
    ranged, ground = _range_sentence(stated, analysis, wide), floor(stated)
    return HowSure(
        range_sentence=ranged,
        floor=ground,
        bar=_bar(stated, net, wide, f"{ranged} {ground.sentence}" if wide else ground.sentence),
        has_range=wide is not None,
        can_enter=steps.step(CHECK) if net and not wide else None,
        ranges=_ranges(stated, analysis),
        definitions=_definitions(stated, analysis),
        drivers=drivers(stated),
        asked=_asked(analysis, steps),
        break_even=break_even_rows(analysis["break_even"]),
        figures=_figures(stated, analysis),
        simulation=_simulation(analysis["simulation"]) if wide else "",
        spreads={
            name: found for name, each in analysis["range"].items() if (found := spread(each))
        },
    )


def _net(analysis: Document) -> Spread | None:
    return spread(analysis["range"].get("net_cost"))


def _range_sentence(stated: Stated, analysis: Document, wide: Spread | None) -> str:
    if wide:
        return f"{in_words(wide)} {_ranged(analysis['simulation'])}".rstrip()
    if not stated.has_total:
        return say(NO_TOTAL)
    return say(NOT_MOVED) if analysis["simulation"]["uncertain"] else say(NO_RANGE)


def in_words(net: Spread) -> str:
    """The range of a net cost in a sentence, gains called gains."""
    if net.low >= 0:
        told = say(
            "Nine times in ten, if the figures’ ranges hold, the net cost lies between about "
            "{low} and {high}",
            low=headline(net.low),
            high=headline(net.high),
        )
    elif net.high < 0:
        told = say(
            "Nine times in ten, if the figures’ ranges hold, the net cost is a gain of between "
            "about {low} and {high}",
            low=headline(net.high.copy_abs()),
            high=headline(net.low.copy_abs()),
        )
    else:
        told = say(
            "Nine times in ten, if the figures’ ranges hold, the net cost lies between {low} and "
            "{high}",
            low=cost_or_gain(net.low),
            high=cost_or_gain(net.high),
        )
    return f"{told}; {_half(net.middle)}."


def _half(middle: Decimal) -> str:
    amount = headline(middle.copy_abs())
    if middle < 0:
        return say("half of the draws give a gain of more than {amount}", amount=amount)
    return say("half of the draws are below {amount}", amount=amount)


def _bar(stated: Stated, net: Spread | None, wide: Spread | None, told: str) -> Chart | None:
    """The range bar; none where there is nothing but the answer itself to mark."""
    mark = floor_mark(stated)
    if net is None or (wide is None and (mark is None or mark.text == net.entered.text)):
        return None
    spread_drawn = wide.drawn if wide else None
    return range_chart("chart-range", say(TITLE), told, net.entered, spread_drawn, mark)


def _ranges(stated: Stated, analysis: Document) -> Table | None:
    """The headline results that the draws move, each with its ends, its middle and as entered."""
    left_out = {"net_cost_constant_dollars"} if stated.is_in_constant_dollars else set()
    left_out |= {name for name, like in _SAME_AS.items() if like in analysis["range"]}
    found = (
        spread(document) for name, document in analysis["range"].items() if name not in left_out
    )
    rows = [_row(each.label, each) for each in found if each and each.is_wide]
    # Where no money came back, gross cost is net cost in other words.
    once = {row[1:]: row for row in reversed(rows)}
    rows = [row for row in rows if once[row[1:]] is row]
    if not rows:
        return None
    head = (say("Result"), *(numbers(name) for name in _ends()))
    return Table(say("Range of each result"), head, tuple(rows))


def _ends() -> tuple[str, ...]:
    return say("Low end"), say("Middle"), say("High end"), say("As entered")


def _row(label: str, found: Spread) -> tuple[str, ...]:
    values = (found.low, found.middle, found.high, found.value)
    return (upper_first(label), *(found.written(value) for value in values))


def _definitions(stated: Stated, analysis: Document) -> Chart | None:
    """The definitions that the draws move; none where that is only the one used."""
    known = {key: spread(analysis["range_by_definition"].get(key)) for key in DEFINITIONS}
    found = {key: each for key, each in known.items() if each and each.is_wide}
    if not found.keys() - {stated.definition}:
        return None
    bars = [
        RangeBar(DEFINITIONS[key], each.drawn, each.entered, key == stated.definition)
        for key, each in found.items()
    ]
    chart = ranges_chart("chart-ranges", say("Range by definition"), say(DEFINITION_BARS), bars)
    rows = tuple(_row(DEFINITIONS[key], each) for key, each in found.items())
    ends = _ends()
    return replace(chart, table=ChartTable((say("Definition"), *ends), rows, len(ends)))


def _asked(analysis: Document, steps: StepLinks) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            placed_name(each["label"], each["where"]),
            each["text"],
            steps.of(each["name"]),
        )
        for each in analysis["ask"]
    )


def _figures(stated: Stated, analysis: Document) -> tuple[tuple[str, str], ...]:
    """The figures that move the answer, by the key a break-even is asked with."""
    return tuple(
        (each["key"], driver_name(each, stated)) for each in analysis["break_even_choices"]
    )


def _simulation(facts: Document) -> str:
    """How the range was made, for whoever wants to make it again."""
    return say(
        "Below the low end are 5 draws in 100, above the high end 5 in 100. "
        "{draws} draws between low and high, most of them near the likely value (PERT), each "
        "figure independent of the others, through the same formulas as the answer. "
        "Seed {seed}: the same seed gives the same range.",
        draws=plain_number(Decimal(facts["draws"])),
        seed=facts["seed"],
    )


def _ranged(facts: Document) -> str:
    """How many of the figures behind the net cost have a range."""
    ranged, moving = facts["moving_uncertain"], facts["moving"]
    if ranged >= moving:
        return ""
    return say_count(
        "{ranged} of the {moving} figures behind it has a range; the others are taken as exact.",
        "{ranged} of the {moving} figures behind it have a range; the others are taken as exact.",
        ranged,
        ranged=ranged,
        moving=moving,
    )

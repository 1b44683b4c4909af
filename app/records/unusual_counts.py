"""Checks of counts: against the stage before, the year before, and the other jails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from app.engine import quantities as q
from app.engine.case.labels import lowered
from app.engine.case.model import Line
from app.engine.case.shapes import CASE_FIGURES
from app.engine.case.stages import grown_stages
from app.engine.numerals import format_value, percentage, plain_number
from app.engine.phrases import listed
from app.engine.quantities.funnel import FUNNEL
from app.engine.quantity import Quantity
from app.engine.record_checks import change, is_jump, of_the_year
from app.language import say
from app.language.months import said_month
from app.records.entry import Place
from app.records.findings import Finding, digest_of
from app.records.looked_at import LookedAt, WorkedYear
from app.records.sections import FIGURES

# What is compared with last year beside the figures themselves, and where it is entered.
_TOTALS = {q.annual_amount: "cost_items", q.program_cost: "program_items"}
_TOTALS |= {q.reimbursements: "reimbursements"}


def stages_that_grow(looked: LookedAt) -> Iterator[Finding]:
    """A stage of the funnel larger than the one before, in a line or in the year."""
    statement = looked.this.statement
    if statement is None:
        return
    case, made = statement.case, looked.this.made
    found = set()
    parts = [("figures", case.figures, looked.this.year.name)]
    parts += [
        (f"lines[{index}].figures", line.figures, _where(line, looked.this))
        for index, line in enumerate(case.lines)
    ]
    for path, figures, where in parts:
        numbers = {name: figure.likely for name, figure in figures.items()}
        for before, stage in grown_stages(numbers):
            found.add(stage)
            places = [made.places[f"{path}.{each.name}"] for each in (before, stage)]
            subject = f"stage/{places[1]}"
            yield looked.finding(subject, places, _grown(before, stage, numbers, where))
    yearly = {stage.name: of_the_year(stage, case, statement.root) for stage in FUNNEL}
    numbers = {name: number for name, number in yearly.items() if number is not None}
    for before, stage in grown_stages(numbers):
        if stage not in found:
            both = (*made.places_of(before.name), *made.places_of(stage.name))
            subject = f"stage/{looked.this.year.year}/{stage.name}"
            where = looked.this.year.name
            yield looked.finding(subject, both, _grown(before, stage, numbers, where))


def _where(line: Line, worked: WorkedYear) -> str:
    """A line in words: "March 2025", "fiscal year 2025, Annex"."""
    whole = (worked.year.first_day, worked.year.last_day)
    is_whole = (line.period_start, line.period_end) == whole
    period = worked.year.name if is_whole else said_month(line.period_start)
    return f"{period}, {line.jail}" if line.jail else period


def _grown(before: Quantity, stage: Quantity, numbers: Mapping[str, Decimal], where: str) -> str:
    return say(
        "{stage} ({number}) is more than {before} ({number_before}) in {where}.",
        stage=stage.label,
        number=plain_number(numbers[stage.name]),
        before=lowered(before.label),
        number_before=plain_number(numbers[before.name]),
        where=where,
    )


def jumps_from_last_year(looked: LookedAt) -> Iterator[Finding]:
    """A figure that changed by more than 40% from the year before, up or down."""
    this, last = looked.this.statement, looked.last.statement
    if this is None or last is None:
        return
    for quantity in (*CASE_FIGURES.values(), *_TOTALS):
        after = of_the_year(quantity, this.case, this.root)
        before = of_the_year(quantity, last.case, last.root)
        if after is None or before is None or not is_jump(before, after):
            continue
        places, earlier = _places(quantity, looked.this), _places(quantity, looked.last)
        if places and earlier:
            yield Finding(
                f"jump/{quantity.name}",
                places,
                _jumped(quantity, before, after, looked),
                digest_of((looked.this.record, places), (looked.last.record, earlier)),
            )


def _places(quantity: Quantity, worked: WorkedYear) -> tuple[Place, ...]:
    rows = _TOTALS.get(quantity)
    return worked.made.places_at(rows) if rows else worked.made.places_of(quantity.name)


def _jumped(quantity: Quantity, before: Decimal, after: Decimal, looked: LookedAt) -> str:
    share = change(before, after)
    told = {
        "label": quantity.label,
        "after": format_value(after, quantity.unit),
        "before": format_value(before, quantity.unit),
        "last_year": looked.last.year.name,
    }
    if share is None:
        return say("{label}: {after}, after {before} in {last_year}. Check it.", **told)
    told["share"] = percentage(share.copy_abs(), 0)
    if share > 0:
        return say(
            "{label}: {after}, {share} more than in {last_year} ({before}). Check it.", **told
        )
    return say("{label}: {after}, {share} less than in {last_year} ({before}). Check it.", **told)


def jails_left_out(looked: LookedAt) -> Iterator[Finding]:
    """A jail, or months of it, without a count that other jails give: the sum leaves it out."""
    case = looked.this.read[0]
    if case is None or not looked.this.jails:
        return
    cells: dict[str, set[tuple[int, object]]] = {}
    for path, place in looked.this.made.places.items():
        name = path.rpartition(".")[2]
        if path.startswith("lines[") and name in FIGURES and FIGURES[name].adds_up:
            cells.setdefault(name, set()).add((place.jail_id, place.month))
    by_jail = {name: found for name, found in cells.items() if all(jail for jail, _ in found)}
    for jail, jail_name in looked.this.jails.items():
        names = [name for name, found in by_jail.items() if _lacks(jail, found)]
        if names:
            message = say(
                "{figures}: not given for {jail}, or not for every month that others have. What "
                "the year adds up to leaves these out. Enter 0 where there were none.",
                figures=listed([FIGURES[name].label for name in names]),
                jail=jail_name,
            )
            places = [place for name in names for place in looked.this.made.places_of(name)]
            yield looked.finding(f"jail_left_out/{jail}", places, message)


def _lacks(jail: int, found: set[tuple[int, object]]) -> bool:
    """Whether a jail lacks months that others have; a figure of the year stands for them all."""
    own = {month for each, month in found if each == jail}
    others = {month for each, month in found if each != jail}
    return bool(others) and None not in own and not (own and others <= own | {None})


def values_left_out(looked: LookedAt) -> Iterator[Finding]:
    """A value that was entered and is not used."""
    for left_out in looked.this.made.left_out:
        place = left_out.place
        alike = [
            each.place
            for each in looked.this.record
            if (each.place.kind, each.place.name) == (place.kind, place.name)
            and each.place.fiscal_year == place.fiscal_year
        ]
        found = looked.finding(f"left_out/{place}", alike, "")
        message = say("Not used: {value}", value=str(left_out))
        yield Finding(found.subject, (place,), message, found.values_digest)

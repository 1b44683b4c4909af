"""How sure a statement is and what a policy would change, as plain text for the outline."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from app.engine.numerals import dollars, percentage, plain_number

Document = dict[str, Any]
Section = tuple[str, list[str]]
NOT_KNOWN = "not known"


def analysis_sections(document: Document) -> Iterator[Section]:
    """A section for each part of the analysis that is there, in the order of the result page."""
    if "range" in document:
        yield "Range: 5th, 50th and 95th percentile", _ranges(document)
        yield "Floor", _floor(document["floor"])
        yield "What drives the net cost", [_driver(each) for each in document["drivers"]]
        yield "Ask the county for", [_asked(each) for each in document["ask"]]
    yield "Break-even", [_asked(each) for each in document.get("break_even", [])]
    if "policies" in document:
        yield "Policies", [_policy(each) for each in document["policies"]["columns"]]
        yield "In steps", [_step(each) for each in document["policies"]["step_fixed"]]


def _ranges(document: Document) -> list[str]:
    facts = document["simulation"]
    figures = "figure" if facts["uncertain"] == 1 else "figures"
    told = (
        f"{facts['draws']:,} draws, {facts['uncertain']} uncertain {figures}, seed {facts['seed']}"
    )
    return [told, *(_spread(each) for each in document["range"].values())]


def _spread(found: Document) -> str:
    shown = [_value(found[name], found["unit"]) for name in ("p5", "p50", "p95")]
    return f"{found['label']}: {' | '.join(shown)}"


def _value(text: str, unit: str) -> str:
    value = Decimal(text)
    if unit.startswith("$"):
        return dollars(value)
    return percentage(value) if unit == "share" else plain_number(value)


def _floor(floor: Document) -> list[str]:
    if floor["value"] is None:
        needs = ", ".join(each["label"].lower() for each in floor["needs"])
        return [f"{NOT_KNOWN}; needs {needs}"]
    return [f"At least {_money(floor['value'])}", *(step["text"] for step in floor["steps"])]


def _asked(asked: Document) -> str:
    return f"{_named(asked)}: {asked['text']}"


def _driver(driver: Document) -> str:
    ends = f"{_money(driver['net_low'])} to {_money(driver['net_high'])}"
    return f"{_named(driver)}, {driver['low_text']} to {driver['high_text']}: {ends}"


def _named(figure: Document) -> str:
    return f"{figure['label']} ({figure['where']})" if figure["where"] else f"{figure['label']}"


def _policy(column: Document) -> str:
    values = column["values"]
    if "withheld" in column:
        return f"{column['label']}: {column['withheld']}"
    if values["net_cost"] is None:
        needs = ", ".join(each["label"].lower() for each in column["needs"])
        return f"{column['label']}: {NOT_KNOWN}{f'; needs {needs}' if needs else ''}"
    net = f"net cost {_money(values['net_cost'])}"
    change = f", {_money(column['change'])} beside now" if column["change"] else ""
    return f"{column['label']}: {net}{change}"


def _step(step: Document) -> str:
    if step["steps_now"] is None:
        return f"{step['label']}: {NOT_KNOWN}; needs average daily population"
    return (
        f"{step['label']}: {step['steps_now']} in use at {step['beds_now']} people; one closes at "
        f"{step['closes_at']}, one opens above {step['opens_above']}"
    )


def _money(amount: str) -> str:
    return dollars(Decimal(amount))

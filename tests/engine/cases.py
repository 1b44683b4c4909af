"""Cases made up by hypothesis: all that a county could enter, and much that none would."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from app.engine import Facts, wording
from app.engine.case import shapes
from app.engine.figure import plain_decimal
from app.engine.quantities.funnel import FUNNEL
from app.engine.quantity import Quantity

Document = dict[str, Any]
REASON = "The records of two offices differ."
ENDS = date(1995, 1, 1), date(2035, 12, 31)
texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=30)
versions = st.builds("53053/{}/{}".format, st.integers(1990, 2099), st.integers(1, 10**9 - 1))
grades = st.sampled_from(sorted(wording.GRADES))
sources = st.one_of(
    texts,
    st.fixed_dictionaries(
        {}, optional={name: texts for name in shapes.SOURCE_KEYS if name != "url"}
    ),
)


def numbers(quantity: Quantity, is_extreme: bool) -> SearchStrategy[Decimal]:
    """Values the reader takes for a quantity: as in a county, or up to the very limits."""
    most = Decimal("1e13") if is_extreme else Decimal(50_000)
    places = 10 if is_extreme else 2
    low = (-most if is_extreme else Decimal(-100)) if quantity.least is None else quantity.least
    high = most if quantity.most is None else quantity.most
    if quantity.unit.style == "share" and not is_extreme:
        low, high, places = max(low, Decimal("-0.5")), min(high, Decimal(1)), 4
    scale = 10**places
    whole = st.integers(int(low * scale), int(high * scale))
    return whole.map(lambda number: Decimal(number).scaleb(-places))


@st.composite
def figures(draw: DrawFn, quantity: Quantity, is_extreme: bool) -> Any:
    """One figure in any of the ways it may be written. A stage of the funnel gives its reason."""
    value = draw(numbers(quantity, is_extreme))
    text = plain_decimal(value)
    if quantity in FUNNEL:
        return {"likely": text, "note": REASON}
    match draw(st.integers(0, 4)):
        case 0:
            return int(value) if value == int(value) else text
        case 1:
            return {"likely": text, "low": text, "high": text, "note": draw(texts)}
        case 2:
            return {"likely": text, "grade": draw(grades), "source": draw(sources)}
    return text


@st.composite
def several(
    draw: DrawFn,
    quantities: Mapping[str, Quantity],
    is_extreme: bool,
    needed: tuple[str, ...] = (),
) -> Document:
    """Some of these figures, by name, and all those needed."""
    chosen = draw(st.lists(st.sampled_from(sorted(quantities)), max_size=16, unique=True))
    names = dict.fromkeys([*needed, *chosen])
    return {name: draw(figures(quantities[name], is_extreme)) for name in names}


def possible(found: Document, days: int) -> Document:
    """The figures without those that no jail could have in so many days."""
    value = {name: Decimal(str(_likely(figure))) for name, figure in found.items()}
    most = {"mean_hours_held": Decimal(24 * days)}
    if "people_held" in value:
        most["hold_hours_total"] = 24 * days * value["people_held"]
    if "people_with_detainer" in value:
        most["detainer_bed_days"] = days * value["people_with_detainer"]
    outcomes = ("people_held", "taken_by_ice", "released_without_pickup")
    gone = {name for name, limit in most.items() if value.get(name, limit) > limit}
    if all(name in value for name in outcomes):
        gone.add("released_without_pickup")
    gone |= {name for name in _NOT_ZERO if value.get(name) == 0}
    return {name: figure for name, figure in found.items() if name not in gone}


_NOT_ZERO = ("average_daily_population", "all_bed_days", "annual_jail_spending", "population")


def _likely(figure: Any) -> Any:
    return figure["likely"] if isinstance(figure, dict) else figure


@st.composite
def periods(draw: DrawFn, within: tuple[date, date] = ENDS, most: int = 800) -> Document:
    """A period inside another."""
    start = draw(st.dates(*within))
    last = min(within[1], start + timedelta(days=most))
    end = draw(st.dates(start, last))
    return {"period_start": start.isoformat(), "period_end": end.isoformat()}


def _span(document: Document) -> tuple[date, date]:
    start, end = (date.fromisoformat(document[name]) for name in shapes.PERIOD)
    return start, end


def _days(document: Document) -> int:
    start, end = _span(document)
    return (end - start).days + 1


@st.composite
def lines(draw: DrawFn, within: tuple[date, date], is_extreme: bool) -> Document:
    """A line inside the calculation's period."""
    line = {"jail": draw(texts), **draw(periods(within))}
    found = draw(several(shapes.LINE_FIGURES, is_extreme))
    return {**line, "figures": possible(found, _days(line))}


@st.composite
def items(draw: DrawFn, name: str, is_extreme: bool) -> Document:
    """A row of a list that says everything it has to."""
    shape = shapes.ITEM_SHAPES[name]
    choices: Document = {
        key: draw(st.sampled_from(sorted(options))) for key, options in shape.choices.items()
    }
    quantities, needed = dict(shape.figures), tuple(n for n in shape.required if n in shape.figures)
    if name == "reimbursements":
        allowed, needed = shapes.REIMBURSEMENT_FIGURES[choices["kind"]]
        quantities = {key: shape.figures[key] for key in allowed}
        needed = needed or ("award",)
    if name == "program_items":
        needed = draw(
            st.sampled_from(
                [("amount",), *[("officers", "loaded_hourly_wage", t) for t in ("hours", "weeks")]]
            )
        )
    if name == "cost_items" and draw(st.booleans()):
        del choices["behavior"]
    if choices.get("behavior") != "step_fixed":
        quantities.pop("beds_per_step", None)
    found = draw(several(quantities, is_extreme, needed).filter(_has_beds))
    flags = {flag: draw(st.booleans()) for flag in shape.flags}
    return {"label": draw(texts.filter(str.strip)), **choices, **flags, **found}


def _has_beds(found: Document) -> bool:
    return Decimal(str(_likely(found.get("beds_per_step", 1)))) > 0


@st.composite
def severities(draw: DrawFn, is_extreme: bool) -> Document:
    """A split by two or three classes."""
    names = draw(st.lists(st.sampled_from(["level_1", "level_2", "none", "félony"]), unique=True))
    split: Document = {"basis": draw(st.sampled_from(sorted(wording.SEVERITY_BASES)))}
    for key, quantity in shapes.SEVERITY_FIGURES.items():
        if draw(st.booleans()):
            split[key] = {name: draw(figures(quantity, is_extreme)) for name in names}
    return split


@st.composite
def policies(draw: DrawFn, classes: tuple[str, ...], is_extreme: bool) -> list[Document]:
    """Up to four policies to compare, no preset twice, each with what belongs to its kind."""
    kinds = st.lists(st.sampled_from(sorted(wording.POLICIES)), max_size=4, unique=True)
    rows = []
    for kind in draw(kinds):
        row: Document = {"policy": kind, "label": draw(texts), "note": draw(texts)}
        own = dict.fromkeys(shapes.POLICY_PARTS[kind], True)
        if own.pop("classes", False) and classes:
            row["classes"] = draw(st.lists(st.sampled_from(classes), unique=True))
        share = figures(shapes.POLICY_SHAPE.figures["warrant_share"], is_extreme)
        if own.pop("held", False) and classes:
            row["held"] = {name: draw(share) for name in classes}
            own.pop("held_share")
        flags = {flag: draw(st.booleans()) for flag in shapes.POLICY_SHAPE.flags if own.get(flag)}
        shares = {name: draw(share) for name in shapes.POLICY_SHAPE.figures if own.get(name)}
        rows.append({**row, **flags, **shares})
    return rows


def classes_of(split: Document) -> tuple[str, ...]:
    """The classes of a split by severity."""
    return tuple(dict.fromkeys([*split.get("people", ()), *split.get("days", ())]))


@st.composite
def documents(draw: DrawFn, is_extreme: bool = False) -> Document:
    """A case document that the reader takes."""
    document: Document = draw(periods())
    within = _span(document)
    for name, options in shapes.CHOICES.items():
        if draw(st.booleans()):
            document[name] = draw(st.sampled_from(sorted(options)))
    for name in ("title", "jail", "prepared_by", "note", "county_version"):
        if draw(st.booleans()):
            document[name] = draw(versions if name == "county_version" else texts)
    found = draw(several(shapes.CASE_FIGURES, is_extreme))
    document["figures"] = possible(found, _days(document))
    for name in shapes.ITEM_SHAPES:
        document[name] = draw(st.lists(items(name, is_extreme), max_size=3))
    document["lines"] = draw(st.lists(lines(within, is_extreme), max_size=3))
    if draw(st.booleans()):
        document["severity"] = draw(severities(is_extreme))
    if draw(st.booleans()):
        document["exposure"] = draw(several(shapes.EXPOSURE_SHAPE.figures, is_extreme))
    classes = classes_of(document.get("severity", {}))
    document["policies"] = draw(policies(classes, is_extreme))
    return document


facts = st.builds(
    Facts,
    population=st.none() | st.integers(1, 10**7).map(Decimal),
    time_zone=st.sampled_from(["America/New_York", "America/Phoenix", "Pacific/Honolulu"]),
    clock_rule=st.sampled_from(sorted(wording.CLOCK_RULES)),
    cpi=st.dictionaries(st.integers(1995, 2035), st.integers(100, 400).map(Decimal)),
    dollars_year=st.none() | st.integers(1995, 2035),
)

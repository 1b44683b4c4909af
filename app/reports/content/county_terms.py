"""The result in the county's terms, each with its working."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, plain_number
from app.language import marked, say
from app.reports.content.amounts import headline, share
from app.reports.content.dates import is_one_year
from app.reports.content.links import Links
from app.reports.content.phrases import upper_first
from app.reports.content.prices import price_years
from app.reports.content.stated import Document, Stated
from app.reports.content.working import Working, line


@dataclass(frozen=True, slots=True)
class Term:
    """A line of the table: what the amount means to this county."""

    label: str
    amount: str


@dataclass(frozen=True, slots=True)
class CountyTerms:
    """The table and its workings. `prices`: the years behind constant dollars, if shown."""

    rows: tuple[Term, ...]
    prices: str
    budget_rows: tuple[Term, ...]
    working: Working | None


def _beds(value: Decimal) -> str:
    return plain_number(value, 1)


def _positions(value: Decimal) -> str:
    text = plain_number(value, 2)
    return say("less than 0.01") if text == "0" and value else text


_ROWS: dict[str, tuple[str, Callable[[Decimal], str]]] = {
    "net_cost_per_resident": (marked("For each resident"), dollars),
    "cost_per_detainer": (marked("For each detainer"), dollars),
    "cost_per_person_with_detainer": (marked("For each person with a detainer"), dollars),
    "cost_per_person_held": (marked("For each person held"), dollars),
    "beds_used": (marked("Beds in use all through the period"), _beds),
    "share_of_jail_spending": (marked("Share of one year's jail spending"), share),
    "full_time_equivalents": (marked("Staff time, in full-time positions for a year"), _positions),
    "net_cost_constant_dollars": (marked("In constant dollars"), headline),
}


LESS_THAN_A_CENT = marked("less than $0.01")
_OF_EACH = ("net_cost_per_resident", "cost_per_detainer", "cost_per_person_held")


def county_terms(stated: Stated, links: Links) -> CountyTerms | None:
    """The section, or None where nothing of it is known."""
    known = [name for name in _ROWS if stated.value(name) is not None and stated.has_total]
    if stated.is_in_constant_dollars:
        known = [name for name in known if name != "net_cost_constant_dollars"]
    if not known:
        return None
    return CountyTerms(
        rows=tuple(_row(name, stated) for name in known),
        prices=price_years(stated) if "net_cost_constant_dollars" in known else "",
        budget_rows=_budget_rows(stated),
        working=Working(
            say("How these were worked out"),
            tuple(line(stated.steps(name), links) for name in known),
        ),
    )


def _row(name: str, stated: Stated) -> Term:
    label, written = _ROWS[name]
    value = stated.value(name) or Decimal(0)
    text = written(value)
    if name in _OF_EACH and not value and stated.value("net_cost"):
        text = say(LESS_THAN_A_CENT)
    return Term(_LABELS[name](stated) if name in _LABELS else say(label), text)


def _share_label(stated: Stated) -> str:
    if is_one_year(*stated.period):
        return say("Share of the year's jail spending")
    return say("Net cost of the whole period beside one year's jail spending")


def _constant_label(stated: Stated) -> str:
    year = stated.facts.get("cpi_of_dollars", {}).get("year")
    return say("In dollars of {year}", year=year) if year else say("In constant dollars")


_LABELS: dict[str, Callable[[Stated], str]] = {
    "share_of_jail_spending": _share_label,
    "net_cost_constant_dollars": _constant_label,
}


def _budget_rows(stated: Stated) -> tuple[Term, ...]:
    rows = []
    for index, row in enumerate(stated.rows("budget_lines")):
        if row["share"] is None:
            continue
        label = _budget_label(stated, index, row)
        rows.append(Term(label, share(Decimal(row["share"]))))
    return tuple(rows)


def _budget_label(stated: Stated, index: int, row: Document) -> str:
    """ "Public defender, $2,400,000 (page 112)"."""
    name, amount = upper_first(row["label"]), headline(Decimal(row["amount"]))
    source = stated.figures[f"budget_lines[{index}].amount"]["source"] or {}
    page = source.get("page")
    if not page:
        return f"{name}, {amount}"
    return say("{line}, {amount} (page {page})", line=name, amount=amount, page=page)

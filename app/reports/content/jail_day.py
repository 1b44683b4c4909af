"""The cost of a jail day: items by behavior, and the rates they give side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, parse_number
from app.engine.phrases import lower_first
from app.engine.wording import COST_BASES
from app.reports.charts import Bar, Chart, bar_chart
from app.reports.content.amounts import exact, share
from app.reports.content.links import Links
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Table, numbers
from app.reports.content.working import Working, chain

RATES = {
    "published": ("published_daily_cost", "Published rate", "whatever the publisher counted"),
    "average": ("average_daily_cost", "Average", "the jail's own budget over all bed-days"),
    "full": ("full_daily_cost", "Full", "all departments' cost of the jail over all bed-days"),
    "marginal": ("marginal_daily_cost", "Marginal", "only what changes with one person"),
    "long_run": (
        "long_run_daily_cost",
        "Long-run",
        "what changes with one person, and with posts and units",
    ),
}
BEHAVIORS = {"variable": "Variable", "step_fixed": "Step-fixed", "fixed": "Fixed"}


@dataclass(frozen=True, slots=True)
class Rate:
    """One way to state the cost of a day."""

    label: str
    counts: str
    amount: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class JailDay:
    """The section. `outside` says what share stands in other departments' budgets."""

    sentence: str
    rates: tuple[Rate, ...]
    rate_table: Table | None
    items: Table | None
    outside: str
    chart: Chart | None
    working: Working | None


def jail_day(stated: Stated, links: Links) -> JailDay | None:
    """The section, or None where no daily cost is known."""
    rates = tuple(rate for basis in RATES if (rate := _rate(basis, stated)))
    items = _items(stated.rows("cost_items"))
    if not rates and not items:
        return None
    names = [name for name, _, _ in RATES.values() if name in stated.results]
    lines = chain(stated, links, *names)
    return JailDay(
        sentence=_sentence(stated, rates),
        rates=rates,
        rate_table=_rate_table(rates) if len(rates) > 1 else None,
        items=items,
        outside=_outside(stated),
        chart=_chart(stated) if len(rates) > 1 else None,
        working=Working("How these rates were worked out", lines) if lines else None,
    )


def _amount(basis: str, stated: Stated) -> Decimal | None:
    """The rate of a basis: worked out from items, or published for the calculation as a whole."""
    name = RATES[basis][0]
    if basis != "published":
        return stated.value(name)
    if stated.statement["cost_basis"] == "published":
        return stated.value("daily_cost")
    figure = stated.figure(name)
    return parse_number(figure["value"])[0] if figure else None


def _rate(basis: str, stated: Stated) -> Rate | None:
    value = _amount(basis, stated)
    if value is None:
        return None
    _, label, counts = RATES[basis]
    return Rate(label, counts, dollars(value), stated.statement["cost_basis"] == basis)


def _rate_table(rates: Sequence[Rate]) -> Table:
    rows = tuple(
        (f"{rate.label}{', used here' if rate.chosen else ''}", rate.counts, rate.amount)
        for rate in rates
    )
    head = ("Daily cost", "What it counts", numbers("Amount a day"))
    return Table("One jail day, side by side", head, rows)


def _items(rows: Sequence[Document]) -> Table | None:
    if not rows:
        return None
    head = ("Cost item", "Changes with people", "Paid from", numbers("In one year"))
    return Table("Cost items of one year", head, tuple(_item(row) for row in rows))


def _item(row: Document) -> tuple[str | None, ...]:
    return (
        upper_first(row["label"]),
        BEHAVIORS.get(row.get("behavior", ""), "not stated"),
        "other departments' budgets" if row["outside_jail_budget"] else "the jail's budget",
        exact(row["amount"]),
    )


def _sentence(stated: Stated, rates: tuple[Rate, ...]) -> str:
    basis = COST_BASES[stated.statement["cost_basis"]]
    chosen = next((rate for rate in rates if rate.chosen), None)
    if chosen:
        return f"This answer uses {basis}: {chosen.amount} a day."
    if stated.value("effective_daily_cost") is not None:
        mean = dollars(stated.value("effective_daily_cost") or Decimal(0))
        return f"This answer uses {basis}; over all lines it comes to {mean} a day."
    return f"This calculation is set to use {basis}, which is not known yet."


def _outside(stated: Stated) -> str:
    part = stated.value("outside_budget_share")
    if part is None:
        return ""
    if not part:
        return "None of the items entered stands in another department's budget."
    return f"{share(part)} of the cost entered stands in other departments' budgets."


def _chart(stated: Stated) -> Chart:
    bars = [
        Bar(label, float(value), f"{dollars(value)} a day", stated.statement["cost_basis"] == basis)
        for basis, (_, label, _) in RATES.items()
        if (value := _amount(basis, stated)) is not None
    ]
    least = min(bars, key=lambda bar: bar.value or 0.0)
    most = max(bars, key=lambda bar: bar.value or 0.0)
    told = (
        f"From {least.text} ({lower_first(least.label)}) to {most.text} "
        f"({lower_first(most.label)}): the same jail, by what is counted."
    )
    return bar_chart("chart-jail-day", "One jail day, by what is counted", told, bars)

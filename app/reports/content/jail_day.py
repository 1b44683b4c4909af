"""The cost of a jail day: items by behavior, and the rates they give side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, parse_number
from app.engine.phrases import lower_first
from app.engine.wording import COST_BASES
from app.language import Words, marked, say
from app.reports.charts import Bar, Chart, bar_chart
from app.reports.content.amounts import exact, share
from app.reports.content.links import Links
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Table, numbers
from app.reports.content.working import Working, chain

RATES = {
    "published": (
        "published_daily_cost",
        marked("Published rate"),
        marked("whatever the publisher counted"),
    ),
    "average": (
        "average_daily_cost",
        marked("Average"),
        marked("the jail's own budget over all bed-days"),
    ),
    "full": (
        "full_daily_cost",
        marked("Full"),
        marked("all departments' cost of the jail over all bed-days"),
    ),
    "marginal": (
        "marginal_daily_cost",
        marked("Marginal"),
        marked("only what changes with one person"),
    ),
    "long_run": (
        "long_run_daily_cost",
        marked("Long-run"),
        marked("what changes with one person, and with posts and units"),
    ),
}
BEHAVIORS = Words({"variable": "Variable", "step_fixed": "Step-fixed", "fixed": "Fixed"})


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
        working=Working(say("How these rates were worked out"), lines) if lines else None,
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
    chosen = stated.statement["cost_basis"] == basis
    return Rate(say(label), say(counts), dollars(value), chosen)


def _rate_table(rates: Sequence[Rate]) -> Table:
    rows = tuple(
        (
            say("{rate}, used here", rate=rate.label) if rate.chosen else rate.label,
            rate.counts,
            rate.amount,
        )
        for rate in rates
    )
    head = (say("Daily cost"), say("What it counts"), numbers(say("Amount a day")))
    return Table(say("One jail day, side by side"), head, rows)


def _items(rows: Sequence[Document]) -> Table | None:
    if not rows:
        return None
    head = (
        say("Cost item"),
        say("Changes with people"),
        say("Paid from"),
        numbers(say("In one year")),
    )
    return Table(say("Cost items of one year"), head, tuple(_item(row) for row in rows))


def _item(row: Document) -> tuple[str | None, ...]:
    outside = row["outside_jail_budget"]
    return (
        upper_first(row["label"]),
        BEHAVIORS.get(row.get("behavior", "")) or say("not stated"),
        say("other departments' budgets") if outside else say("the jail's budget"),
        exact(row["amount"]),
    )


def _sentence(stated: Stated, rates: tuple[Rate, ...]) -> str:
    basis = COST_BASES[stated.statement["cost_basis"]]
    chosen = next((rate for rate in rates if rate.chosen), None)
    if chosen:
        return say("This answer uses {basis}: {amount} a day.", basis=basis, amount=chosen.amount)
    if stated.value("effective_daily_cost") is not None:
        mean = dollars(stated.value("effective_daily_cost") or Decimal(0))
        return say(
            "This answer uses {basis}; over all lines it comes to {amount} a day.",
            basis=basis,
            amount=mean,
        )
    return say("This calculation is set to use {basis}, which is not known yet.", basis=basis)


def _outside(stated: Stated) -> str:
    part = stated.value("outside_budget_share")
    if part is None:
        return ""
    if not part:
        return say("None of the items entered stands in another department's budget.")
    return say(
        "{share} of the cost entered stands in other departments' budgets.", share=share(part)
    )


def _chart(stated: Stated) -> Chart:
    bars = [
        Bar(
            say(label),
            float(value),
            say("{amount} a day", amount=dollars(value)),
            stated.statement["cost_basis"] == basis,
        )
        for basis, (_, label, _) in RATES.items()
        if (value := _amount(basis, stated)) is not None
    ]
    least = min(bars, key=lambda bar: bar.value or 0.0)
    most = max(bars, key=lambda bar: bar.value or 0.0)
    told = say(
        "From {least} ({least_name}) to {most} ({most_name}): the same jail, by what is counted.",
        least=least.text,
        least_name=lower_first(least.label),
        most=most.text,
        most_name=lower_first(most.label),
    )
    return bar_chart("chart-jail-day", say("One jail day, by what is counted"), told, bars)

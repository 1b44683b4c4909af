"""Who pays: gross cost, money received, net cost, each line with its rule."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars
from app.engine.wording import REIMBURSEMENT_KINDS
from app.language import Words, marked, say
from app.reports.charts import Chart, WaterfallStep, waterfall_chart
from app.reports.content.amounts import NONE, days_text, exact, headline, taken_off
from app.reports.content.links import Links
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated
from app.reports.content.working import Line, Working, chain, line

DETENTION = Words(
    {
        "hold": "Days held past release",
        "extra_stay": "Longer stays",
        "all_days": "All jail days of people with a detainer",
    }
)
ADDED = Words(
    {
        "processing_cost": "Staff time for detainers",
        "transport_cost": "Transport",
        "medical_cost": "Added medical care",
    }
)
# A state's grant and other money have no rule of their own: they count as entered.
RULES = Words(
    {
        "scaap": "Pays back part of officers' salaries for people convicted and held at least four "
        "days in a row, one to two years late. A 48-hour hold alone does not qualify.",
        "per_diem": "A price agreed for days in federal custody. It does not cover the county's "
        "own inmate held on a detainer.",
        "flat_payment": "Paid once for each hold of up to 48 hours, where the sheriff has signed a "
        "Basic Ordering Agreement.",
        "program_reimbursement": "Paid to 287(g) Task Force agencies since October 1, 2025.",
    }
)
READ_CHART = marked(
    "Each bar starts where the one before it ends; hatched bars are money received."
)
LAW = marked(
    "One paragraph of the federal rule on detainers, 8 CFR 287.7(e), is commonly read to mean that "
    "the federal government owes nothing for a detainer before it takes custody. Its wording has "
    "been argued over: ask counsel before relying on either reading."
)


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A line of the table. `amount` is ready to read; `kind`: total, subtotal or none."""

    label: str
    detail: str
    amount: str | None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Paying:
    """The section: a sentence, the table, a chart of more than one step, workings."""

    sentence: str
    rows: tuple[MoneyRow, ...]
    chart: Chart | None
    working: Working | None
    rules: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    detail: str
    amount: str
    received: bool = False


def paying(stated: Stated, links: Links) -> Paying | None:
    """The section, or None where there is no total."""
    if not stated.has_total:
        return None
    costs, received = _costs(stated), _received(stated)
    return Paying(
        sentence=_sentence(stated),
        rows=_rows(stated, costs, received),
        chart=_chart(stated, costs, received) if len(costs) + len(received) > 1 else None,
        working=_working(stated, links),
        rules=_rules(stated),
    )


def _costs(stated: Stated) -> list[_Entry]:
    found = []
    detention = stated.value("detention_cost")
    if detention is not None and stated.definition in DETENTION:
        label = DETENTION[stated.definition]
        found.append(_Entry(label, _days_at_rate(stated), f"{detention:f}"))
    for name, label in ADDED.items():
        value = stated.value(name)
        if value is not None:
            found.append(_Entry(label, _how(stated.working(name)), f"{value:f}"))
    found += [_item(row, received=False) for row in stated.rows("program_items") if row["amount"]]
    return found


def _received(stated: Stated) -> list[_Entry]:
    return [_item(row, received=True) for row in stated.rows("reimbursements") if row["amount"]]


def _item(row: Document, received: bool) -> _Entry:
    how = _how(row["working"])
    if row.get("award_year"):
        how = say("award year {year}; {how}", year=row["award_year"], how=how)
    return _Entry(upper_first(row["label"]), how, row["amount"], received)


def _how(working: str) -> str:
    """The working without its result, which stands in the next column."""
    how, equals, _ = working.rpartition(" = ")
    return how if equals else ""


def _days_at_rate(stated: Stated) -> str:
    days, rate = stated.value("detention_days"), stated.value("daily_cost")
    mean = stated.value("effective_daily_cost")
    if days is None or (rate is None and mean is None):
        return ""
    counted = days_text(days)
    if rate is not None:
        return say("{days} at {rate}", days=counted, rate=dollars(rate))
    if mean is None:
        return ""
    return say("{days} at {rate} on average", days=counted, rate=dollars(mean))


def _rows(stated: Stated, costs: list[_Entry], received: list[_Entry]) -> tuple[MoneyRow, ...]:
    rows = [MoneyRow(entry.label, entry.detail, exact(entry.amount)) for entry in costs]
    if len(costs) > 1 or received:
        rows.append(MoneyRow(say("Gross cost"), "", _exact(stated, "gross_cost"), "subtotal"))
    rows += [MoneyRow(entry.label, entry.detail, taken_off(entry.amount)) for entry in received]
    if not received:
        rows.append(MoneyRow(say("Money received"), say("none entered"), NONE))
    elif len(received) > 1:
        off = taken_off(f"{stated.value('reimbursements') or Decimal(0):f}")
        rows.append(MoneyRow(say("Money received"), "", off, "subtotal"))
    return (*rows, MoneyRow(_net_label(stated), "", _exact(stated, "net_cost"), "total"))


def _exact(stated: Stated, name: str) -> str | None:
    value = stated.value(name)
    return None if value is None else dollars(value)


def _net_label(stated: Stated) -> str:
    net = stated.value("net_cost")
    if net is not None and net < 0:
        return say("Net cost to the county (a gain)")
    return say("Net cost to the county")


def _sentence(stated: Stated) -> str:
    gross, received, net = (
        stated.value(name) for name in ("gross_cost", "reimbursements", "net_cost")
    )
    if gross is None or net is None:
        return ""
    if received is None:
        return say(
            "No money received was entered: before any, the county carries {gross}.",
            gross=headline(gross),
        )
    amounts = {
        "gross": headline(gross),
        "received": headline(received),
        "net": headline(net.copy_abs()),
    }
    if net < 0:
        return say("Of {gross} in cost, {received} came back: a gain of {net}.", **amounts)
    return say("Of {gross} in cost, {received} came back: {net} for the county to pay.", **amounts)


def _chart(stated: Stated, costs: list[_Entry], received: list[_Entry]) -> Chart:
    steps = [
        WaterfallStep(entry.label, float(entry.amount), headline(Decimal(entry.amount)), "cost")
        for entry in costs
    ]
    steps += [
        WaterfallStep(
            entry.label, float(entry.amount), f"−{headline(Decimal(entry.amount))}", "received"
        )
        for entry in received
    ]
    net = stated.value("net_cost") or Decimal(0)
    steps.append(WaterfallStep(say("Net cost to the county"), float(net), headline(net), "net"))
    title = say("From gross cost to net cost")
    return waterfall_chart("chart-who-pays", title, say(READ_CHART), steps)


def _working(stated: Stated, links: Links) -> Working | None:
    lines: list[Line] = list(chain(stated, links, *ADDED))
    for name in ("program_items", "reimbursements"):
        lines += [
            line(row["steps"], links, f"{name}[{index}]")
            for index, row in enumerate(stated.rows(name))
            if " = " in row["working"]
        ]
    totals = ("program_cost", "gross_cost", "reimbursements", "net_cost")
    seen = {"".join(piece.text for piece in each) for each in lines}
    lines += [
        line(stated.steps(name), links)
        for name in totals
        if " = " in stated.working(name) and stated.working(name) not in seen
    ]
    return Working(say("How these lines were worked out"), tuple(lines)) if lines else None


def _rules(stated: Stated) -> tuple[tuple[str, str], ...]:
    """The rule of each kind of money received, once a kind, in the order received."""
    kinds = dict.fromkeys(row["kind"] for row in stated.rows("reimbursements"))
    return tuple((REIMBURSEMENT_KINDS[kind], RULES[kind]) for kind in kinds if kind in RULES)

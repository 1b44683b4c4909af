"""Looking ahead: six years, where growth is stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.language import Words, marked, say, say_as
from app.reports.charts import Chart, TrendPoint, trend_chart
from app.reports.content.amounts import exact, headline, taken_off
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Table, numbers

ASSUMPTIONS = marked(
    "Each year starts from one full year at the present rate. Detention cost grows with both the "
    "detainers and the daily cost. Staff time, transport, care, program cost and money received "
    "grow with the detainers only."
)


@dataclass(frozen=True, slots=True)
class Ahead:
    """The section: what is assumed, the years with their sum."""

    sentence: str
    assumptions: str
    table: Table
    chart: Chart


def ahead(stated: Stated) -> Ahead | None:
    """The section, or None where growth of detainers or of the daily cost is not stated."""
    years = stated.statement["projection"]
    if not years:
        return None
    total = stated.value("projected_six_year_cost")
    return Ahead(
        sentence=_sentence(stated),
        assumptions=say(ASSUMPTIONS),
        table=_table(years, stated.statement.get("projection_totals", {}), total),
        chart=_chart(years, total),
    )


def _sentence(stated: Stated) -> str:
    detainers, rate = (
        figure["value"] if (figure := stated.figure(name)) else say_as("growth", "not stated")
        for name in ("detainer_growth", "daily_cost_growth")
    )
    return say(
        "The six years after the period, if detainers grow {detainers} and the daily cost {rate} "
        "each year. An assumption carried forward, not a forecast.",
        detainers=detainers,
        rate=rate,
    )


_COLUMNS = Words(
    {
        "detention_cost": "Detention",
        "other_cost": "Staff and program",
        "reimbursements": "Money received",
        "net_cost": "Net cost",
    }
)


def _table(years: list[Document], totals: Document, total: Decimal | None) -> Table:
    """Columns that no year has an amount for are left out."""
    keys = [key for key in _COLUMNS if any(year[key] is not None for year in years)]
    rows: list[tuple[str | None, ...]] = [
        (_name(year), *(_written(key, year[key]) for key in keys)) for year in years
    ]
    if total is not None:
        sums = {**totals, "net_cost": f"{total:f}"}
        label = say("Six years (a gain)") if total < 0 else say("Six years")
        rows.append((label, *(_written(key, sums.get(key)) or "" for key in keys)))
    head = (say("Year"), *(numbers(_COLUMNS[key]) for key in keys))
    return Table(say("Six years ahead"), head, tuple(rows))


def _name(year: Document) -> str:
    return say("Year {number}", number=year["year"])


def _written(key: str, text: str | None) -> str | None:
    if text is None:
        return None
    return taken_off(text) if key == "reimbursements" else exact(text)


def _chart(years: list[Document], total: Decimal | None) -> Chart:
    points = [
        TrendPoint(_name(year), float(year["net_cost"]), headline(Decimal(year["net_cost"])))
        for year in years
    ]
    return trend_chart("chart-ahead", say("Net cost, six years ahead"), _told(total), points)


def _told(total: Decimal | None) -> str:
    if total is None:
        return ""
    if total < 0:
        gain = headline(total.copy_abs())
        return say("Over six years the net cost is a gain of {amount}.", amount=gain)
    return say("Net cost over six years comes to {amount}.", amount=headline(total))

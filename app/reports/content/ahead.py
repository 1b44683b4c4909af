"""Looking ahead: six years, where growth is stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.reports.charts import Chart, TrendPoint, trend_chart
from app.reports.content.amounts import exact, headline, taken_off
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Table, numbers

ASSUMPTIONS = (
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
        assumptions=ASSUMPTIONS,
        table=_table(years, stated.statement.get("projection_totals", {}), total),
        chart=_chart(years, total),
    )


def _sentence(stated: Stated) -> str:
    detainers, rate = (
        figure["value"] if (figure := stated.figure(name)) else "not stated"
        for name in ("detainer_growth", "daily_cost_growth")
    )
    return (
        f"The six years after the period, if detainers grow {detainers} and the daily cost "
        f"{rate} each year. An assumption carried forward, not a forecast."
    )


_COLUMNS = {
    "detention_cost": "Detention",
    "other_cost": "Staff and program",
    "reimbursements": "Money received",
    "net_cost": "Net cost",
}


def _table(years: list[Document], totals: Document, total: Decimal | None) -> Table:
    """Columns that no year has an amount for are left out."""
    keys = [key for key in _COLUMNS if any(year[key] is not None for year in years)]
    rows: list[tuple[str | None, ...]] = [
        (f"Year {year['year']}", *(_written(key, year[key]) for key in keys)) for year in years
    ]
    if total is not None:
        sums = {**totals, "net_cost": f"{total:f}"}
        label = "Six years (a gain)" if total < 0 else "Six years"
        rows.append((label, *(_written(key, sums.get(key)) or "" for key in keys)))
    return Table(
        "Six years ahead", ("Year", *(numbers(_COLUMNS[key]) for key in keys)), tuple(rows)
    )


def _written(key: str, text: str | None) -> str | None:
    if text is None:
        return None
    return taken_off(text) if key == "reimbursements" else exact(text)


def _chart(years: list[Document], total: Decimal | None) -> Chart:
    points = [
        TrendPoint(
            f"Year {year['year']}", float(year["net_cost"]), headline(Decimal(year["net_cost"]))
        )
        for year in years
    ]
    return trend_chart("chart-ahead", "Net cost, six years ahead", _told(total), points)


def _told(total: Decimal | None) -> str:
    if total is None:
        return ""
    if total < 0:
        return f"Over six years the net cost is a gain of {headline(total.copy_abs())}."
    return f"Net cost over six years comes to {headline(total)}."

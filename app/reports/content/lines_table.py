"""The lines of a calculation: each jail and period with its days, rate and cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.engine.numerals import plain_number
from app.engine.phrases import lower_first
from app.engine.wording import DEFINITIONS
from app.language import say, say_count
from app.reports.charts import Chart, TrendPoint, trend_chart
from app.reports.content.amounts import DAY_DECIMALS, exact, headline
from app.reports.content.dates import is_month, next_month, period, read_day, short_month
from app.reports.content.links import Links
from app.reports.content.stated import Document, Stated

_MOST_COLUMNS = 40
_FEWEST_COLUMNS = 4
_DAYS_FIGURE = {"all_days": "detainer_bed_days", "extra_stay": "extra_stay_days_total"}


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line; links lead to the figures it was entered with."""

    label: str
    days: str | None
    days_href: str | None
    rate: str | None
    rate_href: str | None
    cost: str | None


@dataclass(frozen=True, slots=True)
class LinesTable:
    """Lines that count the same days. `in_answer`: whether they are part of this answer."""

    caption: str
    note: str
    in_answer: bool
    rows: tuple[LineRow, ...]
    chart: Chart | None


def lines_tables(stated: Stated, links: Links) -> tuple[LinesTable, ...]:
    """The lines by definition, the chosen one first; none where there are no lines."""
    by_definition: dict[str | None, list[int]] = {}
    for index, row in enumerate(stated.rows("lines")):
        by_definition.setdefault(row["definition"], []).append(index)
    keys = sorted(by_definition, key=lambda key: (key != stated.definition, key or "~"))
    return tuple(_table(key, by_definition[key], stated, links) for key in keys)


def line_label(row: Document, alone: bool = False) -> str:
    """A line's name: its period, and its jail unless all lines are of one jail."""
    when = period(read_day(row["period_start"]), read_day(row["period_end"]))
    return f"{row['jail']}, {when}" if row["jail"] and not alone else when


def _table(key: str | None, indexes: Sequence[int], stated: Stated, links: Links) -> LinesTable:
    rows = stated.rows("lines")
    alone = len({row["jail"] for row in rows}) == 1
    in_answer = key == stated.definition and _are_used(stated, key)
    return LinesTable(
        caption=_caption(key, [rows[index] for index in indexes], alone),
        note="" if in_answer else _apart(key),
        in_answer=in_answer,
        rows=tuple(_row(rows[index], index, alone, links) for index in indexes),
        chart=_chart([rows[index] for index in indexes]) if in_answer else None,
    )


def _are_used(stated: Stated, key: str) -> bool:
    about = stated.statement["definitions"].get(key, {})
    return about.get("amount") is not None and not about.get("partial")


def _caption(key: str | None, rows: Sequence[Document], alone: bool) -> str:
    what = lower_first(DEFINITIONS[key]) if key else say("no days known yet")
    lines = say_count("{count} line", "{count} lines", len(rows), count=len(rows))
    if alone and rows[0]["jail"]:
        return say("{lines} of {jail}: {what}", lines=lines, jail=rows[0]["jail"], what=what)
    return f"{lines}: {what}"


def _apart(key: str | None) -> str:
    if key is None:
        return say("These lines state no days that can be counted yet.")
    return say("These lines are shown beside this answer; they are no part of it.")


def _row(row: Document, index: int, alone: bool, links: Links) -> LineRow:
    path = f"lines[{index}].figures"
    days_path = f"{path}.{_DAYS_FIGURE.get(row['definition'] or '', '')}"
    return LineRow(
        line_label(row, alone),
        None if row["days"] is None else plain_number(Decimal(row["days"]), DAY_DECIMALS),
        _href(days_path, links),
        exact(row["daily_cost"]),
        _href(f"{path}.published_daily_cost", links),
        exact(row["detention_cost"]),
    )


def _href(path: str, links: Links) -> str | None:
    anchor = links.anchors.get(path)
    return f"#{anchor}" if anchor else None


def _chart(rows: Sequence[Document]) -> Chart | None:
    """The cost over time, where the lines are of one jail and follow each other."""
    starts = [row["period_start"] for row in rows]
    if len(rows) < _FEWEST_COLUMNS or len(set(starts)) < len(starts):
        return None
    points = _by_month(rows) or [_point(row) for row in sorted(rows, key=_start)]
    known = [point for point in points if point.value is not None]
    if not known or len(points) > _MOST_COLUMNS:
        return None
    most = max(known, key=lambda point: point.value or 0.0)
    told = say(
        "The line with the highest cost is {line}, {amount}.", line=most.label, amount=most.text
    )
    return trend_chart("chart-lines", say("Detention cost of each line"), told, points)


def _start(row: Document) -> date:
    return read_day(row["period_start"])


def _by_month(rows: Sequence[Document]) -> list[TrendPoint]:
    """A point for each month from the first to the last, empty where there is no line.

    Nothing where a line is not one calendar month.
    """
    months = {_start(row): row for row in rows}
    if not all(is_month(first, read_day(row["period_end"])) for first, row in months.items()):
        return []
    points, month = [], min(months)
    while month <= max(months):
        row = months.get(month)
        points.append(_point(row) if row else TrendPoint(short_month(month), None, say("no line")))
        month = next_month(month)
    return points


def _point(row: Document) -> TrendPoint:
    first, last = read_day(row["period_start"]), read_day(row["period_end"])
    cost = row["detention_cost"]
    label = (
        short_month(first)
        if (first.year, first.month) == (last.year, last.month)
        else (period(first, last))
    )
    if cost is None:
        return TrendPoint(label, None, "")
    return TrendPoint(label, float(cost), headline(Decimal(cost)))

"""The templates as files: what a county or a researcher fills in, empty or as an example."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from app.engine.case.unit_words import unit_words
from app.intake.batch.column import PARTS, Column
from app.intake.batch.columns import batch_columns
from app.intake.volumes.columns import JAIL, PERIOD, RATES, VOLUMES, rate_columns, volume_columns
from app.language import Words, say
from app.records.fiscal_year import FiscalYear
from app.records.sections import SECTIONS
from app.reports.files import FORMATS
from app.reports.templates import Template, TemplateColumn, text_template, workbook_template
from app.services.template_examples import EXAMPLES

BATCH = "batch"
KINDS = (VOLUMES, RATES, BATCH)
EXAMPLE = "-example"
TEMPLATE_FORMATS: Mapping[str, tuple[str, Callable[[Template], bytes]]] = {
    "xlsx": (FORMATS["xlsx"], workbook_template),
    "csv": ("text/csv; charset=utf-8", text_template),
}
_YEARS_OFFERED = 3
# In the order in which a county's pages ask for them.
_FIGURES = tuple(dict.fromkeys(name for section in SECTIONS for name in section.by_month))
_TITLES = Words(
    {
        VOLUMES: "Holdcost: figures of a county by month or fiscal year",
        RATES: "Holdcost: daily rates of a county",
        BATCH: "Holdcost: many counties in one file",
    }
)
_HOW = Words(
    {
        VOLUMES: "A row is a month or a fiscal year, of the county or of one jail.",
        RATES: "A row is a published cost of one jail day and the days on which it holds.",
        BATCH: "A row is a county, or one jail of it, and a period.",
    }
)


def template_file(
    name: str,
    file_format: str,
    *,
    periods: Sequence[str] = (),
    jails: Sequence[str] = (),
    today: date | None = None,
) -> tuple[str, str, bytes]:
    """File name, media type and content of a template, in the language in use.

    `name` is one of KINDS, or that with "-example" after it for a filled one; `file_format`
    "xlsx" or "csv". `periods` ("2025-03", "fiscal year 2025") and `jails` fill in the first
    columns of volumes, a row for each. Raises LookupError for another name or format.
    """
    kind = name.removesuffix(EXAMPLE)
    if kind not in KINDS or file_format not in TEMPLATE_FORMATS:
        raise LookupError(f"no template {name}.{file_format}")
    media_type, make = TEMPLATE_FORMATS[file_format]
    columns = columns_of(kind)
    if name.endswith(EXAMPLE):
        rows = EXAMPLES[kind]()
    else:
        rows = [{PERIOD: period, JAIL: jail} for jail in (jails or ("",)) for period in periods]
    if kind == BATCH and rows:
        columns = [column for column in columns if any(row.get(column.key) for row in rows)]
    suggested = {PERIOD: _periods(today or datetime.now(UTC).date()), JAIL: jails}
    template = Template(
        _TITLES[kind],
        tuple(_how(kind)),
        tuple(_column(column, kind, suggested) for column in columns),
        tuple(tuple(row.get(column.key, "") for column in columns) for row in rows),
    )
    return f"holdcost-{name}.{file_format}", media_type, make(template)


def columns_of(kind: str) -> Sequence[Column]:
    """The columns of a template, one of KINDS, in its order."""
    if kind == VOLUMES:
        return volume_columns(_FIGURES)
    return rate_columns() if kind == RATES else batch_columns()


def _how(kind: str) -> Iterator[str]:
    yield _HOW[kind]
    yield say(
        "Leave a cell empty where you do not know the figure: an empty cell changes nothing. "
        "Numbers may be typed as usual (1,240, $104.75, 70%), or as a range (18 to 30)."
    )
    if kind == VOLUMES:
        yield say("Write “not tracked” where the county does not keep a figure.")
    if kind == BATCH:
        parts = ", ".join(PARTS)
        yield say(
            "Columns that say more may stand beside a figure, named by its heading and one of: "
            "{parts}; such as people_held low.",
            parts=parts,
        )
    yield say("Columns may be left out, moved or added; a column of another name is not read.")
    yield say("Name no person who is or was in a jail, in no column and no note.")


def _column(column: Column, kind: str, suggested: Mapping[str, Sequence[str]]) -> TemplateColumn:
    return TemplateColumn(
        heading=column.key if kind == BATCH else column.label,
        unit=unit_words(column.quantity.unit) if column.quantity else "",
        includes=column.includes,
        excludes=column.excludes,
        example=column.example,
        choices=column.choices,
        suggested=() if kind == BATCH else suggested.get(column.key, ()),
    )


def _periods(today: date) -> tuple[str, ...]:
    """The months and the fiscal years that are likely to be entered, the newest first."""
    years: Iterable[int] = range(today.year, today.year - _YEARS_OFFERED, -1)
    months = [f"{month:%Y-%m}" for year in years for month in reversed(FiscalYear(year).months)]
    return (*(FiscalYear(year).name for year in (today.year + 1, *years)), *months)

"""A template as a text file with commas: what each column takes stands above its heading."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from io import StringIO

from app.language import say
from app.reports.templates.template import Template, TemplateColumn
from app.reports.workbook.texts import looks_like_a_formula


def text_template(template: Template) -> bytes:
    """The file in UTF-8 with a mark, by which spreadsheets know it for UTF-8."""
    file = StringIO()
    writer = csv.writer(file)
    for row in _rows(template):
        writer.writerow([_safe(cell) for cell in row])
    return file.getvalue().encode("utf-8-sig")


def _rows(template: Template) -> Iterator[list[str]]:
    """Every row is as wide as the table, so that any reader sees one table."""
    rest = [""] * (len(template.columns) - 1)
    for sentence in (template.title, *template.how):
        yield [sentence, *rest]
    yield ["", *rest]
    for told in _ABOVE:
        yield [told(column) for column in template.columns]
    yield [column.heading for column in template.columns]
    yield from (list(row) for row in template.rows)


def _unit(column: TemplateColumn) -> str:
    return say("Unit: {unit}", unit=column.unit) if column.unit else ""


def _includes(column: TemplateColumn) -> str:
    return say("Includes: {text}", text=column.includes) if column.includes else ""


def _excludes(column: TemplateColumn) -> str:
    return say("Leaves out: {text}", text=column.excludes) if column.excludes else ""


def _choices(column: TemplateColumn) -> str:
    told = "; ".join(f"{key} = {words}" for key, words in column.choices.items())
    return say("One of: {choices}", choices=told) if told else ""


def _example(column: TemplateColumn) -> str:
    return say("Example: {text}", text=column.example) if column.example else ""


_ABOVE: tuple[Callable[[TemplateColumn], str], ...] = (
    _unit,
    _includes,
    _excludes,
    _choices,
    _example,
)


def _safe(cell: str) -> str:
    """A cell that no spreadsheet runs; a negative number stays one. Reading takes the sign off."""
    is_number = cell.removeprefix("-").replace(".", "", 1).isdecimal()
    return f"'{cell}" if looks_like_a_formula(cell.lstrip("'")) and not is_number else cell

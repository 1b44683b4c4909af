"""A template as a workbook: a sheet that explains, a sheet to fill in, and lists to choose from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from math import ceil

from app.engine.figure import plain_decimal
from app.language import say
from app.reports.templates.template import Template, TemplateColumn
from app.reports.workbook.book import Cell, Help, Look, Sheet, column_cells
from app.reports.workbook.page import Page
from app.reports.workbook.texts import sheet_name
from app.reports.workbook.writing import Papers, written

# A template has no day; the zip format can hold none before this one.
_NO_DAY = date(1980, 1, 1)
_EXPLAINED = (36, 16, 56, 44, 22)
_UNITS, _HEAD, _FIRST = 0, 1, 2
_ROWS = 200
_SHORT, _NUMBER, _TEXT = 9, 14, 24
_LONG_HEADING = 8
# What is readable on one sheet of paper, in letters.
_ON_PAPER = 150


def workbook_template(template: Template) -> bytes:
    """The file. Nothing in it is protected; what is offered to choose from may be left aside."""
    taken: set[str] = set()
    explaining, filled, lists = (
        sheet_name(words, taken) for words in (say("How to fill it in"), say("Figures"), "Lists")
    )
    listed, choices = _lists(template, lists)
    sheets = [_explaining(template, explaining), _to_fill(template, filled, choices), listed]
    papers = Papers(template.title, template.title, "Holdcost", "", _NO_DAY, template.title)
    return written(sheets, papers)


def _explaining(template: Template, name: str) -> Sheet:
    sheet = Sheet(name, _EXPLAINED)
    page = Page(sheet, template.title)
    for sentence in template.how:
        page.sentence(sentence)
    page.at += 1
    page.heads(
        (say("Column"), say("Unit"), say("Includes"), say("Leaves out"), say("Example")),
    )
    page.rule(len(template.columns))
    for column in template.columns:
        texts = (column.heading, column.unit, _takes(column), column.excludes, column.example)
        page.row("label", texts, rest="text")
    return sheet


def _takes(column: TemplateColumn) -> str:
    told = [f"{key} = {words}" for key, words in column.choices.items()]
    return "\n".join([*filter(None, [column.includes]), *told])


def _lists(template: Template, name: str) -> tuple[Sheet, dict[int, str]]:
    """A hidden sheet with what can be chosen in each column, and where that stands."""
    sheet = Sheet(name, (20,) * len(template.columns), is_hidden=True)
    choices = {}
    for at, column in enumerate(template.columns):
        for row, text in enumerate(column.offered):
            sheet.put(row, at, Cell(Look("text"), text))
        if column.offered:
            choices[at] = column_cells(name, at, len(column.offered))
    return sheet, choices


def _to_fill(template: Template, name: str, choices: dict[int, str]) -> Sheet:
    widths = tuple(_width(column) for column in template.columns)
    sheet = Sheet(name, widths, frozen=(_FIRST, 1), repeated=(_UNITS, _HEAD))
    sheet.pages_wide = ceil(sum(widths) / _ON_PAPER)
    numbers = [at for at, column in enumerate(template.columns) if column.unit]
    sheet.put_texts(_UNITS, "subhead", [column.unit for column in template.columns])
    sheet.put_heads(_HEAD, [column.heading for column in template.columns], numbers)
    last = _FIRST + _ROWS - 1
    sheet.ruled.append((_FIRST, last))
    for row, cells in enumerate(template.rows, _FIRST):
        for at, text in enumerate(cells):
            if text:
                sheet.put(row, at, _cell(text, is_amount=at in numbers))
    for at, column in enumerate(template.columns):
        message = " ".join(filter(None, (column.includes, _leaves_out(column))))
        if message or at in choices:
            sheet.helps.append(
                Help(at, (_FIRST, last), column.heading, message, choices.get(at, ""))
            )
    return sheet


def _leaves_out(column: TemplateColumn) -> str:
    return say("Leaves out: {text}", text=column.excludes) if column.excludes else ""


def _width(column: TemplateColumn) -> int:
    if column.unit:
        return _NUMBER
    is_short = len(column.heading) < _LONG_HEADING and not column.suggested
    return _SHORT if is_short and (column.choices or not column.includes) else _TEXT


def _cell(text: str, *, is_amount: bool) -> Cell:
    """A number where an amount is one, or where it reads the same as a text: 2025, never +1.

    A county's code keeps its zeros, a note its signs.
    """
    digits = text.replace(",", "") if is_amount else text
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return Cell(Look("text"), text)
    if number.is_finite() and (is_amount or plain_decimal(number) == text):
        return Cell(Look("number"), number=number)
    return Cell(Look("text"), text)

"""Rows of a filled volumes template as figures of a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from app.engine.case.read_text import FIRST_YEAR, LAST_YEAR
from app.intake.period_names import NamedPeriod, read_period_name, read_two_years
from app.intake.volumes.columns import JAIL, PERIOD, end_key
from app.intake.volumes.reading import FileRow
from app.language import say
from app.language.months import said_month
from app.records.entry import Place
from app.records.fiscal_year import FiscalYear, fiscal_year_of
from app.records.sections import BY_MONTH
from app.records.table_totals import TableCell, compared_totals
from app.services.template_rows import Proposals, about_of, is_untracked, numbers_of


@dataclass(frozen=True, slots=True)
class Years:
    """In which month the county's fiscal years start, and the one year the file is of, if any."""

    starts: int
    only: FiscalYear | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with the year, month and jail it is for."""

    row: FileRow
    fiscal_year: int
    month: date | None
    jail_id: int


def propose_volumes(proposals: Proposals, years: Years) -> None:
    """Take up every figure of every row; a row called Total is compared and left out."""
    months: list[_Placed] = []
    for row in proposals.read.rows:
        if not _figures(row):
            _note_empty_total(row, months, proposals)
            continue
        jail_id = proposals.jail_of(row)
        named = _named(row, proposals)
        if jail_id is None or named is None:
            continue
        if named.is_total:
            _leave_out_total(row, months, proposals, years)
            months = [each for each in months if row.cells.get(JAIL) and each.jail_id != jail_id]
            continue
        placed = _placed(row, named, jail_id, proposals, years)
        if placed is not None:
            _propose(placed, _figures(row), proposals)
            if placed.month:
                months.append(placed)


def _note_empty_total(row: FileRow, months: Sequence[_Placed], proposals: Proposals) -> None:
    """Say of a total without numbers that it compares nothing; programs leave formulas so."""
    named = read_period_name(row.cells.get(PERIOD, ""))
    if months and named and named.is_total:
        proposals.remark(
            say(
                "Row {row}: the total has no number and was not compared. A formula is read with "
                "the result that is stored in the file: open the file in a spreadsheet and save "
                "it, so that its results are stored.",
                row=row.number,
            )
        )


def _figures(row: FileRow) -> list[str]:
    """The figures a row has a value or an end of, in the order of the method."""
    return [name for name in BY_MONTH if numbers_of(row, name)]


def _named(row: FileRow, proposals: Proposals) -> NamedPeriod | None:
    text = row.cells.get(PERIOD, "")
    named = read_period_name(text) if text else None
    if not text:
        proposals.problem(row, PERIOD, say("is needed."))
    elif named is None and (ends := read_two_years(text)):
        message = say(
            "names two years. Write {year}, the year in which the fiscal year ends.", year=ends
        )
        proposals.problem(row, PERIOD, message)
    elif named is None:
        message = say(
            "is no month and no year. Write a month with its year, such as 2025-03 or March "
            "2025, or a whole year, such as fiscal year 2025."
        )
        proposals.problem(row, PERIOD, message)
    return named


def _placed(
    row: FileRow, named: NamedPeriod, jail_id: int, proposals: Proposals, years: Years
) -> _Placed | None:
    year, only = named.year, years.only
    if year is None and only is not None:
        in_year = next(each for each in only.months if each.month == named.month)
        return _Placed(row, only.year, in_year, jail_id)
    if year is None:
        proposals.problem(row, PERIOD, say("Say the year too, such as March 2025."))
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = say("must lie between {first} and {last}.", first=FIRST_YEAR, last=LAST_YEAR)
        proposals.problem(row, PERIOD, message)
        return None
    month = date(year, named.month, 1) if named.month else None
    fiscal_year = fiscal_year_of(month, years.starts) if month else year
    if only is not None and fiscal_year != only.year:
        proposals.problem(row, PERIOD, _outside(only))
        return None
    newest = FiscalYear(fiscal_year_of(datetime.now(UTC).date(), years.starts) + 1)
    if fiscal_year > newest.year:
        message = say("lies in the future. The last year taken is {year}.", year=newest.name)
        proposals.problem(row, PERIOD, message)
        return None
    return _Placed(row, fiscal_year, month, jail_id)


def _outside(year: FiscalYear) -> str:
    return say(
        "is not in {year}, which runs from {first} to {last}.",
        year=year.name,
        first=said_month(year.months[0]),
        last=said_month(year.months[-1]),
    )


def _propose(placed: _Placed, names: Sequence[str], proposals: Proposals) -> None:
    row, about = placed.row, about_of(placed.row, proposals)
    for name in names:
        place = Place("figure", placed.fiscal_year, name, placed.jail_id, placed.month)
        keys = {"": name, "likely": name, **{e: end_key(name, e) for e in ("low", "high")}}
        numbers = numbers_of(row, name)
        if is_untracked(numbers.get("likely", "")):
            said = {"note": about["note"]} if "note" in about else {}
            proposals.propose(row, place, {"not_tracked": True, **said}, keys)
        else:
            proposals.propose(row, place, {**numbers, **about}, keys)


def _leave_out_total(
    row: FileRow, months: Sequence[_Placed], proposals: Proposals, years: Years
) -> None:
    """Compare a total with the months above it; a figure without months is the year's own."""
    jail_id = proposals.jail_of(row) or 0
    own = [each for each in months if not row.cells.get(JAIL) or each.jail_id == jail_id]
    of_years = {each.fiscal_year for each in own}
    year = years.only or (FiscalYear(of_years.pop(), years.starts) if len(of_years) == 1 else None)
    positions = proposals.read.positions
    by_month = [
        TableCell(each.row.number, positions[name] + 1, name, each.month, each.row.cells[name])
        for each in own
        for name in _figures(each.row)
        if name in each.row.cells
    ]
    summed = {cell.name for cell in by_month}
    names = [name for name in _figures(row) if name in row.cells]
    totals = [
        TableCell(row.number, positions[name] + 1, name, None, row.cells[name])
        for name in names
        if name in summed
    ]
    shown = year or FiscalYear(FIRST_YEAR, years.starts)
    told = compared_totals(totals, by_month, shown, is_whole=not proposals.problems)
    proposals.disagreeing += told.disagreeing
    proposals.remarks += told.others
    rest = [name for name in names if name not in summed]
    if rest and year is None:
        message = say("Say of which year this is the total, such as fiscal year 2025.")
        proposals.problem(row, PERIOD, message)
    elif rest and year is not None:
        _propose(_Placed(row, year.year, None, jail_id), rest, proposals)

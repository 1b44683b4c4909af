"""The daily rates in force, from a record into the figures and the lines of a case."""

from __future__ import annotations

from collections.abc import Sequence

from app.engine.case.periods import Period
from app.language import say
from app.language.months import said_month
from app.records.case_draft import CaseDraft, Document
from app.records.cells import Cell
from app.records.entry import WHOLE_COUNTY
from app.records.fiscal_year import FiscalYear, last_day_of
from app.records.labels import LISTS
from app.records.rates_in_force import DailyRate, RateOfPeriod, rate_of

_RATE = "published_daily_cost"


def period_of(cell: Cell, year: FiscalYear) -> Period:
    """The first and the last day of a cell: its month, or the year."""
    month = cell[1]
    return (year.first_day, year.last_day) if month is None else (month, last_day_of(month))


def add_rates(
    draft: CaseDraft, year: FiscalYear, cells: Sequence[Cell], rates: Sequence[DailyRate]
) -> None:
    """The rate of the year, and of each line (the `cells`, in their order) that has another one.

    A line in whose days no rate is in force must not take that of the year: then each line has its
    own, and there is none for the year.
    """
    whole = rate_of(rates, WHOLE_COUNTY, (year.first_day, year.last_day))
    of_lines = [rate_of(rates, cell[0], period_of(cell, year)) for cell in cells]
    if whole is not None and all(of_lines):
        draft.document["figures"][_RATE] = _figure(draft, f"figures.{_RATE}", whole)
        of_lines = [None if rate == whole else rate for rate in of_lines]
    elif rates:
        _note_gaps(
            draft, rates, [cell for cell, rate in zip(cells, of_lines, strict=True) if not rate]
        )
    for index, rate in enumerate(of_lines):
        if rate is not None:
            line = draft.document["lines"][index]
            path = f"lines[{index}].figures.{_RATE}"
            line["figures"][_RATE] = _figure(draft, path, rate)


def _figure(draft: CaseDraft, path: str, rate: RateOfPeriod) -> Document:
    draft.behind[path] = tuple(each.entered.place for each in rate.rates)
    said = dict(rate.rates[0].entered.content) if len(rate.rates) == 1 else {}
    notes = " ".join(filter(None, (str(said.get("note") or ""), rate.note)))
    return draft.figure(rate.figure, {**said, "note": notes})


def _note_gaps(draft: CaseDraft, rates: Sequence[DailyRate], cells: Sequence[Cell]) -> None:
    months = dict.fromkeys(said_month(cell[1]) for cell in cells if cell[1])
    when = ", ".join(months) if months else say("the year")
    wrong = say("none is in force in {months}.", months=when)
    draft.leave_out(rates[0].entered.place, LISTS["daily_rate"], wrong)

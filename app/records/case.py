"""The case of a county's year: its figures as the method counts with them, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.language import say
from app.records.case_draft import CaseDraft, Document
from app.records.case_made import CaseMade as CaseMade
from app.records.case_made import LeftOut as LeftOut
from app.records.case_rates import add_rates, period_of
from app.records.case_rows import add_rows, add_severity
from app.records.case_words import add_choices, add_sheriffs_note
from app.records.cells import Cell, Value, values_by_name
from app.records.entry import EVERY_YEAR, Record
from app.records.fiscal_year import FiscalYear
from app.records.labels import jail_names, label_of
from app.records.layout import Put, lay_out
from app.records.rates_in_force import daily_rates
from app.reference.counties import County


def case_of_record(
    county: County, year: FiscalYear, record: Record, certified_as: str = ""
) -> CaseMade:
    """The case of one fiscal year of a county's record, in the language in use.

    Whole-county figures of the year stand at the top; months and jails become lines. What is not
    tracked is absent. `certified_as` ("53053/2025/1") names the certified version the case is of
    and marks every figure from the record as certified. Never raises: what cannot be read is
    absent or refused by the reader, and `checks_of` names it.
    """
    values = tuple(each for each in record if each.place.fiscal_year in (EVERY_YEAR, year.year))
    draft = CaseDraft(bool(certified_as), _heading(county, year, certified_as))
    jails, rates = jail_names(values), daily_rates(values)
    add_choices(draft, values, year, rates)
    _note_strangers(draft, year, values, jails)
    cells = _add_figures(draft, year, values, jails)
    add_rates(draft, year, cells, rates)
    add_rows(draft, values, jails)
    add_severity(draft, values, year.year)
    add_sheriffs_note(draft, values)
    return draft.made()


def _heading(county: County, year: FiscalYear, certified_as: str) -> Document:
    title = say(
        "{county}, {state}: {years}", county=county.name, state=county.state_name, years=year.name
    )
    heading = {
        "title": title,
        "county_fips": county.fips,
        "period_start": year.first_day.isoformat(),
        "period_end": year.last_day.isoformat(),
    }
    return {**heading, "county_version": certified_as} if certified_as else heading


def _note_strangers(
    draft: CaseDraft, year: FiscalYear, record: Record, jails: Mapping[int, str]
) -> None:
    """Figures of a jail that was taken out, or of a month of another year."""
    for entered in record:
        place = entered.place
        if place.kind != "figure" or entered.is_not_tracked:
            continue
        if place.jail_id and place.jail_id not in jails:
            draft.leave_out(place, label_of(place, record), say("the jail is no longer listed."))
        elif place.month is not None and place.month not in year.months:
            wrong = say("the month is not in {year}.", year=year.name)
            draft.leave_out(place, label_of(place, record), wrong)


def _add_figures(
    draft: CaseDraft, year: FiscalYear, record: Record, jails: Mapping[int, str]
) -> tuple[Cell, ...]:
    """Figures of the whole and of lines; the cells of the lines in their order."""
    values = values_by_name(record, jails, year.months)
    layout = lay_out(values, tuple(jails), draft.document["definition"])
    for entered, why in layout.unused:
        draft.leave_out(entered.place, label_of(entered.place, record), why)
    draft.document["figures"] = _figures(draft, "figures", layout.whole)
    for index, (cell, puts) in enumerate(layout.lines.items()):
        first, last = period_of(cell, year)
        line = {
            "jail": jails.get(cell[0], ""),
            "period_start": first.isoformat(),
            "period_end": last.isoformat(),
            "figures": _figures(draft, f"lines[{index}].figures", puts),
        }
        draft.document.setdefault("lines", []).append(line)
    return tuple(layout.lines)


def _figures(draft: CaseDraft, path: str, puts: Mapping[str, Put]) -> Document:
    figures = {}
    for name, put in puts.items():
        draft.behind[f"{path}.{name}"] = tuple(value.entered.place for value in put.values)
        figures[name] = draft.figure(put.figure, _said(put.values))
    return figures


def _said(values: Sequence[Value]) -> Document:
    """What is said about a figure; of one that was added up, the source if all have the same."""
    contents = [value.entered.content for value in values]
    if len(contents) == 1:
        return dict(contents[0])
    note = say("Added up from {count} entries of the record.", count=len(contents))
    sources = [content.get("source") for content in contents]
    is_same = all(source == sources[0] for source in sources)
    return {"note": note, "source": sources[0] if is_same else None}

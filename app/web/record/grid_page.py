"""A year's figures of one section as a table: months down, figures across."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from werkzeug.datastructures import MultiDict

from app.engine.quantities import QUANTITIES
from app.intake.typed_cells import tidy_cell
from app.language import marked, say
from app.records.sections import BY_JAIL, FIGURES, Section
from app.reports.content import dates
from app.services.enter_values import Change
from app.services.open_record import OpenRecord
from app.web.calculations.posted_text import is_printable, printable
from app.web.record.grid_cells import (
    Cell,
    Line,
    Seen,
    cell_at,
    read_line,
    read_seen,
    seen_number,
    seen_shown,
    seen_text,
    told_meanwhile,
)
from app.web.record.pasted_rows import MOST_LETTERS
from app.web.record.pasted_table import Pasted, read_pasted
from app.web.record.shared_source import PastedForm, SharedSource
from app.web.record.slots import Offered

NOTHING = marked("Nothing was typed or pasted yet. Fill in a cell, or paste a table.")


@dataclass
class GridPage:
    """The table of a section for one jail or the whole county, and what was typed or pasted."""

    section: Section
    record: OpenRecord
    jail_id: int
    columns: tuple[str, ...]
    rows: list[tuple[str, list[Cell]]]
    about: SharedSource
    paste: str = ""
    seen: str = ""
    lines: list[Line] = field(default_factory=list)
    pasted: Pasted = field(default_factory=Pasted)
    left_alone: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)

    @property
    def cells(self) -> list[Cell]:
        """Every cell of the table."""
        return [cell for _, row in self.rows for cell in row]

    @property
    def changes(self) -> list[Change]:
        """What is entered when the table is saved."""
        return [line.change for line in self.lines if line.is_saved]

    @property
    def has_changed(self) -> bool:
        """Whether a value that stands would become another."""
        return any(line.kind == "changed" for line in self.lines)

    @property
    def same(self) -> int:
        """How many cells say what stands there already."""
        return sum(line.kind == "same" for line in self.lines)

    @property
    def is_ready(self) -> bool:
        """Whether there is something to save and nothing wrong."""
        return bool(self.changes) and not self.problems


def grid_page(
    section: Section,
    record: OpenRecord,
    jail_id: int,
    offered: Offered,
    posted: MultiDict[str, str] | None = None,
) -> GridPage:
    """The table as it stands, or with what was posted: every cell read, nothing saved."""
    columns = section.by_month
    rows: list[tuple[str, list[Cell]]] = []
    for month in (*record.year.months, None):
        name = dates.short_month(month) if month else say("Whole year")
        rows.append((name, [cell_at(record, column, jail_id, month) for column in columns]))
    clean = None if posted is None else printable(posted)
    page = GridPage(
        section, record, jail_id, columns, rows, SharedSource(offered, clean, PastedForm)
    )
    for cell in page.cells:
        cell.typed = cell.shown
    if posted is not None and clean is not None:
        _read(page, clean)
        if not is_printable(posted.get("paste", "")):
            wrong = say("The table holds characters that cannot be printed. Paste it again.")
            page.problems.append(("#paste", wrong))
    page.seen = seen_text(_all_cells(page))
    return page


def _read(page: GridPage, posted: MultiDict[str, str]) -> None:
    seen = read_seen(posted.get("seen", ""))
    page.paste = posted.get("paste", "")[: MOST_LETTERS + 1]
    page.about.read()
    page.problems += page.about.problems
    by_cell = {line.cell.place: line for line in _typed_lines(page, posted, seen)}
    by_cell |= {line.cell.place: line for line in _pasted_lines(page)}
    page.lines = list(by_cell.values())
    for line in page.lines:
        read_line(line, page.about.about)
        if line.kind == "wrong":
            line.cell.error = line.message
            page.problems.append((f"#{_field_of(page, line)}", f"{line.where}: {line.message}"))
        if line.is_saved and seen_number(seen, line.cell) != line.cell.number:
            line.meanwhile = told_meanwhile(line.cell, page.record)
    page.problems += [("#paste", wrong) for wrong in page.pasted.problems]
    if not page.lines and not page.problems:
        page.problems.append(("#paste", say(NOTHING)))


def _typed_lines(page: GridPage, posted: MultiDict[str, str], seen: Seen) -> list[Line]:
    """The cells of the table in which something was typed that they did not show."""
    lines = []
    for cell in page.cells:
        text = tidy_cell(posted.get(cell.id, cell.shown))
        if text == seen_shown(seen, cell):
            continue
        if not text:
            page.left_alone += 1
            continue
        cell.typed = text
        lines.append(Line(cell, say("Table, {cell}", cell=cell.label), text))
    return lines


def _pasted_lines(page: GridPage) -> list[Line]:
    names = BY_JAIL if page.jail_id else tuple(FIGURES)
    page.pasted = read_pasted(page.paste, page.record.year, page.columns, names)
    shown = {cell.place: cell for cell in page.cells}
    lines = []
    for found in page.pasted.cells:
        cell = cell_at(page.record, found.name, page.jail_id, found.month)
        cell = shown.get(cell.place, cell)
        where = say("{place} ({label})", place=found.place, label=cell.label)
        lines.append(Line(cell, where, found.text))
    return lines


def _field_of(page: GridPage, line: Line) -> str:
    is_typed = line.cell.typed == line.text and line.cell in page.cells
    return line.cell.id if is_typed else "paste"


def _all_cells(page: GridPage) -> list[Cell]:
    """Every cell that can be typed or pasted, for what the page says it has shown."""
    names = BY_JAIL if page.jail_id else tuple(FIGURES)
    months: tuple[date | None, ...] = (*page.record.year.months, None)
    return [cell_at(page.record, name, page.jail_id, month) for name in names for month in months]


def headings(page: GridPage) -> list[tuple[str, str]]:
    """The label and the unit of each column."""
    quantities = [QUANTITIES[name] for name in page.columns]
    return [(quantity.label, quantity.unit.word(one=False)) for quantity in quantities]


def example_of(page: GridPage) -> str:
    """A heading and two rows as a spreadsheet would copy them, to show what can be pasted."""
    names = [QUANTITIES[name].label for name in page.columns]
    rows = [["", *names]]
    for at, month in enumerate(page.record.year.months[:2]):
        rows.append([f"{month:%Y-%m}", *[str(12 + at + index) for index in range(len(names))]])
    return "\n".join("\t".join(row) for row in rows)

"""Figures used: every figure with its value, grade, source and note, group by group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.engine.phrases import lower_first
from app.language import Words, say, say_count
from app.reports.content.changed_here import says_it_was_changed
from app.reports.content.lines_table import line_label
from app.reports.content.links import Links
from app.reports.content.naming import figure_name
from app.reports.content.prices import price_note
from app.reports.content.sources import SourceList
from app.reports.content.stated import Document, Stated, is_certified
from app.reports.content.steps import StepLinks

GROUPS = Words(
    {
        "figures": "Figures of the calculation",
        "cost_items": "Cost items",
        "program_items": "Program items",
        "reimbursements": "Money received",
        "severity": "Classes of severity",
        "budget_lines": "Budget lines",
        "exposure": "Legal exposure",
        "policies": "Choices to compare",
    }
)
FACT_SOURCES = {
    "population": "census-vintage-2024",
    "cpi_of_period": "bls-cpi-u",
    "cpi_of_dollars": "bls-cpi-u",
}
_CALENDAR = Words(
    {
        "period_days": "Counted from the calendar.",
        "year_days": "Counted from the calendar.",
        "clock_limit_days": "Worked out from the clock rule, the calendar and the federal "
        "holidays.",
    }
)
# Words that say themselves what kind of place in a source they name, in whatever language typed.
_PLACES = (
    *("page", "pages", "p", "pp", "row", "rows", "line", "lines", "table", "tables", "sheet"),
    *("página", "páginas", "pág", "págs", "fila", "filas", "línea", "líneas", "tabla", "tablas"),
    *("cuadro", "cuadros", "hoja", "hojas"),
)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the register, in the words of the figure_row macro.

    `certified` is whether a county certified the figure; `changed` whether its value was changed
    here, so that the source is that of the value before.
    """

    label: str
    value: str
    grade: str | None
    source: Any
    source_number: int | None
    page: str
    note: str | None
    change_href: str | None
    anchor: str
    certified: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Rows that belong together."""

    caption: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class LineCell:
    """A figure of a line; None where the line does not state it."""

    value: str
    anchor: str


@dataclass(frozen=True, slots=True)
class LineFigures:
    """The figures of one line, with their grades, sources and notes in few words.

    `certified` says which of them a county certified; empty where it certified none.
    """

    label: str
    cells: tuple[LineCell | None, ...]
    grades: str
    sources: tuple[tuple[int, str], ...]
    note: str
    certified: str = ""


@dataclass(frozen=True, slots=True)
class LineRegister:
    """The figures of all lines as one table."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[LineFigures, ...]
    has_notes: bool


@dataclass(frozen=True, slots=True)
class FactRow:
    """Something no one typed, and where it is from."""

    label: str
    value: str
    source: str
    source_number: int | None
    anchor: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """All figures and facts used. `lines_href` is where the lines are changed."""

    groups: tuple[FigureGroup, ...]
    lines: LineRegister | None
    facts: tuple[FactRow, ...]
    lines_href: str | None


def register(stated: Stated, links: Links, steps: StepLinks, sources: SourceList) -> Register:
    """Every figure that was entered and every fact that was filled in and used."""
    groups = tuple(
        FigureGroup(caption, rows)
        for name, caption in GROUPS.items()
        if (rows := _rows(name, stated, links, steps, sources))
    )
    return Register(
        groups=groups,
        lines=_lines(stated, links, sources),
        facts=_facts(stated, links, sources),
        lines_href=steps.step("lines") if steps and stated.rows("lines") else None,
    )


def _rows(
    name: str, stated: Stated, links: Links, steps: StepLinks, sources: SourceList
) -> tuple[FigureRow, ...]:
    return tuple(
        FigureRow(
            label=figure_name(figure, stated),
            value=figure["value"],
            grade=figure["grade"] or None,
            source={**figure["source"], "page": ""} if figure["source"] else None,
            source_number=sources.cite(figure["source"]),
            page=page_text(figure["source"]),
            note=_note(figure) or None,
            change_href=steps.of(path),
            anchor=links.anchors[path],
            certified=is_certified(stated.case, path),
            changed=says_it_was_changed(figure["note"]),
        )
        for path, figure in stated.figures.items()
        if path.split(".")[0].split("[")[0] == name
    )


def _note(figure: Document) -> str:
    """The figure's range and its note."""
    return " ".join(text for text in (range_text(figure), figure["note"]) if text)


def range_text(figure: Document) -> str:
    """Low and high in words: "Between $130.00 and $150.00."; empty where there is neither."""
    low, high = figure["low"], figure["high"]
    if low and high:
        return say("Between {low} and {high}.", low=low, high=high)
    if low:
        return say("At least {low}.", low=low)
    return say("At most {high}.", high=high) if high else ""


def _facts(stated: Stated, links: Links, sources: SourceList) -> tuple[FactRow, ...]:
    return tuple(
        _fact(stated.facts[name], anchor, stated, sources) for name, anchor in links.facts.items()
    )


def _fact(fact: Document, anchor: str, stated: Stated, sources: SourceList) -> FactRow:
    name = fact["name"]
    said = fact["source"] or (stated.about.population_source if name == "population" else "")
    known = FACT_SOURCES.get(name) if not said else None
    number = sources.cite({"title": said}) if said else None
    if known:
        number = sources.cite_reference(known)
        said = sources.listed()[number - 1].title
    label = fact["label"]
    if fact["year"]:
        label = say("{label} ({year} average)", label=label, year=fact["year"])
    note = price_note(name, stated) if fact["year"] else ""
    return FactRow(label, fact["value"], said or _CALENDAR.get(name, ""), number, anchor, note)


def _lines(stated: Stated, links: Links, sources: SourceList) -> LineRegister | None:
    lines = stated.rows("lines")
    if not lines:
        return None
    by_line = _figures_by_line(stated, len(lines))
    names = list(dict.fromkeys(f["name"] for figures in by_line for f in figures))
    labels = {f["name"]: f["label"] for figures in by_line for f in figures}
    alone = len({line["jail"] for line in lines}) == 1
    rows = tuple(
        _line(line_label(line, alone), figures, names, links, sources, _certified(figures, stated))
        for line, figures in zip(lines, by_line, strict=True)
    )
    return LineRegister(
        say_count(
            "Figures of the line", "Figures of the {count} lines", len(lines), count=len(lines)
        ),
        tuple(labels[name] for name in names),
        rows,
        any(row.note for row in rows),
    )


def _figures_by_line(stated: Stated, count: int) -> list[list[Document]]:
    found: list[list[Document]] = [[] for _ in range(count)]
    for path, figure in stated.figures.items():
        if path.startswith("lines["):
            found[int(path[len("lines[") :].partition("]")[0])].append(figure)
    return found


def _line(
    label: str,
    figures: Sequence[Document],
    names: Iterable[str],
    links: Links,
    sources: SourceList,
    certified: str,
) -> LineFigures:
    by_name = {figure["name"]: figure for figure in figures}
    return LineFigures(
        label,
        tuple(_cell(by_name.get(name), links) for name in names),
        ", ".join(dict.fromkeys(figure["grade"] or "?" for figure in figures)),
        tuple(
            dict.fromkeys(
                _cited(figure["source"], sources) for figure in figures if figure["source"]
            )
        ),
        " ".join(dict.fromkeys(note for figure in figures if (note := _note(figure)))),
        certified,
    )


def _certified(figures: Sequence[Document], stated: Stated) -> str:
    """ "certified by the county", with the figures it is said of where it is not all of them."""
    names = [lower_first(f["label"]) for f in figures if is_certified(stated.case, f["path"])]
    if not names or len(names) == len(figures):
        return say("certified by the county") if names else ""
    return say("certified by the county: {figures}", figures=", ".join(names))


def _cell(figure: Document | None, links: Links) -> LineCell | None:
    return None if figure is None else LineCell(figure["value"], links.anchors[figure["path"]])


def _cited(source: Document, sources: SourceList) -> tuple[int, str]:
    return sources.cite(source) or 0, page_text(source)


def page_text(source: Document | None) -> str:
    """Where in a source: "page 12", "page query 7", or its own words ("row 1407", "table 3")."""
    page = str((source or {}).get("page", ""))
    if not page or page.split()[0].lower().rstrip(".") in _PLACES:
        return page
    return say("page {page}", page=page)

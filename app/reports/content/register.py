"""Figures used: every figure with its value, grade, source and note, group by group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.reports.content.lines_table import line_label
from app.reports.content.links import Links
from app.reports.content.phrases import lower_first, upper_first
from app.reports.content.severity import class_name
from app.reports.content.sources import SourceList
from app.reports.content.stated import Document, Stated
from app.reports.content.steps import StepLinks

GROUPS = {
    "figures": "Figures of the calculation",
    "cost_items": "Cost items",
    "program_items": "Program items",
    "reimbursements": "Money received",
    "severity": "Classes of severity",
    "budget_lines": "Budget lines",
    "exposure": "Legal exposure",
}
FACT_SOURCES = {
    "population": "census-vintage-2024",
    "cpi_of_period": "bls-cpi-u",
    "cpi_of_dollars": "bls-cpi-u",
}
_CALENDAR = {
    "period_days": "Counted from the calendar.",
    "year_days": "Counted from the calendar.",
    "clock_limit_days": "Worked out from the clock rule, the calendar and the federal holidays.",
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the register, in the words of the figure_row macro."""

    label: str
    value: str
    grade: str | None
    source: Any
    source_number: int | None
    note: str | None
    change_href: str | None
    anchor: str


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
    """The figures of one line, with their grades, sources and notes in few words."""

    label: str
    cells: tuple[LineCell | None, ...]
    grades: str
    sources: tuple[tuple[int, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class LineRegister:
    """The figures of all lines as one table."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[LineFigures, ...]
    has_notes: bool


@dataclass(frozen=True, slots=True)
class Register:
    """All figures used. `count` of them, the lines' included."""

    groups: tuple[FigureGroup, ...]
    lines: LineRegister | None
    facts: FigureGroup | None
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
            label=_label(figure, stated),
            value=value_text(figure),
            grade=figure["grade"] or None,
            source=figure["source"],
            source_number=sources.cite(figure["source"]),
            note=figure["note"] or None,
            change_href=steps.of(path),
            anchor=links.anchors[path],
        )
        for path, figure in stated.figures.items()
        if path.split(".")[0].split("[")[0] == name
    )


def value_text(figure: Document) -> str:
    """The value with its range: "$140.00 (from $130.00 to $150.00)"."""
    low, high = figure["low"], figure["high"]
    if low and high:
        return f"{figure['value']} (from {low} to {high})"
    if low or high:
        return f"{figure['value']} ({f'at least {low}' if low else f'at most {high}'})"
    return str(figure["value"])


def _label(figure: Document, stated: Stated) -> str:
    """A figure of a list is named after its row: "SCAAP award: award"."""
    path = figure["path"]
    group, _, rest = path.partition("[")
    if rest and group in GROUPS and group != "figures":
        index = int(rest.partition("]")[0])
        return _named(upper_first(stated.rows(group)[index]["label"]), figure["label"])
    if path.startswith("severity."):
        return _named(class_name(figure["where"]), figure["label"])
    return str(figure["label"])


def _named(row: str, label: str) -> str:
    return row if row == label else f"{row}: {lower_first(label)}"


def _facts(stated: Stated, links: Links, sources: SourceList) -> FigureGroup | None:
    rows = tuple(
        _fact(stated.facts[name], anchor, stated, sources) for name, anchor in links.facts.items()
    )
    return FigureGroup("Filled in by Holdcost", rows) if rows else None


def _fact(fact: Document, anchor: str, stated: Stated, sources: SourceList) -> FigureRow:
    name = fact["name"]
    said = fact["source"] or (stated.about.population_source if name == "population" else "")
    known = FACT_SOURCES.get(name) if not said else None
    number = sources.cite({"title": said}) if said else None
    if known:
        number = sources.cite_reference(known)
        said = sources.listed()[number - 1].title
    label = f"{fact['label']} ({fact['year']})" if fact["year"] else fact["label"]
    return FigureRow(
        label, fact["value"], None, said or None, number, _CALENDAR.get(name), None, anchor
    )


def _lines(stated: Stated, links: Links, sources: SourceList) -> LineRegister | None:
    lines = stated.rows("lines")
    if not lines:
        return None
    by_line = _figures_by_line(stated, len(lines))
    names = list(dict.fromkeys(f["name"] for figures in by_line for f in figures))
    labels = {f["name"]: f["label"] for figures in by_line for f in figures}
    alone = len({line["jail"] for line in lines}) == 1
    rows = tuple(
        _line(line_label(line, alone), figures, names, links, sources)
        for line, figures in zip(lines, by_line, strict=True)
    )
    return LineRegister(
        f"Figures of the {len(lines)} lines" if len(lines) > 1 else "Figures of the line",
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
    label: str, figures: Sequence[Document], names: Iterable[str], links: Links, sources: SourceList
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
        " ".join(dict.fromkeys(figure["note"] for figure in figures if figure["note"])),
    )


def _cell(figure: Document | None, links: Links) -> LineCell | None:
    return None if figure is None else LineCell(value_text(figure), links.anchors[figure["path"]])


def _cited(source: Document, sources: SourceList) -> tuple[int, str]:
    page = source.get("page", "")
    return sources.cite(source) or 0, page if not page.isdigit() else f"page {page}"

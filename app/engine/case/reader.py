"""A document becomes a case, or all its problems at once, each at its path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.engine import wording
from app.engine.case import shapes
from app.engine.case.checks import check_sense
from app.engine.case.model import Case, Figures, Item, Line, Severity
from app.engine.case.problems import CaseProblems, Findings, Problem
from app.engine.case.read_figure import read_figure, read_source
from app.engine.case.read_text import read_choice, read_date, read_text
from app.engine.case.shapes import MOST_NOTE, MOST_ROWS, Shape
from app.engine.figure import Figure
from app.engine.quantity import Quantity

Period = tuple[date, date]
# Stands in while reading goes on after a problem with the period, so that all problems are found.
_ANY_PERIOD = (date(2025, 1, 1), date(2025, 12, 31))


def read_case(document: Any) -> Case:
    """The case in `document` (the case format). Raises CaseProblems naming every problem by path."""
    case, findings = check_case(document)
    if case is None:
        raise CaseProblems(tuple(findings.problems))
    return case


def check_case(document: Any) -> tuple[Case | None, Findings]:
    """The case, or None where there are problems; and all problems and warnings found."""
    findings = Findings()
    if not isinstance(document, Mapping):
        findings.problem("", 'A case is an object with names and values, such as {"figures": {…}}.')
        return None, findings
    _check_names(document, "", shapes.CASE_KEYS, findings)
    case = _read(document, findings)
    if not findings.problems:
        check_sense(case, findings)
    return (None if findings.problems else case), findings


def _read(document: Mapping[str, Any], findings: Findings) -> Case:
    period = _period(document, "", _lines_period(document), findings)
    return Case(
        period_start=period[0],
        period_end=period[1],
        definition=_choice(document, "definition", findings) or shapes.DEFAULTS["definition"],
        cost_basis=_choice(document, "cost_basis", findings) or shapes.DEFAULTS["cost_basis"],
        clock_rule=_choice(document, "clock_rule", findings),
        texts=_texts(document, "", tuple(shapes.TEXTS), findings),
        figures=_figures(document, "figures", shapes.CASE_FIGURES, findings),
        lines=tuple(
            _line(row, path, period, findings) for row, path in _rows(document, "lines", findings)
        ),
        items={
            name: tuple(_item(row, path, shape, findings) for row, path in rows)
            for name, shape in shapes.ITEM_SHAPES.items()
            if (rows := _rows(document, name, findings))
        },
        severity=_severity(document.get("severity"), findings),
        exposure=_exposure(document.get("exposure"), findings),
    )


def _at(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _check_names(
    found: Mapping[str, Any], path: str, known: Sequence[str], findings: Findings
) -> None:
    for name in found:
        if name not in known and not findings.is_full:
            findings.problem(
                _at(path, str(name)), f"is not a known name here{_nearest(name, known)}."
            )


def _nearest(name: Any, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(str(name), known, n=1)
    return f"; did you mean {close[0]}?" if close else ""


def _choice(document: Mapping[str, Any], name: str, findings: Findings) -> str | None:
    return read_choice(document.get(name), name, shapes.CHOICES[name], findings)


def _texts(
    found: Mapping[str, Any], path: str, names: Sequence[str], findings: Findings
) -> dict[str, str]:
    most = {"note": MOST_NOTE}
    texts = {
        name: read_text(
            found.get(name), _at(path, name), findings, most.get(name, shapes.MOST_TEXT)
        )
        for name in names
    }
    return {name: text for name, text in texts.items() if text}


def _period(
    found: Mapping[str, Any], path: str, otherwise: Period | None, findings: Findings
) -> Period:
    start, end = (found.get(name) or None for name in shapes.PERIOD)
    if start is None and end is None and otherwise:
        return otherwise
    days = []
    for name, value in zip(shapes.PERIOD, (start, end), strict=True):
        if value is None:
            findings.problem(_at(path, name), "is needed: a date such as 2025-06-30.")
        days.append(None if value is None else read_date(value, _at(path, name), findings))
    first, last = days
    if first is None or last is None:
        return otherwise or _ANY_PERIOD
    if last < first:
        findings.problem(_at(path, "period_end"), "must not be before period_start.")
    return first, last


def _lines_period(document: Mapping[str, Any]) -> Period | None:
    """From the first line's start to the last line's end, where every line has its own period."""
    rows = document.get("lines")
    if not isinstance(rows, list) or not rows:
        return None
    quiet = Findings()
    periods = [
        [read_date(row.get(name), name, quiet) for name in shapes.PERIOD]
        for row in rows
        if isinstance(row, Mapping)
    ]
    days = [day for period in periods for day in period if day is not None]
    return (min(days), max(days)) if days and len(days) == 2 * len(rows) else None


def _rows(
    document: Mapping[str, Any], name: str, findings: Findings
) -> list[tuple[Mapping[str, Any], str]]:
    rows = document.get(name)
    if rows is None:
        return []
    if not isinstance(rows, list | tuple):
        findings.problem(name, "must be a list.")
        return []
    if len(rows) > MOST_ROWS:
        findings.problem(name, f"has more than {MOST_ROWS:,} rows; split the calculation.")
        return []
    found = []
    for index, row in enumerate(rows):
        path = f"{name}[{index}]"
        if isinstance(row, Mapping):
            found.append((row, path))
        else:
            findings.problem(path, "must be an object with names and values.")
    return found


def _figures(
    found: Mapping[str, Any], name: str, known: Mapping[str, Quantity], findings: Findings
) -> dict[str, Figure]:
    path, values = name, found.get(name.rpartition(".")[2])
    if values is None:
        return {}
    if not isinstance(values, Mapping):
        findings.problem(path, "must be an object of figures by name.")
        return {}
    _check_figure_names(values, path, known, findings)
    return _read_figures(values, path, known, findings)


def _check_figure_names(
    values: Mapping[str, Any], path: str, known: Mapping[str, Quantity], findings: Findings
) -> None:
    for name in values:
        if name in known or findings.is_full:
            continue
        if name in shapes.CASE_FIGURES:
            findings.problem(
                f"{path}.{name}", "belongs to the whole calculation; move it to its figures."
            )
        else:
            near = _nearest(name, tuple(known))
            findings.problem(f"{path}.{name}", f"is not a known figure{near}.")


def _read_figures(
    values: Mapping[str, Any], path: str, known: Mapping[str, Quantity], findings: Findings
) -> dict[str, Figure]:
    read = {}
    for name, quantity in known.items():
        if values.get(name) in (None, ""):
            continue
        figure = read_figure(values[name], _at(path, name), quantity, findings)
        if figure is not None:
            read[name] = figure
    return read


def _line(row: Mapping[str, Any], path: str, period: Period, findings: Findings) -> Line:
    _check_names(row, path, shapes.LINE_KEYS, findings)
    start, end = _period(row, path, period, findings)
    return Line(
        jail=read_text(row.get("jail"), f"{path}.jail", findings),
        period_start=start,
        period_end=end,
        figures=_figures(row, f"{path}.figures", shapes.LINE_FIGURES, findings),
    )


def _item(row: Mapping[str, Any], path: str, shape: Shape, findings: Findings) -> Item:
    _check_names(row, path, shape.keys, findings)
    for name in shape.required:
        if _is_empty(row.get(name)):
            findings.problem(_at(path, name), "is needed.")
    choices = {
        name: chosen
        for name, options in shape.choices.items()
        if (chosen := read_choice(row.get(name), _at(path, name), options, findings))
    }
    return Item(
        figures=_told_about(_read_figures(row, path, shape.figures, findings), row, path, findings),
        choices=choices,
        flags={name: _flag(row, path, name, findings) for name in shape.flags},
        texts=_texts(row, path, shape.texts, findings),
    )


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _told_about(
    figures: Figures, row: Mapping[str, Any], path: str, findings: Findings
) -> dict[str, Figure]:
    """A row's own grade, source and note hold for each of its figures that says nothing itself."""
    source = read_source(row.get("source"), f"{path}.source", findings)
    grade = read_choice(row.get("grade"), f"{path}.grade", _GRADES, findings) or ""
    note = read_text(row.get("note"), f"{path}.note", findings, MOST_NOTE)
    return {
        name: replace(
            figure,
            source=figure.source or source,
            grade=figure.grade or grade,
            note=figure.note or note,
        )
        for name, figure in figures.items()
    }


_GRADES = wording.GRADES


def _flag(row: Mapping[str, Any], path: str, name: str, findings: Findings) -> bool:
    value = row.get(name, False)
    if not isinstance(value, bool):
        findings.problem(_at(path, name), "must be true or false.")
    return value is True


def _exposure(value: Any, findings: Findings) -> Item | None:
    if value in (None, {}):
        return None
    if not isinstance(value, Mapping):
        findings.problem("exposure", "must be an object with names and values.")
        return None
    item = _item(value, "exposure", shapes.EXPOSURE_SHAPE, findings)
    return item if item.figures else None


def _severity(value: Any, findings: Findings) -> Severity | None:
    if value in (None, {}):
        return None
    if not isinstance(value, Mapping):
        findings.problem("severity", "must be an object with basis, people and days.")
        return None
    _check_names(value, "severity", shapes.SEVERITY_KEYS, findings)
    if value.get("basis") in (None, ""):
        findings.problem("severity.basis", "is needed: charge or conviction.")
    basis = read_choice(value.get("basis"), "severity.basis", _BASES, findings)
    known = {key: shapes.SEVERITY_FIGURES[key] for key in ("people", "days")}
    classes = {key: _classes(value, key, quantity, findings) for key, quantity in known.items()}
    return Severity(basis or "", classes["people"], classes["days"])


_BASES = wording.SEVERITY_BASES


def _classes(
    value: Mapping[str, Any], key: str, quantity: Quantity, findings: Findings
) -> dict[str, Figure]:
    found = value.get(key)
    if found is None:
        return {}
    if not isinstance(found, Mapping):
        findings.problem(f"severity.{key}", "must be an object of numbers by class.")
        return {}
    path = f"severity.{key}"
    named: dict[str, Any] = {}
    for name, number in found.items():
        class_name = read_text(name, f"{path}.{name}", findings)
        if class_name in named or not class_name:
            findings.problem(f"{path}.{name}", "needs a name that no other class has.")
        named[class_name] = number
    return _read_figures(named, path, dict.fromkeys(named, quantity), findings)


def problems_of(document: Any) -> tuple[Problem, ...]:
    """Every problem of a document, in order; empty where it is a case."""
    return tuple(check_case(document)[1].problems)

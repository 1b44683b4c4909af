"""A document becomes a case, or all its problems at once, each at its path."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.engine.case import shapes
from app.engine.case.checks import check_sense
from app.engine.case.model import Case, Line
from app.engine.case.problems import CaseProblems, Findings
from app.engine.case.read_items import read_exposure, read_item, read_severity
from app.engine.case.read_parts import at, check_names, nearest, read_figures, read_texts
from app.engine.case.read_policies import read_policies
from app.engine.case.read_text import read_choice, read_date, read_text
from app.engine.case.shapes import MOST_ROWS
from app.engine.figure import Figure
from app.engine.quantity import Quantity
from app.language import say

Period = tuple[date, date]
# Stands in while reading goes on after a problem with the period, so that all problems are found.
_ANY_PERIOD = (date(2025, 1, 1), date(2025, 12, 31))


def read_case(document: Any) -> Case:
    """The case in `document`. Raises CaseProblems naming every problem by its path."""
    case, findings = check_case(document)
    if case is None:
        raise CaseProblems(tuple(findings.problems))
    return case


def check_case(document: Any) -> tuple[Case | None, Findings]:
    """The case, or None where there are problems; and all problems and warnings found."""
    findings = Findings()
    if not isinstance(document, Mapping):
        findings.problem(
            "", say('A case is an object with names and values, such as {"figures": {…}}.')
        )
        return None, findings
    check_names(document, "", shapes.CASE_KEYS, findings)
    case = _read(document, findings)
    _add_sense(case, findings)
    return (None if findings.problems else case), findings


def _add_sense(case: Case, findings: Findings) -> None:
    """Note also what makes no sense, except where it only follows from what could not be read."""
    unread = {_part_of(problem.path) for problem in findings.problems}
    if unread & set(shapes.PERIOD):
        return
    sense = Findings()
    check_sense(case, sense)
    findings.warnings += sense.warnings
    for problem in sense.problems:
        if _part_of(problem.path) not in unread:
            findings.problem(problem.path, problem.message)


def _part_of(path: str) -> str:
    """The row or the single figure that a path lies in: `lines[2]`, `figures.people_held`."""
    row = re.match(r"\w+\[\d+\]", path)
    return row[0] if row else ".".join(path.split(".")[:2])


def _read(document: Mapping[str, Any], findings: Findings) -> Case:
    period = _period(document, "", _lines_period(document), findings)
    severity = read_severity(document.get("severity"), findings)
    return Case(
        period_start=period[0],
        period_end=period[1],
        definition=_choice(document, "definition", findings) or shapes.DEFAULTS["definition"],
        cost_basis=_choice(document, "cost_basis", findings) or shapes.DEFAULTS["cost_basis"],
        clock_rule=_choice(document, "clock_rule", findings),
        texts=read_texts(document, "", tuple(shapes.TEXTS), findings),
        figures=_figures(document, "figures", shapes.CASE_FIGURES, findings),
        lines=tuple(
            _line(row, path, period, findings) for row, path in _rows(document, "lines", findings)
        ),
        items={
            name: tuple(read_item(row, path, shape, findings) for row, path in rows)
            for name, shape in shapes.ITEM_SHAPES.items()
            if (rows := _rows(document, name, findings))
        },
        severity=severity,
        exposure=read_exposure(document.get("exposure"), findings),
        policies=read_policies(_rows(document, "policies", findings), severity, findings),
    )


def _choice(document: Mapping[str, Any], name: str, findings: Findings) -> str | None:
    return read_choice(document.get(name), name, shapes.CHOICES[name], findings)


def _period(
    found: Mapping[str, Any], path: str, otherwise: Period | None, findings: Findings
) -> Period:
    given = (found.get(name) for name in shapes.PERIOD)
    start, end = (None if value == "" else value for value in given)
    if start is None and end is None and otherwise:
        return otherwise
    days = []
    for name, value in zip(shapes.PERIOD, (start, end), strict=True):
        if value is None:
            findings.problem(at(path, name), say("is needed: a date such as 2025-06-30."))
        days.append(None if value is None else read_date(value, at(path, name), findings))
    first, last = days
    if first is None or last is None:
        return otherwise or _ANY_PERIOD
    if last < first:
        findings.problem(at(path, "period_end"), say("must not be before period_start."))
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
        findings.problem(name, say("must be a list."))
        return []
    if len(rows) > MOST_ROWS:
        findings.problem(
            name, say("has more than {most} rows; split the calculation.", most=f"{MOST_ROWS:,}")
        )
        return []
    found = []
    for index, row in enumerate(rows):
        path = f"{name}[{index}]"
        if isinstance(row, Mapping):
            found.append((row, path))
        else:
            findings.problem(path, say("must be an object with names and values."))
    return found


def _figures(
    found: Mapping[str, Any], name: str, known: Mapping[str, Quantity], findings: Findings
) -> dict[str, Figure]:
    path, values = name, found.get(name.rpartition(".")[2])
    if values is None:
        return {}
    if not isinstance(values, Mapping):
        findings.problem(path, say("must be an object of figures by name."))
        return {}
    _check_figure_names(values, path, known, findings)
    return read_figures(values, path, known, findings)


def _check_figure_names(
    values: Mapping[str, Any], path: str, known: Mapping[str, Quantity], findings: Findings
) -> None:
    for name in values:
        if name in known or findings.is_full:
            continue
        if name in shapes.CASE_FIGURES:
            findings.problem(
                f"{path}.{name}", say("belongs to the whole calculation; move it to its figures.")
            )
        elif near := nearest(name, tuple(known)):
            findings.problem(
                f"{path}.{name}", say("is not a known figure; did you mean {name}?.", name=near)
            )
        else:
            findings.problem(f"{path}.{name}", say("is not a known figure."))


def _line(row: Mapping[str, Any], path: str, period: Period, findings: Findings) -> Line:
    check_names(row, path, shapes.LINE_KEYS, findings)
    start, end = _period(row, path, period, findings)
    return Line(
        jail=read_text(row.get("jail"), f"{path}.jail", findings),
        period_start=start,
        period_end=end,
        figures=_figures(row, f"{path}.figures", shapes.LINE_FIGURES, findings),
    )

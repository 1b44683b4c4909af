"""Rows of the lists of a case, its split by severity, and its legal exposure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.engine import wording
from app.engine.case import shapes
from app.engine.case.model import Figures, Item, Severity
from app.engine.case.problems import Findings
from app.engine.case.read_figure import read_source
from app.engine.case.read_parts import at, check_names, read_figures, read_texts
from app.engine.case.read_text import read_choice, read_text
from app.engine.case.shapes import MOST_NOTE, Shape
from app.engine.figure import Figure, Source
from app.engine.quantity import Quantity
from app.language import say


def read_item(row: Mapping[str, Any], path: str, shape: Shape, findings: Findings) -> Item:
    """A row of a list; its problems are noted at its path."""
    check_names(row, path, shape.keys, findings)
    for name in shape.required:
        if _is_empty(row.get(name)):
            findings.problem(at(path, name), say("is needed."))
    choices = {
        name: chosen
        for name, options in shape.choices.items()
        if (chosen := read_choice(row.get(name), at(path, name), options, findings))
    }
    return Item(
        figures=told_about(
            read_figures(row, path, shape.figures, findings), read_about(row, path, findings)
        ),
        choices=choices,
        flags=read_flags(row, path, shape.flags, findings),
        texts=read_texts(row, path, shape.texts, findings),
    )


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


@dataclass(frozen=True)
class About:
    """What a row says about its figures as a whole."""

    source: Source | None
    grade: str
    note: str

    def without_note(self) -> About:
        """The same, for a row that keeps its note as its own."""
        return replace(self, note="")


def read_about(row: Mapping[str, Any], path: str, findings: Findings) -> About:
    """The row's own grade, source and note; their problems are noted at its path."""
    return About(
        source=read_source(row.get("source"), f"{path}.source", findings),
        grade=read_choice(row.get("grade"), f"{path}.grade", _GRADES, findings) or "",
        note=read_text(row.get("note"), f"{path}.note", findings, MOST_NOTE),
    )


_GRADES = wording.GRADES


def told_about(figures: Figures, about: About) -> dict[str, Figure]:
    """A row's own grade, source and note hold for each of its figures that says nothing itself."""
    return {
        name: replace(
            figure,
            source=figure.source or about.source,
            grade=figure.grade or about.grade,
            note=figure.note or about.note,
        )
        for name, figure in figures.items()
    }


def read_flags(
    row: Mapping[str, Any], path: str, defaults: Mapping[str, bool], findings: Findings
) -> dict[str, bool]:
    """Each flag as the row has it, or by default."""
    flags = {}
    for name, default in defaults.items():
        value = row.get(name, default)
        if not isinstance(value, bool):
            findings.problem(at(path, name), say("must be true or false."))
        flags[name] = value is True
    return flags


def read_exposure(value: Any, findings: Findings) -> Item | None:
    """Legal exposure, or None where nothing of it is entered."""
    if value in (None, {}):
        return None
    if not isinstance(value, Mapping):
        findings.problem("exposure", say("must be an object with names and values."))
        return None
    item = read_item(value, "exposure", shapes.EXPOSURE_SHAPE, findings)
    return item if item.figures else None


def read_severity(value: Any, findings: Findings) -> Severity | None:
    """The split by severity, or None where there is none."""
    if value in (None, {}):
        return None
    if not isinstance(value, Mapping):
        findings.problem("severity", say("must be an object with basis, people and days."))
        return None
    check_names(value, "severity", shapes.SEVERITY_KEYS, findings)
    if value.get("basis") in (None, ""):
        findings.problem("severity.basis", say("is needed: charge or conviction."))
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
        findings.problem(f"severity.{key}", say("must be an object of numbers by class."))
        return {}
    path = f"severity.{key}"
    named: dict[str, Any] = {}
    for name, number in found.items():
        class_name = read_text(name, f"{path}.{name}", findings)
        if class_name in named or not class_name:
            findings.problem(f"{path}.{name}", say("needs a name that no other class has."))
        named[class_name] = number
    return read_figures(named, path, dict.fromkeys(named, quantity), findings)

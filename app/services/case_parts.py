"""A case document in parts that can be told apart, to set two of them side by side.

A part is one figure, one row of a list, one word. Rows have no names of their own: a row is known
by its kind and its label, a line by its jail and its period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.engine.case.shapes import ITEM_SHAPES, PERIOD

Path = tuple[str, ...]
Parts = dict[Path, Any]
LISTS = (*ITEM_SHAPES, "policies")
_ROW_NAMES = ("label", "category", "kind", "policy")
_LINE_NAMES = ("jail", *PERIOD)
_HEAD = "head"


def parts_of(document: Mapping[str, Any]) -> Parts:
    """The parts of a canonical case document by their paths, in its order."""
    parts: Parts = {}
    for name, value in document.items():
        if name in LISTS:
            parts |= {(name, *key): row for key, row in _keyed(value, _ROW_NAMES)}
        elif name == "lines":
            parts |= _line_parts(value)
        elif name == "figures":
            parts |= {(name, key): figure for key, figure in value.items()}
        elif name == "severity":
            parts |= _severity_parts(value)
        else:
            parts[(name,)] = value
    return parts


def document_of(parts: Mapping[Path, Any]) -> dict[str, Any]:
    """The case document of these parts; rows in the order in which they come."""
    document: dict[str, Any] = {}
    lines: dict[Path, dict[str, Any]] = {}
    for path, value in parts.items():
        name = path[0]
        if name in LISTS:
            document.setdefault(name, []).append(value)
        elif name == "lines":
            line = lines.setdefault(path[:-2], {"figures": {}})
            line |= value if path[-2] == _HEAD else {}
            line["figures"] |= {} if path[-2] == _HEAD else {path[-1]: value}
        elif len(path) == 1:
            document[name] = value
        else:
            _put(document, path, value)
    # A line of which only a figure was left has no place any more.
    document["lines"] = [line for line in lines.values() if "jail" in line]
    return {name: value for name, value in document.items() if value not in ([], {})}


def _put(document: dict[str, Any], path: Path, value: Any) -> None:
    for key in path[:-1]:
        document = document.setdefault(key, {})
    document[path[-1]] = value


def _line_parts(lines: Sequence[Mapping[str, Any]]) -> Parts:
    parts: Parts = {}
    for key, line in _keyed(lines, _LINE_NAMES):
        parts[("lines", *key, _HEAD, "")] = {name: line[name] for name in _LINE_NAMES}
        figures = line["figures"].items()
        parts |= {("lines", *key, "figures", name): figure for name, figure in figures}
    return parts


def _severity_parts(severity: Mapping[str, Any]) -> Parts:
    parts: Parts = {("severity", "basis"): severity["basis"]}
    for kind in ("people", "days"):
        figures = severity.get(kind, {}).items()
        parts |= {("severity", kind, name): figure for name, figure in figures}
    return parts


def _keyed(
    rows: Iterable[Mapping[str, Any]], names: Sequence[str]
) -> Iterable[tuple[Path, Mapping[str, Any]]]:
    """Each row with what it is known by; equal ones are counted."""
    seen: dict[Path, int] = {}
    for row in rows:
        key = tuple(str(row.get(name, "")) for name in names)
        seen[key] = seen.get(key, 0) + 1
        yield (*key, str(seen[key])), row

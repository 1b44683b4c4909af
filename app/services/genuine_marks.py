"""A figure counts as certified where it is the county's own, and not because a case says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.engine import Case, read_case
from app.engine.case.marks import without_marks
from app.engine.case.shapes import ITEM_SHAPES, PERIOD, POLICY_SHAPE
from app.services.case_parts import LISTS, Parts, Path, document_of, parts_of
from app.services.county_versions import COUNTY_VERSION, version_named
from app.services.public_version import public_case_document
from app.services.typed_back import is_typed_back

_MARK = "certified"


def genuine_case(session: Session, case: Case) -> Case:
    """The case with only those marks of certification that a county's version bears out.

    A mark stays on a figure that says exactly what the version named in `county_version` says of
    the same jail, period and row: value, ends, grade, source and note. A figure that was changed
    and typed back becomes the county's again, with all that was said of it. The name itself goes
    where there is no such version, or the case is about another county.
    """
    document = case.to_document()
    name = document.get(COUNTY_VERSION, "")
    if not name and not _is_marked(document):
        return case
    version = version_named(session, name)
    if version is None or version.county_fips != case.county_fips:
        return read_case(without_marks(document))
    # As everyone may have it: a mark that stays would say that a hidden count was guessed.
    own = public_case_document(version.calculation_version)
    return read_case(_checked(document, own))


def _checked(document: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    parts, theirs = parts_of(document), parts_of(own)
    # A figure of the whole year says nothing certified of another span of time.
    same_period = all(document[name] == own[name] for name in PERIOD)
    for path, value in parts.items():
        counts = same_period or path[0] == "lines"
        of_county = theirs.get(path) if counts else None
        if path[0] in LISTS:
            parts[path] = _row(path, value, of_county)
        else:
            parts[path] = _figure(value, of_county, shows_ends=path[0] == "figures")
    return _in_order(document, parts)


def _in_order(document: Mapping[str, Any], parts: Parts) -> dict[str, Any]:
    made = document_of(parts)
    return {name: made.get(name, document[name]) for name in document}


def _row(path: Path, row: Mapping[str, Any], own: Mapping[str, Any] | None) -> Any:
    """A row whose words or choices are not the county's own has no certified figure either."""
    figures = (ITEM_SHAPES.get(path[0]) or POLICY_SHAPE).figures
    if own is None or _without(row, figures) != _without(own, figures):
        return without_marks(row)
    return {name: _figure(value, own.get(name)) for name, value in row.items()}


def _figure(value: Any, own: Any, *, shows_ends: bool = False) -> Any:
    """A figure, or any other part, as the county has it or without a mark."""
    if is_typed_back(value, own, shows_ends=shows_ends):
        return own
    return without_marks(value) if value != own and _is_marked(value) else value


def _without(row: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in set(names)}


def _is_marked(value: Any) -> bool:
    if isinstance(value, Mapping):
        return _MARK in value or any(map(_is_marked, value.values()))
    return isinstance(value, list) and any(map(_is_marked, value))

"""A value as it is kept: numbers as plain decimals, texts without space around, nothing empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.engine.case.problems import Findings
from app.engine.case.read_figure import read_figure
from app.engine.figure import Figure, plain_decimal
from app.engine.quantity import Quantity
from app.records.entry import Content, Place
from app.records.fields import RANGE, Fields, fields_of


def normalised(place: Place, content: Content) -> dict[str, Any]:
    """The content in its one form: "$1,200.50" is "1200.5", "22%" of a share "0.22".

    A range typed as the value ("18 to 30") becomes its middle and its two ends. What is empty is
    left out; what cannot be read stays as it was typed, for `problems_of` to name.
    """
    found = {name: _tidy(value) for name, value in content.items()}
    found = {name: value for name, value in found.items() if not _is_empty(name, value)}
    fields = fields_of(place)
    if fields is None:
        return found
    if fields.is_figure:
        return {**found, **_figure(found, next(iter(fields.numbers.values())))}
    return {**found, **_numbers(found, fields)}


def _numbers(found: Mapping[str, Any], fields: Fields) -> dict[str, Any]:
    """Each number of a row by itself; one with ends of its own becomes an object."""
    kept = {}
    for name, quantity in fields.numbers.items():
        if name in found:
            figure = _read(found[name], quantity)
            kept[name] = found[name] if figure is None else _number(figure)
    return kept


def _number(figure: Figure) -> Any:
    ends = _ends(figure)
    return ends if len(ends) > 1 else ends["likely"]


def _figure(found: Mapping[str, Any], quantity: Quantity) -> dict[str, Any]:
    given = {name: found[name] for name in RANGE if name in found}
    figure = _read(given, quantity) if "likely" in given else None
    if figure is not None:
        return _ends(figure)
    # Something is wrong with them together; each that is a number by itself is kept as one.
    alone = {name: _read(value, quantity) for name, value in given.items()}
    return {
        name: plain_decimal(figure.likely)
        for name, figure in alone.items()
        if figure is not None and figure.low is None
    }


def _ends(figure: Figure) -> dict[str, str]:
    ends = {"likely": figure.likely, "low": figure.low, "high": figure.high}
    return {name: plain_decimal(value) for name, value in ends.items() if value is not None}


def _read(value: Any, quantity: Quantity) -> Figure | None:
    findings = Findings()
    figure = read_figure(value, "", quantity, findings)
    return None if findings.problems else figure


def _tidy(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if isinstance(value, Mapping):
        inner = {str(name): _tidy(each) for name, each in value.items()}
        return {name: each for name, each in inner.items() if each not in (None, "")}
    if isinstance(value, list | tuple):
        return [_tidy(each) for each in value]
    return value


def _is_empty(name: str, value: Any) -> bool:
    """A flag that is off says nothing but where a row's own default would be on."""
    if value is False:
        return name in ("not_tracked", "none")
    return value is None or value in ("", {}, [])

"""Figures of the record, kept as plain decimals, as people type them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from app.engine.figure import Figure, as_typed, grouped


def shown_number(value: Any) -> str:
    """A kept number of a row as people type it: "1,234.5", "18 to 30"."""
    if isinstance(value, Mapping):
        return shown_figure(value)["value"]
    number = _decimal(value)
    return str(value) if number is None else grouped(number)


def shown_figure(content: Mapping[str, Any]) -> dict[str, str]:
    """Form data of a kept figure: "18 to 30" in one field where it is its two ends."""
    likely, low, high = (_decimal(content.get(name)) for name in ("likely", "low", "high"))
    if likely is None:
        return {"value": "", "low": "", "high": ""}
    text = as_typed(Figure(likely, low, high))
    if text != grouped(likely):
        return {"value": text, "low": "", "high": ""}
    ends = {"low": low, "high": high}
    shown = {name: "" if end is None else grouped(end) for name, end in ends.items()}
    return {"value": text, **shown}


def _decimal(value: Any) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None

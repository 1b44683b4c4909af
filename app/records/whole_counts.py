"""Counts of people, bookings or trips that are no whole numbers: most often a comma mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from app.engine.figure import Figure, middle
from app.language import say
from app.records.entry import Content
from app.records.fields import RANGE, Fields
from app.records.readings import read_number

# 1.498: a point where the comma between thousands stands.
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])")


def broken_counts(content: Content, fields: Fields) -> Iterator[tuple[str, str]]:
    """Each field that counts and is no whole number, as (field, message).

    The middle of a range in whole numbers may be a half: nobody has entered it.
    """
    if fields.is_figure:
        quantity = fields.numbers["likely"]
        given = {name: content.get(name) for name in RANGE if content.get(name)}
        figure = read_number(given, quantity) if quantity.unit.is_count else None
        for name in _broken(figure):
            # A range typed as the value has no fields of its own.
            field = name if name in given else "likely"
            yield field, _message(given[field])
        return
    for name, quantity in fields.numbers.items():
        value = content.get(name)
        if value in (None, "") or not quantity.unit.is_count:
            continue
        for _ in _broken(read_number(value, quantity)):
            yield name, _message(value.get("likely") if isinstance(value, Mapping) else value)
            break


def _broken(figure: Figure | None) -> Iterator[str]:
    if figure is None:
        return
    low, high = figure.low, figure.high
    is_middle = low is not None and high is not None and figure.likely == middle(low, high)
    if not _is_whole(figure.likely) and not is_middle:
        yield "likely"
    yield from (
        name
        for name, end in (("low", low), ("high", high))
        if end is not None and not _is_whole(end)
    )


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value()


def _message(typed: Any) -> str:
    pointed = _POINTED.match(str(typed).strip())
    if pointed is None:
        return say("must be a whole number.")
    return say(
        "must be a whole number; {number} is written with a comma.",
        number=pointed[0].replace(".", ","),
    )

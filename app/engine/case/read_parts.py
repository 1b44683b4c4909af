"""Names, texts and figures of any part of a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from app.engine.case import shapes
from app.engine.case.problems import Findings
from app.engine.case.read_figure import read_figure
from app.engine.case.read_text import read_text
from app.engine.case.shapes import MOST_NOTE
from app.engine.figure import Figure
from app.engine.quantity import Quantity
from app.language import say


def at(path: str, name: str) -> str:
    """The path of a name under another path."""
    return f"{path}.{name}" if path else name


def check_names(
    found: Mapping[str, Any], path: str, known: Sequence[str], findings: Findings
) -> None:
    """Note every name that may not stand here, with the nearest one that may."""
    for name in found:
        if name not in known and not findings.is_full:
            near = nearest(name, known)
            findings.problem(
                at(path, str(name)),
                say("is not a known name here; did you mean {name}?.", name=near)
                if near
                else say("is not a known name here."),
            )


def nearest(name: Any, known: Sequence[str]) -> str:
    """The known name that is most alike; empty where none is near."""
    return next(iter(get_close_matches(str(name), known, n=1)), "")


def read_texts(
    found: Mapping[str, Any], path: str, names: Sequence[str], findings: Findings
) -> dict[str, str]:
    """The texts among `names` that are filled in."""
    most = {"note": MOST_NOTE}
    texts = {
        name: read_text(found.get(name), at(path, name), findings, most.get(name, shapes.MOST_TEXT))
        for name in names
    }
    return {name: text for name, text in texts.items() if text}


def read_figures(
    values: Mapping[str, Any], path: str, known: Mapping[str, Quantity], findings: Findings
) -> dict[str, Figure]:
    """The figures among `known` that are filled in and can be read."""
    read = {}
    for name, quantity in known.items():
        if values.get(name) in (None, ""):
            continue
        figure = read_figure(values[name], at(path, name), quantity, findings)
        if figure is not None:
            read[name] = figure
    return read

"""Workings: formulas in words with the county's numbers, each number leading to its figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.content.links import Links
from app.reports.content.stated import Stated, Steps


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a working: its text, and where the number in it was taken from."""

    text: str
    href: str | None = None
    strong: bool = False


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Working:
    """The lines that lead to one amount, in the order they are worked out."""

    summary: str
    lines: tuple[Line, ...]
    anchor: str = ""


def line(steps: Steps, links: Links, row: str = "") -> Line:
    """One line of working. The last piece, the result, is not linked to itself."""
    given, result = (steps, ()) if _is_alone(steps) else (steps[:-1], steps[-1:])
    linked = (Piece(step[0], links.of(step[1], row) if len(step) > 1 else None) for step in given)
    return (*linked, *(Piece(step[0], strong=True) for step in result))


def chain(stated: Stated, links: Links, *names: str) -> tuple[Line, ...]:
    """The lines behind results: what a line is worked out from stands before it, each line once."""
    found: dict[str, Line] = {}
    seen: set[str] = set()
    for name in names:
        _add(stated, links, name, found, seen)
    return tuple(found.values())


def _add(stated: Stated, links: Links, name: str, found: dict[str, Line], seen: set[str]) -> None:
    if name in seen:
        return
    seen.add(name)
    steps = stated.steps(name)
    for step in steps:
        if len(step) > 1 and step[1] in stated.results:
            _add(stated, links, step[1], found, seen)
    if steps and not _is_alone(steps):
        found.setdefault(stated.working(name), line(steps, links))


def _is_alone(steps: Steps) -> bool:
    """Whether a working only names one figure: nothing was worked out."""
    return not any("=" in step[0] for step in steps)


def text_of(pieces: Sequence[Piece]) -> str:
    """A line without its links."""
    return "".join(piece.text for piece in pieces)

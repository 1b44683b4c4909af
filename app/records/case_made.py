"""A case made from a record: the document, what stands behind each part, what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.records.entry import Place


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A value that was entered and could not be used: where, what it is called, and why."""

    place: Place
    label: str
    why: str

    def __str__(self) -> str:
        """In one line: "Trips, March 2025: …"."""
        return f"{self.label}: {self.why}"


@dataclass(frozen=True)
class CaseMade:
    """A case document of the case format, with the places its figures come from.

    `behind`: for each path ("lines[2].figures.people_held") the places it rests on; a figure that
    was added up, or a rate that changed within the line, has several.
    """

    document: dict[str, Any]
    behind: Mapping[str, tuple[Place, ...]]
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The (first) place behind each path."""
        return {path: places[0] for path, places in self.behind.items() if places}

    def places_of(self, name: str) -> tuple[Place, ...]:
        """The places behind a figure, of the whole and of every line."""
        ends = (f"figures.{name}", f"].figures.{name}")
        found = [p for path, p in self.behind.items() if path == ends[0] or path.endswith(ends[1])]
        return tuple(dict.fromkeys(place for places in found for place in places))

    def places_at(self, path: str) -> tuple[Place, ...]:
        """The places behind a path of a problem: of the part it lies in, or of all parts below it.

        "severity.people.Level 1.likely" is behind "severity.people.Level 1"; "lines" is all lines.
        """
        within = [part for part in self.behind if _is_within(path, part)]
        if within:
            return self.behind[max(within, key=len)]
        below = [part for part in self.behind if _is_within(part, path)]
        return tuple(dict.fromkeys(place for part in below for place in self.behind[part]))


def _is_within(path: str, part: str) -> bool:
    return path == part or path.startswith((f"{part}.", f"{part}["))

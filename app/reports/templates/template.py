"""A table to fill in, before it is a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """One column: its heading, and what whoever fills it in has to know.

    `choices` are words it takes, with what they mean; `suggested` cells to choose from, where
    others may be typed too.
    """

    heading: str
    unit: str = ""
    includes: str = ""
    excludes: str = ""
    example: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    suggested: Sequence[str] = ()

    @property
    def offered(self) -> Sequence[str]:
        """The cells to choose from."""
        return tuple(self.choices) or tuple(self.suggested)


@dataclass(frozen=True, slots=True)
class Template:
    """The whole table. `how` are sentences on how to fill it in; `rows` are cells by column."""

    title: str
    how: tuple[str, ...]
    columns: tuple[TemplateColumn, ...]
    rows: tuple[tuple[str, ...], ...] = ()

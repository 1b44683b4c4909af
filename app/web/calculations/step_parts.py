"""What a step of a calculation is made of. Its texts are written in English, and said when read."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import Spoken


@dataclass(frozen=True, eq=False)
class Group:
    """Figures asked for together under a heading, with one sentence of help."""

    title: Spoken = Spoken()
    help: Spoken = Spoken()
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Rows:
    """A list of items on a step: its name in the case, what one row is called, and help."""

    name: str
    noun: Spoken = Spoken()
    title: Spoken = Spoken()
    help: Spoken = Spoken()


@dataclass(frozen=True, eq=False)
class Step:
    """One page of the journey: its key in the address, title, lead, choices, figures and lists."""

    key: str
    title: Spoken = Spoken()
    lead: Spoken = Spoken()
    choices: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    rows: tuple[Rows, ...] = ()
    rows_first: bool = False

    @property
    def figures(self) -> tuple[str, ...]:
        """The names of all figures on the page, each once."""
        return tuple(dict.fromkeys(name for group in self.groups for name in group.figures))

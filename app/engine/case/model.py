"""A case that has been read: every part typed, and written back as one canonical document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.engine import wording
from app.engine.case.county_version import CountyVersionName, county_version_of
from app.engine.figure import Figure

Figures = Mapping[str, Figure]


def _figures_document(figures: Figures) -> dict[str, Any]:
    return {name: figure.to_document() for name, figure in figures.items()}


@dataclass(frozen=True)
class Line:
    """One jail, or one kind of bed, over one period. Without a period it has the calculation's."""

    jail: str
    period_start: date
    period_end: date
    figures: Figures

    def to_document(self) -> dict[str, Any]:
        """The line as the case format writes it."""
        return {
            "jail": self.jail,
            "period_start": self.period_start.isoformat(),
            "period_end": self.period_end.isoformat(),
            "figures": _figures_document(self.figures),
        }


@dataclass(frozen=True)
class Item:
    """A row of a list: its figures by key, its choices and flags, its words."""

    figures: Figures = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """What the row is called by the person who entered it; may be empty."""
        return self.texts.get("label", "")

    def to_document(self) -> dict[str, Any]:
        """The row as the case format writes it."""
        return {**self.texts, **self.choices, **self.flags, **_figures_document(self.figures)}


@dataclass(frozen=True)
class Severity:
    """People (and days, where known) by the county's own classes; always with the basis."""

    basis: str
    people: Figures
    days: Figures

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes, in the order they were entered."""
        return tuple(dict.fromkeys([*self.people, *self.days]))

    def to_document(self) -> dict[str, Any]:
        """The split as the case format writes it."""
        document: dict[str, Any] = {"basis": self.basis}
        if self.people:
            document["people"] = _figures_document(self.people)
        if self.days:
            document["days"] = _figures_document(self.days)
        return document


@dataclass(frozen=True)
class Policy:
    """A choice to compare with current practice: who would still be held, and what goes with it.

    `kind` is a key of wording.POLICIES. `figures` holds `warrant_share` and `held_share`, shares of
    the people held now; `classes` the classes of severity that are still held; `held` the share of
    each class. `flags` are a custom policy's own: only_if_reimbursed, keeps_staff_time,
    keeps_program.
    """

    kind: str
    label: str = ""
    figures: Figures = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    held: Figures = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)
    note: str = ""

    @property
    def name(self) -> str:
        """What the policy is called: its own label, or the words for its kind."""
        return self.label or wording.POLICIES[self.kind]

    def to_document(self) -> dict[str, Any]:
        """The policy as the case format writes it."""
        document = {
            "policy": self.kind,
            "label": self.label,
            **_figures_document(self.figures),
            "classes": list(self.classes),
            "held": _figures_document(self.held),
            **self.flags,
            "note": self.note,
        }
        return {name: value for name, value in document.items() if value not in ("", [], {})}


@dataclass(frozen=True)
class Case:
    """One calculation's inputs. `warnings` were found while reading and stop nothing."""

    period_start: date
    period_end: date
    definition: str
    cost_basis: str
    texts: Mapping[str, str]
    clock_rule: str | None
    figures: Figures
    lines: tuple[Line, ...]
    items: Mapping[str, tuple[Item, ...]]
    severity: Severity | None
    exposure: Item | None
    policies: tuple[Policy, ...] = ()

    @property
    def title(self) -> str:
        """The title the maker gave, or an empty text."""
        return self.texts.get("title", "")

    @property
    def county_fips(self) -> str:
        """Five digits, or an empty text where no county is named."""
        return self.texts.get("county_fips", "")

    @property
    def county_version(self) -> CountyVersionName | None:
        """The certified version of a county's figures it was made from, if it names one."""
        return county_version_of(self.texts.get("county_version", ""))

    def to_document(self) -> dict[str, Any]:
        """The canonical document: reading it gives an equal case."""
        document: dict[str, Any] = {
            **self.texts,
            "period_start": self.period_start.isoformat(),
            "period_end": self.period_end.isoformat(),
            "definition": self.definition,
            "cost_basis": self.cost_basis,
        }
        if self.clock_rule:
            document["clock_rule"] = self.clock_rule
        document["figures"] = _figures_document(self.figures)
        for name, rows in self.items.items():
            document[name] = [row.to_document() for row in rows]
        document["lines"] = [line.to_document() for line in self.lines]
        if self.severity:
            document["severity"] = self.severity.to_document()
        if self.exposure:
            document["exposure"] = self.exposure.to_document()
        document["policies"] = [policy.to_document() for policy in self.policies]
        return {name: value for name, value in document.items() if value != []}

"""A stored calculation, read: its case, its statement, its analysis, what is said about it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from app.engine.public_documents import public_documents
from app.reports.content.about import About
from app.reports.content.dates import read_day

Document = Mapping[str, Any]
# A list and its row, if any; what the figure is grouped under, if anything; its own name.
_PATH = re.compile(
    r"(\w+)(?:\[(\d+)\])?\.(?:(figures|people|days|held)\.)?(.+)", re.ASCII | re.DOTALL
)
Steps = Sequence[Sequence[str]]


class Stated:
    """The documents of one calculation and the few questions every section asks of them.

    `analysis` is None where none was kept with the calculation. Small counts of people are hidden
    from both documents before any section reads them, unless `about` is for the owner's own eyes.
    """

    def __init__(
        self,
        case: Document,
        statement: Document,
        about: About,
        analysis: Document | None = None,
    ) -> None:
        if not about.shows_small_counts:
            statement, analysis = public_documents(case, statement, analysis)
        self.analysis = analysis
        self.case = case
        self.statement = statement
        self.about = about
        self.results: Mapping[str, Document] = statement["results"]
        self.definition: str = statement["definition"]

    @property
    def period(self) -> tuple[date, date]:
        """First and last day."""
        return read_day(self.statement["period_start"]), read_day(self.statement["period_end"])

    @property
    def is_partly_covered(self) -> bool:
        """Whether the answer stands for some days of its period only."""
        return int(self.statement["counted_days"]) < int(self.statement["period_days"])

    @property
    def is_in_constant_dollars(self) -> bool:
        """Whether the dollars of the period are those of the constant dollars already."""
        years = [
            self.facts.get(name, {}).get("year") for name in ("cpi_of_period", "cpi_of_dollars")
        ]
        return years[0] == years[1]

    @property
    def has_total(self) -> bool:
        """Whether the calculation gives a total at all."""
        return self.value("net_cost") is not None

    def value(self, name: str) -> Decimal | None:
        """A result's exact value; None where it is not known."""
        return number(self.results.get(name, {}).get("value"))

    def steps(self, name: str) -> Steps:
        """A result's working in pieces: [text] or [text, name]."""
        steps: Steps = self.results.get(name, {}).get("steps", ())
        return steps

    def working(self, name: str) -> str:
        """A result's working as one line of text."""
        return str(self.results.get(name, {}).get("working", ""))

    @cached_property
    def figures(self) -> Mapping[str, Document]:
        """Every figure that was entered, by its path."""
        return {figure["path"]: figure for figure in self.statement["figures"]}

    @cached_property
    def paths(self) -> Mapping[str, Sequence[str]]:
        """The paths at which a quantity was entered, by its name."""
        found: dict[str, list[str]] = {}
        for path, figure in self.figures.items():
            found.setdefault(figure["name"], []).append(path)
        return found

    @cached_property
    def facts(self) -> Mapping[str, Document]:
        """What was filled in from the reference tables, by name."""
        return {fact["name"]: fact for fact in self.statement["facts"]}

    def figure(self, name: str) -> Document | None:
        """A figure entered for the calculation as a whole."""
        return self.figures.get(f"figures.{name}")

    def rows(self, name: str) -> Sequence[Document]:
        """The rows of a list of the statement: lines, cost_items, reimbursements."""
        rows: Sequence[Document] = self.statement[name]
        return rows


def is_certified(case: Document, path: str) -> bool:
    """Whether the figure at a path of the statement is marked in the case as a county's own."""
    found = _PATH.fullmatch(path)
    if found is None:
        return False
    name, index, group, key = found.groups()
    part = case.get(name, {})
    part = part if index is None else part[int(index)]
    figure = (part if group is None else part.get(group, {})).get(key)
    return isinstance(figure, Mapping) and figure.get("certified") is True


def number(text: str | None) -> Decimal | None:
    """A number as documents write it; None stays None."""
    return None if text is None else Decimal(text)

"""A mixture: the first calculation with some of its parts as the second has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.engine.case.model import Case, Item, Line
from app.engine.case.shapes import ITEM_SHAPES
from app.engine.facts import Facts
from app.engine.figure import Figure
from app.engine.reconciliation.choices_apart import clock_rule, residents_of, time_zone
from app.engine.reconciliation.figures_apart import place_of
from app.engine.reconciliation.item_pairs import RowKey, item_pairs
from app.engine.reconciliation.parts import Part, Where
from app.engine.statement import Statement, calculate


class Mixer:
    """Makes mixtures of two statements. Parts that are equal in both are taken from the first."""

    def __init__(self, first: Statement, second: Statement) -> None:
        self.first = first
        self.rows: dict[str, dict[RowKey, Item]] = {
            name: {
                pair.key: pair.first.item
                for pair in item_pairs(name, first.case, second.case)
                if pair.first is not None
            }
            for name in ITEM_SHAPES
        }
        self.facts = replace(
            first.facts,
            population=residents_of(first),
            clock_rule=clock_rule(first),
            time_zone=time_zone(first),
        )
        texts = {name: text for name, text in first.case.texts.items() if name != "time_zone"}
        figures = {n: each for n, each in first.case.figures.items() if n != "population"}
        self.case = replace(first.case, texts=texts, figures=figures, clock_rule=None)

    def mixed(self, parts: Iterable[Part]) -> Statement:
        """The statement of the mixture that has these parts from the second."""
        mixture = _Mixture(self)
        for part in parts:
            for where, value in part.changes:
                mixture.put(where, value)
        return mixture.statement()


class _Mixture:
    def __init__(self, mixer: Mixer) -> None:
        self.case: Case = mixer.case
        self.figures: dict[str, Figure] = dict(mixer.case.figures)
        self.lines: tuple[Line, ...] = mixer.case.lines
        self.line_figures: dict[Any, dict[str, Figure | None]] = {}
        self.rows: dict[str, dict[RowKey, Item]] = mixer.rows
        self.facts: dict[str, Any] = {}
        self.choices: dict[str, Any] = {}
        self.version = mixer.first.method_version
        self.base_facts: Facts = mixer.facts

    def put(self, where: Where, value: Any) -> None:
        """Take what the second has at one place."""
        match where:
            case ("figures", name):
                _set(self.figures, name, value)
            case ("choice", name):
                self.choices[name] = value
            case ("period",):
                self.choices["period_start"], self.choices["period_end"] = value
            case ("method",):
                self.version = value
            case ("fact", "prices"):
                self.facts["cpi"], self.facts["dollars_year"] = value
            case ("fact", name):
                self.facts[name] = value
            case _:
                self._put_in_list(where, value)

    def _put_in_list(self, where: Where, value: Any) -> None:
        match where:
            case ("lines",):
                self.lines = value
            case ("line", place, name):
                self.line_figures.setdefault(place, {})[name] = value
            case ("item", key):
                self._own_rows(key)
                _set(self.rows[key[0]], key, value)
            case ("item_figure", key, name):
                item = self._own_rows(key)[key]
                figures = dict(item.figures)
                _set(figures, name, value)
                self.rows[key[0]][key] = replace(item, figures=figures)
            case ("item_trait", key, trait):
                self._put_trait(key, trait, value)

    def _put_trait(self, key: RowKey, trait: str, value: Any) -> None:
        item = self._own_rows(key)[key]
        choices, flags = dict(item.choices), dict(item.flags)
        _set(choices if trait == "behavior" else flags, trait, value)
        self.rows[key[0]][key] = replace(item, choices=choices, flags=flags)

    def _own_rows(self, key: RowKey) -> dict[RowKey, Item]:
        """The rows of the list, copied before the first change."""
        self.rows = {**self.rows, key[0]: dict(self.rows[key[0]])}
        return self.rows[key[0]]

    def statement(self) -> Statement:
        """The mixture, ready to be asked for a result."""
        case = replace(
            self.case,
            figures=self.figures,
            lines=self._lines(),
            items={name: tuple(rows.values()) for name, rows in self.rows.items() if rows},
            **self.choices,
        )
        return calculate(case, replace(self.base_facts, **self.facts), self.version)

    def _lines(self) -> tuple[Line, ...]:
        if not self.line_figures:
            return self.lines
        return tuple(self._line(line) for line in self.lines)

    def _line(self, line: Line) -> Line:
        changes = self.line_figures.get(place_of(line))
        if not changes:
            return line
        figures = dict(line.figures)
        for name, figure in changes.items():
            _set(figures, name, figure)
        return replace(line, figures=figures)


def _set(holder: dict[Any, Any], name: Any, value: Any) -> None:
    """Put a value in, or take out what is None."""
    if value is None:
        holder.pop(name, None)
    else:
        holder[name] = value

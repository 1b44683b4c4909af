"""A case while it is being made from a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from app.engine.case.labels import lowered
from app.engine.case.stages import grown_stages
from app.engine.figure import Figure
from app.engine.numerals import plain_number
from app.language import say
from app.language.months import said_month
from app.records.case_made import CaseMade, LeftOut
from app.records.entry import Content, Place

Document = dict[str, Any]


@dataclass
class CaseDraft:
    """The document so far, the places behind its paths, and what is left out.

    `is_certified`: whether the county vouches for every figure that comes from its record.
    """

    is_certified: bool
    document: Document
    behind: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    def figure(self, figure: Figure, said: Content) -> Document:
        """A figure as the case writes it, with the grade, source and note that are `said`."""
        numbers = Figure(figure.likely, figure.low, figure.high).to_document()
        document = dict(numbers) if isinstance(numbers, dict) else {"likely": numbers}
        about = {
            "grade": said.get("grade") or figure.grade,
            "source": said.get("source"),
            "note": said.get("note"),
            "certified": self.is_certified,
        }
        return {**document, **{name: value for name, value in about.items() if value}}

    def leave_out(self, place: Place, label: str, why: str) -> None:
        """Note a value that is not used, and why."""
        self.left_out.append(LeftOut(place, label, why))

    def made(self) -> CaseMade:
        """The finished case. A stage that grew says so in its note, where it has none."""
        whole = (self.document["period_start"], self.document["period_end"])
        for part in (self.document, *self.document.get("lines", ())):
            is_month = (part["period_start"], part["period_end"]) != whole
            month = said_month(date.fromisoformat(part["period_start"])) if is_month else ""
            _say_where_stages_grew(part["figures"], month)
        return CaseMade(self.document, self.behind, tuple(self.left_out))


def _say_where_stages_grew(figures: Document, month: str) -> None:
    numbers = {name: Decimal(figure["likely"]) for name, figure in figures.items()}
    for before, stage in grown_stages(numbers):
        told = {
            "before": lowered(before.label),
            "number": plain_number(numbers[before.name]),
        }
        if month:
            note = say(
                "More than {before} ({number}) in {month}, as the county entered it.",
                month=month,
                **told,
            )
        else:
            note = say("More than {before} ({number}), as the county entered it.", **told)
        figures[stage.name].setdefault("note", note)

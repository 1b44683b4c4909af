"""How far each section of a year is filled in."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.quantities import QUANTITIES
from app.language import say, say_count
from app.records.contents import NONE
from app.records.entry import ANSWER, Entered, Place
from app.records.fields import FIELD_WORDS
from app.records.labels import LISTS
from app.records.sections import Section
from app.services.open_record import OpenRecord

MOST_NAMED = 4
# Choices that most counties leave to the state's rule, or have none to make.
OPTIONAL = ("clock_rule", "program_model")


@dataclass(frozen=True, slots=True)
class SectionState:
    """What of a section is entered. `missing` are the labels of figures nobody has answered."""

    section: Section
    entered: int
    not_tracked: int
    missing: tuple[str, ...]
    rows: int
    has_none: bool
    needed: int

    @property
    def is_begun(self) -> bool:
        """Whether anything of it has been answered."""
        return bool(self.entered or self.not_tracked or self.rows or self.has_none)

    @property
    def is_complete(self) -> bool:
        """Whether every figure has an answer, and every list."""
        return self.is_begun and not self.missing

    @property
    def missing_told(self) -> str:
        """The first labels of what has no answer, and how many more there are."""
        told, more = ", ".join(self.missing[:MOST_NAMED]), len(self.missing) - MOST_NAMED
        return say("{labels} and {count} more", labels=told, count=more) if more > 0 else told

    @property
    def words(self) -> str:
        """How far it is, in a few words: "4 of 9 entered, 1 not tracked"."""
        parts = []
        if self.needed:
            parts.append(
                say("{entered} of {count} entered", entered=self.entered, count=self.needed)
            )
        if self.not_tracked:
            parts.append(say("{count} not tracked", count=self.not_tracked))
        if self.rows:
            parts.append(say_count("{count} row", "{count} rows", self.rows, count=self.rows))
        elif self.has_none:
            parts.append(say("answered: none"))
        return ", ".join(parts) or say("nothing entered yet")


def section_state(section: Section, record: OpenRecord) -> SectionState:
    """What of a section stands in the record of a year, for any jail or month."""
    answered: dict[str, bool] = {}
    for value in _of_year(record):
        if value.place.kind == "figure" and value.place.name in section.figures:
            tracked = answered.get(value.place.name, False) or not value.is_not_tracked
            answered[value.place.name] = tracked
    chosen, needed = _choices(section, record), _needed(section, record)
    note = [v for v in _of_year(record) if v.place.kind == "note" and "note" in section.kinds]
    lists = [kind for kind in section.kinds if kind in LISTS]
    answers = [answer for kind in lists if (answer := _answer(kind, record))]
    missing = [QUANTITIES[name].label for name in section.figures if name not in answered]
    missing += [FIELD_WORDS[name] for name in needed if name not in chosen]
    for kind in lists:
        if not record.of_kind(kind) and not _answer(kind, record):
            missing.append(LISTS[kind])
    return SectionState(
        section=section,
        entered=sum(answered.values()) + len(chosen) + len(note),
        not_tracked=len(answered)
        - sum(answered.values())
        + sum(answer.is_not_tracked for answer in answers),
        missing=tuple(missing),
        rows=sum(len(record.of_kind(kind)) for kind in lists),
        has_none=any(answer.content.get(NONE) for answer in answers),
        needed=len(section.figures) + len(needed) + ("note" in section.kinds),
    )


def entered_elsewhere(name: str, at: Place, record: OpenRecord) -> int:
    """How many values a figure has for other jails or months than those of a place."""
    return sum(
        value.place.kind == "figure" and value.place.name == name and value.place != at
        for value in _of_year(record)
    )


def _of_year(record: OpenRecord) -> tuple[Entered, ...]:
    return tuple(v for v in record.record if v.place.fiscal_year == record.year.year)


def _choices(section: Section, record: OpenRecord) -> list[str]:
    chosen = record.by_place.get(Place("year", record.year.year))
    return [name for name in _needed(section, record) if chosen and chosen.content.get(name)]


def _needed(section: Section, record: OpenRecord) -> list[str]:
    """The choices that a year cannot do without: of severity, only where classes are entered."""
    has_classes = bool(record.of_kind("severity"))
    names = [name for name in section.choices if name not in OPTIONAL]
    return [name for name in names if name != "severity_basis" or has_classes]


def _answer(kind: str, record: OpenRecord) -> Entered | None:
    return record.by_place.get(Place(kind, record.year.year, item=ANSWER))

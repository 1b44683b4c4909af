"""Why two estimates differ: what the comparison page shows, ready to be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.engine.phrases import lower_first
from app.engine.quantities import QUANTITIES
from app.engine.units import Unit
from app.engine.wording import GRADES
from app.language import marked, say, say_as
from app.reference.counties import find_county
from app.reports.charts import CHART_WORDS, Chart, DifferenceStep, difference_chart
from app.reports.content import dates
from app.reports.content.compared_amounts import (
    change_in_short,
    in_short,
    share_text,
    signed,
)
from app.reports.content.phrases import shortened
from app.reports.content.places import contracted, place_in_words

Document = Mapping[str, Any]
# As the engine writes a period, with what a language puts before and between its days.
_SPAN = re.compile(r"(?:\bdel? )?(\d{4}-\d\d-\d\d) (?:to|al?) (\d{4}-\d\d-\d\d)")
_MOST_ON_CHART = 44
READ_CHART = marked(
    "From A’s amount to B’s: each bar starts where the one before it ends; hatched bars take away."
)


@dataclass(frozen=True, slots=True)
class Named:
    """What one of the two is called, what kind of thing it is, and where it can be read."""

    title: str
    what: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class SideShown:
    """One of the two. `amount` is None where its result is not known; then `needs` says why."""

    letter: str
    named: Named
    amount: str | None
    needs: str
    counts: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidShown:
    """What one of the two says of a figure; `text` is None where it says nothing.

    `source` is the number of its source in the list under the table, None for none.
    """

    text: str | None
    grade: str
    source: int | None


@dataclass(frozen=True, slots=True)
class RowShown:
    """A difference. `members` are the figures that share its one amount."""

    label: str
    a: SaidShown
    b: SaidShown
    amount: str
    share: str
    members: tuple[RowShown, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """All that the page says, in the order it says it. `first` is what to know before the rest.

    `sources` are those of the figures, each with its place on the page; `grades` says what the
    letters on paper mean, and is empty where there are none.
    """

    result: str
    sentence: str
    first: tuple[str, ...]
    sides: tuple[SideShown, SideShown]
    difference: str | None
    chart: Chart | None
    rows: tuple[RowShown, ...]
    grouped: str
    aside: tuple[RowShown, ...]
    same: tuple[RowShown, ...]
    sources: tuple[tuple[str, str], ...]
    grades: str

    @property
    def running(self) -> str:
        """The head of every printed page."""
        titles = [shortened(side.named.title, _MOST_ON_CHART) for side in self.sides]
        return say("Comparison: {a} · {b}", a=titles[0], b=titles[1])


def compared(
    found: Document, a: Named, b: Named, chart_id: str = "chart-difference", note: str = ""
) -> Compared:
    """The content of a reconciliation document; `a` and `b` say what the two are.

    `note` is what is known of these two beside each other.
    """
    unit = QUANTITIES[found["result"]].unit
    table = _Rows(unit)
    sides = [_side(found[key], key, each) for key, each in zip("ab", (a, b), strict=True)]
    cautions = {each["kind"]: each["text"] for each in found["cautions"]}
    grouped = cautions.pop("grouped", "")
    if "county" in cautions:
        cautions["county"] = _places(found)
    difference = found["difference"]
    return Compared(
        result=found["label"],
        sentence=in_words(found["reason"]),
        first=tuple(
            filter(None, [note, found["definition_note"], *map(in_words, cautions.values())])
        ),
        sides=(sides[0], sides[1]),
        difference=None if difference is None else signed(Decimal(difference), unit),
        chart=_chart(found, (a, b), unit, chart_id),
        rows=tuple(map(table.row, found["figures"])),
        grouped=grouped,
        aside=tuple(map(_Rows(unit).row, found["not_entering"])),
        same=tuple(map(table.same, found["same_value_other_source"])),
        sources=tuple((f"{chart_id}-source-{n}", text) for text, n in table.sources.items()),
        grades=", ".join(f"{grade} {GRADES[grade]}" for grade in sorted(table.grades)),
    )


def in_words(text: str) -> str:
    """A text with its periods as people write them."""
    return _SPAN.sub(lambda span: dates.period(*map(date.fromisoformat, span.groups())), text)


def _side(side: Document, key: str, named: Named) -> SideShown:
    needed = [lower_first(each["label"]) for each in side["needs"]]
    first, last = (date.fromisoformat(side[name]) for name in ("period_start", "period_end"))
    method = say("Method {version}", version=side["method_version"])
    return SideShown(
        key.upper(),
        named,
        side["value_text"],
        "; ".join(needed),
        side["definition_label"],
        (dates.period(first, last), method),
    )


def _places(found: Document) -> str:
    a, b = (_place(found[key]["county_fips"]) for key in ("a", "b"))
    return say("The two are not about one place: A {a}, B {b}.", a=a, b=b)


def _place(fips: str) -> str:
    county = find_county(fips)
    if not county:
        return say("names no county")
    return contracted(say("is about {county}", county=place_in_words(county.label)))


class _Rows:
    """Rows of tables, and the sources they cite, numbered in the order in which they come."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.sources: dict[str, int] = {}
        self.grades: set[str] = set()

    def row(self, entry: Document) -> RowShown:
        """One difference. A group says nothing itself: its members do."""
        amount, members = entry.get("amount"), entry.get("members", ())
        says = entry["kind"] != "group" or not members
        return RowShown(
            in_words(entry["label"]),
            self._said(entry, "a") if says else _NOTHING,
            self._said(entry, "b") if says else _NOTHING,
            "" if amount is None else signed(Decimal(amount), self.unit),
            share_text(entry.get("share")),
            tuple(self.row(member) for member in members),
        )

    def same(self, entry: Document) -> RowShown:
        """A number that both state, each with its own range."""
        row = self.row(entry)
        a, b = (
            replace(said, text=f"{said.text} ({entry[ends]})" if entry[ends] else said.text)
            for said, ends in ((row.a, "range_a"), (row.b, "range_b"))
        )
        return replace(row, a=a, b=b)

    def _said(self, entry: Document, key: str) -> SaidShown:
        text, source = entry[key], entry[f"source_{key}"]
        grade = entry[f"grade_{key}"]
        number = self.sources.setdefault(source, len(self.sources) + 1) if source else None
        self.grades |= {grade} - {""}
        return SaidShown(None if text is None else in_words(text), grade, number)


_NOTHING = SaidShown("", "", None)


def _chart(found: Document, named: Sequence[Named], unit: Unit, chart_id: str) -> Chart | None:
    if found["difference"] is None or not found["figures"]:
        return None
    ends = [
        DifferenceStep(
            f"{key.upper()}: {shortened(each.title, _MOST_ON_CHART)}",
            float(found[key]["value"]),
            in_short(Decimal(found[key]["value"]), unit),
        )
        for key, each in zip("ab", named, strict=True)
    ]
    steps = [
        DifferenceStep(
            in_words(each["label"]),
            float(each["amount"]),
            change_in_short(Decimal(each["amount"]), unit),
        )
        for each in found["figures"]
    ]
    others = replace(CHART_WORDS, gain=say_as("chart", "below zero"), cost=say_as("chart", "above"))
    words = CHART_WORDS if unit.name == "$" else others
    title = say("{result}, from A to B", result=found["label"])
    return difference_chart(chart_id, title, say(READ_CHART), [ends[0], *steps, ends[1]], words)

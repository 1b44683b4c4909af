"""Break-even: the value of one figure at which the net cost comes to an amount."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.engine.numerals import dollars
from app.engine.phrases import lower_first
from app.language import marked, say
from app.reports.content.naming import placed_name
from app.reports.content.stated import Document
from app.reports.content.tables import Table, numbers

TITLE = marked("Break-even")
NEVER = marked("none")
Figures = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class BreakEvenRow:
    """A line of the table: a figure, what was found in a sentence, and the value itself."""

    label: str
    detail: str
    amount: str


@dataclass(frozen=True, slots=True)
class BreakEvenForm:
    """The form: where it is sent, the figures to choose from, what was chosen and is wrong.

    `problems` holds a message by the name of its field, `figure` or `amount`.
    """

    url: str
    figures: tuple[tuple[str, str], ...]
    chosen: str = ""
    amount: str = "0"
    problems: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> list[tuple[str, str]]:
        """The problems as a summary over the page links them to their fields."""
        return [(f"#break-even-{name}", message) for name, message in self.problems.items()]


@dataclass(frozen=True, slots=True)
class BreakEvenPage:
    """One break-even as a page of its own. Without an answer, `sentence` is empty.

    `value` is None where no value gives the amount; `proof` puts the value back.
    """

    title: str
    sentence: str
    value: str | None
    unlike: str
    note: str
    proof: tuple[str, ...]
    neighbors: Table | None
    form: BreakEvenForm


def break_even_rows(found: Sequence[Document]) -> tuple[BreakEvenRow, ...]:
    """The table of an analysis: a line for each figure that moves the answer most."""
    return tuple(
        BreakEvenRow(
            _name(each), f"{each['text']} {each['note']}".rstrip(), _value(each) or say(NEVER)
        )
        for each in found
    )


def break_even_page(found: Document | None, form: BreakEvenForm) -> BreakEvenPage:
    """The page of one solved break-even; None before anything was asked, or after an error."""
    if found is None:
        return BreakEvenPage(say(TITLE), "", None, "", "", (), None, form)
    return BreakEvenPage(
        title=_title(found),
        sentence=found["text"],
        value=found["value_text"] if found["value"] is not None else None,
        unlike=_unlike(found),
        note=found["note"],
        proof=tuple(found.get("working", ())),
        neighbors=_neighbors(found),
        form=form,
    )


def _title(found: Document) -> str:
    target, name = Decimal(found["target"]), lower_first(_name(found))
    if not target:
        return say("Break-even: {figure}", figure=name)
    amount = dollars(target).removesuffix(".00")
    return say("A net cost of {amount}: {figure}", amount=amount, figure=name)


def _name(found: Document) -> str:
    return placed_name(found["label"], found["where"])


def _value(found: Document) -> str:
    if found["value"] is not None:
        return str(found["value_text"])
    sides = [found[side]["value_text"] for side in ("below", "above") if found[side]]
    return say("between {low} and {high}", low=sides[0], high=sides[1]) if len(sides) > 1 else ""


def _unlike(found: Document) -> str:
    """What was entered, to hold the value against."""
    likely = found.get("likely_text", "")
    return say("Entered: {value}.", value=likely) if likely else ""


def _neighbors(found: Document) -> Table | None:
    """The nearest values on both sides of the amount, where they were needed."""
    sides = [found[side] for side in ("below", "above") if found[side]]
    if not sides:
        return None
    head = (_name(found), numbers(say("Net cost")))
    rows = tuple((side["value_text"], dollars(Decimal(side["net"]))) for side in sides)
    return Table(say("The nearest values on both sides"), head, rows)

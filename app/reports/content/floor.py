"""The floor: the least that any reading supports, with the choices it takes and its working."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.reports.charts import Amount
from app.reports.content.amounts import headline
from app.reports.content.definitions import lacking_in_words
from app.reports.content.stated import Document, Stated, number

EVERY_CHOICE = "if every disputed choice goes the other way"
NO_FLOOR = "No floor can be given yet"
NO_LEAST = "No least cost can be claimed"
SAME = "The floor is the answer itself: nothing entered so far would make it lower."
NO_LOW_ENDS = "Figures behind the answer that have neither a range nor a good grade"
NO_MARGINAL = "The marginal cost of a day is not known here and could make it lower."
DAYS_COUNTED = ("hold", "extra_stay", "all_days")


@dataclass(frozen=True, slots=True)
class Floor:
    """The floor. `amount` is empty where it is not known; the sentence then says why."""

    sentence: str
    amount: str
    choices: tuple[str, ...]
    working: tuple[str, ...]


def floor(stated: Stated) -> Floor:
    """What the analysis says about the floor."""
    document = _document(stated)
    value = number(document["value"])
    sentence = _sentence(value, document, stated)
    if value is None or sentence.startswith(NO_FLOOR):
        return Floor(sentence, "", (), ())
    return Floor(
        sentence=sentence,
        amount=headline(value),
        choices=tuple(step["text"] for step in document["steps"]),
        working=tuple(document["working"]),
    )


def floor_mark(stated: Stated) -> Amount | None:
    """The floor's place on a chart of the net cost; None where it is not known."""
    value = number(_document(stated)["value"])
    return None if value is None else Amount(float(value), headline(value))


def _document(stated: Stated) -> Document:
    document: Document = (stated.analysis or {})["floor"]
    return document


def _sentence(value: Decimal | None, document: Document, stated: Stated) -> str:
    if value is None:
        needs = lacking_in_words(document["needs"])
        lacks = f", and needs {needs}" if needs else ""
        return f"{NO_FLOOR}: it counts only the time held past release{lacks}."
    if value < 0:
        return f"{NO_LEAST}: {EVERY_CHOICE}, there is a gain of {headline(value.copy_abs())}."
    if not value:
        return f"{NO_LEAST}: {EVERY_CHOICE}, the net cost is $0."
    exact = len(document["taken_as_exact"])
    if value == stated.value("net_cost"):
        return f"At least {headline(value)}. {SAME}" if not exact else _without_low_ends(exact)
    provided = f", provided that {_unranged(exact)} right" if exact else ""
    if document["definition"] in DAYS_COUNTED and not document["at_marginal_cost"]:
        return (
            f"At least {headline(value)} at the lowest daily cost entered{provided}. {NO_MARGINAL}"
        )
    return f"At least {headline(value)}, even {EVERY_CHOICE}{provided}."


def _without_low_ends(count: int) -> str:
    return f"{NO_FLOOR}. {NO_LOW_ENDS}: {count}."


def _unranged(count: int) -> str:
    """The figures that the floor takes as exact without good reason."""
    if count == 1:
        return "the 1 figure behind it without a range or a good grade is"
    return f"the {count} figures behind it without a range or a good grade are"

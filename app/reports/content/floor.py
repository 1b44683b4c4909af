"""The floor: the least that any reading supports, with the choices it takes and its working."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.language import say, say_count
from app.reports.charts import Amount
from app.reports.content.amounts import headline
from app.reports.content.definitions import lacking_in_words
from app.reports.content.stated import Document, Stated, number

DAYS_COUNTED = ("hold", "extra_stay", "all_days")


@dataclass(frozen=True, slots=True)
class Floor:
    """The floor. `amount` is empty where it is not known; the sentence then says why.

    `value` is the amount to the cent, in dollars.
    """

    sentence: str
    amount: str
    choices: tuple[str, ...]
    working: tuple[str, ...]
    value: Decimal | None = None


def floor(stated: Stated) -> Floor:
    """What the analysis says about the floor."""
    document = _document(stated)
    value = number(document["value"])
    if value is None:
        return Floor(_unknown(document), "", (), ())
    exact = len(document["taken_as_exact"])
    if exact and value > 0 and value == stated.value("net_cost"):
        return Floor(_without_low_ends(exact), "", (), ())
    return Floor(
        sentence=_sentence(value, document, stated),
        amount=headline(value),
        choices=tuple(step["text"] for step in document["steps"]),
        working=tuple(document["working"]),
        value=value,
    )


def floor_mark(stated: Stated) -> Amount | None:
    """The floor's place on a chart of the net cost; None where it is not known."""
    value = number(_document(stated)["value"])
    return None if value is None else Amount(float(value), headline(value))


def _document(stated: Stated) -> Document:
    document: Document = (stated.analysis or {})["floor"]
    return document


def _unknown(document: Document) -> str:
    needs = lacking_in_words(document["needs"])
    if not needs:
        return say("No floor can be given yet: it counts only the time held past release.")
    return say(
        "No floor can be given yet: it counts only the time held past release, and needs {needs}.",
        needs=needs,
    )


def _without_low_ends(exact: int) -> str:
    return say(
        "No floor can be given yet. Figures behind the answer that have neither a range nor a good "
        "grade: {count}.",
        count=exact,
    )


def _sentence(value: Decimal, document: Document, stated: Stated) -> str:
    if value < 0:
        return say(
            "No least cost can be claimed: if every disputed choice goes the other way, there is a "
            "gain of {amount}.",
            amount=headline(value.copy_abs()),
        )
    if not value:
        return say(
            "No least cost can be claimed: if every disputed choice goes the other way, the net "
            "cost is $0."
        )
    if value == stated.value("net_cost"):
        return say(
            "At least {amount}. The floor is the answer itself: nothing entered so far would make "
            "it lower.",
            amount=headline(value),
        )
    exact = len(document["taken_as_exact"])
    if document["definition"] in DAYS_COUNTED and not document["at_marginal_cost"]:
        lacking = say("The marginal cost of a day is not known here and could make it lower.")
        return f"{_at_lowest_daily_cost(headline(value), exact)} {lacking}"
    return _whatever_is_chosen(headline(value), exact)


def _at_lowest_daily_cost(amount: str, exact: int) -> str:
    """`exact`: how many figures the floor takes as exact without good reason."""
    if not exact:
        return say("At least {amount} at the lowest daily cost entered.", amount=amount)
    return say_count(
        "At least {amount} at the lowest daily cost entered, provided that the {count} figure "
        "behind it without a range or a good grade is right.",
        "At least {amount} at the lowest daily cost entered, provided that the {count} figures "
        "behind it without a range or a good grade are right.",
        exact,
        amount=amount,
        count=exact,
    )


def _whatever_is_chosen(amount: str, exact: int) -> str:
    if not exact:
        return say(
            "At least {amount}, even if every disputed choice goes the other way.", amount=amount
        )
    return say_count(
        "At least {amount}, even if every disputed choice goes the other way, provided that the "
        "{count} figure behind it without a range or a good grade is right.",
        "At least {amount}, even if every disputed choice goes the other way, provided that the "
        "{count} figures behind it without a range or a good grade are right.",
        exact,
        amount=amount,
        count=exact,
    )

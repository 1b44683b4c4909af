"""Money received that may belong to other days: said under the answer, not only in its line."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.engine.phrases import listed
from app.language import say
from app.reports.content.amounts import headline
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated
from app.reports.content.steps import StepLinks
from app.reports.content.warned import Warned

_LIST = "reimbursements"
# What else is said of a row is about the ends of one figure, not about what the money pays for.
_PAID_FOR = ("", ".holds")


def money_notes(stated: Stated, links: StepLinks) -> tuple[Warned, ...]:
    """What is doubtful about the money taken off, each doubt once, named after its line."""
    texts = {
        f"{upper_first(row['label'])}: {message}": None
        for row, message in _doubts(stated)
        if row["amount"] is not None
    }
    return tuple(Warned(text, links.of(_LIST)) for text in texts)


def gain_note(stated: Stated) -> str:
    """Which doubtful money stands behind a net cost below zero; empty where there is none.

    "The gain comes after $47,580 from SCAAP, which does not pay for holds alone."
    """
    net = stated.value("net_cost")
    if net is None or net >= 0:
        return ""
    told = {
        text: None
        for row, _ in _doubts(stated)
        if row["amount"] is not None and (text := _doubtful(row, stated))
    }
    return say("The gain comes after {amounts}.", amounts=listed(list(told))) if told else ""


def _doubts(stated: Stated) -> Iterator[tuple[Document, str]]:
    """Each warning about what money received pays for, with the row it is about."""
    rows = stated.rows(_LIST)
    for warning in stated.statement["warnings"]:
        name, _, rest = warning["path"].partition("[")
        index, _, figure = rest.partition("]")
        if name == _LIST and index and figure in _PAID_FOR:
            yield rows[int(index)], warning["message"]


def _doubtful(row: Document, stated: Stated) -> str:
    amount = headline(Decimal(row["amount"]))
    if row["kind"] == "scaap" and stated.definition == "hold":
        return say("{amount} from SCAAP, which does not pay for holds alone", amount=amount)
    if row["kind"] == "scaap" and row.get("award_year"):
        return say(
            "{amount} from the SCAAP award of {year}, which pays for other days",
            amount=amount,
            year=row["award_year"],
        )
    if row["kind"] == "per_diem":
        return say(
            "{amount} in federal per diem, which pays for days in federal custody", amount=amount
        )
    return ""

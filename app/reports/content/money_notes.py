"""Money received that may belong to other days: said under the answer, not only in its line."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.engine.phrases import listed
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
        f"{headline(Decimal(row['amount']))} {why}": None
        for row, _ in _doubts(stated)
        if row["amount"] is not None and (why := _why(row, stated))
    }
    return f"The gain comes after {listed(list(told))}." if told else ""


def _doubts(stated: Stated) -> Iterator[tuple[Document, str]]:
    """Each warning about what money received pays for, with the row it is about."""
    rows = stated.rows(_LIST)
    for warning in stated.statement["warnings"]:
        name, _, rest = warning["path"].partition("[")
        index, _, figure = rest.partition("]")
        if name == _LIST and index and figure in _PAID_FOR:
            yield rows[int(index)], warning["message"]


def _why(row: Document, stated: Stated) -> str:
    if row["kind"] == "scaap" and stated.definition == "hold":
        return "from SCAAP, which does not pay for holds alone"
    if row["kind"] == "scaap" and row.get("award_year"):
        return f"from the SCAAP award of {row['award_year']}, which pays for other days"
    if row["kind"] == "per_diem":
        return "in federal per diem, which pays for days in federal custody"
    return ""

"""Which figures to ask the county for: those that would unlock or narrow the answer most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from app.engine.missing import refusal_document
from app.engine.numerals import percentage
from app.engine.quantities import QUANTITIES
from app.engine.statement import Statement
from app.engine.uncertainty.factors import Factor
from app.engine.uncertainty.weak import weak_factors
from app.engine.wording import GRADES
from app.language import say

Document = dict[str, Any]
MOST_ASKED = 4
_MUCH, _HARDLY = Decimal("0.05"), Decimal("0.005")


def asking(
    statement: Statement, floor: Document, driver_documents: Sequence[Document]
) -> list[Document]:
    """At most four figures, the most useful first, each with why it is asked for.

    First what a total or a floor still needs; then what narrows the range a good deal; then figures
    of a low grade without a range, by how far a tenth more of each would move the net cost; then
    what narrows the range a little.
    """
    asked: dict[str, Document] = {}
    for document in (
        *_needed(statement, floor),
        *_narrowing(driver_documents, _MUCH),
        *_weak(statement),
        *_narrowing(driver_documents, _HARDLY),
    ):
        asked.setdefault(document["name"], document)
        if len(asked) == MOST_ASKED:
            break
    return list(asked.values())


def _needed(statement: Statement, floor: Document) -> Iterator[Document]:
    refusal = refusal_document(statement.root) or {"needs": []}
    for name in refusal["needs"]:
        yield _asked(
            QUANTITIES[name].name,
            QUANTITIES[name].label,
            "",
            "needed",
            say("There is no total without it."),
        )
    for lacking in floor["needs"]:
        sentence = say("There is no floor without it.")
        yield _asked(lacking["name"], lacking["label"], "", "needed", sentence)


def _narrowing(documents: Sequence[Document], least: Decimal) -> Iterator[Document]:
    ranked = sorted(
        (each for each in documents if Decimal(each["narrows"] or 0) > least),
        key=lambda each: -Decimal(each["narrows"]),
    )
    for each in ranked:
        share = percentage(Decimal(each["narrows"]), 0)
        yield _asked(
            each["name"],
            each["label"],
            each["where"],
            "range",
            say("Knowing it exactly would narrow the range by {share}.", share=share),
        )


def _weak(statement: Statement) -> Iterator[Document]:
    for factor in weak_factors(statement):
        yield _asked(
            factor.quantity.name, factor.quantity.label, factor.where, "grade", _why(factor)
        )


def _why(factor: Factor) -> str:
    if not factor.grade:
        return say("It has no grade, and has no low and high: how far it may be off is not known.")
    return say(
        "It is grade {grade}, {words}, and has no low and high: how far it may be off is not "
        "known.",
        grade=factor.grade,
        words=GRADES[factor.grade],
    )


def _asked(name: str, label: str, where: str, why: str, sentence: str) -> Document:
    return {"name": name, "label": label, "where": where, "why": why, "text": sentence}

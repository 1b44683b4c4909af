"""The sentences of the answer in Spanish: every one whole, with its amount to be set large."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.engine.phrases import lower_first
from app.language import in_language
from app.reports.content import About, ResultContent
from app.reports.content.amounts import days_text
from app.reports.content.answer_words import COUNTS
from app.reports.content.choices import Choices
from app.reports.content.dates import period_in_words
from tests.reports.content.analyses import (
    HONOR_ALL,
    LISTED,
    NOT_AT_ALL,
    NOW,
    RANGED,
    WARRANT,
    analysed,
)
from tests.reports.content.cases import EXTRA_STAY, FULL, HOLD, MIAMI, MONTHS, changed, content_of

PAID = {"kind": "other", "amount": "20000"}
MORE = {"kind": "other", "amount": "100000"}
STAFF = {"detainers_received": "500", "minutes_per_detainer": "30", "loaded_hourly_wage": "40"}
SHORTER = changed(EXTRA_STAY, figures={"extra_days_per_person": "-3"})
HELD = "Retener a personas para ICE después de su liberación"
LONGER = (
    "Las estadías más largas en la cárcel vinculadas a solicitudes de retención migratoria "
    "(detainers de ICE)"
)
ALL_DAYS = (
    "Todos los días de cárcel de las personas con una solicitud de retención migratoria "
    "(detainer de ICE)"
)
PROGRAM = "El trabajo adicional de personal y programas para ICE"
LESS_LONG = (
    "Las personas con una solicitud de retención migratoria (detainer de ICE) permanecieron menos "
    "tiempo que las demás: según este conteo, una ganancia de"
)
COUNTY = "al condado de Miami-Dade"
NOT_ENTERED = "antes de restar dinero recibido: no se ingresó ninguno"

SENTENCES: Mapping[str, tuple[dict[str, Any], str]] = {
    "hold, no money entered": (
        HOLD,
        f"{HELD} le costó {COUNTY} $69,938 {{when}}, {NOT_ENTERED}.",
    ),
    "hold, some money": (
        changed(HOLD, reimbursements=[PAID]),
        (
            f"{HELD} le costó {COUNTY} $49,938 {{when}}, después de restar $20,000 de dinero "
            "recibido."
        ),
    ),
    "hold, money entered as nothing": (
        changed(HOLD, reimbursements=[{"kind": "other", "amount": "0"}]),
        f"{HELD} le costó {COUNTY} $69,938 {{when}}, sin dinero recibido.",
    ),
    "hold, more money than cost": (
        changed(HOLD, reimbursements=[MORE]),
        (
            f"{HELD} le dejó {COUNTY} una ganancia de $30,062 {{when}}: $100,000 de dinero "
            "recibido frente a $69,938 de costo."
        ),
    ),
    "hold, more money than cost with staff time": (
        changed(HOLD, figures=STAFF, reimbursements=[MORE]),
        (
            f"{HELD}, contando también tiempo del personal, le dejó {COUNTY} una ganancia "
            "de $20,062 {when}: $100,000 de dinero recibido frente a $79,938 de costo."
        ),
    ),
    "hold, staff time added": (
        changed(HOLD, figures=STAFF),
        (
            f"{HELD}, contando también tiempo del personal, le costó {COUNTY} $79,938 {{when}}, "
            f"{NOT_ENTERED}."
        ),
    ),
    "hold, all kinds of added cost": (
        FULL,
        (
            f"{HELD}, contando también personal y otros costos adicionales, le costó {COUNTY} "
            "$17,793 {when}, después de restar $36,462 de dinero recibido."
        ),
    ),
    "extra stay": (
        EXTRA_STAY,
        f"{LONGER} le costaron {COUNTY} $12,534,043 {{when}}, {NOT_ENTERED}.",
    ),
    "extra stay, more money than cost": (
        changed(EXTRA_STAY, reimbursements=[{"kind": "other", "amount": "12600000"}]),
        (
            f"{LONGER} le dejaron {COUNTY} una ganancia de $65,957 {{when}}: $12,600,000 de dinero "
            "recibido frente a $12,534,043 de costo."
        ),
    ),
    "extra stay, shorter than others": (
        SHORTER,
        f"{LESS_LONG} $671,467 para el condado de Miami-Dade {{when}}.",
    ),
    "extra stay, shorter than others, with money": (
        changed(SHORTER, reimbursements=[PAID]),
        (
            f"{LESS_LONG} $691,467 para el condado de Miami-Dade {{when}}, con $20,000 de dinero "
            "recibido."
        ),
    ),
    "all days, some days not on record": (
        MONTHS,
        (
            f"{ALL_DAYS} le costaron {COUNTY} $38,481 {{when}} (con datos de 120 de 365 días), "
            f"{NOT_ENTERED}."
        ),
    ),
    "program": (
        changed(HOLD, definition="program", figures=STAFF),
        f"{PROGRAM} le costó {COUNTY} $10,000 {{when}}, {NOT_ENTERED}.",
    ),
    "program, more money than cost": (
        changed(HOLD, definition="program", figures=STAFF, reimbursements=[MORE]),
        (
            f"{PROGRAM} le dejó {COUNTY} una ganancia de $90,000 {{when}}: $100,000 de dinero "
            "recibido frente a $10,000 de costo."
        ),
    ),
}
ASKED = {
    "hold": f"le costó {COUNTY}, {{when}}, {lower_first(HELD)}",
    "extra_stay": f"le costaron {COUNTY}, {{when}}, {lower_first(LONGER)}",
    "all_days": f"le costaron {COUNTY}, {{when}}, {lower_first(ALL_DAYS)}",
    "program": f"le costó {COUNTY}, {{when}}, {lower_first(PROGRAM)}",
}


def spanish(document: Mapping[str, Any], about: About = MIAMI) -> ResultContent:
    with in_language("es"):
        return content_of(document, about)


def when(document: Mapping[str, Any]) -> str:
    first, last = (date.fromisoformat(document[f"period_{end}"]) for end in ("start", "end"))
    with in_language("es"):
        return period_in_words(first, last)


@pytest.mark.parametrize(("document", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_the_answer_is_one_good_sentence(document: dict[str, Any], sentence: str) -> None:
    answer = spanish(document).answer
    assert answer.text == sentence.format(when=when(document))
    assert answer.amount.startswith("$")
    assert answer.before.endswith(" ")
    assert answer.after.startswith(" ")


@pytest.mark.parametrize(("definition", "asked"), ASKED.items())
def test_what_is_asked_and_what_has_no_total_are_said_of_every_definition(
    definition: str, asked: str
) -> None:
    empty = {**HOLD, "definition": definition, "figures": {}}
    content, told = spanish(empty), asked.format(when=when(empty))
    assert content.question == f"¿Cuánto {told}?"
    assert content.answer.text == f"Aún no hay un total de lo que {told}."
    assert content.answer.amount == ""


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("", "le costó al condado $69,938"),
        ("Orleans Parish, Louisiana", "le costó a la parroquia de Orleans $69,938"),
        ("District of Columbia", "le costó al Distrito de Columbia $69,938"),
        ("Colorado (statewide, 2011)", "le costó a Colorado $69,938"),
    ],
)
def test_the_place_reads_well_in_the_sentence(place: str, named: str) -> None:
    assert named in spanish(HOLD, About(place=place)).answer.text


def test_the_days_and_their_rate_follow_what_is_counted() -> None:
    told = spanish(changed(HOLD, figures=STAFF)).what_it_counts
    with in_language("es"):
        days = days_text(Decimal("712.42"))
        assert told == (
            f"{COUNTS['hold']} Los días suman $69,938: {days} a $98.17 por día. "
            "El trabajo de personal y programas agrega $10,000."
        )


def choices_of(*columns: dict[str, Any]) -> Choices:
    with in_language("es"):
        found = analysed(RANGED, {"columns": columns, "step_fixed": []}).choices
    assert found is not None
    return found


def test_a_policy_is_named_alone_and_several_together() -> None:
    assert choices_of(NOW, HONOR_ALL, WARRANT, NOT_AT_ALL).sentence.startswith(
        "«Take no part» es la opción que más reduciría el costo neto, en $69,938. «Honor every "
        "detainer» es la opción que más aumentaría el costo neto, en $20,031."
    )
    tied = choices_of(NOW, HONOR_ALL, NOT_AT_ALL, {**NOT_AT_ALL, "label": "Notify ICE"})
    assert "son las opciones que más reducirían el costo neto, en $69,938." in tied.sentence


def test_what_a_policy_needs_is_said_once_in_its_column() -> None:
    rows = choices_of(NOW, WARRANT, LISTED).rows
    told = [row.cells[2].text for row in rows]
    assert told.count("no se sabe; falta: people held, by class") == 1
    assert "no se sabe" in told
    assert rows[0].cells[1].text == "5% de las personas"

"""A result in Spanish: the same numbers in sentences of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from app.engine.quantities import QUANTITIES
from app.language import in_language
from app.reports.content import ResultContent
from app.reports.content.naming import placed_name
from tests.reports.content.analyses import GAIN, MIXED, RANGED, analysed
from tests.reports.content.cases import (
    CASES,
    EXTRA_STAY,
    FULL,
    HOLD,
    MONTHS,
    REFUSED,
    changed,
    content_of,
)

GRANT = {"kind": "state_grant", "amount": "9000"}
AWARD = {"kind": "scaap", "award": "100000", "award_year": "2025"}
NUMERAL = re.compile(r"[0-9][0-9,.]*[0-9]|[0-9]")


def sentences(content: ResultContent) -> Iterator[str]:
    """What a result says in sentences of its own."""
    yield from (each.text for each in content.unknown.cautions)
    yield from (*content.unknown.assumptions, content.unknown.ungraded, content.running)
    yield from (text for pair in (*content.identity, *content.method) for text in pair)
    yield from (each.label for each in content.summary)
    if content.paying:
        yield content.paying.sentence
        yield from (f"{row.label} {row.detail} {row.amount}" for row in content.paying.rows)
        yield from (text for pair in content.paying.rules for text in pair)
    if content.jail_day:
        yield from (content.jail_day.sentence, content.jail_day.outside)
    if content.severity:
        yield from (content.severity.sentence, content.severity.rounding)
    if content.how_sure:
        yield from (content.how_sure.range_sentence, content.how_sure.simulation)


def in_spanish(document: Mapping[str, Any]) -> ResultContent:
    with in_language("es"):
        return content_of(document)


@pytest.mark.parametrize("name", CASES)
def test_every_number_of_a_sentence_stands_in_its_translation(name: str) -> None:
    english = sentences(content_of(CASES[name]))
    for one, other in zip(english, sentences(in_spanish(CASES[name])), strict=True):
        assert sorted(NUMERAL.findall(one)) == sorted(NUMERAL.findall(other)), (one, other)


@pytest.mark.parametrize("document", [RANGED, GAIN, MIXED, REFUSED])
def test_every_number_of_a_range_stands_in_its_translation(document: dict[str, Any]) -> None:
    english = sentences(analysed(document))
    with in_language("es"):
        spanish = sentences(analysed(document))
        for one, other in zip(english, spanish, strict=True):
            assert sorted(NUMERAL.findall(one)) == sorted(NUMERAL.findall(other)), (one, other)


def test_who_pays_is_told_in_spanish() -> None:
    paying = in_spanish(changed(HOLD, reimbursements=[GRANT])).paying
    assert paying is not None
    assert paying.sentence == (
        "De $69,938 de costo, se recuperaron $9,000: quedan $60,938 a cargo del condado."
    )
    assert paying.rows[0].detail == "712.42 días a $98.17"


def test_money_without_a_rule_of_its_own_has_none_in_spanish_either() -> None:
    paying = in_spanish(changed(HOLD, reimbursements=[GRANT, AWARD])).paying
    assert paying is not None
    ((_, rule),) = paying.rules
    assert rule.startswith("Reembolsa parte de los salarios")


def test_one_line_and_several_lines_have_words_of_their_own() -> None:
    (several,) = in_spanish(MONTHS).lines
    (one,) = in_spanish({**MONTHS, "lines": MONTHS["lines"][:1]}).lines
    assert several.caption.startswith("4 líneas de Main: ")
    assert one.caption.startswith("1 línea de Main: ")
    assert several.rows[0].label == "enero de 2013"


def test_the_head_of_a_printed_page_names_the_period_in_spanish() -> None:
    running = in_spanish(EXTRA_STAY).running
    assert running.startswith(
        "Miami-Dade County, Florida, 27 de enero al 28 de diciembre de 2017 · "
    )
    assert running.endswith(" · sin guardar")


def test_a_cost_item_is_named_by_its_row_alone_in_every_language() -> None:
    with in_language("es"):
        assert placed_name(QUANTITIES["annual_amount"].label, "custody staff") == "Custody staff"


def test_titles_and_notes_stay_as_they_were_typed() -> None:
    content = in_spanish(FULL)
    assert content.title == "Example County, fiscal year 2024"
    assert content.note == ("A sample of 60 releases.", "Medical bills are not in yet.")
    assert {"Annual report", "B"} <= {source.title for source in content.sources}

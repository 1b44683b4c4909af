"""Whatever the reference tells in words of ours is gathered to be translated."""

from __future__ import annotations

import pytest

from app.cli.vocabulary import gathered
from app.reference.cpi import cpi_note
from app.reference.glossary import term
from app.reference.liability import reference_cases
from app.reference.programs import topic
from app.reference.sources import source
from app.reference.state_rules import rule_for, state_rules
from app.reference.studies import find_study


@pytest.fixture(scope="module")
def messages() -> set[str]:
    """Every message there is."""
    return {text.message for text in gathered()}


def test_the_texts_of_the_reference_are_gathered(messages: set[str]) -> None:
    money, (case, *_) = topic("287g-money"), reference_cases()
    assert {term("hold").term, term("hold").definition} <= messages
    assert {money.title, *money.sentences, *money.cautions} <= messages
    assert {text for each in money.figures for text in (each.label, each.date)} <= messages
    assert {case.sentence, case.amount_text, case.status, case.caution} <= messages
    assert {rule.sentence for rule in (*state_rules(), rule_for("WY"))} <= messages
    assert {source("form-i247a").note, cpi_note(2025)} <= messages


def test_the_texts_of_a_study_are_gathered(messages: set[str]) -> None:
    study = find_study("king-wa-2013-beckett-evans")
    assert study is not None
    (compared,), check = study.comparisons, study.headline
    assert {study.why, study.finding, study.counts, study.leaves_out} <= messages
    assert {check.label, check.note, compared.title, compared.note} <= messages
    assert {given.label for given in study.inputs} <= messages


def test_names_and_numbers_are_left_as_they_are(messages: set[str]) -> None:
    assert source("vera-price-of-jails").title not in messages
    assert source("vera-price-of-jails").date == "2015"
    assert "2015" not in messages

"""The liability cases, the programs page and the glossary."""

from decimal import Decimal

import pytest

from app.engine.wording import DEFINITIONS
from app.reference.glossary import term, terms
from app.reference.liability import reference_cases
from app.reference.programs import topic, topics


def test_the_five_cases_of_the_method_are_there() -> None:
    amounts = {case.id: case.amount for case in reference_cases()}
    assert amounts == {
        "galarza": Decimal(95000),
        "roy": Decimal(14000000),
        "onadia": Decimal(92500000),
        "san-juan": Decimal(724000),
        "suffolk": Decimal(112000000),
    }


def test_every_case_says_what_to_be_careful_about() -> None:
    assert all(case.caution and case.sentence and case.status for case in reference_cases())


def test_a_verdict_under_appeal_says_so() -> None:
    (suffolk,) = [case for case in reference_cases() if case.id == "suffolk"]
    assert "under appeal" in suffolk.status


def test_every_topic_has_sentences_and_sources() -> None:
    assert all(found.sentences and found.source_ids for found in topics())


def test_the_fact_sheet_s_figures_carry_their_caution() -> None:
    found = topic("secure-communities")
    assert [figure.value for figure in found.figures] == ["3847", "16227", "0.05"]
    assert all("No primary source" in figure.caution for figure in found.figures)
    assert "never puts a price" in found.figures[2].caution


def test_the_four_definitions_have_the_names_of_the_pages() -> None:
    told = " ".join(found.term + " " + found.definition for found in terms()).lower()
    assert all(name.lower() in told for name in DEFINITIONS.values())


def test_a_detainer_is_a_request_that_state_law_may_turn_into_a_duty_or_bar() -> None:
    assert term("detainer").definition.endswith("Some state laws require or forbid compliance.")


def test_an_unknown_topic_or_term_is_an_error() -> None:
    with pytest.raises(KeyError):
        topic("astrology")
    with pytest.raises(KeyError):
        term("astrology")


def test_terms_are_alphabetical_and_lead_to_terms_that_exist() -> None:
    names = [found.term.casefold() for found in terms()]
    assert names == sorted(names)
    ids = {found.id for found in terms()}
    assert len(ids) == len(terms())
    assert all(set(found.see) <= ids - {found.id} for found in terms())


@pytest.mark.parametrize(
    "word", ["detainer", "hold", "bed-day", "per-diem", "hit", "scaap", "287g", "step-fixed"]
)
def test_the_words_of_the_method_are_explained(word: str) -> None:
    assert term(word).definition

"""The liability cases, the programs page and the glossary."""

from decimal import Decimal

import pytest

from app.engine.wording import DEFINITIONS
from app.language import in_language
from app.reference.glossary import plain_letters, term, terms
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


def test_terms_stand_in_the_alphabetical_order_of_each_language() -> None:
    english = [found.id for found in terms()]
    with in_language("es"):
        names = [plain_letters(found.term) for found in terms()]
        spanish = [found.id for found in terms()]
    assert names == sorted(names)
    assert spanish != english
    assert sorted(spanish) == sorted(english)
    assert [found.id for found in terms()] == english


def test_an_accent_does_not_move_a_word_to_the_end() -> None:
    assert sorted(["zona", "índice", "hora", "Ñame"], key=plain_letters) == [
        "hora",
        "índice",
        "Ñame",
        "zona",
    ]


def test_a_fact_is_told_in_the_language_of_each_reader() -> None:
    found, (case, *_) = topic("clock"), reference_cases()
    english = (found.title, found.sentences, case.sentence)
    with in_language("es"):
        spanish = (found.title, found.sentences, case.sentence)
        assert case.title == "Galarza v. Lehigh County"
    assert spanish[0] == "El plazo de 48 horas: dos reglas"
    assert len(spanish[1]) == len(english[1])
    assert not set(spanish[1]) & set(english[1])
    assert (found.title, found.sentences, case.sentence) == english


@pytest.mark.parametrize(
    "word", ["detainer", "hold", "bed-day", "per-diem", "hit", "scaap", "287g", "step-fixed"]
)
def test_the_words_of_the_method_are_explained(word: str) -> None:
    assert term(word).definition

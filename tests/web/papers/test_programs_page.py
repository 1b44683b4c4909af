"""Programs, state rules, sources and glossary: each fact with its source, date and caution."""

from __future__ import annotations

import pytest

from app.engine.quantities import QUANTITIES
from app.language import in_language
from app.reference.glossary import term, terms
from app.reference.programs import ProgramFigure, topics
from app.reference.sources import sources
from app.reference.state_rules import state_rules
from app.web.papers.contexts import (
    WITH_UNIT,
    figure_value,
    register,
    rules_shown,
    terms_by_letter,
)
from tests.checking_client import CheckingClient
from tests.checking_page import words_of


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("3847", "detainers", "3,847 detainers"),
        ("0.05", "share", "5%"),
        ("under 0.40", "share", "under 40%"),
        ("0.25", "share of salary", "25% of salary"),
        ("500", "dollars", "$500"),
        ("42.82", "dollars a day", "$42.82 a day"),
        ("about a third", "share", "about a third share"),
    ],
)
def test_a_program_s_figure_is_written_with_its_unit(value: str, unit: str, shown: str) -> None:
    assert figure_value(program_figure(value, unit)) == shown


def program_figure(value: str, unit: str) -> ProgramFigure:
    return ProgramFigure(label="", value=value, unit=unit, date="", source_id="", caution="")


def test_a_program_s_figure_is_written_in_spanish() -> None:
    with in_language("es"):
        assert figure_value(program_figure("under 0.40", "share")) == "menos de 40%"
        assert figure_value(program_figure("42.82", "dollars a day")) == "$42.82 por día"


def test_the_words_of_every_figure_s_unit_are_known() -> None:
    assert {figure.unit for topic in topics() for figure in topic.figures} <= set(WITH_UNIT)


def test_every_section_of_the_programs_names_its_sources(client: CheckingClient) -> None:
    page = client.get("/programs")
    for topic in topics():
        section = page.parents[page.by_id(topic.id)]
        links = {a.get("href") for a in section.iter("a")}
        assert {f"/sources#{source_id}" for source_id in topic.source_ids} <= links


def test_what_was_not_read_is_marked_where_it_is_cited(client: CheckingClient) -> None:
    page = client.get("/programs")
    section = page.parents[page.by_id("detainer")]
    assert "known from another document" in "".join(section.itertext())


def test_untraced_figures_stand_apart_at_the_end_of_their_section(client: CheckingClient) -> None:
    page = client.get("/programs")
    words = words_of(page.parents[page.by_id("secure-communities")])
    before, heading, after = words.partition("Figures in circulation that could not be traced")
    assert heading
    assert not any(figure in before for figure in ("3,847", "16,227", "5%"))
    assert all(figure in after for figure in ("3,847", "16,227", "5%"))
    assert after.endswith("as a question to put to your own county's records, not as an answer.")


def test_the_clock_s_figures_in_the_text_are_the_computed_ones(client: CheckingClient) -> None:
    page = client.get("/programs")
    words = "".join(page.parents[page.by_id("clock")].itertext())
    assert words.count("68.57") == words.count("71.77") == 2


def test_every_state_rule_is_shown_with_its_date_and_source(client: CheckingClient) -> None:
    words = client.get("/programs").words
    for rule in state_rules():
        assert rule.sentence in words
    for shown in rules_shown():
        assert shown.in_force in words
        assert all(source.title in words for source in shown.sources)


def test_rules_that_say_the_same_over_time_are_one() -> None:
    shown = {(found.state, found.in_force) for found in rules_shown()}
    assert ("California", "January 1, 2014 to December 31, 2017") in shown
    assert ("California", "since January 1, 2018") in shown
    assert ("North Carolina", "December 1, 2024 to September 30, 2025") in shown


def test_every_source_stands_in_the_register_once(client: CheckingClient) -> None:
    general, studies = register()
    assert sorted(found.id for found in (*general, *studies)) == sorted(sources())
    page = client.get("/sources")
    assert all(page.by_id(source_id) is not None for source_id in sources())


def test_the_glossary_is_in_the_order_of_spanish_on_the_spanish_page(
    client: CheckingClient,
) -> None:
    with in_language("es"):
        letters, ids = [letter for letter, _ in terms_by_letter()], [t.id for t in terms()]
    assert letters == sorted(set(letters))
    page = client.get("/es/glossary")
    known = set(ids)
    shown = [each.get("id") for each in page.all("dt") if each.get("id") in known]
    assert shown == ids
    assert all(page.by_id(letter.lower()) is not None for letter in letters[1:])


def test_every_term_has_a_place_under_its_letter(client: CheckingClient) -> None:
    assert [found for _, group in terms_by_letter() for found in group] == list(terms())
    page = client.get("/glossary")
    assert all(page.by_id(found.id) is not None for found in terms())


@pytest.mark.parametrize(
    ("words", "term_id"),
    [
        ("average daily population", "average-daily-population"),
        ("bed-day", "bed-day"),
        ("detainer", "detainer"),
        ("marginal", "marginal-daily-cost"),
        ("long-run", "long-run-daily-cost"),
        ("full daily cost", "full-daily-cost"),
        ("average daily cost", "average-daily-cost"),
        ("step-fixed", "step-fixed"),
        ("variable", "variable"),
        ("scaap", "scaap"),
        ("constant dollars", "constant-dollars"),
        ("net cost", "net-cost"),
        ("gross cost", "gross-cost"),
        ("money received", "reimbursement"),
        ("program cost", "program"),
        ("48-hour", "clock"),
    ],
)
def test_a_special_word_of_a_label_is_in_the_glossary(words: str, term_id: str) -> None:
    assert any(words in quantity.label.lower() for quantity in QUANTITIES.values())
    assert term(term_id).definition

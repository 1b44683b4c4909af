import re
from collections.abc import Iterator
from datetime import date

import pytest

from app.reference import REFERENCE_VERSION, counties, cpi, time_zones
from app.reference.glossary import terms
from app.reference.liability import reference_cases
from app.reference.programs import topics
from app.reference.sources import CONFIDENCES, Source, source, sources
from app.reference.state_rules import rule_for, state_rules
from app.reference.studies import studies


def ids_named_by_facts() -> Iterator[str]:
    yield from (counties.SOURCE_ID, cpi.SOURCE_ID, time_zones.SOURCE_ID)
    yield from (source_id for rule in state_rules() for source_id in rule.source_ids)
    yield from (rule_for("WY").source_id, rule_for("TX").source_id)
    yield from (case.source_id for case in reference_cases())
    yield from (study.source_id for study in studies())
    yield from (term.source_id for term in terms() if term.source_id)
    for topic in topics():
        yield from topic.source_ids
        yield from (figure.source_id for figure in topic.figures)


@pytest.mark.parametrize("source_id", sorted(set(ids_named_by_facts())))
def test_every_fact_names_a_source_that_is_in_the_register(source_id: str) -> None:
    assert source(source_id).id == source_id


def test_an_id_that_is_in_no_register_is_an_error() -> None:
    with pytest.raises(KeyError):
        source("hearsay")


@pytest.mark.parametrize("found", sources().values(), ids=lambda found: found.id)
def test_every_source_has_a_title_a_confidence_and_a_plain_address(found: Source) -> None:
    assert found.title
    assert found.confidence in CONFIDENCES
    assert found.url == "" or re.fullmatch(r"https?://\S+", found.url)


def test_the_source_of_imported_texas_reports_is_in_the_register() -> None:
    assert "Texas Commission on Jail Standards" in source("texas_detainer_reports").publisher


def test_a_figure_nobody_has_found_says_so() -> None:
    assert source("ice-early-statistics").confidence == "not located"


@pytest.mark.parametrize(
    ("source_id", "words"),
    [
        ("virginia-jailcost-2011", "Read at the address given"),
        ("census-vintage-2024", "Read in the document cited"),
        ("gwinnett-ga-scaap-2006", "Known from another document"),
        ("ice-early-statistics", "Original not found"),
    ],
)
def test_how_a_source_is_known_is_told_in_words_that_claim_no_more(
    source_id: str, words: str
) -> None:
    assert source(source_id).how_known == words


@pytest.mark.parametrize(
    ("source_id", "citation"),
    [
        ("cfr-8-287-7", "8 CFR 287.7(d)"),
        ("form-i247a", "Form I-247A (3/17)"),
        ("tx-gov-511-0101", "Tex. Gov't Code § 511.0101"),
        ("ina-287g", "8 U.S.C. § 1357(g)"),
    ],
)
def test_a_law_has_no_address_but_a_citation_to_find_it_by(source_id: str, citation: str) -> None:
    assert source(source_id).url == ""
    assert source(source_id).citation.startswith(citation)


def test_every_state_law_has_a_citation() -> None:
    cited = {source_id for rule in state_rules() for source_id in rule.source_ids}
    assert all(source(source_id).citation for source_id in cited)


def test_the_file_of_texas_reports_ends_in_december_2014() -> None:
    assert source("texas_detainer_reports").ends == date(2014, 12, 1)


def test_the_reference_has_a_version() -> None:
    assert REFERENCE_VERSION == "2026.1"

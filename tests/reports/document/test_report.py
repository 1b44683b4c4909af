"""The report as an object: what stands in it, in which form and language."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from app.language import in_language
from app.reports.content import ResultContent
from app.reports.document.build import BODY, parts_of, report
from app.reports.document.parts import Section, words_of
from app.reports.document.printable import MARK
from app.reports.document.report import FORMS, Occasion
from tests.reports.content.analyses import analysed
from tests.reports.content.cases import FULL, HOLD, MONTHS

SITE = "https://holdcost.example"


def texts(part: Any) -> list[str]:
    """Every text of a part, in order."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, tuple):
        return [text for each in part for text in texts(each)]
    if is_dataclass(part) and not isinstance(part, type):
        return [text for field in fields(part) for text in texts(getattr(part, field.name))]
    return []


@pytest.fixture(scope="module")
def content() -> ResultContent:
    return analysed(FULL)


def test_a_full_report_has_every_part_with_something_to_say(content: ResultContent) -> None:
    made = report(content, Occasion())
    # The note of FULL is no county's, so that it stands among what the answer does not tell.
    assert [part.key for part in made.sections] == [key for key in BODY if key != "note"]
    assert parts_of(content) == tuple((part.key, part.title) for part in made.sections)


def test_a_part_with_nothing_to_say_is_left_out() -> None:
    keys = {key for key, _ in parts_of(analysed(HOLD))}
    assert not keys & {"severity"}
    assert "definitions" in keys


def test_only_the_parts_asked_for_are_printed_and_always_the_sources(
    content: ResultContent,
) -> None:
    made = report(content, Occasion(parts=("who-pays", "counted")))
    assert [part.key for part in made.sections] == ["counted", "who-pays", "sources"]


@pytest.mark.parametrize("form", ["page", "fiscal-note"])
def test_a_short_form_is_its_first_page_alone(content: ResultContent, form: Any) -> None:
    made = report(content, Occasion(form=form))
    assert made.sections == ()
    assert made.kind == FORMS[form]
    assert content.answer.amount in " ".join(texts(made.opening))


def test_a_fiscal_note_names_fund_agencies_and_each_year(content: ResultContent) -> None:
    occasion = Occasion(form="fiscal-note", fund="General Fund", agencies="Sheriff; Auditor")
    told = texts(report(content, occasion).opening)
    assert {"General Fund", "Sheriff; Auditor", "Year 6", "Net cost to the county"} <= set(told)
    assert "$19,201.15" in told


def test_a_fiscal_note_without_growth_says_why_there_are_no_later_years() -> None:
    told = texts(report(analysed(HOLD), Occasion(form="fiscal-note")).opening)
    assert any(text.startswith("Later years are not shown") for text in told)
    assert "not stated" in told


def test_the_occasion_is_printed_and_changes_no_number(content: ResultContent) -> None:
    bare = report(content, Occasion())
    made = report(
        content, Occasion(prepared_for="County Board", hearing=date(2026, 12, 1), site=SITE)
    )
    assert {"County Board", "December 1, 2026"} <= set(texts(made.opening))
    assert made.sections == bare.sections


def test_page_one_says_what_other_definitions_give(content: ResultContent) -> None:
    told = " ".join(texts(report(content, Occasion()).opening))
    assert "Counted in other ways the same figures give: longer stay during the case" in told
    assert "$407,518" in told


def test_the_words_of_an_advocate_stand_apart_and_are_signed(content: ResultContent) -> None:
    made = report(content, Occasion(cover="First.\n\nSecond.", cover_signed="A coalition"))
    assert made.cover is not None
    assert made.cover.kind == "cover"
    assert [words_of(text) for text in made.cover.paragraphs] == ["First.", "Second."]
    assert made.cover.signed == "A coalition"
    assert report(content, Occasion()).cover is None


def test_a_draft_can_not_be_checked_and_says_no_address(content: ResultContent) -> None:
    made = report(content, Occasion(site=SITE))
    assert not made.seal.link
    assert made.seal.fingerprint == content.fingerprint


def test_what_no_page_can_hold_is_marked() -> None:
    occasion = Occasion(cover="A\x00B", cover_signed="C\u202ed", prepared_for="\ud800")
    told = texts(report(analysed(HOLD), occasion))
    assert {f"A{MARK}B", f"C{MARK}d", MARK} <= set(told)


def test_every_citation_leads_to_a_source_of_the_list(content: ResultContent) -> None:
    made = report(content, Occasion())
    listed = {source.number for part in made.sections for source in _sources(part)}
    assert cited(made) <= listed
    assert listed == set(range(1, len(listed) + 1))


def _sources(part: Section) -> list[Any]:
    return [each for block in part.blocks for each in getattr(block, "sources", ())]


def cited(part: Any) -> set[int]:
    """The numbers of the sources that a part cites."""
    if isinstance(part, tuple):
        return {number for each in part for number in cited(each)}
    if not is_dataclass(part) or isinstance(part, type):
        return set()
    source = getattr(part, "source", None)
    own = {source} if isinstance(source, int) else set()
    return own | {n for field in fields(part) for n in cited(getattr(part, field.name))}


@pytest.mark.parametrize("document", [FULL, HOLD, MONTHS])
def test_a_report_is_made_in_spanish_with_the_same_parts(document: dict[str, Any]) -> None:
    english = report(analysed(document), Occasion())
    with in_language("es"):
        spanish = report(analysed(document), Occasion())
    assert spanish.language == "es"
    assert [part.key for part in spanish.sections] == [part.key for part in english.sections]
    assert spanish.title != english.title
    assert spanish.seal.fingerprint == english.seal.fingerprint

"""A report says the same numbers, units and dates in every rendering and in both languages."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

import pytest

from app.language import LANGUAGES, SPANISH, in_language, say
from app.reports.content import About
from app.reports.content.dates import day
from app.reports.document.build import report
from app.reports.document.report import Occasion, Report
from app.reports.pdf import pdf
from app.reports.word import blocks, word
from tests.reports.content.analyses import analysed
from tests.reports.content.cases import MIAMI
from tests.reports.made_up_cases import made_up
from tests.reports.numerals import (
    beside_the_text,
    data,
    heads_of_tables,
    shown,
    text_of_page,
    text_of_pdf,
    text_of_word,
    tokens,
    with_units,
)
from tests.reports.pages import environment

ALL_REQUIRED = os.environ.get("HOLDCOST_REQUIRE_ALL") == "1"
CASES = 300
BATCH = 10
DAY = date(2026, 2, 3)
OCCASION = Occasion(
    prepared_for="County Board", hearing=date(2026, 12, 1), site="https://a.example"
)


@cache
def report_of(number: int, language: str) -> Report:
    """The report of a made-up case."""
    with in_language(language):
        about = (signed(number), copied(number), MIAMI)[number % 3]
        return report(analysed(made_up(number), about=about, can_change=False), OCCASION)


def signed(number: int) -> About:
    """A certified version's, of every second one a replaced version's."""
    told = say("Replaced by version {number} on {day}: {why}", number=7, day=day(DAY), why="May.")
    return replace(
        MIAMI,
        status="certified",
        saved_at=datetime.combine(DAY, time(), UTC),
        version=number + 1,
        certified_by="Ana Núñez, Undersheriff",
        certified_on=DAY,
        replaced_by=told if number % 2 else "",
        county_address="/c/53053/2025/v1",
    )


def copied(number: int) -> About:
    """An estimate's from certified figures that were corrected since, some of them made up."""
    told = say(
        "This was made from version {old} of the figures of {county} for fiscal year {year}. "
        "Version {new} has been in force since {day}.",
        old=3,
        county="Pierce County",
        year=2025,
        new=7,
        day=day(DAY),
    )
    county = "00000" if number % 2 else "53053"
    return replace(MIAMI, updated=told, county_version=f"{county}/2025/3")


def renderings(first: int) -> Iterator[Report]:
    """The reports of a batch: in both languages where all is required, else by turns."""
    for number in range(first, first + BATCH):
        by_turns = (list(LANGUAGES)[number % 2],)
        for language in LANGUAGES if ALL_REQUIRED else by_turns:
            yield report_of(number, language)


def text_of(made: Report) -> str:
    return "\n".join(shown(made))


def without_the_clock(made: Report) -> Counter[str]:
    """Numbers with units; "48-hour" is a word in English and a number with its unit elsewhere."""
    found = with_units("\n".join(data(made)), made.language)
    del found["48 hours"]
    return found


@pytest.mark.parametrize("first", range(0, CASES, BATCH))
def test_both_languages_say_the_same_numbers_and_dates(first: int) -> None:
    for number in range(first, first + BATCH):
        english, spanish = report_of(number, "en"), report_of(number, SPANISH)
        assert tokens(text_of(spanish), SPANISH) == tokens(text_of(english), "en"), number


@pytest.mark.parametrize("first", range(0, CASES, BATCH))
def test_both_languages_measure_in_the_same_units(first: int) -> None:
    for number in range(first, first + BATCH):
        told = {language: without_the_clock(report_of(number, language)) for language in LANGUAGES}
        assert told[SPANISH] == told["en"], number


@pytest.fixture
def without_drawings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures take the longest to make and say nothing that their tables do not."""
    monkeypatch.setattr(blocks, "add_picture", lambda _document, _chart: None)


@pytest.mark.parametrize("first", range(0, CASES, BATCH))
def test_a_page_says_what_the_report_says(first: int) -> None:
    alone = environment().get_template("reports/alone.html")
    for made in renderings(first):
        with in_language(made.language):
            page = alone.render(report=made, code="", style="")
        said = text_of_page(page)
        assert tokens(said, made.language) == tokens(text_of(made), made.language), made.name


@pytest.mark.parametrize("first", range(0, CASES, BATCH))
@pytest.mark.usefixtures("without_drawings")
def test_a_word_document_says_what_the_report_says(first: int) -> None:
    for made in renderings(first):
        with in_language(made.language):
            said = text_of_word(word(made))
        assert tokens(said, made.language) == tokens(text_of(made), made.language), made.name


@pytest.mark.parametrize("first", range(0, CASES, BATCH))
def test_a_pdf_says_what_the_report_says(first: int) -> None:
    for made in renderings(first):
        with in_language(made.language):
            pages = text_of_pdf(pdf(made))
            beside = beside_the_text(made, pages, say)
        said, meant = tokens("\n".join(pages), made.language), tokens(text_of(made), made.language)
        repeated = tokens(" ".join(heads_of_tables(made)), made.language)
        assert meant + beside - said == Counter(), made.name
        assert set(said - meant - beside) <= set(repeated), made.name


def test_the_made_up_cases_are_of_every_kind() -> None:
    made: list[dict[str, Any]] = [made_up(number) for number in range(CASES)]
    assert {case["definition"] for case in made} == {"hold", "extra_stay", "all_days", "program"}
    assert sum("lines" in case for case in made) > 10
    answered = [report_of(number, "en").opening for number in range(0, CASES, 10)]
    assert len(answered) == CASES // 10

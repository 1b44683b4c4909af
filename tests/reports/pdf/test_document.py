"""The PDF as a document: what it says of itself, its pages, their heads and feet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.reports.pdf import pdf
from tests.reports.pdf.reading import check_rules, read, structure, text, texts
from tests.reports.reports import (
    ADDRESS,
    COVER,
    FINGERPRINT,
    SECTIONS,
    draft,
    of_blocks,
    report,
    table_of,
)

FULL = report()
ALL = {
    "full": FULL,
    "with a cover": report(cover=COVER),
    "draft": draft(),
    "one page": report(form="page", sections=()),
    "one page with a cover": report(form="page", sections=(), cover=COVER),
    "fiscal note": report(form="fiscal-note", sections=()),
    "Spanish": report(language="es"),
    "many lines": of_blocks(table_of(120)),
    "certified": report(badge=replace(FULL.badge, key="certified", words="County-certified")),
    "provisional": report(badge=replace(FULL.badge, key="provisional", words="Provisional")),
    "worked example": report(badge=replace(FULL.badge, key="worked_example", words="Example")),
}


@pytest.mark.parametrize("name", ALL)
def test_every_kind_of_report_keeps_every_rule_of_pdf_ua(name: str) -> None:
    check_rules(pdf(ALL[name]))


def test_it_says_whose_it_is_and_when_it_was_saved() -> None:
    told = read(pdf(FULL)).metadata
    assert told is not None
    assert (told.title, told.author) == (FULL.title, FULL.author)
    assert told.creation_date is not None
    assert told.creation_date.date() == FULL.saved


def test_a_draft_carries_no_date_and_no_code() -> None:
    made = pdf(draft())
    told = read(made).metadata
    assert told is not None
    assert told.creation_date is None
    assert not structure(made).all("Figure")


@pytest.mark.parametrize(("language", "written"), [("en", "en-US"), ("es", "es-US")])
def test_it_says_its_language(language: str, written: str) -> None:
    assert read(pdf(report(language=language))).trailer["/Root"]["/Lang"] == written  # type: ignore[index]


def test_every_page_after_the_first_says_what_it_is_part_of() -> None:
    first, *others = texts(pdf(FULL))
    assert FULL.running not in first
    assert others
    assert all(FULL.running in page for page in others)


def test_every_page_carries_the_fingerprint_and_its_number() -> None:
    pages = texts(pdf(FULL))
    for number, page in enumerate(pages, start=1):
        assert FINGERPRINT in page
        assert f"Page {number} of {len(pages)}" in page


def test_the_first_page_says_how_to_check_and_cite_it() -> None:
    first = texts(pdf(FULL))[0]
    assert f"Is it current? See: {ADDRESS}" in first
    assert f"Cite as {FULL.citation}" in first
    assert FULL.badge.words in first
    assert FULL.badge.note in first


def test_the_code_is_told_to_those_who_do_not_see_it() -> None:
    alternatives = [each.alternative for each in structure(pdf(FULL)).all("Figure")]
    assert f"QR code for {ADDRESS}" in alternatives


def test_every_section_is_headed_and_marked() -> None:
    made = pdf(FULL)
    headings = [each.title for each in structure(made).all("H1", "H2", "H3")]
    inner = [within.title for section in SECTIONS for within in (section, *section.sections)]
    assert headings == [FULL.title, *inner]
    (root,) = (mark for mark in read(made).outline if not isinstance(mark, list))
    assert str(root["/Title"]) == FULL.title


def test_a_cover_stands_on_a_page_of_its_own_and_is_signed() -> None:
    first, second, *_ = texts(pdf(report(cover=COVER)))
    assert COVER.signed in first
    assert "We will be at the hearing." in first
    assert "Read this first" not in first
    assert COVER.signed not in second
    assert "Read this first" in second


def test_nothing_is_left_out() -> None:
    made = text(pdf(report(cover=COVER)))
    for said in (
        "Holding people past release for ICE cost Miami-Dade County $17,793 from July 2023",
        "Nine times in ten the net cost lies between $14,200 and $20,500.",
        "384.47 days at $42.82",
        "not known",
        "$54,255 − $36,462 = $17,793",
        "Take care",
        "Costs of the court are left out.",
        "Known here from another document.",
        "https://example.org/annual/report-2024.pdf",
    ):
        assert said in made


def test_what_a_report_lacks_leaves_no_trace() -> None:
    bare = report(
        name="", opening=(), sections=(), citation="", seal=replace(FULL.seal, fingerprint="")
    )
    made = pdf(replace(bare, badge=replace(bare.badge, note="")))
    check_rules(made)
    assert "Cite as" not in text(made)
    assert "Fingerprint" not in text(made)


def test_a_report_without_a_question_is_named_by_what_it_is() -> None:
    told = read(pdf(report(title="", name="", sections=()))).metadata
    assert told is not None
    assert told.title == "Full report"

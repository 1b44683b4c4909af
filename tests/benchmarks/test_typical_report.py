"""The report that is measured is new for each seed, and is the same in both renderings."""

from __future__ import annotations

from app.reports.document.parts import Paragraph, words_of
from benchmarks.pdf import pdf_of
from benchmarks.report_html import as_html
from benchmarks.typical_report import typical_report
from tests.reports.pdf.reading import read, text


def test_a_seed_gives_one_report_and_another_seed_another() -> None:
    assert typical_report(1) == typical_report(1)
    one, other = text(pdf_of(1)).split(), text(pdf_of(2)).split()
    amounts = {word for word in one if word.startswith("$")} & set(other)
    assert len(amounts) < 10


def test_it_has_the_pages_of_a_typical_report() -> None:
    assert 5 <= len(read(pdf_of(1)).pages) <= 7


def test_what_it_is_compared_with_says_the_same() -> None:
    report = typical_report(3)
    page = as_html(report)
    for section in report.sections:
        assert section.title in page
        for block in section.blocks:
            if isinstance(block, Paragraph):
                assert words_of(block.text) in page
    assert report.citation in page
    assert page.count("<svg") == 4

"""Pages break where a reader expects it: never after a heading, a caption or a first word."""

from __future__ import annotations

import pytest

from app.reports.document.parts import Figure, Paragraph, Section, Span, Worked, plain
from app.reports.pdf import pdf
from tests.reports.pdf.reading import texts
from tests.reports.reports import FALL, of_blocks, report, table_of

WORDS = "Words of the county that fill a line or two of the page, as a sentence does. "


@pytest.mark.parametrize("lines", [3, 5, 8])
def test_a_heading_stands_on_the_page_of_what_it_heads(lines: int) -> None:
    sections = tuple(
        Section(
            f"part-{number}",
            f"Heading {number}.",
            (Paragraph(plain(f"Begins {number}. {WORDS * (number % lines + 1)}")),),
            (Section(f"in-{number}", f"Within {number}.", (table_of(number % 7),)),),
        )
        for number in range(30)
    )
    pages = texts(pdf(report(opening=(), sections=sections)))
    for page in pages:
        for number in range(30):
            assert (f"Heading {number}." in page) == (f"Begins {number}." in page)
        assert page.count("Within ") <= page.count("Month Cost")


def test_a_caption_stands_on_the_page_of_its_table() -> None:
    parts = [part for count in range(1, 25) for part in (plain_words(count), table_of(count))]
    for page in texts(pdf(of_blocks(*parts, opening=()))):
        assert page.count("Month by month") <= page.count("Month Cost")


def test_a_drawing_stands_on_the_page_of_its_sentence() -> None:
    parts = [part for count in range(9) for part in (plain_words(count), Figure(FALL))]
    pages = texts(pdf(of_blocks(*parts, opening=())))
    assert len(pages) > 3
    for page in pages:
        assert page.count("From gross to net") == page.count("The county pays a third of it.")
        assert page.count("The county pays a third of it.") == page.count("Federal payment")


def test_a_working_stands_with_what_it_works_out() -> None:
    steps = Worked("How it was worked out", (plain("1 + 1 = 2"), plain("2 + 2 = 4")))
    head = Paragraph((Span("A choice.", "strong"), Span(" What it means.")))
    parts = [part for count in range(14) for part in (plain_words(count), head, steps)]
    for page in texts(pdf(of_blocks(*parts, opening=()))):
        assert page.count("A choice.") == page.count("2 + 2 = 4")


def plain_words(count: int) -> Paragraph:
    """A paragraph of so many sentences."""
    return Paragraph(plain(WORDS * count or "One."))

"""The report on paper: US Letter, numbered pages, whole rows, links one can type."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.browser.cases import ALL, MANY_LINES
from tests.browser.conftest import OpenPage
from tests.browser.printing import LETTER, Printed
from tests.browser.seeding import Seeded

MONTH = re.compile(
    r"^\s*(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) 201[234]\s+(?P<rest>.*)$"
)


def printed(name: str, open_page: OpenPage, seeded: Seeded, **options: Any) -> Printed:
    """The report of a shared case, printed."""
    return Printed.of(open_page(f"{seeded.shared[name]}/report", **options))


@pytest.mark.parametrize("name", ALL)
def test_every_page_is_letter_numbered_and_says_what_it_is(
    name: str, open_page: OpenPage, seeded: Seeded
) -> None:
    document = printed(name, open_page, seeded)
    assert set(document.sizes) == {LETTER}
    count = len(document.pages)
    for number, text in enumerate(document.pages, start=1):
        assert f"Page {number} of {count}" in text
        head = " ".join(text.split()[:40])
        assert "Holdcost" in head
        assert "Unreviewed estimate" in head
        assert "version 1" in head


def test_a_long_table_repeats_its_head_and_breaks_no_row(
    open_page: OpenPage, seeded: Seeded
) -> None:
    document = printed("many-lines", open_page, seeded)
    costs = [(page, row) for page in document.pages for row in line_rows(page)]
    assert len(costs) == len(MANY_LINES["lines"])
    pages = list(dict.fromkeys(page for page, _ in costs))
    for page in pages:
        assert re.search(r"Line\s+Days\s+Daily cost\s+Cost", page)


def line_rows(page: str) -> list[str]:
    """The lines of the table of lines: a month with its days, its rate and its cost."""
    rest = [found["rest"] for line in page.splitlines() if (found := MONTH.match(line))]
    return [row for row in rest if re.fullmatch(r"[\d,]+\s+\$[\d.]+\s+\$[\d,.]+\s*", row)]


def test_nothing_of_the_screen_is_printed_and_everything_folded_is(
    open_page: OpenPage, seeded: Seeded
) -> None:
    text = printed("everything", open_page, seeded).text_in_one_line
    assert "$162,446" in text
    for hidden in ("Skiptothecontent", "Printthisreport", "Copytomyowndraft", "Accessibility"):
        assert hidden not in text
    assert "412people×33hours" in text


def test_links_are_spelled_out(open_page: OpenPage, seeded: Seeded) -> None:
    text = printed("everything", open_page, seeded).text_in_one_line
    assert "https://budget.example/2025.pdf" in text
    assert "https://studies.example/length-of-stay" in text


def test_paper_stays_white_for_a_reader_in_the_dark(open_page: OpenPage, seeded: Seeded) -> None:
    light = printed("quick", open_page, seeded, color_scheme="light")
    dark = printed("quick", open_page, seeded, color_scheme="dark")
    assert dark.pictures(dots_per_inch=40) == light.pictures(dots_per_inch=40)


def test_other_pages_print_on_letter_too(open_page: OpenPage, seeded: Seeded) -> None:
    for path in ("/method", "/c/48201", "/studies/miami-dade-2018-complicity", "/programs"):
        document = Printed.of(open_page(path))
        assert set(document.sizes) == {LETTER}
        assert f"Page 1 of {len(document.pages)}" in document.pages[0]
        assert "Skip to the content" not in document.text

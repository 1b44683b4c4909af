"""Tables on paper: heads on every page, rows whole, decimals in line, columns wide enough."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.reports.document.parts import Column, Table
from app.reports.pdf import pdf
from app.reports.pdf.letters import as_typed
from app.reports.pdf.spans import Setting
from app.reports.pdf.tables import table
from tests.reports.pdf.reading import numbers, read, texts
from tests.reports.reports import of_blocks, row, table_of

SETTING = Setting(as_typed, frozenset())


def column(*texts: str | None) -> Table:
    """A table of one column of numbers beside its heads."""
    heads = (Column("Line"), Column("Amount", is_number=True))
    return Table("Amounts", heads, tuple(row("Line", text) for text in texts))


def behind(of: Table) -> list[str]:
    """What is hidden behind the numbers of the second column."""
    cells = [each["cells"][1] for each in table(of, SETTING)["rows"]]
    return [cell.get("behind", "") if cell else "" for cell in cells]


def test_a_long_table_repeats_its_heads_on_every_page() -> None:
    pages = texts(pdf(of_blocks(table_of(300), opening=())))[1:]
    assert len(pages) > 4
    assert all("Month Cost" in page for page in pages)


def test_every_row_stands_once_and_in_order() -> None:
    pages = " ".join(texts(pdf(of_blocks(table_of(300), opening=()))))
    places = [pages.index(f"Month {number} $") for number in range(1, 301)]
    assert places == sorted(places)
    assert pages.count("Month 200 $1000.25") == 1


def test_a_row_is_not_broken_over_pages() -> None:
    words = "word " * 60
    heads = (Column("Month"), Column("Note"))
    rows = tuple(row(f"Row {at}.", f"begins {words} ends.") for at in range(40))
    for page in texts(pdf(of_blocks(Table("Notes", heads, rows), opening=())))[1:]:
        assert page.count("begins") == page.count("ends.")


def test_a_short_table_stays_whole() -> None:
    for page in texts(pdf(of_blocks(*[table_of(7)] * 9, opening=())))[1:]:
        assert page.count("Month 1 $") == page.count("All months $")


def test_decimals_stand_under_one_another() -> None:
    made = pdf(of_blocks(column("$1,234.56", "$800", "−$36,462.5", "$0.01"), opening=()))
    points = [spot.point for spot in numbers(made)]
    assert len(points) == 4
    assert max(points) - min(points) < 0.5


@pytest.mark.parametrize(
    ("texts_", "hidden"),
    [
        (("$1.25", "$800", "−$3.5"), ["", ".00", "0"]),
        (("$1.25", None, "–"), ["", "", ".00"]),
        (("1.5", "2", "+3"), ["", ".0", ".0"]),
        (("$5", "$6"), ["", ""]),
        (("$5.25", "12"), ["", ""]),
        (("12%", "$1.25", "4 days", "$2"), ["", "", "", ".00"]),
        (("1.5.2", "$"), ["", ""]),
    ],
)
def test_numbers_of_one_kind_are_filled_up_out_of_sight(
    texts_: tuple[str | None, ...], hidden: list[str]
) -> None:
    assert behind(column(*texts_)) == hidden


def test_what_is_hidden_is_not_read() -> None:
    made = " ".join(texts(pdf(of_blocks(column("$1.25", "$800"), opening=()))))
    assert "$800 " in made
    assert "$800.00" not in made


@pytest.mark.parametrize("count", [3, 5, 8, 11])
def test_numbers_stay_on_the_page_and_apart(count: int) -> None:
    heads = (
        Column("Measure"),
        *(Column(f"Policy number {at} of many", is_number=True) for at in range(count)),
    )
    cells = [f"${at},234,567" for at in range(1, count + 1)]
    made = pdf(of_blocks(Table("Policies", heads, (row("Net cost", *cells),)), opening=()))
    spots = numbers(made)
    assert [spot.text for spot in spots] == cells
    assert all(left.right <= right.left for left, right in pairwise(spots))
    assert spots[-1].right <= float(read(made).pages[-1].mediabox.width) - 60

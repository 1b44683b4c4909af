"""How the sheets look and print, as another program reads them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest

from app.engine.quantities import QUANTITIES
from app.reports.workbook.formats import UNITS
from app.reports.workbook.looks import TINT
from tests.reports.content.cases import FULL, MONTHS, changed
from tests.reports.workbook.cases import EVERY, made, said, stated

EVERYTHING = changed(FULL, lines=MONTHS["lines"], period_start="2013-01-01")


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(BytesIO(made(stated(EVERYTHING))))


def test_an_input_has_a_light_fill_and_says_what_it_is(book: Any) -> None:
    page = book["Working"]
    rows = [row for row in page.iter_rows(min_row=4) if row[2].value is not None]
    shaded = {row[1].value for row in rows if row[2].fill.fgColor.rgb == f"FF{TINT[1:].upper()}"}
    plain = {row[1].value for row in rows if row[2].fill.patternType is None}
    assert (shaded, plain) == ({"input"}, {"fact", "result"})


def test_numbers_are_written_by_their_unit(book: Any) -> None:
    formats = {
        (row[0].value, row[1].value): row[2].number_format
        for row in book["Working"].iter_rows(min_row=4)
    }
    money = '"$"#,##0.00;-"$"#,##0.00'
    assert formats["Net cost to the county", "result"] == money
    assert formats["Share of one year's jail spending", "result"] == "0.00%"
    assert formats["People held past release", "input"] == "#,##0"
    assert formats["Days in the period", "fact"] == "#,##0"
    assert formats["Days held past release", "result"] == "#,##0.00"
    assert formats["Published cost of one jail day", "input"].startswith('"$"#,##0.00########')


def test_every_unit_has_words() -> None:
    units = {quantity.unit.name for quantity in QUANTITIES.values() if not quantity.constant}
    assert units == set(UNITS)


def test_every_sheet_prints_on_us_letter_with_its_fingerprint(book: Any) -> None:
    content, _ = said(stated(EVERYTHING))
    for page in book:
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 1)
        assert page.page_setup.fitToWidth in (None, 1)
        assert page.page_setup.fitToHeight == 0
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert content.fingerprint in page.oddFooter.left.text
        assert page.oddFooter.right.text == "Page &P of &N"


def test_headings_stay_in_view_and_are_printed_on_every_page(book: Any) -> None:
    assert book["Working"].freeze_panes == "B4"
    assert book["Working"].print_title_rows == "$3:$3"
    for name in ("Lines", "Cost items", "Money received"):
        assert book[name].freeze_panes == "B6"
        assert book[name].print_title_rows == "$3:$5"


@pytest.mark.parametrize("name", EVERY)
def test_every_sheet_can_be_read_by_another_program(name: str) -> None:
    found = openpyxl.load_workbook(BytesIO(made(stated(EVERY[name]))))
    assert all(len(page.title) <= 31 for page in found)
    assert all(page.column_dimensions["A"].width > 5 for page in found)

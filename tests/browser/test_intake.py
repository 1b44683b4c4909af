"""Files become figures: a template filled, mended, kept and certified; facilities picked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import FilePayload
from sqlalchemy.orm import Session

from tests.browser.conftest import LiveServer, OpenPage
from tests.browser.test_county_record import (
    accepts,
    confirms_what_is_unusual,
    enters_a_rate,
    first_invitation,
    invites,
    signs,
)
from tests.browser.visitor import Visitor
from tests.releases import add_release, spellings

PERIOD, HELD, HONORED = "Month or fiscal year", "People held past release", "Detainers honored"
HOURS, GRADE, SOURCE = "Hours held, on average", "Grade", "Source title"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Row = dict[str, str | int]
BROWSERS = pytest.mark.parametrize(
    ("fips", "width", "javascript"), [("53067", 1280, True), ("53073", 360, False)]
)


@BROWSERS
def test_a_template_is_filled_mended_kept_and_certified(
    live_server: LiveServer, open_page: OpenPage, fips: str, width: int, javascript: bool
) -> None:
    def browser(address: str) -> Visitor:
        return Visitor(open_page(address, width=width, javascript=javascript))

    record = f"/c/{fips}/record"
    dana = browser(live_server.seed(first_invitation(fips)))
    accepts(dana, "Dana Ruiz", f"dana@{fips}.example")
    lee = browser(invites(dana, record))
    accepts(lee, "Lee Park", f"lee@{fips}.example")
    enters_a_rate(lee, record)
    template = downloads_a_template(lee, record)
    sends(lee, record, filled(template, mistaken(year())))
    reads_three_mistakes(lee)
    nothing_was_entered(lee, record)
    sends(lee, record, filled(template, year()))
    keeps(lee, fips)
    confirms_what_is_unusual(lee, record)
    signs(dana, record, 1)
    reader = browser(f"/c/{fips}")
    assert "certified a net cost of $11,808" in reader.page.locator("main").inner_text()


def downloads_a_template(official: Visitor, record: str) -> Path:
    """From the list of imports to the template, as a workbook."""
    official.goes_to(f"{record}/imports")
    official.follows("Send a filled template")
    with official.page.expect_download() as started:
        official.page.get_by_role("link", name="Volumes, to fill in (xlsx)").click()
    assert started.value.suggested_filename == "holdcost-volumes.xlsx"
    return Path(started.value.path())


def year() -> list[Row]:
    """Twelve months with 12 people each, and the hours of the whole year."""
    about: Mapping[str, str | int] = {GRADE: "A", SOURCE: "Jail log"}
    months = [
        {PERIOD: f"2025-{month:02}", HELD: 12, HONORED: 10, **about} for month in range(1, 13)
    ]
    return [*months, {PERIOD: "fiscal year 2025", HOURS: 20, **about}]


def mistaken(rows: list[Row]) -> list[Row]:
    """The same with three mistakes: a month there is not, a word for a count, no such grade."""
    rows[1][PERIOD] = "2025-13"
    rows[4][HELD] = "many"
    rows[7][GRADE] = "Z"
    return rows


def filled(template: Path, rows: list[Row]) -> bytes:
    """The workbook with these rows under its headings."""
    book = openpyxl.load_workbook(BytesIO(template.read_bytes()))
    sheet, row, columns = next(found for each in book if (found := _headings(each)))
    for number, cells in enumerate(rows, start=row + 1):
        for heading, value in cells.items():
            sheet.cell(number, columns[heading]).value = value
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _headings(sheet: Any) -> tuple[Any, int, dict[str, int]] | None:
    """The sheet, the row of its headings, and the column of each; None where it has none."""
    for row in sheet.iter_rows():
        found = {str(cell.value): cell.column for cell in row if cell.value}
        if PERIOD in found and HELD in found:
            return sheet, row[0].row, found
    return None


def sends(official: Visitor, record: str, content: bytes) -> None:
    """Choose the file and have it read, however long that takes."""
    official.goes_to(f"{record}/imports/volumes")
    file: FilePayload = {"name": "year.xlsx", "mimeType": WORKBOOK, "buffer": content}
    official.page.get_by_label("Filled template").set_input_files(file)
    official.presses("Read the file")
    read = official.page.get_by_role("heading", level=1).filter(has_not_text="Reading your file")
    read.wait_for()
    official.looks()


def reads_three_mistakes(official: Visitor) -> None:
    """Each by its row and column, what would be right, and never what was typed."""
    assert official.heading == "3 mistakes in the file"
    rows = official.page.get_by_role("row").all_inner_texts()
    for column in (PERIOD, HELD, GRADE):
        assert any(column in row for row in rows), rows
    text = official.page.locator("main").inner_text()
    assert "nothing has been entered" in text
    assert "many" not in text


def nothing_was_entered(official: Visitor, record: str) -> None:
    """Not a single month of the file with mistakes."""
    official.goes_to(f"{record}/2025/grid?section=funnel")
    assert official.page.get_by_label(f"{HELD}, January 2025").input_value() == ""


def keeps(official: Visitor, fips: str) -> None:
    """Look at what would be entered, enter it, and go on to the checks."""
    assert official.heading == "25 values would be entered"
    official.presses("Enter 25 values")
    assert official.heading == "25 values from a file"
    official.follows("Check fiscal year 2025")
    assert official.path == f"/c/{fips}/record/2025/checks"


@pytest.mark.parametrize(
    ("fips", "county", "width", "javascript"),
    [("53053", "PIERCE", 1280, True), ("53063", "SPOKANE", 360, False)],
)
def test_facilities_in_five_spellings_are_picked(
    live_server: LiveServer,
    open_page: OpenPage,
    fips: str,
    county: str,
    width: int,
    javascript: bool,
) -> None:
    def browser(address: str) -> Visitor:
        return Visitor(open_page(address, width=width, javascript=javascript))

    lee = browser(live_server.seed(released_and_invited(fips, county)))
    accepts(lee, "Lee Park", f"lee.park@{fips}.example")
    lee.goes_to(f"/c/{fips}/record")
    lee.follows("Federal counts")
    marks_all_spellings(lee, county)
    lee.follows("See the counts on the public page")
    text = lee.page.locator("main").inner_text()
    assert "5 facilities are counted, chosen by the county’s own officials" in text
    reader_picks_two(browser(f"/c/{fips}"), county)


def released_and_invited(fips: str, county: str) -> Callable[[Session], str]:
    """A release is imported; the address at which a certifier of the county is invited."""

    def seed(session: Session) -> str:
        add_release(session, county)
        return first_invitation(fips)(session)

    return seed


def marks_all_spellings(official: Visitor, county: str) -> None:
    """Nothing is marked before; all five are marked and remembered after."""
    facilities = [f"{name} TACOMA, WA" for name in spellings(county)]
    for name in facilities:
        facility = official.page.get_by_role("group", name=name, exact=True)
        assert facility.get_by_label("Not looked at yet").is_checked()
        facility.get_by_label("Ours", exact=True).check()
    official.presses("Save the choice")
    for name in facilities:
        facility = official.page.get_by_role("group", name=name, exact=True)
        assert facility.get_by_label("Ours", exact=True).is_checked()


def reader_picks_two(reader: Visitor, county: str) -> None:
    """Without an account: other facilities, their counts, and a calculation from them."""
    reader.follows("Choose facilities yourself")
    assert reader.page.locator("main input:checked").count() == 0
    for name in list(spellings(county))[:2]:
        reader.page.get_by_role("checkbox", name=f"{name} TACOMA, WA").first.check()
    reader.presses("Show the counts")
    assert "At the 2 facilities you picked" in reader.page.locator("main").inner_text()
    reader.presses("Start a calculation with these")
    assert reader.page.get_by_label("Detainers received", exact=True).input_value() == "90"

"""The table in a file: by what its headings mean, wherever it stands."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from itertools import permutations

import pytest

from app.intake.problems import UnreadableFileError
from app.intake.sheets import find_headings, find_table, opened_sheets, plain_heading
from app.intake.sheets.data_cells import is_data
from app.intake.sheets.finding import FoundTable, Needed, column_letters
from app.intake.sheets.headings import Meanings, by_heading
from app.intake.sheets.sheet import Cell
from app.language import SPANISH, in_language
from tests.intake.sheets.made_files import Rows, csv_file, ods_file, xls_file, xlsx_file

MEANINGS: Meanings = {
    "day": ["Prepare Date", "Detainer Prepare Date", "date"],
    "facility": ["Detention Facility", "det_facility"],
    "code": ["Detention Facility Code"],
    "city": ["City", "Facility City"],
}
HEADINGS = ["Detainer_Prepare Date ", "Detention Facility", "CITY", "Other"]
DATA: list[Cell] = [
    *(datetime.fromisoformat("2015-07-04 08:00"), date(2015, 7, 4), time(8), 42_000, True),
]
ROW = ["7/4/2015", "SMITH COUNTY JAIL", "TYLER", "x"]
ABOVE: Rows = [
    ["U.S. Immigration and Customs Enforcement"],
    ["Detainers issued", "", "City"],
    [],
    ["Date of report: 2026-03-01"],
    ["Prepare Date is the day a form was made; Detention Facility is where"],
    [],
]


def found(rows: Rows, needed: Needed = ("day", "facility")) -> FoundTable:
    with opened_sheets(io.BytesIO(csv_file(rows))) as sheets:
        table = find_table(sheets, MEANINGS, needed)
        table.rows = iter(list(table.rows))
        return table


def test_the_heading_is_found_below_six_rows() -> None:
    table = found([*ABOVE, HEADINGS, ROW])
    assert table.header_row == 7
    assert table.columns == {"day": 0, "facility": 1, "city": 2}
    assert table.headings == ("Detainer_Prepare Date", "Detention Facility", "CITY", "Other")
    assert dict(enumerate(table.rows, table.header_row + 1)) == {8: ROW}


@pytest.mark.parametrize("make", [xlsx_file, xls_file, ods_file], ids=["xlsx", "xls", "ods"])
def test_the_table_is_found_on_the_second_sheet(make: object) -> None:
    notes: Rows = [["Prepare Date", "the day the form was made"], ["City", "of the jail"]]
    assert callable(make)
    content = make({"read me": notes, "data": [*ABOVE, HEADINGS, ROW, ROW]})
    with opened_sheets(io.BytesIO(content)) as sheets:
        table = find_table(sheets, MEANINGS, ["day", "facility"])
        assert (table.sheet, table.header_row) == ("data", 7)
        assert [list(row) for row in table.rows] == [ROW, ROW]
        assert table.share_read() == 1.0


def test_columns_are_found_in_any_order() -> None:
    for order in permutations(range(4)):
        table = found([[HEADINGS[at] for at in order], [ROW[at] for at in order]])
        (row,) = table.rows
        assert row[table.columns["facility"]] == "SMITH COUNTY JAIL"
        assert row[table.columns["city"]] == "TYLER"


def test_one_of_several_meanings_is_enough() -> None:
    needed: Needed = ["day", ("facility", "code")]
    assert found([["date", "Detention facility code"], ["x", "y"]], needed).columns == {
        "day": 0,
        "code": 1,
    }
    with pytest.raises(UnreadableFileError) as refused:
        found([["date", "place"]], needed)
    assert str(refused.value).endswith(
        "Lacking: “Detention Facility” or “Detention Facility Code” "
        "(other spellings are understood too)"
    )


def test_what_is_lacking_is_said_of_the_row_that_comes_nearest() -> None:
    with pytest.raises(UnreadableFileError) as refused:
        found([["note"], ["Prepare Date", "City"], ["7/4/2015", "JANE DOE"]])
    assert str(refused.value) == (
        "row 2 looks like its headings, but not every column needed is there. "
        "Lacking: “Detention Facility” (other spellings are understood too)"
    )


def test_two_columns_of_one_meaning_are_named_by_their_letters() -> None:
    with pytest.raises(UnreadableFileError) as refused:
        found([[], ["Prepare Date", "x", "Date", "Detention Facility"]])
    assert str(refused.value) == (
        "columns A and C of its heading (row 2) both mean “Prepare Date”. Keep one of them"
    )


def test_the_first_of_equal_headings_counts() -> None:
    table = found([HEADINGS, ROW, HEADINGS, ROW])
    assert (table.header_row, len(list(table.rows))) == (1, 3)


def test_a_heading_of_two_meanings_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="means both"):
        by_heading({"day": ["Date"], "release": ["date "]})


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("Detainer_Prepare Date ", "detainer prepare date"),
        ("  Detainer   Lift\nReason", "detainer lift reason"),
        ("Fecha de Emisión", "fecha de emision"),
        ("A#", "a#"),
        ("City/State", "city state"),
        (12.0, ""),
        ("x" * 500, ""),
        ("", ""),
    ],
)
def test_a_heading_is_compared_without_its_dress(heading: object, plain: str) -> None:
    assert plain_heading(heading) == plain


@pytest.mark.parametrize(
    ("rows", "header_row"),
    [
        ([HEADINGS, ROW, ROW], 1),
        ([*ABOVE, HEADINGS, ROW], 7),
        ([["Jail log"], ["Name", "Booked", "Released", "Charge"], ["DOE, J", "x", "", "y"]], 2),
        ([["2015", "2016"], ["A", "B", "C"], ["1", "2", "3"]], 2),
    ],
)
def test_the_likeliest_heading_is_offered_for_matching_by_hand(rows: Rows, header_row: int) -> None:
    with opened_sheets(io.BytesIO(csv_file(rows))) as sheets:
        table = find_headings(sheets)
        assert (table.header_row, table.columns) == (header_row, {})


@pytest.mark.parametrize("rows", [[["1", "2"], ["3", "4"]], [["only one"]], [[]]])
def test_without_a_row_of_headings_nothing_is_offered(rows: Rows) -> None:
    with (
        opened_sheets(io.BytesIO(csv_file(rows))) as sheets,
        pytest.raises(UnreadableFileError, match="none of its first 60 rows"),
    ):
        find_headings(sheets)


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA"), (16_384, "XFD")]
)
def test_a_column_is_called_what_a_spreadsheet_calls_it(number: int, letters: str) -> None:
    assert column_letters(number) == letters


@pytest.mark.parametrize(
    "cell",
    [
        *("7/4/2015", "2015-07-04", "07.04.87", "4-Jul-2015", "July 4, 2015", "3 de enero de 2024"),
        *("08:00", "1 pm", "A198700123", "no. 12345", "x" * 400),
    ],
)
def test_a_row_with_a_date_a_time_or_a_long_number_is_no_heading(cell: str) -> None:
    assert is_data(cell)
    with pytest.raises(UnreadableFileError):
        found([["date", "facility", "City", cell]], ["day"])
    with (
        opened_sheets(io.BytesIO(csv_file([["DOE", "JANE", cell]]))) as sheets,
        pytest.raises(UnreadableFileError, match="none of its first 60 rows"),
    ):
        find_headings(sheets)


@pytest.mark.parametrize(
    "cell", ["FY2015", "2015-2016", "Form I-247A (3/17)", "b(6), b(7)c", "Code 4 to 12", "Q1", ""]
)
def test_what_a_heading_may_have_is_no_data(cell: str) -> None:
    assert not is_data(cell)
    assert found([["date", "city", cell]], ["day"]).header_row == 1


@pytest.mark.parametrize("cell", DATA)
def test_typed_cells_of_data_are_data(cell: Cell) -> None:
    assert is_data(cell)
    assert not is_data(2015)


def test_a_row_whose_words_stand_below_it_again_is_no_heading() -> None:
    people = [["DOE", "City", "Date"], ["ROE", "city", "date "]]
    assert found([["date", "City", "x"], *people], ["day"]).header_row == 1
    assert found([["POE", "City", "Date"], *people, ["Date", "x", "y"]], ["day"]).header_row != 1


def test_a_heading_stays_one_where_a_few_columns_hold_the_word_that_heads_them() -> None:
    heading = ["date", "facility", "City", "a", "b", "ICE hold", "Marshal hold"]
    row = ["7/4/2015", "x", "y", "1", "2", "ICE HOLD", "MARSHAL HOLD"]
    assert found([heading, row, row], ["day"]).header_row == 1


def test_what_is_lacking_is_said_in_the_language_in_use() -> None:
    with opened_sheets(io.BytesIO(b"a,b\n")) as sheets, pytest.raises(UnreadableFileError) as told:
        find_table(sheets, {"jail": ["Jail", "Cárcel", "gaol"]}, ["jail"])
    assert "“Jail”" in str(told.value)
    with (
        in_language(SPANISH),
        opened_sheets(io.BytesIO(b"a,b\n")) as sheets,
        pytest.raises(UnreadableFileError, match="“Cárcel”"),
    ):
        find_table(sheets, {"jail": ["Jail", "Cárcel", "gaol"]}, ["jail"])

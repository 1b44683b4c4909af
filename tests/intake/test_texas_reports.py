"""Texas reports: what is read, what is flagged and what is refused by name."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest

from app.intake.problems import RowProblem, UnreadableFileError
from app.intake.sheets import opened_sheets
from app.intake.texas_flags import Flag
from app.intake.texas_reports import TexasRow, find_texas_table, read_texas_reports

HEADING = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars\n"


def read_text(text: str) -> list[TexasRow | RowProblem]:
    with opened_sheets(io.BytesIO(text.encode())) as sheets:
        return list(read_texas_reports(find_texas_table(sheets)))


def read(*rows: str) -> list[TexasRow | RowProblem]:
    return read_text(HEADING + "".join(f"{row}\n" for row in rows))


def one_row(text: str) -> TexasRow:
    (row,) = read(text)
    assert isinstance(row, TexasRow)
    return row


def sentences(*rows: str) -> list[str]:
    found = read(*rows)
    return [f"row {it.row_number}, {it.sentence}" for it in found if isinstance(it, RowProblem)]


def test_a_row_is_read_into_exact_figures() -> None:
    assert one_row("harris,2014,june,1202,12345,555525.00") == TexasRow(
        row_number=2,
        county_fips="48201",
        facility="",
        filed_month=date(2014, 6, 1),
        month=date(2014, 5, 1),
        people=1202,
        days=Decimal("12345"),
        reported_cost=Decimal("555525.00"),
        flag=None,
    )


def test_the_days_of_a_report_filed_in_january_belong_to_december() -> None:
    assert one_row("harris,2014,january,1,3,150").month == date(2013, 12, 1)


@pytest.mark.parametrize("month", ["June", " JUNE ", "jun", "Jun.", "6"])
def test_a_month_is_known_by_name_short_name_and_number(month: str) -> None:
    assert one_row(f"harris,2014,{month},1,3,150").filed_month == date(2014, 6, 1)


@pytest.mark.parametrize(
    ("cost", "dollars"),
    [
        ('"1,234.50"', "1234.50"),
        ("$140", "140.00"),
        ("22e3", "22000.00"),
        (".5", "0.50"),
        ("232.38000000000002", "232.38"),
        ("4673.429999999999", "4673.43"),
        ("10.005", "10.01"),
    ],
)
def test_a_cost_is_read_as_people_write_it_and_kept_to_the_cent(cost: str, dollars: str) -> None:
    assert str(one_row(f"harris,2014,june,1,3,{cost}").reported_cost) == dollars


def test_part_of_a_day_is_kept() -> None:
    assert one_row("harris,2014,june,1,3.25,150").days == Decimal("3.25")


@pytest.mark.parametrize(
    ("figures", "flag"),
    [
        ("2,30,0", Flag.DAYS_WITHOUT_COST),
        ("0,31,0", Flag.DAYS_WITHOUT_COST),
        ("0,0,48507.58", Flag.COST_WITHOUT_DAYS),
        ("1,0,0", Flag.PEOPLE_WITHOUT_DAYS),
        ("0,3,150", Flag.DAYS_WITHOUT_PEOPLE),
        ("1,32,1610.24", Flag.OVER_31_DAYS_A_PERSON),
        ("1,31,1610.24", None),
        ("0,0,0", None),
    ],
)
def test_figures_that_contradict_each_other_are_flagged_and_kept(
    figures: str, flag: Flag | None
) -> None:
    assert one_row(f"howard,2014,july,{figures}").flag == flag


def test_every_flag_has_words() -> None:
    assert all(flag.words for flag in Flag)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            "county,2014,june,1,3,150",
            'county: "county" is a heading or a total, not the name of a county',
        ),
        ("cook,2014,june,1,3,150", 'county: "cook" is not one of the 254 counties of Texas'),
        (",2014,june,1,3,150", "county: missing, so nobody's days are counted here"),
        (
            "frio (annex),2014,june,1,3,150",
            'county: "annex" in brackets is not known; expected "private facility"',
        ),
        ("harris,14,june,1,3,150", 'year: "14" is not a four-digit year'),
        ("harris,1814,june,1,3,150", "year: 1814 is outside 2000 to 2099"),
        ("harris,2014,octember,1,3,150", 'month: "octember" is not the name of a month'),
        ("harris,2014,13,1,3,150", 'month: "13" is not the name of a month'),
        ("harris,2014,june,NA,3,150", "num_of_inmates: missing (NA)"),
        ("harris,2014,june,1.5,3,150", 'num_of_inmates: "1.5" is not a whole number'),
        ("harris,2014,june,1,,150", "num_of_inmate_days: missing (the cell is empty)"),
        ("harris,2014,june,1,three,150", 'num_of_inmate_days: "three" is not a number'),
        (
            "harris,2014,june,1,-3,150",
            'num_of_inmate_days: "-3" is negative; the least that can be reported is 0',
        ),
        (
            "harris,2014,june,1,3.12345,150",
            'num_of_inmate_days: "3.12345" has more than 4 decimal places',
        ),
        (
            "harris,2014,june,1,3,($150)",
            'cost_in_dollars: "($150)" is negative; the least that can be reported is 0',
        ),
        (
            "harris,2014,june,1,3,1e99",
            'cost_in_dollars: "1e99" is larger than 1,000,000,000, the most this column takes',
        ),
        ("harris,2014,june,1,3,nan", 'cost_in_dollars: "nan" is not a number'),
        ("harris,2014,june,1,3,1_000", 'cost_in_dollars: "1_000" is not a number'),
        ("harris,2014,june,1,3", "the row has 5 cells where the heading has 6"),
        ("harris,2014,june,1,3,150,9", "the row has 7 cells where the heading has 6"),
        (
            'harris,2014,june,1,3,"150"9',
            "something stands after a closing quotation mark in one of its cells",
        ),
    ],
)
def test_a_bad_row_is_refused_by_row_and_column(row: str, sentence: str) -> None:
    assert sentences("harris,2014,may,1,3,150", row) == [f"row 3, {sentence}"]


def test_every_problem_of_a_row_is_named_at_once() -> None:
    named = [it.split(":")[0] for it in sentences("cook,14,x,-1,NA,z")]
    assert named == [
        "row 2, county",
        "row 2, year",
        "row 2, month",
        "row 2, num_of_inmates",
        "row 2, num_of_inmate_days",
        "row 2, cost_in_dollars",
    ]


def test_a_long_cell_is_cut_in_the_message() -> None:
    (sentence,) = sentences(f"harris,2014,june,1,3,{'x' * 5000}")
    assert len(sentence) < 100


def test_a_bad_row_does_not_stop_the_rows_after_it() -> None:
    found = read('harris,2014,june,1,3,"1"5', "", "harris,2014,july,1,3,150")
    assert [type(it) for it in found] == [RowProblem, TexasRow]
    assert found[1].row_number == 4


def test_a_quotation_mark_never_closed_is_a_problem_and_swallows_nothing_silently() -> None:
    assert sentences('harris,2014,june,1,3,"150', "harris,2014,july,1,3,150") == [
        "row 2, a quotation mark in it is opened and never closed"
    ]


def test_columns_are_found_by_name_in_any_order_with_any_usual_separator() -> None:
    (row,) = read_text(
        "Month;YEAR;County;Num of inmates;num_of_inmate_days;cost_in_dollars;\n"
        "june;2014;Harris County;2;9;450.00;\n"
    )
    assert isinstance(row, TexasRow)
    assert (row.county_fips, row.people) == ("48201", 2)


def test_a_column_that_nobody_asked_for_is_named_and_not_read() -> None:
    text = HEADING.strip() + ",inmate_name\n" + "harris,2014,june,1,3,150,John Doe\n"
    remark, row = read_text(text)
    assert isinstance(remark, RowProblem)
    assert not remark.refused
    assert remark.sentence == "columns not needed and not read: “inmate_name”"
    assert "John Doe" not in repr(row)


@pytest.mark.parametrize(
    ("heading", "message"),
    [
        (
            "county,year,month,num_of_inmates,cost_in_dollars",
            r"row 1 looks .* Lacking: “num_of_inmate_days” \(other spellings are understood too\)$",
        ),
        ("a,b,c", "first 60 rows. Lacking: “county”; “year”; “month”; “num_of_inmates”; “num"),
        ("", "Lacking: “county”; “year”"),
        (
            HEADING.strip() + ",county",
            r"columns A and G of its heading \(row 1\) both mean “county”",
        ),
    ],
)
def test_a_heading_without_the_six_columns_refuses_the_file(heading: str, message: str) -> None:
    with pytest.raises(UnreadableFileError, match=message):
        read_text(f"{heading}\n")


def test_lines_above_the_heading_are_passed_over_and_counted() -> None:
    above = "Texas Commission on Jail Standards\n\nReports, all counties\n"
    remark_free, bad = read_text(
        above + HEADING + "harris,2014,june,1,3,150\nharris,14,june,1,3,1\n"
    )
    assert isinstance(remark_free, TexasRow)
    assert (remark_free.row_number, bad.row_number) == (5, 6)


def test_what_looks_like_a_person_is_never_repeated() -> None:
    (sentence,) = sentences('"DOE, JANE",2014,june,1,3,150')
    assert sentence == "row 2, county: what stands there is not one of the 254 counties of Texas"

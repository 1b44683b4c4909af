"""A batch file becomes case documents, or problems that name row and column and repeat nothing."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest

from app.engine import read_case
from app.engine.quantities import QUANTITIES
from app.intake.batch.columns import batch_columns
from app.intake.batch.figure_cells import figures_of
from app.intake.batch.headings import batch_meanings, choices_in_words, likely_meant
from app.intake.batch.reading import BatchRow, opened_batch
from app.intake.problems import UnreadableFileError
from app.intake.sheets.headings import by_heading
from app.language import in_language

SECRET = "Zebulon Quartermain"


def rows_of(*lines: str) -> tuple[list[BatchRow], Sequence[str]]:
    """The rows of a small file, and what is said about its columns."""
    with opened_batch(BytesIO("\n".join(lines).encode())) as batch:
        return list(batch.rows), batch.remarks


def document_of(heading: str, row: str) -> dict[str, Any]:
    [only], _ = rows_of(f"County,Fiscal year,{heading}", f'"Pierce County, WA",2025,{row}')
    assert not only.problems
    return only.document


def problems_of(heading: str, row: str) -> list[tuple[int, str, str]]:
    [only], _ = rows_of(f"County,Fiscal year,{heading}", f'"Pierce County, WA",2025,{row}')
    return [(each.row_number, each.column, each.message) for each in only.problems]


def test_no_heading_means_two_columns() -> None:
    assert by_heading(batch_meanings())


def test_every_column_has_words_and_a_key_of_its_own() -> None:
    columns = batch_columns()
    assert len({column.key for column in columns}) == len(columns)
    assert all(column.label and column.includes for column in columns)


def test_the_words_of_a_column_follow_the_language_in_use() -> None:
    with in_language("es"):
        spanish = [column.label for column in batch_columns()]
    english = [column.label for column in batch_columns()]
    assert "People held past release" in english
    assert "People held past release" not in spanish


def test_a_row_becomes_a_case_that_can_be_read() -> None:
    document = document_of(
        "people_held,mean_hours_held,mean_hours_held low,mean_hours_held high,"
        "mean_hours_held grade,published_daily_cost,published_daily_cost source,clock_rule",
        "120,31.5,24,48,b,$126.00,Annual report,regulation",
    )
    assert document == {
        "county_fips": "53053",
        "period_start": "2025-01-01",
        "period_end": "2025-12-31",
        "clock_rule": "regulation",
        "figures": {
            "mean_hours_held": {"likely": "31.5", "low": "24", "high": "48", "grade": "B"},
            "people_held": {"likely": "120"},
            "published_daily_cost": {"likely": "$126.00", "source": "Annual report"},
        },
    }
    assert read_case(document).figures["mean_hours_held"].is_uncertain


@pytest.mark.parametrize(
    ("heading", "row", "figures"),
    [
        ("people held", "18 to 30", {"people_held": {"likely": "18 to 30"}}),
        (
            "people held low,people held high",
            "18,30",
            {"people_held": {"low": "18", "high": "30", "likely": "18 to 30"}},
        ),
        ("people_held,trips", "n/a,3", {"trips": {"likely": "3"}}),
        ("people_held grade,trips", "A,3", {"trips": {"likely": "3"}}),
    ],
)
def test_a_figure_is_read_in_each_way_it_may_stand(
    heading: str, row: str, figures: dict[str, Any]
) -> None:
    assert document_of(heading, row)["figures"] == figures


def test_a_heading_may_be_the_label_in_either_language() -> None:
    with in_language("es"):
        label = QUANTITIES["people_held"].label
    assert document_of(f"{label} low,{label}", "1,2")["figures"] == {
        "people_held": {"likely": "2", "low": "1"}
    }


def test_an_end_without_a_likely_value_is_a_problem() -> None:
    [(_, column, message)] = problems_of("people_held low", "12")
    assert (column, message.partition(";")[0]) == ("people_held", "has no likely value")


def test_costs_and_money_become_rows_of_their_lists() -> None:
    document = document_of(
        "variable_costs,costs_outside_jail_budget,average_daily_population,per_diem_rate,"
        "per_diem_days,scaap_award,scaap_award_year,vendor_fee_share",
        "1000000,250000,500,88,400,9000,2024,22%",
    )
    case = read_case(document)
    [variable, outside] = case.items["cost_items"]
    assert (variable.choices["behavior"], outside.flags["outside_jail_budget"]) == (
        "variable",
        True,
    )
    kinds = {item.choices["kind"]: item for item in case.items["reimbursements"]}
    assert set(kinds) == {"scaap", "per_diem"}
    assert kinds["scaap"].texts["award_year"] == "2024"
    assert set(kinds["per_diem"].figures) == {"rate", "days"}


@pytest.mark.parametrize("words", ["all_days", "All days of people with a detainer", "ALL DAYS"])
def test_a_choice_may_be_written_by_key_or_in_words(words: str) -> None:
    assert document_of("definition", words)["definition"] == "all_days"


def test_choices_are_known_in_both_languages() -> None:
    assert all(len(words) > 3 for words in choices_in_words().values())


@pytest.mark.parametrize(
    ("heading", "cell", "message"),
    [
        ("people_held", SECRET, "is not a number"),
        ("people_held", f"12 {SECRET}", "is not a number"),
        ("people_held", "123-45-6789", "is not a number"),
        ("definition", SECRET, "must be one of: hold, extra_stay, all_days, program."),
        ("jail", "123-45-6789", "looks like something about a person"),
        ("fiscal_year_starts", SECRET, "must be a month"),
    ],
)
def test_a_wrong_cell_is_named_by_its_place_and_never_repeated(
    heading: str, cell: str, message: str
) -> None:
    [(row, column, told)] = problems_of(heading, cell)
    assert (row, column) == (2, heading)
    assert message in told
    assert cell not in told
    assert SECRET.split()[0] not in told


def test_a_number_worked_out_in_a_workbook_is_taken_to_ten_decimals() -> None:
    column = next(each for each in batch_columns() if each.key == "mean_hours_held")
    found = figures_of({column.key: 100 / 3, "people_held": 12, "trips": True})
    assert found.figures == {
        "mean_hours_held": {"likely": 33.3333333333},
        "people_held": {"likely": 12},
    }
    assert [column for column, _ in found.problems] == ["trips"]


def test_every_problem_of_a_row_is_found_at_once() -> None:
    [row], _ = rows_of("County,Year,people_held,definition", "Pierce,soon,many,maybe")
    assert [problem.column for problem in row.problems] == [
        "County",
        "Year",
        "definition",
        "people_held",
    ]


def test_two_names_of_one_row_must_mean_one_county() -> None:
    [row], _ = rows_of("fips,county,fiscal_year", "53053,King,2025")
    assert [problem.message for problem in row.problems] == [
        "is another county than the FIPS code beside it."
    ]
    [row], _ = rows_of("fips,county,fiscal_year", "53033,King,2025")
    assert row.county is not None
    assert row.county.fips == "53033"


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    found, _ = rows_of("A title", "", "fips,year", "53053,2025", "", "NA,", "53033,2025")
    assert [row.row_number for row in found] == [4, 7]


def test_columns_that_are_not_read_are_named_but_not_those_of_people() -> None:
    _, remarks = rows_of(f"fips,year,peple held,Sheriff,Inmate name,{SECRET}", "53053,2025,1,2,3,4")
    told = " ".join(remarks)
    assert "Did you mean people_held?" in told
    assert "Columns not read: Sheriff" in told
    assert "Column E is not read: its heading says that it holds names of people." in told


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"a,b\n1,2\n", b"fips\n53053\n"])
def test_a_file_without_the_columns_needed_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFileError), opened_batch(BytesIO(content)):
        pass


def test_a_misspelt_heading_is_recognised_only_where_it_is_near() -> None:
    assert likely_meant("published daily cots") == "published_daily_cost"
    assert likely_meant("Sheriff") == ""

"""Columns of a release are found by what their headings mean, wherever they stand."""

from __future__ import annotations

import random

import pytest

from app.intake.detainers.facility import Facility, Labels
from app.intake.problems import UnreadableFileError
from tests.intake.detainers.made_up import ROW, counted, counts_of, text, workbook

# The headings of every vintage of releases, part by part.
VINTAGES = {
    "FY2015, ICE": {
        "date": "Prepare Date",
        "form": "Detainer Type",
        "facility": "Detainer Detention Facility",
        "state": "State",
        "city": "City",
        "outcome": "Detainer Lift Reason",
    },
    "2008-2015, ICE": {
        "date": "Detainer Prepare Date",
        "form": "Detainer Type",
        "facility": "Detention Facility",
        "code": "Detention Facility Code",
        "state": "Facility State",
        "city": "Facility City",
        "outcome": "Detainer Lift Reason",
        "severity": "Detainer Threat Level",
    },
    "2025, ICE": {
        "date": "Detainer Prepare Date",
        "form": "Detainer Type",
        "facility": "Detainer Facility",
        "code": "Detainer Facility Code",
        "state": "Facility State",
        "city": "Facility City",
        "outcome": "Detainer Lift Reason",
        "severity": "Case Threat Level",
        "person": "Anonymized Identifier",
    },
    "2026, ICE": {
        "date": "Detainer Prepare Date",
        "form": "Detainer Type",
        "facility": "Detention Facility",
        "code": "Detention Facility Code",
        "state": "Facility State",
        "city": "Facility City",
        "outcome": "Detainer Lift Reason",
        "severity": "Threat Level",
        "person": "Unique Identifier",
    },
    "Deportation Data Project, table": {
        "date": "detainer_prepare_date",
        "form": "detainer_type",
        "facility": "detention_facility",
        "code": "detention_facility_code",
        "state": "facility_state",
        "city": "facility_city",
        "outcome": "detainer_lift_reason",
        "severity": "case_threat_level",
        "person": "unique_identifier",
        "duplicate": "duplicate_likely",
    },
    "Deportation Data Project, web tool": {
        "date": "date",
        "form": "detainer_type",
        "facility": "det_facility",
        "state": "state",
        "city": "city",
        "outcome": "lift_reason",
        "severity": "criminality",
        "person": "unique_identifier",
        "duplicate": "duplicate_likely",
    },
}
CELLS = {
    "date": "2015-05-08",
    "form": "I247A",
    "facility": "PIERCE COUNTY JAIL",
    "code": "PIERCWA",
    "state": "WASHINGTON",
    "city": "TACOMA",
    "outcome": "Lifted",
    "severity": "2",
    "person": "9f2c77aa",
    "duplicate": "TRUE",
}


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("seed", range(3))
def test_the_headings_of_every_vintage_are_understood_in_any_order(vintage: str, seed: int) -> None:
    parts = list(VINTAGES[vintage].items())
    random.Random(seed).shuffle(parts)  # noqa: S311  # any order will do
    counts = counts_of([CELLS[part] for part, _ in parts], headings=[text for _, text in parts])
    (cell,) = counts.cells
    there = VINTAGES[vintage]
    assert cell.facility == Facility(
        CELLS["facility"], CELLS["city"], "WA", CELLS["code"] if "code" in there else ""
    )
    assert cell.labels == Labels("I247A", "Lifted", "2" if "severity" in there else "")
    assert str(cell.month) == "2015-05-01"
    assert cell.likely_duplicates == ("duplicate" in there)
    assert "person" not in counts.columns


def test_the_more_exact_heading_is_taken_where_two_mean_the_same() -> None:
    headings = ("Date", "Prepare Date", "Detention Facility", "State", "Facility State")
    row = ("1/1/2001", "5/8/2015", "PIERCE COUNTY JAIL", "OREGON", "WASHINGTON")
    counts = counts_of(row, headings=headings)
    assert next(iter(counts.cells)).facility.state == "WA"
    assert counts.columns["date"] == "Prepare Date"
    assert counts.not_read == ("Date", "State")


def test_six_rows_above_the_heading_and_sixty_five_columns_are_no_hindrance() -> None:
    headings = [f"Column {number}" for number in range(65)]
    row: list[object] = ["x"] * 65
    for place, part in zip((40, 7, 64), ("date", "facility", "severity"), strict=True):
        headings[place] = VINTAGES["2026, ICE"][part]
        row[place] = CELLS[part]
    above = [["U.S. Immigration and Customs Enforcement"], ["Detainers"], [], ["FY"], [""], ["*"]]
    counts = counted(workbook(("Detainers", [*above, headings, row, row])))
    assert counts.header_row == 7
    assert (counts.rows_read, counts.totals.severities) == (2, {"2": 2})
    assert len(counts.not_read) == 62


def test_the_data_on_a_second_sheet_are_found() -> None:
    data = [list(VINTAGES["2026, ICE"].values()), [CELLS[part] for part in VINTAGES["2026, ICE"]]]
    notes = [["Codebook"], ["date", "the day the detainer was prepared"]]
    counts = counted(workbook(("codebook", notes), ("data", data)))
    assert counts.totals.detainers == 1


@pytest.mark.parametrize(
    ("headings", "lacking"),
    [
        (("Prepare Date", "State"), "Detention Facility"),
        (("Detention Facility", "State"), "Prepare Date"),
        (("Name", "Born"), "Prepare Date"),
    ],
)
def test_a_file_without_a_needed_column_is_refused_by_what_it_lacks(
    headings: tuple[str, ...], lacking: str
) -> None:
    with pytest.raises(UnreadableFileError, match=lacking):
        counted(text(["x"] * len(headings), headings=headings))


def test_two_columns_of_one_heading_are_refused() -> None:
    headings = ("Prepare Date", "Detention Facility", "Prepare Date")
    with pytest.raises(UnreadableFileError, match="Prepare Date"):
        counts_of(("1/1/2015", "A JAIL", "2/1/2015"), headings=headings)


def test_what_a_release_does_not_have_is_named() -> None:
    assert counts_of(ROW).lacking == ("code", "outcome", "severity", "person")

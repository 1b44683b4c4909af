"""The version of a county's figures that a case was made from."""

from __future__ import annotations

import pytest

from app.engine import read_case
from app.engine.case.county_version import CountyVersionName, county_version_of
from app.engine.case.marks import without_marks

PERIOD = {"period_start": "2025-01-01", "period_end": "2025-12-31"}


def test_it_names_county_fiscal_year_and_version() -> None:
    case = read_case({**PERIOD, "county_version": " 53053/2025/12 "})
    assert case.county_version == CountyVersionName("53053", 2025, 12)
    assert str(case.county_version) == "53053/2025/12"
    assert case.to_document()["county_version"] == "53053/2025/12"


def test_a_case_need_not_name_one() -> None:
    assert read_case(PERIOD).county_version is None
    assert "county_version" not in read_case(PERIOD).to_document()


@pytest.mark.parametrize("text", ["", "53053/2025/01", "53053/2025/1\n", "53053/2100/1", "x"])
def test_nothing_else_is_one(text: str) -> None:
    assert county_version_of(text) is None


def test_marks_are_taken_off_and_nothing_else() -> None:
    figure = {"likely": "5", "certified": True, "grade": "A"}
    document = {
        **PERIOD,
        "county_version": "53053/2025/1",
        "figures": {"trips": figure},
        "lines": [{"jail": "Main", "figures": {"trips": figure}}],
        "severity": {"basis": "charge", "people": {"certified": "3", "none": figure}},
    }
    bare = {"likely": "5", "grade": "A"}
    assert without_marks(document) == {
        **PERIOD,
        "figures": {"trips": bare},
        "lines": [{"jail": "Main", "figures": {"trips": bare}}],
        "severity": {"basis": "charge", "people": {"certified": "3", "none": bare}},
    }

"""Which county a cell means; what cannot be told is asked, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.batch.places import county_of_code, county_of_name
from app.intake.problems import BadCellError
from app.reference.counties import EXAMPLE_FIPS, counties

CURRENT = [county for county in counties().values() if not county.is_retired]


@pytest.mark.parametrize(
    ("cell", "fips"),
    [
        ("53053", "53053"),
        (53053, "53053"),
        (53053.0, "53053"),
        ("1001", "01001"),
        (1001, "01001"),
        (" 09001 ", "09001"),
        (EXAMPLE_FIPS, EXAMPLE_FIPS),
    ],
)
def test_a_code_is_read_however_a_spreadsheet_left_it(cell: object, fips: str) -> None:
    assert county_of_code(cell).fips == fips


@pytest.mark.parametrize("cell", ["53054", "99999", "0", 0, "Pierce", "-53053", "٥٣٠٥٣", "5305,3"])
def test_what_is_no_code_is_refused_without_being_repeated(cell: object) -> None:
    with pytest.raises(BadCellError, match="five digits") as refused:
        county_of_code(cell)
    assert str(cell) not in str(refused.value) or str(cell) == "0"


@pytest.mark.parametrize(
    ("name", "state", "fips"),
    [
        ("Pierce County, WA", "", "53053"),
        ("Pierce, WA", "", "53053"),
        ("Pierce", "WA", "53053"),
        ("pierce county", "Washington", "53053"),
        ("Dona Ana", "NM", "35013"),
        ("Saint Louis city", "MO", "29510"),
        ("St. Louis County, Missouri", "", "29189"),
        ("Orleans", "LA", "22071"),
        ("Prince George's", "MD", "24033"),
        ("DeKalb", "GA", "13089"),
        ("Fairfield", "CT", "09001"),
        ("53053", "", "53053"),
    ],
)
def test_a_name_with_its_state_is_one_county(name: str, state: str, fips: str) -> None:
    assert county_of_name(name, state).fips == fips


@pytest.mark.parametrize(
    ("name", "state", "right"),
    [
        ("Pierce", "", "needs a state"),
        ("Pierce", "Pierce", "needs a state"),
        ("Peirce", "WA", "is not a county of WA"),
        ("Baltimore", "MD", "Baltimore County (24005)"),
        ("Total", "TX", "is not a county of TX"),
    ],
)
def test_a_name_that_may_mean_another_is_refused(name: str, state: str, right: str) -> None:
    with pytest.raises(BadCellError) as refused:
        county_of_name(name, state)
    assert right in str(refused.value)


@given(st.sampled_from(CURRENT))
def test_every_county_is_found_by_its_own_label(county: object) -> None:
    assert county_of_name(county.label) == county  # type: ignore[attr-defined]

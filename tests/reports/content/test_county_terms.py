"""The result in the county's terms."""

from __future__ import annotations

import pytest

from tests.reports.content.cases import HOLD, changed, content_of


@pytest.mark.parametrize(
    ("population", "told"), [("14000000", "less than $0.01"), ("13900000", "$0.01")]
)
def test_a_cost_below_half_a_cent_for_each_resident_is_not_called_nothing(
    population: str, told: str
) -> None:
    terms = content_of(changed(HOLD, figures={"population": population})).county_terms
    assert terms is not None
    assert {row.label: row.amount for row in terms.rows}["For each resident"] == told


def test_no_cost_at_all_is_nothing_for_each_resident() -> None:
    figures = {"population": "100", "people_held": "0"}
    terms = content_of(changed(HOLD, figures=figures)).county_terms
    assert terms is not None
    assert terms.rows[0].amount == "$0.00"

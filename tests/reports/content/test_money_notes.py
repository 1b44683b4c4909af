"""Money received that may not belong to the days counted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reports.content.cases import FULL, HOLD, changed, content_of

SCAAP = {"kind": "scaap", "award": "100000", "award_year": "2025"}
PER_DIEM = {"kind": "per_diem", "label": "Marshals", "rate": "100", "days": "900"}


def notes(document: dict[str, Any], can_change: bool = True) -> list[str]:
    return [each.text for each in content_of(document, can_change=can_change).money_notes]


def test_scaap_beside_a_hold_is_named_under_the_answer() -> None:
    assert notes(changed(HOLD, reimbursements=[SCAAP])) == [
        "SCAAP award: A 48-hour hold by itself does not qualify for SCAAP."
    ]


def test_an_award_of_another_year_and_a_per_diem_are_named_too() -> None:
    told = " ".join(notes(FULL))
    assert "The award is of 2022, outside the period" in told
    assert "A federal per diem pays for days in federal custody." in told


def test_the_same_doubt_about_two_lines_of_one_name_is_told_once() -> None:
    assert len(notes(changed(HOLD, reimbursements=[SCAAP, SCAAP]))) == 1


def test_money_without_a_doubt_has_no_note() -> None:
    assert notes(changed(HOLD, reimbursements=[{"kind": "other", "amount": "10"}])) == []


def test_an_award_with_one_end_is_not_money_for_other_days() -> None:
    row = {**SCAAP, "award": {"likely": "100000", "low": "90000"}}
    figures = {"people_with_detainer": "10", "extra_days_per_person": "3"}
    document = changed(HOLD, definition="extra_stay", figures=figures, reimbursements=[row])
    content = content_of(document)
    assert notes(document) == []
    assert "The gain comes after" not in content.what_it_counts
    assert any("has a low and no high" in each.text for each in content.unknown.warnings)


def test_only_those_who_may_change_it_are_led_to_the_money() -> None:
    document = changed(HOLD, reimbursements=[SCAAP])
    (own,) = content_of(document).money_notes
    (read,) = content_of(document, can_change=False).money_notes
    assert (own.href, read.href) == ("/calculations/abc/money", None)


@pytest.mark.parametrize(
    ("definition", "row", "told"),
    [
        ("hold", SCAAP, "$100,000 from SCAAP, which does not pay for holds alone."),
        ("hold", PER_DIEM, "$90,000 in federal per diem, which pays for days in federal custody."),
    ],
)
def test_a_gain_says_which_doubtful_money_stands_behind_it(
    definition: str, row: dict[str, str], told: str
) -> None:
    content = content_of(changed(HOLD, definition=definition, reimbursements=[row]))
    assert content.what_it_counts.endswith(f"The gain comes after {told}")


def test_an_award_of_another_year_behind_a_gain_is_said_to_pay_for_other_days() -> None:
    row = {**SCAAP, "award_year": "2020"}
    figures = {"people_with_detainer": "10", "extra_days_per_person": "3"}
    document = changed(HOLD, definition="extra_stay", figures=figures, reimbursements=[row])
    assert "from the SCAAP award of 2020, which pays for other days" in (
        content_of(document).what_it_counts
    )


def test_a_cost_after_doubtful_money_is_no_gain() -> None:
    row = {**SCAAP, "award": "100"}
    assert "gain" not in content_of(changed(HOLD, reimbursements=[row])).what_it_counts

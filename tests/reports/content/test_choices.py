"""Choices: the table of policies, its sentence, and the steps in which cost moves."""

from __future__ import annotations

from typing import Any

from app.reports.content.choices import Choices
from tests.reports.content.analyses import (
    HONOR_ALL,
    LISTED,
    NOT_AT_ALL,
    NOW,
    POLICIES,
    RANGED,
    STEP,
    WARRANT,
    analysed,
)
from tests.reports.content.cases import EXTRA_STAY, FULL, HOLD, REFUSED, changed

PLENTY = {"average_daily_population": "1088"}
POSTS = [
    {
        "category": "personnel",
        "label": "Custody posts",
        "annual_amount": 4_800_000,
        "behavior": "step_fixed",
        "beds_per_step": "16",
    }
]


def choices_of(document: dict[str, Any], *columns: dict[str, Any]) -> Choices:
    policies = {"columns": columns, "step_fixed": []} if columns else None
    found = analysed(document, policies).choices
    assert found is not None
    return found


def row(found: Choices, label: str) -> list[str]:
    (cells,) = [each.cells for each in found.rows if each.label == label]
    return [cell.text for cell in cells]


def test_current_practice_stands_first_and_every_policy_beside_it() -> None:
    found = choices_of(HOLD)
    assert [choice.is_now for choice in found.choices] == [True, False, False, False]
    assert row(found, "Net cost") == ["$69,938", "$0", "$0", "$0"]
    assert row(found, "Change from now")[0] == "–"
    assert all(len(each.cells) == len(found.choices) for each in found.rows)


def test_the_choice_that_lowers_the_cost_most_is_named() -> None:
    found = choices_of(RANGED, NOW, HONOR_ALL, WARRANT, NOT_AT_ALL)
    assert found.sentence.startswith(
        "“Take no part” would lower the net cost most, by $69,938. “Honor every detainer” would "
        "raise the net cost most, by $20,031. That is at the daily cost chosen. Less would change"
    )


def test_choices_that_come_to_the_same_are_named_together() -> None:
    same = {**NOT_AT_ALL, "label": "Notify ICE, do not hold"}
    assert choices_of(RANGED, NOW, same, NOT_AT_ALL).sentence.startswith(
        "Each of them would lower the net cost by $69,938."
    )
    assert choices_of(RANGED, NOW, WARRANT, same, NOT_AT_ALL).sentence.startswith(
        "“Notify ICE, do not hold” and “Take no part” would lower the net cost most, by $69,938."
    )
    assert choices_of(RANGED, NOW, NOT_AT_ALL).sentence.startswith("“Take no part” would lower")


def test_a_choice_that_changes_nothing_is_said_to_change_nothing() -> None:
    idle = {**HONOR_ALL, "change": "0.00"}
    found = choices_of(RANGED, NOW, idle)
    assert found.sentence.startswith("None of these choices changes the net cost.")
    assert row(found, "Change from now") == ["–", "no change"]


def test_what_is_not_known_says_once_what_it_needs() -> None:
    found = choices_of(RANGED, NOW, LISTED)
    assert found.sentence.startswith("None of these choices can be priced yet.")
    assert row(found, "People held")[1] == "not known: needs people held, by class"
    assert row(found, "Net cost")[1] == "not known"
    assert not any(each.cells[1].known for each in found.rows)


def test_rows_that_no_policy_has_are_left_out_with_a_reason() -> None:
    found = choices_of(HOLD)
    assert "Net cost, six years" not in {each.label for each in found.rows}
    assert found.lacking.startswith("Year 1, year 2 and six years need the growth")
    assert found.growth_href
    assert choices_of(FULL).lacking == ""
    assert len(row(choices_of(FULL), "Net cost, six years")) == 5


def test_a_range_of_one_amount_is_one_amount() -> None:
    found = choices_of(RANGED, NOW, NOT_AT_ALL)
    assert row(found, "Nine draws in ten") == ["$58,000 to $83,000", "$0"]
    assert "Nine draws in ten" not in {each.label for each in choices_of(HOLD).rows}


def test_money_received_is_taken_off() -> None:
    flat = [{"kind": "flat_payment", "amount_per_hold": "50", "holds": "400"}]
    paid = changed(RANGED, reimbursements=flat)
    assert row(choices_of(paid), "Money received")[:2] == ["−$20,000", "$0"]
    assert "Money received" not in {each.label for each in choices_of(RANGED).rows}


def test_what_several_choices_take_for_granted_is_told_once() -> None:
    paid = changed(RANGED, reimbursements=[{"kind": "other", "amount": "20000"}])
    found = choices_of(paid)
    assert len(found.assumed) == 2  # how money changes, and what lies below zero
    for told in found.assumed:
        assert not any(told in choice.cautions for choice in found.choices)


def test_a_working_leaves_out_what_the_current_practice_shows_already() -> None:
    now = {**NOW, "working": ["14 trips × $212.00 = $2,968.00"]}
    other = {**WARRANT, "working": [*now["working"], "412 people × 5% = 20.6 people"]}
    found = choices_of(RANGED, now, other)
    assert [choice.working for choice in found.choices] == [(), ("412 people × 5% = 20.6 people",)]


def test_the_policies_of_the_case_itself_are_shown_with_its_own_names() -> None:
    named = [
        {"policy": "judicial_warrant_only", "warrant_share": "0.05"},
        {"policy": "custom", "label": "Level 1 only", "held": {"level_1": 1}},
    ]
    split = {"basis": "charge", "people": {"level_1": 112, "level_2_3": 300}}
    found = choices_of(changed(RANGED, policies=named, severity=split))
    assert [choice.label for choice in found.choices][1:] == [
        "Hold only with a judge's warrant",
        "Level 1 only",
    ]
    assert row(found, "Held, compared to now")[1] == "5% of people"


def test_a_refusal_compares_nothing() -> None:
    assert analysed(REFUSED).choices is None
    assert analysed(REFUSED, POLICIES).choices is not None


def test_a_reader_of_a_case_without_policies_is_shown_none() -> None:
    nothing: dict[str, Any] = {"columns": [NOW], "step_fixed": []}
    assert analysed(EXTRA_STAY, nothing, can_change=False).choices is None
    editor = analysed(EXTRA_STAY, nothing).choices
    assert editor is not None
    assert editor.choices == ()
    assert editor.can_enter == "/calculations/abc/policies"


def test_steps_are_told_with_the_beds_that_move_them() -> None:
    document = changed(HOLD, cost_basis="full", cost_items=POSTS, figures=PLENTY)
    (step,) = choices_of(document).steps
    assert step.label == "Custody posts"
    assert step.sentence == (
        "One post or unit for every 16 beds, $70,588 a year. Now 68 for 1,088 beds in use, "
        "at the average daily population as entered. One can close at 1,072 beds or fewer: 16 "
        "fewer than now. One more is needed above 1,088 beds, "
        "which is where the jail is now."
    )
    assert step.table is not None
    assert step.table.rows[-1][0] == "Take no part"


def test_a_step_closed_is_a_change_with_its_sign() -> None:
    found = analysed(RANGED, {"columns": [], "step_fixed": [STEP]}).choices
    assert found is not None
    table = found.steps[0].table
    assert table is not None
    assert table.rows == (
        ("Hold only with a judge's warrant", "1,086.1", "68", "none", "none"),
        ("Take no part", "1,071.1", "67", "−1", "−$70,588"),
    )


def test_steps_of_a_jail_of_unknown_size_say_only_their_size() -> None:
    unknown = dict.fromkeys(("amount_per_step", "steps_now", "beds_now", "closes_at"))
    step = {**STEP, **unknown, "fewer_beds": None, "opens_above": None, "by_policy": []}
    found = analysed(RANGED, {"columns": [], "step_fixed": [step]}).choices
    assert found is not None
    assert found.steps[0].sentence == "One post or unit for every 16 beds."
    assert found.steps[0].table is None

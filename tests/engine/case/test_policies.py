"""Policies to compare: what a case may say of them, and what is refused at which path."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import calculate, read_case, wording
from app.engine.case.model import Case
from tests.engine.worked import HOLDS, a_case, problems

SPLIT = {"basis": "charge", "people": {"level_1": 40, "level_2_3": 372}}
FOUR = [
    {"policy": "honor_all"},
    {
        "policy": "judicial_warrant_only",
        "warrant_share": {"likely": 0.05, "low": "2%", "high": "10%"},
        "grade": "D",
        "source": "Study of another county",
        "note": "No count of warrants was kept.",
    },
    {"policy": "listed_severities_only", "classes": ["level_1"]},
    {
        "policy": "custom",
        "label": "Level 1, others with a warrant",
        "held": {"level_1": 1, "level_2_3": "20%"},
        "keeps_program": False,
    },
]


def with_policies(*rows: Any, severity: Any = SPLIT) -> dict[str, Any]:
    """A case that compares these policies."""
    return a_case(HOLDS, severity=severity, policies=list(rows))


def test_a_policy_is_read_with_its_shares_classes_and_conditions() -> None:
    honor, warrant, listed, custom = read_case(with_policies(*FOUR)).policies
    assert (honor.kind, honor.figures, honor.flags) == ("honor_all", {}, {})
    assert warrant.figures["warrant_share"].likely == Decimal("0.05")
    assert warrant.figures["warrant_share"].grade == "D"
    assert warrant.note == "No count of warrants was kept."
    assert listed.classes == ("level_1",)
    assert {name: share.likely for name, share in custom.held.items()} == {
        "level_1": Decimal(1),
        "level_2_3": Decimal("0.2"),
    }
    assert custom.flags == {
        "only_if_reimbursed": False,
        "keeps_staff_time": True,
        "keeps_program": False,
    }


def test_a_policy_is_called_by_its_label_or_by_its_kind() -> None:
    names = [policy.name for policy in read_case(with_policies(*FOUR)).policies]
    assert names[1] == "Hold only with a judge's warrant"
    assert names[3] == "Level 1, others with a warrant"


def test_the_canonical_document_reads_back_to_the_same_policies() -> None:
    case = read_case(with_policies(*FOUR))
    document = case.to_document()
    assert read_case(document) == case
    assert document["policies"][2] == {"policy": "listed_severities_only", "classes": ["level_1"]}
    assert list(document)[-1] == "policies"


def test_a_case_without_policies_is_written_as_before() -> None:
    nothing: tuple[Any, ...] = (None, [])
    for rows in nothing:
        case = read_case(a_case(HOLDS, policies=rows))
        assert case.policies == ()
        assert "policies" not in case.to_document()
        assert case == read_case(a_case(HOLDS))


def test_a_case_can_be_made_without_naming_policies() -> None:
    known = read_case(a_case(HOLDS))
    parts = {name: value for name, value in vars(known).items() if name != "policies"}
    assert Case(**parts) == known


def test_policies_change_no_result_of_current_practice() -> None:
    with_them = calculate(read_case(with_policies(*FOUR))).to_document()
    without = calculate(read_case(with_policies())).to_document()
    assert with_them["results"] == without["results"]


def test_a_share_that_is_not_known_is_no_problem() -> None:
    rows = [{"policy": "judicial_warrant_only"}, {"policy": "listed_severities_only"}]
    assert problems(with_policies(*rows)) == {}
    assert problems(with_policies(*rows, severity=None)) == {}


def test_all_figures_of_policies_stand_in_the_statement_by_their_path() -> None:
    listed = calculate(read_case(with_policies(*FOUR))).to_document()["figures"]
    found = {each["path"]: each for each in listed if each["path"].startswith("policies")}
    assert list(found) == [
        "policies[1].warrant_share",
        "policies[3].held.level_1",
        "policies[3].held.level_2_3",
    ]
    warrant = found["policies[1].warrant_share"]
    assert (warrant["value"], warrant["low"], warrant["high"]) == ("5%", "2%", "10%")
    assert warrant["where"] == "Hold only with a judge's warrant"
    assert warrant["source"] == {"title": "Study of another county"}
    assert found["policies[3].held.level_1"]["where"] == "Level 1, others with a warrant, level_1"


NONE = {"policy": "none"}
CUSTOM = {"policy": "custom", "held_share": "50%"}
BAD_ROWS: list[tuple[list[Any], str, str]] = [
    ([NONE, CUSTOM, CUSTOM, CUSTOM, CUSTOM], "policies", "at most 4"),
    ([7], "policies[0]", "must be an object"),
    ([{}], "policies[0].policy", "is needed. Use one of: honor_all"),
    ([{"policy": "judical_warrant"}], "policies[0].policy", "did you mean judicial_warrant_only?"),
    ([{"policy": "x"}], "policies[0].policy", "is not a known policy. Use one of"),
    ([{"policy": ["none"]}], "policies[0].policy", "is not a known policy"),
    ([{"policy": "none", "lable": "x"}], "policies[0].lable", "did you mean label?"),
    ([NONE, CUSTOM, NONE], "policies[2].policy", "is in the list twice"),
    ([{**NONE, "warrant_share": 0.5}], "policies[0].warrant_share", "it needs no figures"),
    ([{**NONE, "keeps_program": True}], "policies[0].keeps_program", "does not belong to none"),
    ([{**NONE, "held": {"level_1": 1}}], "policies[0].held", "does not belong to none"),
    (
        [{"policy": "judicial_warrant_only", "held_share": 1}],
        "policies[0].held_share",
        "use warrant_share",
    ),
    ([{**CUSTOM, "classes": ["level_1"]}], "policies[0].classes", "does not belong to custom"),
    ([{**CUSTOM, "held_share": 50}], "policies[0].held_share", "22% or 0.22"),
    ([{**CUSTOM, "held_share": "101%"}], "policies[0].held_share", "more than 100%"),
    ([{**CUSTOM, "held_share": -1}], "policies[0].held_share", "less than 0%"),
    ([{**CUSTOM, "only_if_reimbursed": "no"}], "policies[0].only_if_reimbursed", "true or false"),
    ([{**CUSTOM, "held": {"level_1": 1}}], "policies[0].held_share", "does not go with held"),
    ([{"policy": "custom"}], "policies[0].held_share", "Say who would still be held: enter"),
    (
        [{"policy": "custom", "held": {}}],
        "policies[0].held_share",
        "(of each class, where there are classes)",
    ),
    ([{"policy": "custom", "held": 1}], "policies[0].held", "must be an object of shares"),
    (
        [{"policy": "custom", "held": {"level_2": 1}}],
        "policies[0].held.level_2",
        "did you mean level_2_3? The classes are: level_1, level_2_3.",
    ),
    (
        [{"policy": "custom", "held": {"level_1": 1, " level_1": 0}}],
        "policies[0].held. level_1",
        "no other class",
    ),
    ([{"policy": "custom", "held": {"": 1}}], "policies[0].held.", "no other class"),
    (
        [{"policy": "listed_severities_only", "classes": ["felony"]}],
        "policies[0].classes",
        "“felony” is not a class of the split by severity. The classes are",
    ),
    (
        [{"policy": "listed_severities_only", "classes": "level_1"}],
        "policies[0].classes",
        "must be a list",
    ),
    ([{**NONE, "grade": "B"}], "policies[0].grade", "write it in the note"),
    ([{**NONE, "source": "x"}], "policies[0].source", "belongs to a share, and none is given"),
    ([{**NONE, "grade": "F"}], "policies[0].grade", "must be one of: A"),
    ([{**NONE, "note": 5.5}], "policies[0].note", "must be text"),
]


@pytest.mark.parametrize(("rows", "path", "word"), BAD_ROWS, ids=lambda each: repr(each)[:50])
def test_a_bad_policy_is_named_with_what_would_be_right(
    rows: list[Any], path: str, word: str
) -> None:
    found = problems(with_policies(*rows))
    assert path in found
    assert word in found[path]


@pytest.mark.parametrize(
    ("row", "path"),
    [
        ({"policy": "listed_severities_only", "classes": ["level_1"]}, "policies[0].classes"),
        ({"policy": "custom", "held": {"level_1": 1}}, "policies[0].held.level_1"),
    ],
)
def test_a_policy_by_class_needs_a_split_by_severity(row: dict[str, Any], path: str) -> None:
    for severity in (None, {}, {"basis": "charge"}):
        assert (
            "without a split by severity" in problems(with_policies(row, severity=severity))[path]
        )


def test_classes_are_not_judged_beside_a_split_that_could_not_be_read() -> None:
    row = {"policy": "listed_severities_only", "classes": ["level_1"]}
    assert problems(with_policies(row, severity=[])) == {
        "severity": "must be an object with basis, people and days."
    }


def test_policies_are_a_list() -> None:
    assert problems(a_case(HOLDS, policies={})) == {"policies": "must be a list."}


def test_every_kind_of_policy_says_what_belongs_to_it() -> None:
    for kind in wording.POLICIES:
        row: dict[str, Any] = {"policy": kind, "label": "Ours"}
        if kind == "custom":
            row["warrant_share"] = "5%"
        (policy,) = read_case(with_policies(row)).policies
        assert policy.name == "Ours"

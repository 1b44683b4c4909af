"""The model cases: one figure explains a quarrel, and gross is not net."""

from __future__ import annotations

from app.engine import calculate, read_case
from app.engine.reconciliation import reconcile
from app.reference.studies import Study, find_study
from tests.engine.reconciliation.pairs import Document, keys


def study(study_id: str) -> Study:
    found = find_study(study_id)
    assert found is not None
    return found


def between(study_id: str, a: str, b: str) -> Document:
    cases = study(study_id).cases
    return reconcile(calculate(read_case(cases[a])), calculate(read_case(cases[b])))


def test_miami_dade_is_one_figure() -> None:
    found = between("miami-dade-2018-complicity", "county_view", "main")
    assert found["difference"] == "10967287.80"
    assert found["shares"] == {"extra_days_per_person": "10967287.80"}
    [figure] = found["figures"]
    assert (figure["a"], figure["b"], figure["share"]) == ("7 days", "56 days", "1")
    assert (figure["grade_a"], figure["grade_b"]) == ("C", "C")
    assert figure["source_a"].startswith("The Cost of Complicity")
    assert found["cautions"] == found["not_entering"] == []
    assert found["sentence"] == (
        "The whole difference of $11.0 million is the extra days for each person: "
        "56 days in B against 7 in A."
    )


def test_king_county_is_the_scaap_money() -> None:
    found = between("king-wa-2013-beckett-evans", "gross", "subtraction")
    assert found["difference"] == "-1000000.00"
    assert found["shares"] == {"reimbursements[SCAAP award 2011]": "-1000000.00"}
    assert (found["figures"][0]["a"], found["figures"][0]["b"]) == (None, "$1,000,000.00")
    assert found["sentence"] == (
        "The whole difference of $1.0 million comes from “SCAAP award 2011”, "
        "which only B states ($1,000,000.00)."
    )


def test_the_county_s_bill_counts_other_days_than_the_advocates() -> None:
    bill = calculate(read_case(study("miami-dade-2018-billing").draft))
    advocates = calculate(read_case(study("miami-dade-2018-complicity").draft))
    found = reconcile(bill, advocates)
    assert keys(found)[0] == "definition"
    assert {each["key"] for each in found["figures"][0]["members"]} == {
        "hold_hours_total",
        "people_with_detainer",
        "extra_days_per_person",
    }
    assert [caution["kind"] for caution in found["cautions"]] == ["period", "one_sided"]
    assert found["definition_note"].startswith("The two count different things: A counts hours ")
    assert found["reason"].startswith(
        "Nearly all of the $12.5 million difference is what is counted, with the figures that "
        "belong to it. A covers "
    )
    assert found["sentence"] == f"{found['definition_note']} {found['reason']}"


def test_two_studies_of_one_jail_share_three_figures() -> None:
    early = calculate(read_case(study("miami-dade-2013-ramos").draft))
    late = calculate(read_case(study("miami-dade-2018-complicity").draft))
    found = reconcile(early, late, "detention_days")
    assert found["unit"] == "days"
    assert sorted(keys(found)) == [
        "extra_days_per_person+stay_with_detainer+stay_without_detainer",
        "people_with_detainer",
    ]
    assert "published_daily_cost" in keys(found, "not_entering")

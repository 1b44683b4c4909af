"""How well a result is known, in words: grades, ranges, what is not measured."""

from __future__ import annotations

from typing import Any

from app.reports.content import About
from tests.reports.content.analyses import analysed
from tests.reports.content.cases import FULL, HOLD, REFUSED, changed, content_of, graded

KNOWN: dict[str, Any] = {
    "people_held": graded(412),
    "mean_hours_held": graded("41.5", "B"),
    "published_daily_cost": graded("98.17", "C"),
}
MEDICAL = {"added_medical_cost_per_person": graded("18.50", "E")}


def cautions(document: dict[str, Any]) -> str:
    return " ".join(each.text for each in content_of(document).unknown.cautions)


def test_the_weakest_grade_behind_the_net_cost_is_named_with_its_figure() -> None:
    assert content_of(changed(HOLD, figures=KNOWN)).certainty == (
        "The weakest grade behind it is C, published elsewhere for this county: published cost of "
        "one jail day."
    )


def test_added_cost_counts_for_the_weakest_grade() -> None:
    assert "E, assumed: added medical cost for each person held" in (
        content_of(changed(HOLD, figures=KNOWN | MEDICAL)).certainty
    )


def test_figures_without_a_grade_are_counted() -> None:
    assert content_of(HOLD).certainty == "No figure behind it has a grade yet."
    one = changed(HOLD, figures={**KNOWN, "people_held": "412"})
    assert content_of(one).certainty == (
        "Of the graded figures behind it the weakest is C, published elsewhere for this county: "
        "published cost of one jail day. 1 more figure has no grade yet."
    )


def test_without_a_total_there_is_no_grade_to_name() -> None:
    assert content_of(REFUSED).certainty == ""


def test_several_weakest_figures_are_named_by_the_first() -> None:
    figures = {**KNOWN, "published_daily_cost": graded("98.17", "B")}
    card = content_of(changed(HOLD, figures=figures)).definitions[0]
    assert card.evidence.startswith("weakest figure: hours held, on average and 1 more; ")


def test_a_weak_cost_item_is_named_as_its_row_is() -> None:
    items = [
        {"label": "Custody staff", "category": "personnel", "annual_amount": graded(900_000)},
        {"label": "Medical contract", "category": "medical", "annual_amount": graded(90_000, "D")},
    ]
    figures = {**KNOWN, "average_daily_population": graded(100)}
    document = changed(HOLD, cost_basis="full", cost_items=items, figures=figures)
    assert "weakest figure: Medical contract;" in content_of(document).definitions[0].evidence


def test_an_answer_kept_without_a_range_says_which_values_it_uses() -> None:
    ends = {"low": "20", "high": "44"}
    one = changed(HOLD, figures={"mean_hours_held": {"likely": "41.5", **ends}})
    assert "entered for 1 figure. The answer uses the likely value;" in cautions(one)
    two = changed(one, figures={"people_held": {"likely": "412", "low": "400"}})
    assert (
        "Low and high values were entered for 2 figures. The answer uses the likely values; no "
        "range was kept with it."
    ) in cautions(two)
    assert "Low and high" not in cautions(HOLD)
    analysed_too = " ".join(each.text for each in analysed(two).unknown.cautions)
    assert "Low and high" not in analysed_too


def test_what_is_never_measured_is_said() -> None:
    told = content_of(HOLD).unknown.not_measured
    assert all(word in told for word in ("public safety", "families", "trust"))


def test_an_unreviewed_estimate_says_who_has_not_reviewed_it() -> None:
    assert "No county office has reviewed it." in About(status="estimate").status_note
    assert About(status="draft").status_note == About(status="worked_example").status_note == ""


def test_page_one_of_a_full_case_names_more_than_one_assumed_figure() -> None:
    assert "E, assumed: " in content_of(FULL).certainty
    assert "and 1 more" in content_of(FULL).certainty

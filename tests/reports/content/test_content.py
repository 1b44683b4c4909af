"""What the sections of a result say."""

from __future__ import annotations

import pytest

from app.reports.content import About, figure_anchor
from tests.reports.content.cases import (
    CASES,
    EXTRA_STAY,
    FULL,
    HOLD,
    MONTHS,
    REFUSED,
    changed,
    content_of,
    graded,
)


def test_four_definitions_stand_side_by_side_and_one_is_chosen() -> None:
    cards = content_of(FULL).definitions
    assert [card.key for card in cards] == ["hold", "extra_stay", "all_days", "program"]
    assert [card.chosen for card in cards] == [True, False, False, False]


def test_an_unknown_definition_says_what_it_needs_and_where_to_enter_it() -> None:
    card = content_of(HOLD).definitions[1]
    assert card.amount is None
    assert (
        card.needs == "people with a detainer, mean stay with a detainer and mean stay without one"
    )
    assert card.needs_href == "/calculations/abc/days"


def test_readers_who_may_not_change_anything_get_no_links_to_steps() -> None:
    content = content_of(FULL, can_change=False)
    assert not content.can_change
    assert all(card.needs_href is None for card in content.definitions)
    assert all(row.change_href is None for group in content.register.groups for row in group.rows)
    assert all(figure.href is None for each in content.unknown.missing for figure in each.figures)


def test_the_weakest_grade_behind_an_amount_is_shown() -> None:
    figures = {
        "people_with_detainer": graded(966, "A"),
        "extra_days_per_person": graded(56, "D"),
        "published_daily_cost": graded("231.70", "C"),
    }
    card = content_of(changed(EXTRA_STAY, figures=figures)).definitions[1]
    assert card.grade == "D"
    assert card.evidence == (
        "weakest figure: extra days for each person; a study's days for each person"
    )


def test_a_figure_that_is_given_but_not_used_does_not_lower_the_grade() -> None:
    figures = {
        "people_held": graded(412),
        "mean_hours_held": graded("41.5"),
        "hold_hours_total": graded(17_000, "E"),
        "published_daily_cost": graded("98.17", "B"),
    }
    assert content_of(changed(HOLD, figures=figures)).definitions[0].grade == "B"


def test_one_figure_without_a_grade_leaves_the_amount_without_one() -> None:
    card = content_of(changed(HOLD, figures={"people_held": graded(412)})).definitions[0]
    assert card.grade is None
    assert card.evidence == "People × hours each; some figures have no grade yet"


def test_who_pays_goes_from_gross_to_net() -> None:
    paying = content_of(FULL).paying
    assert paying is not None
    labels = [row.label for row in paying.rows if row.kind]
    assert labels == ["Gross cost", "Money received", "Net cost to the county"]
    assert paying.rows[-1].amount == "$17,792.92"
    assert paying.chart is not None
    assert "−$11,088.00" in [row.amount for row in paying.rows]


def test_without_money_received_the_table_says_that_none_was_entered() -> None:
    paying = content_of(HOLD).paying
    assert paying is not None
    assert [(row.label, row.detail) for row in paying.rows][1] == ("Money received", "none entered")
    assert paying.chart is None


def test_a_net_gain_is_named_in_the_table_too() -> None:
    paying = content_of(
        changed(HOLD, reimbursements=[{"kind": "other", "amount": "100000"}])
    ).paying
    assert paying is not None
    assert paying.rows[-1].label == "Net cost to the county (a gain)"
    assert paying.rows[-1].amount == "−$30,062.06"


def test_the_regulation_on_who_pays_is_quoted_with_its_source() -> None:
    content = content_of(HOLD)
    assert content.law is not None
    number = content.law.source_number
    assert "287.7(e)" in content.law.text
    assert [source.title for source in content.sources if source.number == number] == [
        "8 CFR 287.7, Detainer provisions"
    ]


def test_the_clock_sentence_has_the_mean_limit_where_a_share_of_it_is_assumed() -> None:
    told = " ".join(each.text for each in content_of(FULL).unknown.cautions)
    assert "at most five" in told
    assert "the limit averages 2.99 days" in told


def test_the_clock_sentence_of_the_form_has_no_weekends() -> None:
    told = " ".join(each.text for each in content_of(HOLD).unknown.cautions)
    assert "48 running hours" in told
    assert "averages" not in told


def test_assumed_figures_are_named() -> None:
    assumptions = content_of(FULL).unknown.assumptions
    assert any("80% of the 48-hour limit" in text for text in assumptions)
    assert "Cost of one trip: $212.00 is assumed." in assumptions


def test_a_rounding_difference_between_classes_and_total_is_named() -> None:
    split = {"basis": "charge", "people": {"a": 100, "b": 100, "c": 100}}
    severity = content_of(changed(HOLD, severity=split)).severity
    assert severity is not None
    assert severity.rounding == (
        "Rounded to the cent, the classes add up to $0.01 more than the detention cost."
    )


def test_classes_are_written_as_people_write_them() -> None:
    severity = content_of(FULL).severity
    assert severity is not None
    assert severity.table is not None
    assert [row[0] for row in severity.table.rows] == [
        "Level 1",
        "Level 2 and 3",
        "None",
        "All classes",
    ]


def test_rates_of_a_jail_day_stand_side_by_side_and_the_one_used_is_marked() -> None:
    day = content_of(FULL).jail_day
    assert day is not None
    assert {rate.label: rate.amount for rate in day.rates} == {
        "Published rate": "$61.00",
        "Average": "$36.01",
        "Full": "$42.82",
        "Marginal": "$2.98",
        "Long-run": "$33.12",
    }
    assert [rate.label for rate in day.rates if rate.chosen] == ["Full"]


def test_six_years_are_shown_only_where_growth_is_stated() -> None:
    assert content_of(HOLD).ahead is None
    ahead = content_of(FULL).ahead
    assert ahead is not None
    assert len(ahead.table.rows) == 7
    assert "detainers grow 5% and the daily cost 3%" in ahead.sentence


def test_exposure_stands_beside_the_total_with_cases_elsewhere() -> None:
    exposure = content_of(FULL).exposure
    assert exposure.rows[-1].amount == "$50,000.00"
    assert len(exposure.cases) == 5
    paying = content_of(FULL).paying
    assert paying is not None
    assert not any("claim" in row.label.lower() for row in paying.rows)


def test_what_is_missing_is_listed_by_what_it_would_unlock() -> None:
    missing = content_of(REFUSED).unknown.missing
    assert missing[0].unlocks == "A total"
    assert [figure.label for figure in missing[0].figures] == ["hours held each", "daily cost"]


def test_lines_that_count_other_days_are_shown_apart() -> None:
    tables = content_of(changed(EXTRA_STAY, lines=MONTHS["lines"], **_YEAR_2013)).lines
    assert [table.in_answer for table in tables] == [False]
    assert "no part of it" in tables[0].note


_YEAR_2013 = {"period_start": "2013-01-01", "period_end": "2013-12-31"}


def test_a_month_without_a_line_leaves_a_gap_in_the_chart() -> None:
    (table,) = content_of(MONTHS).lines
    assert table.chart is not None
    assert [row[0] for row in table.chart.table.rows] == [
        "Jan 2013",
        "Feb 2013",
        "Mar 2013",
        "Apr 2013",
        "May 2013",
    ]
    assert table.chart.table.rows[2][1] == "no line"


def test_a_source_used_for_many_figures_is_listed_once() -> None:
    titles = [source.title for source in content_of(FULL).sources]
    assert titles.count("Annual report") == 1
    assert len(titles) == len(set(titles))


def test_sources_are_numbered_from_one_without_gaps() -> None:
    for document in CASES.values():
        numbers = [source.number for source in content_of(document).sources]
        assert numbers == list(range(1, len(numbers) + 1))


def test_the_running_head_has_title_status_and_version() -> None:
    about = About(status="Unreviewed estimate", version=3)
    assert content_of(FULL, about).running == (
        "Example County, fiscal year 2024 · Unreviewed estimate · version 3"
    )


@pytest.mark.parametrize("status", ["Draft", "Unreviewed estimate", "Worked example", "estimate"])
def test_a_status_is_taken_by_its_key_or_its_words(status: str) -> None:
    assert About(status=status).status_key in ("draft", "estimate", "worked_example")


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(ValueError, match="no status"):
        _ = About(status="Official").status_key


def test_the_id_of_a_figure_is_its_path() -> None:
    assert figure_anchor("figures.people_held") == "figure-figures.people_held"
    assert figure_anchor("lines[3].figures.trips") == "figure-lines-3.figures.trips"

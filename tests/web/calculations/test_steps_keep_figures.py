"""Every figure of every step keeps its value, range, source, grade and note."""

from __future__ import annotations

import pytest

from app.engine.case.shapes import CASE_FIGURES
from app.engine.quantities import QUANTITIES
from app.web.calculations.steps import KEYS, STEP_OF, STEPS, after
from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.services.cases import QUICK
from tests.web.calculations.journey import (
    address,
    begin,
    described_by,
    document_of,
    draft_of,
    send,
    shown,
)

ABOUT = {
    "source_title": "Jail log <2025>",
    "source_publisher": "Sheriff",
    "source_author": "Records & unit",
    "source_date": "3 March 2026",
    "source_page": "7",
    "source_url": "https://example.org/log?a=1&b=2",
    "grade": "B",
    "note": "Counted by hand.\nTwice, “to be sure”.",
}
# Together no more than the people held.
OUTCOMES = ("taken_by_ice", "released_without_pickup")


def test_every_figure_of_the_case_format_has_a_page() -> None:
    asked = {name for step in STEPS for name in step.figures}
    assert asked == set(CASE_FIGURES)


def value_of(name: str) -> str:
    """Something a person could type: shares as percentages, the rest as small numbers."""
    if name in OUTCOMES:
        return "1"
    return "22%" if QUANTITIES[name].unit.style == "share" else "3"


@pytest.mark.parametrize("key", [key for key in STEP_OF if STEP_OF[key].figures])
def test_a_figure_is_shown_as_it_was_typed(visitor: CheckingClient, key: str) -> None:
    calculation_id = begin(visitor, people_held="3")
    typed: dict[str, str] = {}
    for name in STEP_OF[key].figures:
        value = value_of(name)
        ends = {"value": value, "low": value, "high": value}
        typed |= {f"figures-{name}-{part}": text for part, text in {**ends, **ABOUT}.items()}
    send(visitor, calculation_id, key, typed)
    fields = shown(visitor, calculation_id, key)
    for name in STEP_OF[key].figures:
        # A share is shown as a number: 22% is 0.22.
        value = value_of(name).replace("22%", "0.22")
        expected = {"value": f"{value} to {value}", "low": "", "high": "", **ABOUT}
        found = {part: fields.get(f"figures-{name}-{part}", "") for part in expected}
        assert found == expected, name


def test_everything_said_about_a_figure_is_kept(client: CheckingClient) -> None:
    calculation_id = begin(client)
    typed = {"value": "$1,234.50", "low": "1,000", "high": "2000", **ABOUT}
    fields = {f"figures-published_daily_cost-{part}": text for part, text in typed.items()}
    send(client, calculation_id, "daily-cost", fields)
    assert document_of(client, calculation_id)["figures"]["published_daily_cost"] == {
        "likely": "1234.5",
        "low": "1000",
        "high": "2000",
        "grade": "B",
        "note": ABOUT["note"],
        "source": {
            "title": "Jail log <2025>",
            "publisher": "Sheriff",
            "author": "Records & unit",
            "date": "3 March 2026",
            "page": "7",
            "url": "https://example.org/log?a=1&b=2",
        },
    }
    after_it = shown(client, calculation_id, "daily-cost")
    assert after_it["figures-published_daily_cost-low"] == "1,000"
    assert after_it["figures-published_daily_cost-note"] == ABOUT["note"]


def test_an_end_left_empty_is_announced_to_be_the_value_itself(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    page = visitor.get(address(calculation_id, "daily-cost"))
    for end in ("low", "high"):
        field = page.by_id(f"figures-published_daily_cost-{end}")
        hint = page.by_id(described_by(page, field).split()[0])
        assert words_of(hint) == "Left empty, it is taken to be the value itself."


def test_one_end_is_kept_and_told_on_the_check_page(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {"value": "310", "low": "290"}
    fields = {f"figures-published_daily_cost-{part}": text for part, text in typed.items()}
    send(visitor, calculation_id, "daily-cost", fields)
    figure = document_of(visitor, calculation_id)["figures"]["published_daily_cost"]
    assert (figure["likely"], figure["low"], "high" in figure) == ("310", "290", False)
    told = "has a low and no high: its high is taken to be $310.00, the value itself."
    assert told in visitor.get(address(calculation_id, "check")).words


def test_a_year_alone_is_kept_as_the_year_of_the_source(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {
        "figures-trips-value": "4",
        "figures-trips-source_title": "Log",
        "figures-trips-source_date": "2025",
    }
    send(visitor, calculation_id, "staff", typed)
    trips = document_of(visitor, calculation_id)["figures"]["trips"]
    assert trips["source"] == {"title": "Log", "year": "2025"}
    assert shown(visitor, calculation_id, "staff")["figures-trips-source_date"] == "2025"


def test_a_figure_that_is_emptied_is_taken_out(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    send(visitor, calculation_id, "days", {"figures-mean_hours_held-value": ""})
    assert "mean_hours_held" not in document_of(visitor, calculation_id)["figures"]


def test_the_pages_follow_one_another_to_the_check_page(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    for key in STEP_OF:
        page = send(visitor, calculation_id, key, {})
        assert page.location == address(calculation_id, after(key))
    assert page.location == address(calculation_id, "check")


def test_any_page_leads_to_the_result_at_once(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    page = send(visitor, calculation_id, "funnel", {"to_result": "1"})
    assert page.location == address(calculation_id, "result")


@pytest.mark.parametrize("key", STEP_OF)
def test_a_page_says_where_it_stands_and_what_the_cost_is_so_far(
    visitor: CheckingClient, key: str
) -> None:
    calculation_id = begin(visitor)
    page = visitor.get(address(calculation_id, key))
    assert page.h1 == STEP_OF[key].title
    assert f"Step {KEYS.index(key) + 1} of {len(KEYS)}" in page.words
    assert "Net cost so far" in page.words
    assert "$80,545" in page.words


def test_the_county_and_the_chosen_ways_are_kept(client: CheckingClient) -> None:
    calculation_id = begin(client)
    send(client, calculation_id, "days", {"definition": "all_days", "clock_rule": "regulation"})
    send(client, calculation_id, "daily-cost", {"cost_basis": "marginal"})
    send(client, calculation_id, "staff", {"program_model": "WSO"})
    document = document_of(client, calculation_id)
    chosen = ("definition", "clock_rule", "cost_basis", "program_model")
    assert [document[name] for name in chosen] == ["all_days", "regulation", "marginal", "WSO"]
    assert shown(client, calculation_id, "days")["definition"] == "all_days"
    send(client, calculation_id, "days", {"clock_rule": ""})
    assert "clock_rule" not in document_of(client, calculation_id)


def test_of_two_ends_the_value_that_is_used_is_shown(visitor: CheckingClient) -> None:
    range_ = {"likely": "35", "low": "25", "high": "45"}
    figures = {**QUICK["figures"], "minutes_per_detainer": range_, "loaded_hourly_wage": "41"}
    page = visitor.get(address(draft_of(visitor, {**QUICK, "figures": figures}), "staff"))
    field = page.by_id("figures-minutes_per_detainer-value")
    assert field.get("value") == "25 to 45"
    assert "Used: 35, half-way between the two." in page.words
    assert page.words.count("Used: ") == 1

"""What a statement says about where its results come from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.engine import Facts, calculate, read_case

FACTS = Facts(
    population=Decimal(50_000),
    population_source="a table",
    cpi={2024: Decimal(310), 2025: Decimal(320)},
    dollars_year=2025,
)
HOLD: dict[str, Any] = {
    "period_start": "2024-01-01",
    "period_end": "2024-12-31",
    "figures": {"people_held": 10, "mean_hours_held": 48, "published_daily_cost": 100},
}


def stated(document: dict[str, Any]) -> dict[str, Any]:
    return calculate(read_case(document), FACTS).to_document()


def test_a_definition_rests_on_the_figures_that_were_used_and_no_others() -> None:
    figures = {**HOLD["figures"], "hold_hours_total": 9000, "share_of_limit_used": "50%"}
    rests_on = stated({**HOLD, "figures": figures})["definitions"]["hold"]["rests_on"]
    assert rests_on == ["mean_hours_held", "people_held", "published_daily_cost"]


def test_an_assumed_hold_rests_on_the_clock() -> None:
    figures = {"people_held": 10, "share_of_limit_used": "50%", "published_daily_cost": 100}
    rests_on = stated({**HOLD, "figures": figures})["definitions"]["hold"]["rests_on"]
    assert "clock_limit_days" in rests_on


def test_a_total_of_lines_rests_on_the_figures_of_the_lines() -> None:
    lines = [
        {"jail": name, "figures": {"detainer_bed_days": 10, "published_daily_cost": 50}}
        for name in "AB"
    ]
    definitions = stated({**HOLD, "definition": "all_days", "lines": lines})["definitions"]
    assert definitions["all_days"]["rests_on"] == ["detainer_bed_days", "published_daily_cost"]


def test_an_unknown_definition_rests_on_nothing() -> None:
    assert stated(HOLD)["definitions"]["all_days"]["rests_on"] == []


def test_facts_are_listed_with_their_years_and_sources() -> None:
    facts = {fact["name"]: fact for fact in stated(HOLD)["facts"]}
    assert facts["population"]["value"] == "50,000 residents"
    assert facts["population"]["source"] == "a table"
    assert (facts["cpi_of_period"]["year"], facts["cpi_of_dollars"]["year"]) == (2024, 2025)
    assert "clock_limit_days" not in facts


def test_a_population_that_was_entered_is_no_fact() -> None:
    figures = {**HOLD["figures"], "population": 40_000}
    assert "population" not in {f["name"] for f in stated({**HOLD, "figures": figures})["facts"]}


def test_counted_days_are_those_the_lines_cover() -> None:
    line = {
        "period_start": "2024-01-01",
        "period_end": "2024-01-31",
        "figures": {"detainer_bed_days": 10, "published_daily_cost": 50},
    }
    assert stated(HOLD)["counted_days"] == 366
    assert stated({**HOLD, "lines": [line]})["counted_days"] == 366
    assert stated({**HOLD, "definition": "all_days", "lines": [line]})["counted_days"] == 31


def test_classes_of_severity_stand_among_the_figures_and_name_what_rounding_leaves() -> None:
    split = {"basis": "charge", "people": {"a": 1, "b": 1, "c": 1}}
    statement = stated({**HOLD, "severity": split})
    paths = [figure["path"] for figure in statement["figures"]]
    assert paths[-3:] == ["severity.people.a", "severity.people.b", "severity.people.c"]
    assert statement["severity"]["total"] == "2000.01"
    assert statement["severity"]["rounding_difference"] == "-0.01"

"""A bad case is refused with every problem named at its path."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.engine.example import example
from tests.engine.worked import problems

Step = str | int


def with_part(path: tuple[Step, ...], value: Any) -> dict[str, Any]:
    """The example with one part put in place of another."""
    document = example()
    part: Any = document
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return document


FIGURES = ("figures",)
LINE = ("lines", 0)
RATE = ("figures", "published_daily_cost")
SCAAP = ("reimbursements", 1)
NAN, INFINITY = float("nan"), json.loads("1e400")

BAD_PARTS: list[tuple[tuple[Step, ...], Any, str, str]] = [
    # names
    (("figurs",), {}, "figurs", "did you mean figures?"),
    (("qqq",), 1, "qqq", "is not a known name here."),
    ((*FIGURES, "people_hold"), 5, "figures.people_hold", "did you mean people_held?"),
    ((*FIGURES, "trip"), 5, "figures.trip", "did you mean trips?"),
    ((*FIGURES, "hold_days"), 5, "figures.hold_days", "is not a known figure"),
    ((*FIGURES, "annual_amount"), 5, "figures.annual_amount", "is not a known figure"),
    ((*LINE, "jial"), "Main", "lines[0].jial", "did you mean jail?"),
    ((*LINE, "figures", "population"), 5, "lines[0].figures.population", "whole calculation"),
    (("cost_items", 0, "amount"), 5, "cost_items[0].amount", "did you mean annual_amount?"),
    (("program_items", 0, "officer"), 5, "program_items[0].officer", "did you mean officers?"),
    (("exposure", "claim"), 5, "exposure.claim", "did you mean claims?"),
    (("severity", "persons"), {}, "severity.persons", "is not a known name"),
    ((*RATE, "most"), 5, "figures.published_daily_cost.most", "not part of a figure"),
    (
        (*RATE, "source", "titel"),
        "x",
        "figures.published_daily_cost.source.titel",
        "not part of a source",
    ),
    # numbers
    ((*FIGURES, "trips"), -1, "figures.trips", "cannot be less than 0 trips"),
    ((*FIGURES, "trips"), "−1", "figures.trips", "cannot be less than 0 trips"),
    ((*FIGURES, "trips"), True, "figures.trips", "is not a number"),
    ((*FIGURES, "trips"), [5], "figures.trips", "is not a number"),
    ((*FIGURES, "trips"), NAN, "figures.trips", "is not a number"),
    ((*FIGURES, "trips"), INFINITY, "figures.trips", "is not a number"),
    ((*FIGURES, "trips"), -INFINITY, "figures.trips", "is not a number"),
    ((*FIGURES, "trips"), 10**14, "figures.trips", "check the zeros"),
    ((*FIGURES, "trips"), 1e300, "figures.trips", "check the zeros"),
    ((*FIGURES, "trips"), 1e-300, "figures.trips", "more than 10 decimals"),
    ((*FIGURES, "trips"), "0.12345678901", "figures.trips", "more than 10 decimals"),
    ((*FIGURES, "trips"), "many", "figures.trips", "“many” is not a number"),
    ((*FIGURES, "trips"), "1,23", "figures.trips", "is not a number"),
    ((*FIGURES, "trips"), "x" * 1000, "figures.trips", "…” is not a number"),
    ((*RATE, "low"), -1, "figures.published_daily_cost.low", "cannot be less"),
    ((*RATE, "likely"), None, "figures.published_daily_cost.likely", "is needed"),
    ((*FIGURES, "trips"), {}, "figures.trips.likely", "is needed: enter transport trips"),
    # units
    ((*FIGURES, "mean_hours_held"), "20 days", "figures.mean_hours_held", "is in hours"),
    ((*FIGURES, "people_with_detainer"), "$5", "figures.people_with_detainer", "not in dollars"),
    ((*FIGURES, "people_with_detainer"), "5 detainers", "figures.people_with_detainer", "people"),
    ((*FIGURES, "people_with_detainer"), "5%", "figures.people_with_detainer", "percentage"),
    ((*FIGURES, "minutes_per_detainer"), "2 hours", "figures.minutes_per_detainer", "in min"),
    ((*FIGURES, "stay_with_detainer"), "56 hours", "figures.stay_with_detainer", "in days"),
    ((*RATE, "unit"), "hours", "figures.published_daily_cost.unit", "is in $/day"),
    ((*RATE, "unit"), ["$"], "figures.published_daily_cost.unit", "not the name of a unit"),
    ((*SCAAP, "vendor_fee_share"), 22, "reimbursements[1].vendor_fee_share", "22% or 0.22"),
    ((*SCAAP, "vendor_fee_share"), "101%", "reimbursements[1].vendor_fee_share", "22% or 0.22"),
    ((*FIGURES, "scaap_paid_share"), "-1%", "figures.scaap_paid_share", "less than 0%"),
    ((*FIGURES, "detainer_growth"), "-101%", "figures.detainer_growth", "less than −100%"),
    ((*FIGURES, "detainer_growth"), 7, "figures.detainer_growth", "more than 500%"),
    # words and choices
    (("definition",), "holds", "definition", "must be one of: hold, extra_stay"),
    (("definition",), 5, "definition", "must be one of"),
    (("cost_basis",), "mean", "cost_basis", "must be one of: published"),
    (("clock_rule",), "48h", "clock_rule", "must be one of: form_i247a"),
    ((*RATE, "grade"), "F", "figures.published_daily_cost.grade", "must be one of: A, B"),
    ((*RATE, "certified"), "yes", "figures.published_daily_cost.certified", "true or false"),
    ((*RATE, "source"), 7, "figures.published_daily_cost.source", "must be a title"),
    (
        (*RATE, "source", "url"),
        "javascript:alert(1)",
        "figures.published_daily_cost.source.url",
        "http:// or https://",
    ),
    ((*RATE, "note"), "x" * 4001, "figures.published_daily_cost.note", "4,000 characters"),
    (("title",), "x" * 201, "title", "longer than 200 characters"),
    (("title",), ["x"], "title", "must be text"),
    (("title",), "a\x00b", "title", "cannot be printed"),
    (("title",), "a\x1b[2Jb", "title", "cannot be printed"),
    (("title",), "a\ud800b", "title", "cannot be printed"),
    (("title",), "a\u202eb", "title", "cannot be printed"),
    (("county_fips",), "1208", "county_fips", "five digits"),
    (("county_fips",), 1001, "county_fips", "five digits"),
    (("county_fips",), "Miami", "county_fips", "five digits"),
    (("county_fips",), "١٢٣٤٥", "county_fips", "five digits"),
    (("county_version",), "53053/2025", "county_version", "53053/2025/1"),
    (("county_version",), "53053/2025/0", "county_version", "53053/2025/1"),
    (("county_version",), "53053/1889/1", "county_version", "53053/2025/1"),
    (("county_version",), "5305/2025/1", "county_version", "53053/2025/1"),
    (("county_version",), "53053/2025/1/2", "county_version", "53053/2025/1"),
    (("county_version",), "٥3053/2025/1", "county_version", "53053/2025/1"),
    (("county_version",), ["53053", 2025, 1], "county_version", "must be text"),
    (("program_model",), "JEMS", "program_model", "JEM, WSO, TFM"),
    (("time_zone",), "Eastern", "time_zone", "America/Chicago"),
    (("time_zone",), "../../etc/passwd", "time_zone", "America/Chicago"),
    # dates
    (("period_start",), "1/1/2013", "period_start", "year-month-day"),
    (("period_start",), "2013-02-30", "period_start", "year-month-day"),
    (("period_start",), "2013-1-1", "period_start", "year-month-day"),
    (("period_start",), 20130101, "period_start", "year-month-day"),
    (("period_start",), False, "period_start", "year-month-day"),
    (("period_start",), "1776-07-04", "period_start", "between 1990 and 2099"),
    (("period_start",), None, "period_start", "is needed"),
    (("period_end",), "2012-12-31", "period_end", "not be before period_start"),
    ((*LINE, "period_end"), None, "lines[0].period_end", "is needed"),
    ((*LINE, "period_end"), "2012-12-31", "lines[0].period_end", "not be before"),
    ((*LINE, "period_end"), "2014-01-01", "lines[0]", "outside the calculation's period"),
    ((*LINE, "period_start"), "2012-12-31", "lines[0]", "outside the calculation's period"),
    # shapes
    (("figures",), [], "figures", "must be an object"),
    (("lines",), {}, "lines", "must be a list"),
    (("lines",), [7], "lines[0]", "must be an object"),
    (("lines",), [{}] * 2001, "lines", "more than 2,000 rows"),
    ((*LINE, "figures"), 5, "lines[0].figures", "must be an object"),
    (("exposure",), 5, "exposure", "must be an object"),
    (("severity",), [], "severity", "must be an object"),
    (("severity", "people"), [], "severity.people", "must be an object"),
    (("severity", "people"), {"a": -1}, "severity.people.a", "cannot be less"),
    (("severity", "people"), {"a": 1, " a": 2}, "severity.people. a", "no other class"),
    (("severity", "people"), {"": 1}, "severity.people.", "no other class"),
    (("severity", "basis"), None, "severity.basis", "charge or conviction"),
    (("severity", "basis"), "arrest", "severity.basis", "must be one of: charge"),
    # rows
    (("cost_items", 0, "annual_amount"), None, "cost_items[0].annual_amount", "is needed"),
    (("cost_items", 0, "behavior"), "semi", "cost_items[0].behavior", "must be one of: variable"),
    (("cost_items", 0, "outside_jail_budget"), 1, "cost_items[0].outside_jail_budget", "true or"),
    (("cost_items", 0, "beds_per_step"), 48, "cost_items[0].beds_per_step", "changes in steps"),
    (("cost_items", 0, "beds_per_step"), 0, "cost_items[0].beds_per_step", "more than 0"),
    (("cost_items", 0, "beds_per_step"), "0 to 5", "cost_items[0].beds_per_step", "more than 0"),
    (("cost_items", 0, "beds_per_step"), "48 people", "cost_items[0].beds_per_step", "in beds"),
    (("program_items", 0, "officers"), None, "program_items[0].amount", "officers, hours"),
    (("reimbursements", 0, "kind"), None, "reimbursements[0].kind", "is needed"),
    (("reimbursements", 0, "kind"), "gift", "reimbursements[0].kind", "must be one of: scaap"),
    (("reimbursements", 0, "days"), None, "reimbursements[0].days", "is needed for per_diem"),
    (("reimbursements", 0, "award"), 5, "reimbursements[0].award", "does not belong to per_diem"),
    ((*SCAAP, "award"), None, "reimbursements[1].award", "officer_salary_cost"),
    (("budget_lines", 0, "label"), " ", "budget_lines[0].label", "is needed"),
    (("budget_lines", 0, "amount"), "", "budget_lines[0].amount", "is needed"),
    # sense
    ((*FIGURES, "population"), 0, "figures.population", "divided by it"),
    ((*FIGURES, "all_bed_days"), "0.0", "figures.all_bed_days", "divided by it"),
    ((*FIGURES, "detainers_honored"), 2617, "figures.detainers_honored", "cannot grow"),
    ((*FIGURES, "mean_hours_held"), 8761, "figures.mean_hours_held", "24 hours a day"),
]


@pytest.mark.parametrize(
    ("part", "value", "path", "word"), BAD_PARTS, ids=lambda each: repr(each)[:40]
)
def test_a_bad_part_is_named_with_what_would_be_right(
    part: tuple[Step, ...], value: Any, path: str, word: str
) -> None:
    found = problems(with_part(part, value))
    assert path in found
    assert word in found[path]


def test_there_are_many_kinds_of_bad_parts() -> None:
    assert len(BAD_PARTS) >= 60
    assert problems(example()) == {}


def test_all_problems_are_named_at_once_in_the_order_of_the_document() -> None:
    document = {
        "period_start": "2025-13-01",
        "titel": "x",
        "definition": "both",
        "figures": {"people_held": -1, "trips": "some"},
        "lines": [{"figures": {"bookings": "$5"}}, 7],
        "reimbursements": [{"kind": "gift"}],
        "severity": {"people": {"a": "b"}},
    }
    assert sorted(problems(document)) == sorted(
        [
            "titel",
            "period_start",
            "period_end",
            "definition",
            "figures.people_held",
            "figures.trips",
            "lines[1]",
            "lines[0].figures.bookings",
            "reimbursements[0].kind",
            "severity.basis",
            "severity.people.a",
        ]
    )


@pytest.mark.parametrize("document", [None, [], "case", 5, True, 1.5])
def test_a_case_is_an_object(document: Any) -> None:
    assert "is an object" in problems(document)[""]


def test_an_empty_case_needs_a_period() -> None:
    assert set(problems({})) == {"period_start", "period_end"}


def test_problems_beyond_help_are_not_listed() -> None:
    found = problems({f"name_{number}": 1 for number in range(100_000)})
    assert len(found) == 501
    assert "more problems" in found[""]


def test_refusing_a_case_leaves_the_document_as_it_was() -> None:
    document = with_part(("figures", "trips"), "some")
    before = copy.deepcopy(document)
    problems(document)
    assert document == before

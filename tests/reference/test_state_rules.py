from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.engine.clock import RULES
from app.language import in_language
from app.reference.counties import states
from app.reference.sources import source
from app.reference.state_rules import rule_for, state_rules


@pytest.mark.parametrize(
    ("state", "on", "rule"),
    [
        ("CA", None, "none"),
        ("CA", date(2018, 1, 1), "none"),
        ("CA", date(2017, 12, 31), "form_i247a"),
        ("CA", date(2013, 6, 1), "regulation"),
        ("IL", None, "none"),
        ("IL", date(2017, 8, 27), "form_i247a"),
        ("TX", None, "form_i247a"),
        ("TX", date(2014, 1, 1), "regulation"),
        ("FL", None, "form_i247a"),
        ("WY", None, "form_i247a"),
        ("WY", date(2017, 4, 1), "regulation"),
        ("WY", date(2017, 4, 2), "form_i247a"),
        ("ca", None, "none"),
        ("", None, "form_i247a"),
    ],
)
def test_a_state_s_rule_on_a_day_sets_the_clock(state: str, on: date | None, rule: str) -> None:
    assert rule_for(state, on).clock_rule == rule


def test_north_carolina_changed_when_its_clock_starts() -> None:
    assert not rule_for("NC", date(2024, 11, 30)).is_on_record
    assert "receipt of a detainer" in rule_for("NC", date(2024, 12, 1)).sentence
    assert "receipt of a detainer" in rule_for("NC", date(2025, 9, 30)).sentence
    assert "otherwise be released" in rule_for("NC", date(2025, 10, 1)).sentence


def test_where_no_rule_is_on_record_nothing_is_said_about_the_law() -> None:
    rule = rule_for("WY")
    assert (rule.state, rule.is_on_record) == ("WY", False)
    assert rule.sentence == (
        "Holdcost has no rule of this state on record. State law or court decisions may say what a "
        "jail may do; ask the county's counsel. Calculations start from the 48 hours of the form."
    )


def test_a_state_without_a_rule_is_told_of_in_the_language_of_each_reader() -> None:
    with in_language("es"):
        assert rule_for("WY").sentence.startswith("Holdcost no tiene registrada ninguna norma")
    assert rule_for("WY").sentence.startswith("Holdcost has no rule of this state on record.")


@pytest.mark.parametrize("state", [state.abbreviation for state in states()])
def test_no_state_is_said_to_let_the_county_decide(state: str) -> None:
    assert "decides" not in rule_for(state).sentence


def test_texas_reports_rest_on_another_law_than_its_holds() -> None:
    rule = rule_for("TX")
    assert "Another law, Government Code 511.0101" in rule.sentence
    assert rule.source_ids == ("tx-sb4-2017", "tx-gov-511-0101")


def test_a_rule_is_no_better_known_than_its_source() -> None:
    for rule in state_rules():
        assert rule.confidence == source(rule.source_id).confidence


def test_the_rules_of_a_state_do_not_overlap() -> None:
    for before, after in pairwise(state_rules()):
        if before.state == after.state:
            assert before.until is not None
            assert after.effective == before.until + timedelta(days=1)


def test_every_rule_is_one_the_clock_knows_in_a_state_that_exists() -> None:
    known = {state.abbreviation for state in states()}
    for rule in state_rules():
        assert rule.clock_rule in RULES
        assert rule.state in known
        assert rule.effective is not None
        assert rule.confidence in {"verified", "secondary"}

"""Days and holds that hardly any county can mean are told, and stop nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import calculate, check_case
from app.engine.facts import Facts
from app.engine.unlikely import unlikely

DAYS = {"definition": "all_days", "figures": {"published_daily_cost": "126"}}
HELD = {"definition": "hold", "figures": {"people_held": "12", "published_daily_cost": "126"}}
YEAR = {"period_start": "2025-01-01", "period_end": "2025-12-31"}


def told(document: dict[str, Any], facts: Facts, **figures: str) -> list[tuple[str, str]]:
    figures = document["figures"] | figures
    case, findings = check_case({**YEAR, **document, "figures": figures})
    assert case is not None, findings
    return [(each.path, each.message) for each in unlikely(calculate(case, facts))]


@pytest.mark.parametrize(
    ("days", "figures", "residents", "words"),
    [
        ("9999999", {}, 900_000, "27,397 beds"),
        ("9999999", {"average_daily_population": "1200"}, None, "more than the 1,200 people"),
        ("365000", {"average_daily_population": "1200"}, 100_000, ""),
        ("365000", {}, 199_999, "one for every 200 residents"),
        ("365000", {}, 200_000, ""),
        ("9999999", {}, None, ""),
    ],
)
def test_days_that_would_fill_the_jail(
    days: str, figures: dict[str, str], residents: int | None, words: str
) -> None:
    facts = Facts(population=None if residents is None else Decimal(residents))
    found = told(DAYS, facts, detainer_bed_days=days, **figures)
    assert [path for path, _ in found] == (["figures.detainer_bed_days"] if words else [])
    assert all(words in message for _, message in found)


@pytest.mark.parametrize(
    ("rule", "own", "is_told"),
    [("none", None, True), ("form_i247a", "none", True), ("none", "regulation", False)],
)
def test_people_held_where_no_hold_is_allowed(rule: str, own: str | None, is_told: bool) -> None:
    document = HELD | ({"clock_rule": own} if own else {})
    found = told(document, Facts(clock_rule=rule), mean_hours_held="30")
    assert [path for path, _ in found] == (["figures.people_held"] if is_told else [])


def test_nobody_held_and_nothing_counted_is_nothing_unusual() -> None:
    assert told(HELD, Facts(clock_rule="none"), people_held="0", mean_hours_held="30") == []
    assert told(DAYS, Facts(clock_rule="none")) == []

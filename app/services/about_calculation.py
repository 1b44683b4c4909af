"""What stands beside the numbers of a calculation: its place, its status, its state's law."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language import say
from app.reference import REFERENCE_VERSION
from app.reference.counties import find_county
from app.reference.state_rules import CAUTION, rule_for
from app.reports.content import About


def about_calculation(
    case: Mapping[str, Any], population_source: str, status: str, **saved: Any
) -> About:
    """What a page or a report says of a case beside its numbers.

    `case` as its document, `population_source` as its facts say it, `status` a key of the badge.
    `saved` are the fields of `About` that only a saved version has.
    """
    county = find_county(case.get("county_fips", ""))
    return About(
        place=county.label if county else "",
        prepared_by=case.get("prepared_by", ""),
        population_source=population_source,
        status=status,
        state_law=state_law(county.state) if county else "",
        **{"reference_version": REFERENCE_VERSION, **saved},
    )


def state_law(state: str) -> str:
    """What the state's law says about holds today, where that is on record; else nothing."""
    rule = rule_for(state)
    return f"{rule.sentence} {say(CAUTION)}" if rule.is_on_record else ""

"""Two definitions of cost are never added, and exposure is in no total."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from decimal import Decimal
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.numerals import dollars, whole_dollars
from tests.reports.content.cases import FULL, changed, content_of

DEFINITIONS = ("hold", "extra_stay", "all_days")
rates = st.decimals("10.01", "900", places=2)


@given(rate=rates, chosen=st.sampled_from([*DEFINITIONS, "program"]))
@settings(max_examples=40, deadline=None)
def test_no_text_of_a_result_holds_the_sum_of_two_definitions(rate: Decimal, chosen: str) -> None:
    figures = {"published_daily_cost": str(rate)}
    document = changed(FULL, definition=chosen, cost_basis="published", figures=figures)
    content = content_of(document)
    said = set(
        re.findall(
            r"−?\$[\d,]+(?:\.\d\d)?", json.dumps(asdict(content), ensure_ascii=False, default=str)
        )
    )
    amounts = {
        key: Decimal(re.sub(r"[$,]", "", working.lines[-1][-1].text))
        for working in content.workings
        if (key := working.anchor.removeprefix("working-")) in DEFINITIONS
    }
    assert len(amounts) == 3
    for pair in [*combinations(amounts.values(), 2), tuple(amounts.values())]:
        assert not {dollars(sum(pair, Decimal(0))), whole_dollars(sum(pair, Decimal(0)))} & said


def test_exposure_changes_no_amount_of_the_answer() -> None:
    without = {key: value for key, value in FULL.items() if key != "exposure"}
    assert content_of(FULL).answer == content_of(without).answer
    assert content_of(FULL).paying == content_of(without).paying

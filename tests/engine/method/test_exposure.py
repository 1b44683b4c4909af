"""Legal exposure: beside the total, never in it (method, section 3.9)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.worked import HOLDS, state

CLAIM = {"claims": 2, "days_per_claim": 3, "amount_per_day": 10_000}


@pytest.mark.parametrize(
    ("exposure", "claims", "total", "share"),
    [
        (CLAIM, "60000.00", "60000.00", "60000.00"),
        (CLAIM | {"fees": 25_000}, "60000.00", "85000.00", "85000.00"),
        (CLAIM | {"cap_per_claim": 29_999}, "59998.00", "59998.00", "59998.00"),
        (CLAIM | {"cap_per_claim": 30_000}, "60000.00", "60000.00", "60000.00"),
        (CLAIM | {"cap_per_claim": 30_001}, "60000.00", "60000.00", "60000.00"),
        (CLAIM | {"deductible": 50_000}, "60000.00", "60000.00", "50000.00"),
        (CLAIM | {"deductible": 60_000}, "60000.00", "60000.00", "60000.00"),
        (CLAIM | {"deductible": 60_001}, "60000.00", "60000.00", "60000.00"),
        (CLAIM | {"deductible": 0}, "60000.00", "60000.00", "0.00"),
        (
            CLAIM | {"fees": 25_000, "cap_per_claim": 100, "deductible": 500},
            "200.00",
            "25200.00",
            "500.00",
        ),
        ({"fees": 25_000}, None, None, None),
    ],
)
def test_claims_capped_and_insured(
    exposure: dict[str, Any], claims: str | None, total: str | None, share: str | None
) -> None:
    found = state(exposure=exposure)["exposure"]
    assert [found[name] for name in ("claims_amount", "total", "county_share")] == [
        claims,
        total,
        share,
    ]


def test_the_working_shows_the_cap_and_the_deductible() -> None:
    exposure = CLAIM | {"cap_per_claim": 25_000, "fees": 5_000, "deductible": 50_000}
    assert state(exposure=exposure)["exposure"]["working"] == [
        "2 claims × the lesser of 3 days × $10,000.00 and $25,000.00 = $50,000.00",
        "$50,000.00 + $5,000.00 = $55,000.00",
        "$55,000.00 − the lesser of $55,000.00 and $50,000.00 = $5,000.00",
        "$55,000.00 − $5,000.00 = $50,000.00",
    ]


def test_the_total_is_the_same_with_and_without_it() -> None:
    without, beside = state(HOLDS), state(HOLDS, exposure=CLAIM)
    assert beside["results"] == without["results"]
    assert beside["by_definition"] == without["by_definition"]
    assert without["exposure"] is None

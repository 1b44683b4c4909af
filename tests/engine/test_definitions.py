"""Four definitions side by side, and no amount that adds two of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.engine import calculate, read_case
from tests.engine.cases import documents
from tests.engine.worked import a_case, state

DEFINITIONS = ("hold", "extra_stay", "all_days")
# A figure that only one definition rests on.
OWN_FIGURE = {
    "hold": "hold_hours_total",
    "extra_stay": "extra_stay_days_total",
    "all_days": "detainer_bed_days",
}
OTHER_WAYS = {
    "mean_hours_held",
    "share_of_limit_used",
    "stay_with_detainer",
    "stay_without_detainer",
    "extra_days_per_person",
    "people_with_detainer",
    "people_held",
}
NUMBER = re.compile(r"[−-]?\$?\d[\d,]*(?:\.\d+)?")
FAR = Decimal(10_000)
days = st.integers(10**6, 10**7)
rates = st.integers(5_000, 10_000).map(lambda cents: Decimal(cents).scaleb(-2))


def numbers_in(value: Any) -> Iterator[Decimal]:
    """Every number of a document, wherever it stands: values, working, messages."""
    if isinstance(value, dict):
        for part in value.values():
            yield from numbers_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from numbers_in(part)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield Decimal(value)
    elif isinstance(value, str):
        for found in NUMBER.findall(value):
            yield Decimal(found.replace("−", "-").replace("$", "").replace(",", ""))


def sums(amounts: list[Decimal]) -> list[Decimal]:
    """Every sum of two or three."""
    return [sum(some, Decimal(0)) for n in (2, 3) for some in combinations(amounts, n)]


def adds_two(document: Any, amounts: list[Decimal]) -> bool:
    """Whether a number of the document lies near a sum of two of these amounts."""
    found = list(numbers_in(document))
    return any(abs(number - together) < FAR for number in found for together in sums(amounts))


def all_three(hold: int, extra: int, every: int, rate: Decimal, **parts: Any) -> dict[str, Any]:
    figures = {
        "hold_hours_total": hold * 24,
        "extra_stay_days_total": extra,
        "detainer_bed_days": every,
        "published_daily_cost": str(rate),
        # Many and quick, so that no cost of a detainer or of staff is as large as days or costs.
        "detainers_received": 1_000_000,
        "minutes_per_detainer": "0.01",
        "loaded_hourly_wage": 41,
        "detainer_growth": 0,
        "daily_cost_growth": 0,
    }
    return a_case(figures, **parts)


@settings(deadline=None)
@given(days, days, days, rates, st.sampled_from([*DEFINITIONS, "program"]))
def test_no_number_of_a_statement_is_the_sum_of_two_definitions(
    hold: int, extra: int, every: int, rate: Decimal, definition: str
) -> None:
    counted = [Decimal(each) for each in (hold, extra, every)]
    amounts = [each * rate for each in counted]
    once_a_year = [amount * years for amount in amounts for years in range(1, 7)]
    for group in (counted, amounts):
        apart = [*group, *once_a_year]
        assume(all(abs(s - one) > 3 * FAR for s in sums(group) for one in apart))
    stated = calculate(
        read_case(
            all_three(
                hold,
                extra,
                every,
                rate,
                definition=definition,
                program_items=[{"amount": 700}],
                reimbursements=[{"kind": "other", "amount": 900}],
                severity={"basis": "charge", "people": {"a": 1, "b": 0}},
            )
        )
    ).to_document()
    del stated["fingerprint"]  # its digits are no numbers
    found = set(numbers_in(stated))
    assert {amount.quantize(Decimal("0.01")) for amount in amounts} <= found
    assert not adds_two(stated, amounts)
    assert not adds_two(stated, counted)


@pytest.mark.parametrize("text", ["3000.00", "a total of $3,000.00 here", "3000"])
def test_the_search_would_find_a_sum_wherever_it_stood(text: str) -> None:
    far_apart = [Decimal(10**9), Decimal(2 * 10**9), Decimal(7 * 10**9)]
    hidden = {"results": [{"working": text.replace("3", "3000000").replace(",", "")}]}
    assert adds_two(hidden, far_apart)
    assert not adds_two({"results": [{"working": "$1,000,000,000.00"}]}, far_apart)


def others(document: dict[str, Any], changed: str) -> dict[str, Any]:
    """What a statement says but for one definition and the record of what was entered."""
    kept = {n: p for n, p in document.items() if n not in ("figures", "fingerprint", "warnings")}
    kept["definitions"] = {k: v for k, v in kept["definitions"].items() if k != changed}
    kept["by_definition"] = {k: v for k, v in kept["by_definition"].items() if k != changed}
    own = {f"{changed}_days", f"{changed}_cost", changed}
    kept["results"] = {n: r for n, r in kept["results"].items() if n not in own}
    return kept


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), st.sampled_from(list(permutations(DEFINITIONS, 2))), days, rates)
def test_days_of_one_definition_change_no_amount_of_another_and_no_total(
    document: dict[str, Any], pair: tuple[str, str], more: int, rate: Decimal
) -> None:
    chosen, changed = pair
    figures = {n: f for n, f in document["figures"].items() if n not in OTHER_WAYS}
    figures |= dict.fromkeys(OWN_FIGURE.values(), 1000)
    figures["published_daily_cost"] = str(rate)
    base = {**document, "definition": chosen, "cost_basis": "published", "lines": []}
    before, after = (
        calculate(read_case({**base, "figures": found})).to_document()
        for found in (figures, figures | {OWN_FIGURE[changed]: 1000 + more})
    )
    assert before["by_definition"][changed] != after["by_definition"][changed]
    assert before["by_definition"][chosen] is not None
    assert before["results"]["net_cost"] == after["results"]["net_cost"]
    assert others(before, changed) == others(after, changed)


def test_the_gross_cost_follows_the_chosen_definition_alone() -> None:
    figures = {
        "hold_hours_total": 24,
        "extra_stay_days_total": 20,
        "detainer_bed_days": 300,
        "published_daily_cost": 10,
    }
    gross = {key: state(figures, definition=key)["results"]["gross_cost"] for key in DEFINITIONS}
    assert {key: result["value"] for key, result in gross.items()} == {
        "hold": "10.00",
        "extra_stay": "200.00",
        "all_days": "3000.00",
    }
    assert state(figures, definition="program")["results"].get("gross_cost") is None


def test_each_definition_says_what_it_counts_and_on_what_evidence() -> None:
    figures = {"hold_hours_total": 24, "published_daily_cost": 10}
    found = state(figures)["definitions"]
    assert list(found) == ["hold", "extra_stay", "all_days", "program"]
    assert all(each["label"] and each["counts"] for each in found.values())
    assert found["hold"]["evidence"] == "total hours"
    assert found["hold"]["chain"] == ["24 hours ÷ 24 = 1 day", "1 day × $10.00 = $10.00"]
    assert [key for key, each in found.items() if each["chosen"]] == ["hold"]
    assert "upper bound" in found["all_days"]["counts"]


def test_lines_for_a_part_of_the_period_are_not_set_beside_the_whole() -> None:
    month = {"period_start": "2025-01-01", "period_end": "2025-01-31"}
    lines = [{**month, "figures": {"detainer_bed_days": 100}}]
    figures = {"hold_hours_total": 24, "published_daily_cost": 10}
    found = state(figures, lines=lines)
    assert found["definitions"]["all_days"]["partial"]
    assert found["by_definition"]["all_days"] is None
    assert json.dumps(found).count("1000.00") == 1  # in its own line
    chosen = state(figures, lines=lines, definition="all_days")
    assert chosen["by_definition"]["all_days"] == "1000.00"


def test_lines_for_the_whole_period_are_set_beside_it() -> None:
    halves = [("2025-01-01", "2025-06-30"), ("2025-07-01", "2025-12-31")]
    lines = [
        {"period_start": start, "period_end": end, "figures": {"detainer_bed_days": 100}}
        for start, end in halves
    ]
    found = state({"hold_hours_total": 24, "published_daily_cost": 10}, lines=lines)
    assert found["by_definition"] == {"hold": "10.00", "extra_stay": None, "all_days": "2000.00"}

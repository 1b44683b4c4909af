"""In every language a case comes to the same figures, in the same order, under the same keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine import Case, analyse, calculate, read_case
from app.engine.reconciliation import RESULTS
from app.language import LANGUAGES, SPANISH, in_language
from tests.engine.reconciliation.pairs import RICH, compared, pairs
from tests.engine.uncertainty.ranged import ranged_cases
from tests.language.bracketed import spanish_in_brackets

Document = dict[str, Any]
_AFTER_NUMBER = re.compile(r"(?<=\d) [^\W\d]+(?: [^\W\d]+)*$")
# Where documents say something in words; all else is the same in every language.
SAID = frozenset(
    {
        "label",
        "where",
        "text",
        "texts",
        "note",
        "working",
        "steps",
        "chain",
        "rule",
        "cautions",
        "share_text",
        "value_text",
        "likely_text",
        "low_text",
        "high_text",
        "counts",
        "definition_label",
        "definition_note",
        "reason",
        "sentence",
        "range_a",
        "range_b",
        "evidence",
        "basis_words",
        "proportion",
        "message",
        "steps_not_said",
        "a",
        "b",
    }
)
POLICIES = [
    {"policy": "none"},
    {
        "policy": "custom",
        "held": {"level_1": "90%", "level_2": {"likely": "20%", "low": "10%", "high": "40%"}},
        "warrant_share": "80%",
        "keeps_program": False,
    },
    {"policy": "listed_severities_only", "classes": ["level_1"]},
]
RANGED = {
    "people_held": "380 to 440",
    "mean_hours_held": {"likely": 20.6, "low": 18, "high": 30, "grade": "C"},
    "published_daily_cost": {"likely": 113, "grade": "D"},
    "detainers_received": 900,
    "detainers_honored": 450,
    "minutes_per_detainer": "20 to 40",
    "loaded_hourly_wage": "41.20",
    "average_daily_population": 1088,
    "population": 250_000,
}
CASE: Document = {
    "period_start": "2025-01-01",
    "period_end": "2025-12-31",
    "figures": RANGED,
    "cost_items": [
        {"category": "food", "behavior": "variable", "annual_amount": "3,000,000 to 4,000,000"},
        {"category": "personnel", "behavior": "step_fixed", "annual_amount": 38_200_000},
        {"label": "Beds", "behavior": "step_fixed", "annual_amount": 90_000, "beds_per_step": 64},
    ],
    "program_items": [{"kind": "training", "amount": "10,000 to 12,000"}],
    "reimbursements": [{"kind": "flat_payment", "amount_per_hold": 50, "holds": 300}],
    "severity": {"basis": "charge", "people": {"level_1": 300, "level_2": 112}},
    "policies": POLICIES,
}


def without_words(part: Any) -> Any:
    """A document with its words left out, but not the keys it finds them by."""
    if isinstance(part, dict):
        return {
            name: without_words(value)
            for name, value in part.items()
            if name not in SAID or isinstance(value, dict)
        }
    if isinstance(part, list):
        return [without_words(each) for each in part]
    # A figure is written with its unit: "20.6 hours".
    return _AFTER_NUMBER.sub("", part) if isinstance(part, str) else part


def in_every_language(make: Callable[[], Any]) -> list[Any]:
    """What a function makes in each language, without words."""
    found = []
    for key in LANGUAGES:
        with in_language(key):
            found.append(without_words(make()))
    return found


def test_a_case_comes_to_the_same_in_every_language() -> None:
    def made() -> Document:
        statement = calculate(read_case(CASE))
        return {**statement.to_document(), **analyse(statement)}

    english, spanish = in_every_language(made)
    assert english == spanish
    assert len(english["drivers"]) > 3
    assert len(english["ask"]) == len(english["break_even"]) == 4
    assert english["policies"]["columns"][2]["values"]["net_cost"] is not None


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ranged_cases())
def test_so_does_any_other_case(case: Case) -> None:
    english, spanish = in_every_language(lambda: analyse(calculate(case)))
    assert english == spanish


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(pairs, st.sampled_from(sorted(RESULTS)))
def test_two_calculations_differ_by_the_same_shares(
    pair: tuple[Document, Document], result: str
) -> None:
    english, spanish = in_every_language(lambda: compared(*pair, result))
    assert english == spanish


def test_a_row_without_a_name_has_one_key_in_every_language() -> None:
    unnamed = {"category": "medical", "annual_amount": 4_000_000}
    with spanish_in_brackets(), in_language(SPANISH):
        found = compared(RICH, {**RICH, "cost_items": [*RICH["cost_items"], unnamed]})
    [entry] = found["figures"]
    assert (entry["key"], entry["label"]) == ("cost_items[Medical care]", "⟦Medical care⟧")


def test_a_difference_is_told_in_spanish() -> None:
    figures = {**RICH["figures"], "minutes_per_detainer": 50, "trips": 122}
    with in_language(SPANISH):
        found = compared(RICH, {**RICH, "figures": figures})
    assert found["reason"].startswith("De la diferencia de $")
    assert found["reason"].count("«") == found["reason"].count("»") == 1
    assert " en B frente a " in found["reason"]
    assert "  " not in found["reason"]

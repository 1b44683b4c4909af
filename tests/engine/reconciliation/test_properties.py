"""What holds for every pair of calculations."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.engine import calculate, read_case
from app.engine.reconciliation import RESULTS, reconcile
from tests.engine import cases
from tests.engine.reconciliation.pairs import (
    RICH,
    Document,
    compared,
    pairs,
    stated,
    total,
    with_figures,
)

few = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
results = st.sampled_from(sorted(RESULTS))


@few
@given(pairs, results, cases.facts, cases.facts)
def test_shares_sum_to_the_difference_to_the_last_place(
    pair: tuple[Document, Document], result: str, facts: Any, other_facts: Any
) -> None:
    a = calculate(read_case(pair[0]), facts)
    b = calculate(read_case(pair[1]), other_facts)
    found = reconcile(a, b, result)
    if found["difference"] is None:
        assert found["shares"] == {}
        assert None in (found["a"]["value"], found["b"]["value"])
    else:
        difference = Decimal(found["b"]["value"]) - Decimal(found["a"]["value"])
        assert total(found) == Decimal(found["difference"]) == difference


@few
@given(pairs, results)
def test_turning_the_two_round_negates_every_share(
    pair: tuple[Document, Document], result: str
) -> None:
    there, back = compared(*pair, result), compared(pair[1], pair[0], result)
    assert set(there["shares"]) == set(back["shares"])
    assert all(Decimal(a) == -Decimal(back["shares"][k]) for k, a in there["shares"].items())


@few
@given(pairs, st.randoms(use_true_random=False))
def test_the_order_of_figures_and_rows_does_not_matter(
    pair: tuple[Document, Document], mix: random.Random
) -> None:
    shuffled = [reordered(document, mix) for document in pair]
    assert compared(*pair)["shares"] == compared(shuffled[0], shuffled[1])["shares"]


def reordered(document: Document, mix: random.Random) -> Document:
    """The same case with everything in another order."""
    found: Document = {}
    for name in mix.sample(sorted(document), len(document)):
        value = document[name]
        if isinstance(value, list):
            value = mix.sample(value, len(value))
        if name == "figures":
            value = {key: value[key] for key in mix.sample(sorted(value), len(value))}
        found[name] = value
    return found


@few
@given(st.sampled_from(sorted(RICH["figures"])), st.integers(1, 5000))
def test_one_differing_figure_gets_the_whole_difference(name: str, value: int) -> None:
    found = compared(RICH, with_figures(RICH, **{name: value}))
    assume(Decimal(found["difference"]) != 0)
    assert found["shares"] == {name: found["difference"]}
    assert found["figures"][0]["share"] == "1"


@few
@given(cases.documents(), results)
def test_a_calculation_and_itself_differ_in_nothing(document: Document, result: str) -> None:
    found = reconcile(stated(document), stated(document), result)
    assert found["figures"] == found["not_entering"] == found["same_value_other_source"] == []


@few
@given(pairs)
def test_a_figure_that_does_not_differ_gets_nothing(pair: tuple[Document, Document]) -> None:
    one, other = ({**each, "figures": {**each["figures"], "trips": 7}} for each in pair)
    assert "trips" not in _named(compared(one, other))


def _named(found: Document) -> set[str]:
    entries = [*found["figures"], *found["not_entering"]]
    return {each["key"] for entry in entries for each in (entry, *entry.get("members", []))}


@few
@given(pairs)
def test_the_definition_stands_first_where_it_differs(pair: tuple[Document, Document]) -> None:
    one, other = (
        {**each, "definition": key} for each, key in zip(pair, ("hold", "program"), strict=True)
    )
    found = compared(one, other)
    if found["shares"]:
        assert found["figures"][0]["kind"] == "definition"
        assert found["sentence"].startswith("The two count different things: A counts ")

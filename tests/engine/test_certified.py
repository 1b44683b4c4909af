"""The certified share is what a reader would work out by hand, and moves with single figures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from functools import reduce
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine import Statement, calculate, check_case, read_case
from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.case.placed import placed_figures
from app.engine.case.replacing import with_figures
from app.engine.certified import CertifiedShare, certified_document, certified_share
from app.engine.figure import Figure
from tests.engine.cases import documents
from tests.engine.worked import a_case

Document = dict[str, Any]


def marked(document: Document, paths: Collection[str]) -> Statement:
    """The statement in which the figures at these paths, and no others, are certified."""

    def mark(path: str, figure: Figure) -> Figure:
        return replace(figure, certified=path in paths)

    return calculate(with_figures(read_case(document), mark))


def paths_of(document: Document) -> list[str]:
    """The paths of all figures that can stand behind the gross cost."""
    return [each.path for each in placed_figures(read_case(document))]


def share_of(document: Document, *lacking: str) -> CertifiedShare:
    """The share where every figure is certified but those at the paths."""
    found = certified_share(marked(document, set(paths_of(document)) - set(lacking)))
    assert found
    return found


# 100 people × 24 hours at $100.00 are $10,000.00; 100 detainers × 30 min at $40.00 are $2,000.00;
# 10 trips at $50.00 are $500.00; four officers × 10 hours at $45.00 are $1,800.00, and $700.00
# for travel.
ONE_PLACE = a_case(
    {
        "people_held": 100,
        "mean_hours_held": 24,
        "published_daily_cost": 100,
        "detainers_received": 100,
        "minutes_per_detainer": 30,
        "loaded_hourly_wage": 40,
        "trips": 10,
        "cost_per_trip": 50,
        "population": 10_000,
        "average_daily_population": 400,
    },
    program_items=[
        {"label": "Training", "officers": 4, "hours": 10, "loaded_hourly_wage": 45},
        {"label": "Travel", "amount": 700},
    ],
    reimbursements=[{"kind": "other", "label": "A grant", "amount": 900}],
)


@pytest.mark.parametrize(
    ("lacking", "certified"),
    [
        ((), "15000.00"),
        (("figures.people_held",), "5000.00"),
        (("figures.published_daily_cost",), "5000.00"),
        (("figures.loaded_hourly_wage",), "13000.00"),
        (("figures.cost_per_trip", "figures.trips"), "14500.00"),
        (("program_items[0].hours",), "13200.00"),
        (("program_items[0].hours", "program_items[1].amount"), "12500.00"),
        (("figures.people_held", "figures.detainers_received"), "3000.00"),
        # No part of the gross cost rests on these.
        (("figures.population", "reimbursements[0].amount"), "15000.00"),
        (("figures.average_daily_population",), "15000.00"),
    ],
)
def test_it_moves_exactly_as_by_hand(lacking: tuple[str, ...], certified: str) -> None:
    found = share_of(ONE_PLACE, *lacking)
    assert found.of == Decimal("15000.00")
    assert found.certified == Decimal(certified)
    assert found.share == CONTEXT.divide(Decimal(certified), Decimal(15_000))


def test_it_names_the_figures_that_are_not_certified() -> None:
    found = share_of(ONE_PLACE, "figures.trips", "program_items[1].amount", "figures.population")
    assert found.lacking == ("figures.trips", "program_items[1].amount")


def month(number: int, days: int, **figures: Any) -> Document:
    period = {"period_start": f"2025-{number:02}-01", "period_end": f"2025-{number:02}-28"}
    return {"jail": "Main", **period, "figures": {"detainer_bed_days": days, **figures}}


# 100, 200 and 300 days; the first two at the shared rate of $50.00, the third at its own of $60.00.
MONTHS = a_case(
    {"published_daily_cost": 50},
    definition="all_days",
    lines=[month(1, 100), month(2, 200), month(3, 300, published_daily_cost=60)],
)


@pytest.mark.parametrize(
    ("lacking", "certified"),
    [
        ((), 33_000),
        (("lines[1].figures.detainer_bed_days",), 23_000),
        (("lines[2].figures.published_daily_cost",), 15_000),
        # A rate shared by two lines takes both away.
        (("figures.published_daily_cost",), 18_000),
    ],
)
def test_lines_count_one_by_one_with_the_rates_they_share(
    lacking: tuple[str, ...], certified: int
) -> None:
    found = share_of(MONTHS, *lacking)
    assert (found.certified, found.of) == (Decimal(certified), Decimal(33_000))
    assert len(found.terms) == 3


ITEMS = a_case(
    {"people_held": 100, "mean_hours_held": 24, "average_daily_population": 10},
    cost_basis="average",
    cost_items=[
        {"category": "food", "annual_amount": 365_000, "behavior": "variable"},
        {"category": "legal", "annual_amount": 1000, "outside_jail_budget": True},
    ],
)


@pytest.mark.parametrize("path", ["cost_items[0].annual_amount", "cost_items[1].annual_amount"])
def test_a_daily_cost_of_items_rests_on_all_of_them(path: str) -> None:
    assert share_of(ITEMS).certified == Decimal("10000.00")
    assert share_of(ITEMS, path).certified == 0
    assert share_of(ITEMS, "figures.average_daily_population").certified == 0


def test_of_several_ways_to_the_days_only_the_one_taken_counts() -> None:
    figures = {**ONE_PLACE["figures"], "hold_hours_total": 9999, "share_of_limit_used": "50%"}
    document = {**ONE_PLACE, "figures": figures}
    assert share_of(document, "figures.hold_hours_total").share == 1
    assert share_of(document, "figures.mean_hours_held").certified == 5000


def test_the_clock_and_the_choices_do_not_count_against_it() -> None:
    figures = {"people_held": 10, "share_of_limit_used": "50%", "published_daily_cost": 100}
    for rule in ("form_i247a", "regulation"):
        assert share_of(a_case(figures, clock_rule=rule)).share == 1


def test_only_what_taking_part_adds_counts_by_that_definition() -> None:
    found = share_of({**ONE_PLACE, "definition": "program"}, "figures.people_held")
    assert (found.certified, found.of) == (Decimal(5000), Decimal(5000))


def test_without_a_gross_cost_there_is_no_share() -> None:
    assert certified_share(calculate(read_case(a_case({"people_held": 3})))) is None
    assert certified_document(calculate(read_case(a_case({"people_held": 3})))) is None


def test_no_dollars_have_no_share() -> None:
    figures = {"people_held": 0, "mean_hours_held": 24, "published_daily_cost": 100}
    found = share_of(a_case(figures))
    assert found.share is None
    assert (found.certified, found.of) == (Decimal(0), Decimal(0))
    assert found.to_document()["share"] is None
    assert found.to_document()["is_whole"]


def test_what_was_saved_counts_by_its_size() -> None:
    figures = {
        **ONE_PLACE["figures"],
        "people_with_detainer": 10,
        "stay_with_detainer": 5,
        "stay_without_detainer": 20,
    }
    document = {**ONE_PLACE, "figures": figures, "definition": "extra_stay"}
    # 10 people × (5 − 20) days at $100.00 are −$15,000.00, beside $5,000.00 of added cost.
    found = share_of(document, "figures.stay_with_detainer")
    assert (found.of, found.certified) == (Decimal(-10_000), Decimal(5_000))
    assert found.share == Decimal("0.25")
    assert found.is_by_size


def test_its_document_says_it_by_parts() -> None:
    document = share_of(ONE_PLACE, "program_items[1].amount").to_document()
    assert (document["certified"], document["of"]) == ("14300.00", "15000.00")
    assert document["share"] == "0.9533333333"
    assert not document["is_whole"]
    assert document["not_certified"] == ["program_items[1].amount"]
    assert [(part["name"], part["certified"], part["of"]) for part in document["parts"]] == [
        ("hold_cost", "10000.00", "10000.00"),
        ("processing_cost", "2000.00", "2000.00"),
        ("transport_cost", "500.00", "500.00"),
        ("program_cost", "1800.00", "2500.00"),
    ]


def answered(document: Document) -> Document:
    """The document with what gives it a gross cost: hours and a rate where they fit, an item."""
    items = [*document.get("program_items", []), {"label": "Travel", "amount": 250}]
    figures = {
        "people_held": 12,
        "mean_hours_held": 20,
        "published_daily_cost": 90,
        **document["figures"],
    }
    best = {**document, "program_items": items, "figures": figures, "definition": "hold"}
    if check_case(best)[0] and calculate(read_case(best)).value(q.gross_cost) is not None:
        return best
    return {**document, "program_items": items, "definition": "program"}


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(documents().map(answered), st.data())
def test_it_is_a_share_of_the_gross_cost_that_only_grows(document: Document, data: Any) -> None:
    paths = paths_of(document)
    statement = marked(document, paths)
    gross = statement.value(q.gross_cost)
    everything = certified_share(statement)
    assert everything is not None
    assert everything.share in (1, None)
    assert not everything.lacking
    nothing = certified_share(marked(document, ()))
    assert nothing is not None
    assert not nothing.certified
    assert nothing.share in (0, None)
    some = data.draw(st.sets(st.sampled_from(paths)) if paths else st.just(set()))
    one_more = some | {data.draw(st.sampled_from(paths))} if paths else some
    less, more = (certified_share(marked(document, each)) for each in (some, one_more))
    assert less is not None
    assert more is not None
    for found in (nothing, less, more):
        sums = [_sum(found, is_certified) for is_certified in (True, False)]
        assert CONTEXT.add(*sums) == gross
        assert sums[0] == found.certified
    assert (less.share is None) == (more.share is None)
    assert 0 <= (less.share or 0) <= (more.share or 0) <= 1


def _sum(found: CertifiedShare, is_certified: bool) -> Decimal:
    amounts = (term.amount for term in found.terms if term.is_certified is is_certified)
    return reduce(CONTEXT.add, amounts, Decimal(0))

"""Cost items and program items, row by row."""

from __future__ import annotations

from tests.checking_client import CheckingClient
from tests.web.calculations.journey import address, begin, document_of, row, send


def test_cost_items_give_four_daily_costs_side_by_side(client: CheckingClient) -> None:
    calculation_id = begin(client)
    items = {
        **row("cost_items", 0, label="Kitchen", annual_amount="$1,200,000", category="food",
              behavior="variable", source_title="Ledger", grade="B"),
        **row("cost_items", 1, label="Benefits", annual_amount="300000", behavior="fixed",
              outside_jail_budget="y"),
    }  # fmt: skip
    send(client, calculation_id, "daily-cost",
         {**items, "figures-average_daily_population-value": "562"})  # fmt: skip
    assert document_of(client, calculation_id)["cost_items"] == [
        {
            "label": "Kitchen",
            "category": "food",
            "behavior": "variable",
            "outside_jail_budget": False,
            "annual_amount": {"likely": "1200000", "grade": "B", "source": {"title": "Ledger"}},
        },
        {
            "label": "Benefits",
            "behavior": "fixed",
            "outside_jail_budget": True,
            "annual_amount": "300000",
        },
    ]
    words = client.get(address(calculation_id, "daily-cost")).words
    # 1,200,000 / (562 × 365) = 5.85; with the benefits of another department 7.31
    assert "$5.85" in words
    assert "$7.31" in words


def test_a_step_fixed_item_keeps_the_beds_that_a_post_serves(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    posts = row("cost_items", 0, label="Posts", annual_amount="840,000", behavior="step_fixed",
                beds_per_step="48 beds")  # fmt: skip
    send(visitor, calculation_id, "daily-cost", posts)
    (item,) = document_of(visitor, calculation_id)["cost_items"]
    assert item["beds_per_step"] == "48"
    before = document_of(visitor, calculation_id)
    send(visitor, calculation_id, "daily-cost", {})
    assert document_of(visitor, calculation_id) == before
    assert (
        "Without the average daily population"
        in visitor.get(address(calculation_id, "check")).words
    )
    assert (
        "Beds that one post or housing unit serves: Posts"
        in visitor.get(address(calculation_id, "check")).words
    )


def test_a_program_item_is_time_or_an_amount(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {
        **row("program_items", 0, label="Backfill", kind="backfill", officers="4", hours="160",
              loaded_hourly_wage="$41.20"),
        **row("program_items", 1, label="Desks", kind="equipment", amount="900"),
    }  # fmt: skip
    send(visitor, calculation_id, "staff", {**typed, "program_model": "JEM"})
    assert document_of(visitor, calculation_id)["program_items"] == [
        {
            "label": "Backfill",
            "kind": "backfill",
            "officers": "4",
            "hours": "160",
            "loaded_hourly_wage": "41.2",
        },
        {"label": "Desks", "kind": "equipment", "amount": "900"},
    ]


def test_legal_exposure_is_entered_once_and_taken_out(client: CheckingClient) -> None:
    calculation_id = begin(client)
    typed = row("exposure", claims="1", days_per_claim="3", amount_per_day="$10,000", fees="25000",
                source_title="Settlement")  # fmt: skip
    send(client, calculation_id, "terms", typed)
    exposure = document_of(client, calculation_id)["exposure"]
    assert exposure["amount_per_day"] == {"likely": "10000", "source": {"title": "Settlement"}}
    page = client.get(address(calculation_id, "terms"))
    client.submit(client.submit(page, {"remove": "exposure-0"}, 200), {})
    assert "exposure" not in document_of(client, calculation_id)


def test_a_budget_line_is_kept_with_its_page(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = row("budget_lines", label="Public defender", amount="2,400,000", source_page="112")
    send(visitor, calculation_id, "terms", typed)
    assert document_of(visitor, calculation_id)["budget_lines"] == [
        {"label": "Public defender", "amount": {"likely": "2400000", "source": {"page": "112"}}}
    ]

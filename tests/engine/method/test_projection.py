"""The years after the period (method, section 3.8)."""

from __future__ import annotations

from typing import Any

from tests.engine.worked import result, state

FIGURES: dict[str, Any] = {
    "detainer_bed_days": 100,
    "published_daily_cost": 10,
    "detainer_growth": "10%",
    "daily_cost_growth": "5%",
}
GRANT = [{"kind": "state_grant", "amount": 100}]
PROGRAM = [{"amount": 200}]


def project(figures: dict[str, Any] | None = None, **parts: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = state(
        FIGURES if figures is None else figures, definition="all_days", **parts
    )["projection"]
    return found


def test_days_and_rate_both_grow() -> None:
    years = project()
    # 1,000 × 1.155, then × 1.155 again each year
    assert [year["detention_cost"] for year in years] == [
        "1155.00",
        "1334.03",
        "1540.80",
        "1779.62",
        "2055.46",
        "2374.06",
    ]
    assert years[0]["other_cost"] is None


def test_other_cost_and_money_received_grow_with_detainers_only() -> None:
    first = project(program_items=PROGRAM, reimbursements=GRANT)[0]
    assert first == {
        "year": 1,
        "detention_cost": "1155.00",
        "other_cost": "220.00",
        "reimbursements": "110.00",
        "net_cost": "1265.00",
    }


def test_six_years_are_added_up() -> None:
    assert result("projected_six_year_cost", FIGURES, definition="all_days") == "10238.97"


def test_a_month_is_brought_to_a_year() -> None:
    figures = FIGURES | {"detainer_growth": 0, "daily_cost_growth": 0}
    [year, *_] = project(figures, period_start="2025-04-01", period_end="2025-04-30")
    assert year["detention_cost"] == "12166.67"


def test_fewer_detainers_cost_less_and_none_cost_nothing() -> None:
    years = project(FIGURES | {"detainer_growth": "-50%", "daily_cost_growth": 0})
    assert [year["net_cost"] for year in years[:2]] == ["500.00", "250.00"]
    years = project(FIGURES | {"detainer_growth": -1, "daily_cost_growth": 0})
    assert {year["net_cost"] for year in years} == {"0.00"}


def test_without_both_growths_nothing_is_projected() -> None:
    for name in ("detainer_growth", "daily_cost_growth"):
        assert project({key: value for key, value in FIGURES.items() if key != name}) == []

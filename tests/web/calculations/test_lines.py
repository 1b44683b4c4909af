"""Lines by month or by jail."""

from __future__ import annotations

from tests.checking_client import CheckingClient
from tests.services.cases import BY_MONTH
from tests.web.calculations.journey import address, begin, document_of, draft_of, row, send, shown


def test_a_line_keeps_the_figures_its_form_does_not_show(client: CheckingClient) -> None:
    calculation_id = draft_of(client, BY_MONTH)
    send(client, calculation_id, "lines", {"lines-1-detainer_bed_days": "250"})
    lines = document_of(client, calculation_id)["lines"]
    assert lines[0] == BY_MONTH["lines"][0]
    assert lines[1]["figures"] == {
        **BY_MONTH["lines"][1]["figures"],
        "detainer_bed_days": {"likely": "250", "note": "Changed here from 202 days."},
    }


def test_a_line_of_the_whole_period_goes_with_it_when_it_changes(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {
        **row("lines", 0, jail="Whole", people_held="30"),
        **row("lines", 1, jail="May", period="May 2025", people_held="12"),
    }
    send(visitor, calculation_id, "lines", typed)
    send(visitor, calculation_id, "place", {"period": "April 2025 to June 2025"})
    lines = document_of(visitor, calculation_id)["lines"]
    assert [(line["period_start"], line["period_end"]) for line in lines] == [
        ("2025-04-01", "2025-06-30"),
        ("2025-05-01", "2025-05-31"),
    ]


def test_lines_are_kept_with_their_periods(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {
        **row("lines", 0, jail="Main", period="January 2025", people_held="30"),
        **row("lines", 1, jail="Annex", period="2/1/2025 to 2/14/2025", people_held="12"),
        **row("lines", 2, jail="Both", detainer_bed_days="1,000"),
    }
    send(visitor, calculation_id, "lines", typed)
    lines = document_of(visitor, calculation_id)["lines"]
    assert [(line["period_start"], line["period_end"]) for line in lines] == [
        ("2025-01-01", "2025-01-31"),
        ("2025-02-01", "2025-02-14"),
        ("2025-01-01", "2025-12-31"),
    ]
    fields = shown(visitor, calculation_id, "lines")
    assert [fields[f"lines-{index}-period"] for index in range(3)] == [
        "January 2025",
        "2/1/2025 to 2/14/2025",
        "2025",
    ]


def test_every_figure_of_a_line_can_be_changed_and_taken_out(client: CheckingClient) -> None:
    first = {**BY_MONTH["lines"][0]["figures"], "people_held": "20", "hold_hours_total": "480"}
    lines = [{**BY_MONTH["lines"][0], "figures": first}, *BY_MONTH["lines"][1:]]
    calculation_id = draft_of(client, {**BY_MONTH, "definition": "hold", "lines": lines})
    fields = shown(client, calculation_id, "lines")
    assert {name: fields[f"lines-0-{name}"] for name in ("hold_hours_total", "trips")} == {
        "hold_hours_total": "480",
        "trips": "1",
    }
    assert "lines-1-hold_hours_total" in fields
    typed = row("lines", 0, hold_hours_total="500", trips="", cost_per_trip="130")
    send(client, calculation_id, "lines", typed)
    after = document_of(client, calculation_id)["lines"]
    assert after[0]["figures"] == {
        **{name: first[name] for name in ("detainer_bed_days", "published_daily_cost")},
        "people_held": "20",
        "hold_hours_total": "500",
        "cost_per_trip": {"likely": "130", "note": "Changed here from $120.00. Month 1"},
    }
    assert after[1:] == lines[1:]


def test_a_mean_beside_a_total_of_hours_is_warned_of(visitor: CheckingClient) -> None:
    figures = {"people_held": "20", "hold_hours_total": "480"}
    line = {**BY_MONTH["lines"][0], "figures": figures}
    calculation_id = draft_of(visitor, {**BY_MONTH, "definition": "hold", "lines": [line]})
    warning = "A line has both mean hours and total hours; the mean is used."
    check = address(calculation_id, "check")
    assert warning not in visitor.get(check).words
    send(visitor, calculation_id, "lines", row("lines", 0, mean_hours_held="30"))
    page = visitor.get(check)
    assert warning in page.words
    assert address(calculation_id, "lines") in page.links()

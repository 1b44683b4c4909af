"""Columns that become rows of a list: a year's costs, a program's cost, money received."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.engine.case.shapes import ITEM_SHAPES
from app.intake.batch.column import Column, ItemPlace
from app.language import marked

_COSTS = (
    (
        "variable",
        marked("Jail costs that change with each person, a year"),
        marked("Food, medicine, clothing. With the average daily population they give the rates."),
    ),
    (
        "step_fixed",
        marked("Jail costs that change in steps, a year"),
        marked("Posts and housing units, which open or close as a whole."),
    ),
    (
        "fixed",
        marked("Jail costs that do not change, a year"),
        marked("Administration, utilities, the building: in the jail’s own budget."),
    ),
)
_MONEY = (
    (
        "scaap_award",
        "scaap",
        "award",
        marked("SCAAP award"),
        marked("Paid one to two years late: the award for the days of this period."),
    ),
    (
        "vendor_fee_share",
        "scaap",
        "vendor_fee_share",
        marked("Vendor's share of the award"),
        marked("Such as 22%, where a company files the claim."),
    ),
    (
        "per_diem_rate",
        "per_diem",
        "rate",
        marked("Federal rate for a day"),
        marked("Paid by agreement for people in federal custody; with their days."),
    ),
    (
        "per_diem_days",
        "per_diem",
        "days",
        marked("Days in federal custody"),
        marked("The days that the federal rate was paid for."),
    ),
    (
        "amount_per_hold",
        "flat_payment",
        "amount_per_hold",
        marked("Payment for each hold"),
        marked("Where an agreement pays once for a hold; with the number of holds."),
    ),
    (
        "paid_holds",
        "flat_payment",
        "holds",
        marked("Holds paid for"),
        marked("The holds that were paid for."),
    ),
    (
        "program_reimbursement",
        "program_reimbursement",
        "amount",
        marked("Money received for the program"),
        marked("Salaries, overtime and awards paid back under 287(g)."),
    ),
    (
        "state_grant",
        "state_grant",
        "amount",
        marked("State grant received"),
        marked("For the same period."),
    ),
    (
        "other_money_received",
        "other",
        "amount",
        marked("Other money received"),
        marked("For the same period."),
    ),
)


def _items() -> Iterator[Column]:
    """Figures that stand in a row of a list: a year's costs, a program's, and money received."""
    for behavior, label, includes in _COSTS:
        yield _item(
            f"{behavior}_costs",
            ("cost_items", behavior, "annual_amount"),
            {"category": "other", "behavior": behavior},
            label,
            includes,
        )
    yield _item(
        "costs_outside_jail_budget",
        ("cost_items", "outside", "annual_amount"),
        {"category": "other", "behavior": "fixed", "outside_jail_budget": True},
        marked("Jail costs in other departments’ budgets, a year"),
        marked("Benefits, hospital care, capital and legal cost. Counted in the full cost alone."),
    )
    yield _item(
        "program_amount",
        ("program_items", "other", "amount"),
        {"kind": "other"},
        marked("Cost of a program such as 287(g)"),
        marked("Staff, training, travel, equipment: what taking part adds in the period."),
    )
    yield Column(
        "scaap_award_year",
        label=marked("Year of the SCAAP award"),
        includes=marked("Such as 2025: awards are paid one to two years late."),
        item=ItemPlace("reimbursements", "scaap", "award_year", {"kind": "scaap"}),
    )
    for key, kind, name, label, includes in _MONEY:
        yield _item(key, ("reimbursements", kind, name), {"kind": kind}, label, includes)


def _item(
    key: str,
    place: tuple[str, str, str],
    words: Mapping[str, str | bool],
    label: str,
    includes: str,
) -> Column:
    rows, row, name = place
    quantity = ITEM_SHAPES[rows].figures[name]
    item = ItemPlace(rows, row, name, words)
    return Column(key, label=label, includes=includes, quantity=quantity, item=item)


ITEM_COLUMNS = tuple(_items())

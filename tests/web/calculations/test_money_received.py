"""Money received: each kind with its own figures, each a row of its own."""

from __future__ import annotations

import pytest

from app.engine.case.shapes import REIMBURSEMENT_FIGURES
from app.engine.wording import REIMBURSEMENT_KINDS
from tests.checking_client import CheckingClient
from tests.services.cases import FULL
from tests.web.calculations.journey import address, begin, document_of, draft_of, row, send


@pytest.mark.parametrize("kind", REIMBURSEMENT_FIGURES)
def test_each_kind_of_money_asks_for_its_own_figures(visitor: CheckingClient, kind: str) -> None:
    calculation_id = begin(visitor)
    page = visitor.get(address(calculation_id, "money"))
    page = visitor.submit(page, {"add": f"reimbursements:{kind}"}, 200)
    assert REIMBURSEMENT_KINDS[kind] in page.words
    figures = dict.fromkeys(REIMBURSEMENT_FIGURES[kind][0], "0.5")
    asked = {name.split("-")[2] for name in page.form()[1] if name.startswith("reimbursements-")}
    assert set(figures) == asked & {
        name for names, _ in REIMBURSEMENT_FIGURES.values() for name in names
    }
    visitor.submit(page, row("reimbursements", **figures, label="Named"))
    (kept,) = document_of(visitor, calculation_id)["reimbursements"]
    assert kept == {"label": "Named", "kind": kind, **figures}


def test_money_of_several_kinds_stays_in_order(client: CheckingClient) -> None:
    calculation_id = begin(client)
    page = client.get(address(calculation_id, "money"))
    for kind in ("other", "scaap", "flat_payment"):
        page = client.submit(page, {"add": f"reimbursements:{kind}"}, 200)
    typed = {
        **row("reimbursements", 0, label="Grant", amount="9,000"),
        **row("reimbursements", 1, award="133000", vendor_fee_share="22%", award_year="2024"),
        **row("reimbursements", 2, amount_per_hold="50", holds="120", source_title="Agreement"),
    }
    client.submit(page, typed)
    rows = document_of(client, calculation_id)["reimbursements"]
    assert [each["kind"] for each in rows] == ["other", "scaap", "flat_payment"]
    assert rows[1]["vendor_fee_share"] == "0.22"
    assert rows[1]["award_year"] == "2024"
    assert rows[2]["holds"]["source"] == {"title": "Agreement"}


def test_each_figure_of_a_source_of_money_keeps_its_own_source(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    before = FULL["reimbursements"][0]
    send(visitor, calculation_id, "money", {"reimbursements-0-days": "40"})
    per_diem = document_of(visitor, calculation_id)["reimbursements"][0]
    assert per_diem["rate"] == before["rate"]
    assert per_diem["days"]["likely"] == "40"
    assert per_diem["days"].get("source") == before["days"].get("source")
    assert per_diem["days"]["note"].startswith("Changed here from ")


def test_what_is_newly_said_about_a_row_holds_for_all_its_figures(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    send(visitor, calculation_id, "money", {"reimbursements-0-note": "Both from the letter."})
    per_diem = document_of(visitor, calculation_id)["reimbursements"][0]
    assert {per_diem[name]["note"] for name in ("rate", "days")} == {"Both from the letter."}

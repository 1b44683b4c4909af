"""The break-even of one figure, for a draft, a saved version and a shared one."""

from __future__ import annotations

import pytest

from tests.checking_client import CheckingClient
from tests.services.cases import QUICK
from tests.web.calculations.journey import address, begin, draft_of, saved

ASKED = "?figure=mean_hours_held&amount=%2425%2C000"


def test_without_anything_asked_there_is_the_form_alone(visitor: CheckingClient) -> None:
    page = visitor.get(address(begin(visitor), "break-even"))
    assert "Choose a figure and an amount" in page.words
    assert "Hours held, on average" in page.words


def test_the_value_is_given_with_its_proof(visitor: CheckingClient) -> None:
    page = visitor.get(address(begin(visitor), "break-even") + ASKED)
    assert "the net cost is $25,000.00." in page.words
    assert "Put back, to prove it" in page.words
    assert "= $25,000.00" in page.words


def test_a_saved_version_has_its_own(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    saved(visitor, calculation_id)
    page = visitor.get(address(calculation_id, "versions/1/break-even") + ASKED)
    assert "= $25,000.00" in page.words
    assert address(calculation_id, "versions/1") in page.links()


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("?figure=bookings&amount=0", "Choose one of the figures in the list."),
        ("?figure=&amount=0", "Choose one of the figures in the list."),
        ("?figure=mean_hours_held&amount=much", "Enter an amount in dollars"),
        ("?figure=mean_hours_held&amount=5+days", "Enter an amount in dollars"),
        ("?figure=mean_hours_held&amount=99999999999999", "Enter an amount in dollars"),
        ("?figure=%00%01&amount=%E2%80%AE", "Choose one of the figures in the list."),
    ],
)
def test_what_cannot_be_worked_out_is_said_at_its_field(
    visitor: CheckingClient, asked: str, message: str
) -> None:
    page = visitor.get(address(begin(visitor), "break-even") + asked, status=422)
    assert message in page.words


def test_an_empty_amount_is_zero(visitor: CheckingClient) -> None:
    page = visitor.get(address(begin(visitor), "break-even") + "?figure=mean_hours_held&amount=")
    assert "the net cost is $0.00." in page.words


def test_without_a_total_no_figure_can_be_chosen(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {**QUICK, "figures": {}})
    visitor.get(address(calculation_id, "break-even"))
    visitor.get(address(calculation_id, "break-even") + ASKED, status=422)


def test_the_result_leads_to_it(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    text = visitor.get(address(calculation_id, "result")).text
    assert f'action="{address(calculation_id, "break-even")}"' in text


def test_another_browser_does_not_reach_it(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    other = CheckingClient(visitor.app)
    other.get(address(calculation_id, "break-even"), status=404)

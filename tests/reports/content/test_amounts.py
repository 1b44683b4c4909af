"""Shares and days as a reader sees them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.language import in_language
from app.reports.content.amounts import days_text, share


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0.034", "3.4%"),
        ("0", "0%"),
        ("0.0004", "0.04%"),
        ("-0.0002", "−0.02%"),
        ("0.00004", "0.004%"),
        ("0.000001", "0.0001%"),
        ("0.0000001", "less than 0.0001%"),
        ("-0.034", "−3.4%"),
        ("5.24", "5.2 times"),
        ("-5.24", "−5.2 times"),
    ],
)
def test_a_share_keeps_its_sign_and_as_many_decimals_as_it_takes(value: str, text: str) -> None:
    assert share(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("95.25", "95.25 days"), ("1", "1 day"), ("23110", "23,110 days"), ("0.5", "0.5 days")],
)
def test_days_keep_two_decimals(value: str, text: str) -> None:
    assert days_text(Decimal(value)) == text


def test_numbers_stay_in_spanish_and_their_words_follow() -> None:
    with in_language("es"):
        written = [days_text(Decimal(value)) for value in ("1", "0.5", "23110")]
        shares = [share(Decimal(value)) for value in ("5.24", "0.0000001", "0.034")]
    assert written == ["1 día", "0.5 días", "23,110 días"]
    assert shares == ["5.2 veces", "menos de 0.0001%", "3.4%"]

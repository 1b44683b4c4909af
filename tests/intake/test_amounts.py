"""Numbers as people type them and as spreadsheets keep them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from app.intake.amounts import read_amount
from app.intake.problems import BadCellError
from app.intake.sheets import Cell

MOST = Decimal(1_000_000)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1,234.50", "1234.50"),
        ("$ 140", "140"),
        (" 22e3 ", "22000"),
        (".5", "0.5"),
        ("0", "0"),
        (0, "0"),
        (12, "12"),
        (12.0, "12"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (232.38000000000002, "232.38"),
        (1e5, "100000"),
    ],
)
def test_an_amount_is_read_exactly(cell: Cell, amount: str) -> None:
    assert read_amount(cell, most=MOST) == Decimal(amount)


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("", "missing (the cell is empty)"),
        ("n/a", "missing (n/a)"),
        ("-3", '"-3" is negative; the least that can be reported is 0'),
        (-3.5, '"-3.5" is negative; the least that can be reported is 0'),
        ("($150)", '"($150)" is negative; the least that can be reported is 0'),
        (1e30, '"1e+30" is larger than 1,000,000, the most this column takes'),
        (1e300, '"1e+300" is not a number'),
        (float("nan"), '"nan" is not a number'),
        (float("inf"), '"inf" is not a number'),
        (True, '"TRUE" is not a number'),
        (date(2015, 7, 4), '"2015-07-04" is not a number'),
        (time(13, 5), '"13:05:00" is not a number'),
        ("2.5", '"2.5" is not a whole number'),
        (2.5, '"2.5" is not a whole number'),
        ("DOE, JANE", "what stands there is not a number"),
        ("123-45-6789", "what stands there is not a number"),
    ],
)
def test_what_is_no_amount_is_refused(cell: Cell, message: str) -> None:
    with pytest.raises(BadCellError) as refused:
        read_amount(cell, most=MOST, decimals=0)
    assert str(refused.value) == message

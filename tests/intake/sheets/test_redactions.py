"""What an office writes where it gives no value."""

from __future__ import annotations

import pytest

from app.intake.sheets import is_redacted


@pytest.mark.parametrize(
    "cell",
    [
        "b(6)",
        "b(6), b(7)c",
        "(b)(6)",
        "(b)(6);(b)(7)(C)",
        "(b)(6), (b)(7)(c)",
        "(b) (6), (b) (7)(C)",
        "(b)(6) and (b)(7)(C)",
        "b6",
        "b(7)(E)",
        "Exemption (b)(6)",
        "[REDACTED]",
        "Redacted",
        "(withheld)",
        "XXXX",
        "xxx",
        "****",
        "█████",
    ],
)
def test_a_redaction_is_known(cell: str) -> None:
    assert is_redacted(cell)


@pytest.mark.parametrize(
    "cell",
    ["", "B", "B1", "BC", "b(6) COUNTY JAIL", "XX", "BOB", "ABBEVILLE", "X" * 100, 6, None, "C 7"],
)
def test_what_is_a_value_is_none(cell: object) -> None:
    assert not is_redacted(cell)

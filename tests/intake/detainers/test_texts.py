"""Words of releases: forms, states, gaps."""

from __future__ import annotations

import pytest

from app.intake.detainers.texts import Asks, asks_of, plain_text, state_code


@pytest.mark.parametrize(
    ("form", "asks"),
    [
        ("I247 - Immigration Detainer - Notice of Action (as of March 2013)", Asks.HOLD),
        ("I247D - Immigration Detainer - Request for Action", Asks.HOLD),
        ("I-247A", Asks.HOLD),
        ("I247X - Request for Voluntary Transfer", Asks.HOLD),
        ("Immigration Detainer", Asks.HOLD),
        ("I247N - Immigration Advisal - Request for Notification", Asks.NOTICE),
        ("I-247 N", Asks.NOTICE),
        ("i-247n", Asks.NOTICE),
        ("I247G - Request for Advance Notification of Release", Asks.NOTICE),
        ("", Asks.NOT_SAID),
        ("(redacted)", Asks.NOT_SAID),
        ("Other", Asks.NOT_SAID),
    ],
)
def test_a_form_asks_to_hold_or_only_for_notice(form: str, asks: Asks) -> None:
    assert asks_of(form) is asks


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("TEXAS", "TX"),
        ("Texas", "TX"),
        ("TX", "TX"),
        ("tx", "TX"),
        ("District of Columbia", "DC"),
        ("PUERTO RICO", "PR"),
        ("(redacted)", "(redacted)"),
        ("ATLANTIS", "ATLANTIS"),
        ("", ""),
    ],
)
def test_states_are_known_by_name_and_by_letters(written: str, code: str) -> None:
    assert state_code(written) == code


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  TRAVIS  CTY\tJAIL ", "TRAVIS CTY JAIL"),
        (1.0, "1"),
        (2, "2"),
        ("NA", ""),
        ("n/a", ""),
        ("(b)(6);(b)(7)(C)", "(redacted)"),
        ("1 Convicted Criminal", "1 Convicted Criminal"),
    ],
)
def test_a_cell_becomes_one_plain_line(cell: str | float, text: str) -> None:
    assert plain_text(cell) == text

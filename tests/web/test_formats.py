"""The filters of the templates."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from app.language import in_language
from app.web import formats


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (formats.money(Decimal("12534043.20")), "$12,534,043"),
        (formats.money("-24.6"), "−$25"),
        (formats.money(None), "not known"),
        (formats.money_exact(Decimal("12534043.2")), "$12,534,043.20"),
        (formats.number(2616), "2,616"),
        (formats.number("712.4167"), "712.42"),
        (formats.days(1), "1 day"),
        (formats.days("91560"), "91,560 days"),
        (formats.share(Decimal("0.0342")), "3.4%"),
        (formats.day(date(2017, 1, 27)), "January 27, 2017"),
        (formats.day("2017-01-27"), "January 27, 2017"),
        (formats.day(datetime(2017, 1, 27, 23, tzinfo=UTC)), "January 27, 2017"),
        (formats.period(("2025-01-01", "2025-12-31")), "2025"),
        (
            formats.period((date(2017, 1, 27), date(2017, 12, 28))),
            "January 27 to December 28, 2017",
        ),
    ],
)
def test_numbers_and_days_are_written_as_americans_write_them(written: str, expected: str) -> None:
    assert written == expected


def test_in_spanish_numbers_stay_and_words_change() -> None:
    with in_language("es"):
        assert formats.money_exact("12534043.2") == "$12,534,043.20"
        assert formats.money(None) == "no se sabe"
        assert [formats.days(value) for value in (1, "91560")] == ["1 día", "91,560 días"]
        assert formats.day("2017-01-27") == "27 de enero de 2017"
        assert formats.period(("2017-01-27", "2017-12-28")) == (
            "27 de enero al 28 de diciembre de 2017"
        )

"""How numbers are written and read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine import units as u
from app.engine.numerals import (
    NotANumber,
    document_value,
    dollars,
    format_figure,
    format_value,
    parse_number,
    percentage,
    plain_number,
    whole_dollars,
)
from app.engine.quantities import QUANTITIES
from app.engine.units import Unit
from app.language import LANGUAGES, in_language


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("12818400", "$12,818,400.00"),
        ("0", "$0.00"),
        ("-24.1", "−$24.10"),
        ("0.005", "$0.01"),
        ("-0.004", "−$0.00"),
        ("999.995", "$1,000.00"),
    ],
)
def test_dollars_have_cents_and_commas(value: str, text: str) -> None:
    assert dollars(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("12534042.50", "$12,534,043"),
        ("12534042.49", "$12,534,042"),
        ("-0.49", "$0"),
        ("-0.5", "−$1"),
    ],
)
def test_headlines_have_whole_dollars(value: str, text: str) -> None:
    assert whole_dollars(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("4652.36667", "4,652.3667"),
        ("91560.0000", "91,560"),
        ("-7", "−7"),
        ("-0.00001", "0"),
        ("1200", "1,200"),
        ("0.5", "0.5"),
    ],
)
def test_plain_numbers_have_no_trailing_zeros(value: str, text: str) -> None:
    assert plain_number(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("2616", u.PEOPLE, "2,616 people"),
        ("1", u.PEOPLE, "1 person"),
        ("1.0", u.BED_DAYS, "1 day"),
        ("0", u.BED_DAYS, "0 days"),
        ("-1", u.BED_DAYS, "−1 days"),
        ("25", u.MINUTES_PER_DETAINER, "25 min"),
        ("140", u.DOLLARS_PER_DAY, "$140.00"),
        ("0.22", u.SHARE, "22%"),
        ("0.034149", u.SHARE, "3.41%"),
        ("60", u.MINUTES_PER_HOUR, "60"),
    ],
)
def test_a_value_is_written_with_its_unit(value: str, unit: Unit, text: str) -> None:
    assert format_value(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("43.105", u.DOLLARS_PER_DAY, "$43.105"),
        ("43.1", u.DOLLARS_PER_DAY, "$43.10"),
        ("0.22375", u.SHARE, "22.375%"),
        ("20.123456", u.HOURS_PER_PERSON, "20.123456 hours"),
    ],
)
def test_a_figure_is_written_with_every_decimal_it_was_given(
    value: str, unit: Unit, text: str
) -> None:
    assert format_figure(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("12818400", u.DOLLARS, "12818400.00"),
        ("91560.0", u.BED_DAYS, "91560"),
        ("353.63333333333333", u.BED_DAYS, "353.6333333333"),
        ("-0.00000000001", u.BED_DAYS, "0"),
        ("1E+3", u.BED_DAYS, "1000"),
    ],
)
def test_documents_carry_exact_decimals(value: str, unit: Unit, text: str) -> None:
    assert document_value(Decimal(value), unit) == text


def test_a_percentage_has_as_many_decimals_as_asked() -> None:
    assert [percentage(Decimal("0.12345"), n) for n in (0, 1, 2, 4)] == [
        "12%",
        "12.3%",
        "12.35%",
        "12.345%",
    ]


@pytest.mark.parametrize(
    ("text", "value", "suffix", "has_dollar"),
    [
        ("1,234.50", "1234.50", "", False),
        (" $1,234 ", "1234", "", True),
        ("-$3", "-3", "", True),
        ("$−3", "-3", "", True),
        ("−3.5", "-3.5", "", False),
        ("+7", "7", "", False),
        (".5", "0.5", "", False),
        ("5.", "5", "", False),
        ("22 %", "22", "%", False),
        ("20.6 Hours", "20.6", "hours", False),
        ("$140/day", "140", "/day", True),
        ("140 $/day", "140", "$/day", False),
        ("20.6 HORAS", "20.6", "horas", False),
        ("56 Días", "56", "días", False),
        ("3 AÑOS", "3", "años", False),
        ("22 por ciento", "22", "por ciento", False),
        ("$140/día", "140", "/día", True),
    ],
)
def test_what_people_type_is_read(text: str, value: str, suffix: str, has_dollar: bool) -> None:
    assert parse_number(text) == (Decimal(value), suffix, has_dollar)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "$",
        "-",
        "%",
        "abc",
        "1,23",
        "12,34",
        "1,2345",
        "1.2.3",
        "1e5",
        "--3",
        "5 5",
        "٣",
        "½",
        "1_000",
        "0x10",
        "1" * 61,
        " " * 100000 + "x",
        "$" * 50,
    ],
)
def test_what_is_not_one_number_is_refused(text: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(text)


@pytest.mark.parametrize("key", LANGUAGES)
@pytest.mark.parametrize("number", [Decimal(1), Decimal(2)])
def test_a_value_with_its_unit_is_read_back(key: str, number: Decimal) -> None:
    with in_language(key):
        for unit in (each.unit for each in QUANTITIES.values() if each.unit.style == "number"):
            written = format_value(number, unit)
            assert parse_number(written) == (number, unit.word(number == 1), False)


@given(st.decimals(-(10**12), 10**12, places=4))
def test_a_written_number_is_read_back(value: Decimal) -> None:
    assert parse_number(plain_number(value))[0] == value
    assert parse_number(dollars(value, 4)) == (value, "", True)


@given(st.text(max_size=70))
def test_reading_any_text_gives_a_number_or_a_refusal(text: str) -> None:
    try:
        value, _, _ = parse_number(text)
    except NotANumber:
        return
    assert value.is_finite()

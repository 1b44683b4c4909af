from decimal import Decimal

from app.reference.cpi import cpi, cpi_note, latest_year


def test_there_is_an_average_for_every_year_since_2000() -> None:
    assert sorted(cpi()) == list(range(2000, 2026))


def test_averages_are_exact_as_published() -> None:
    assert cpi()[2024] == Decimal("313.689")
    assert cpi()[2000] == Decimal("172.2")


def test_the_latest_year_has_eleven_months_and_says_so() -> None:
    assert latest_year() == 2025
    assert "eleven months" in cpi_note(2025)
    assert cpi_note(2024) == ""
    assert cpi_note(1999) == ""

"""Which years' consumer prices stand behind constant dollars, and what to know about them."""

from __future__ import annotations

from collections.abc import Sequence

from app.language import say
from app.reference.cpi import cpi_note
from app.reports.content.stated import Stated

PERIOD, DOLLARS = "cpi_of_period", "cpi_of_dollars"


def price_years(stated: Stated) -> str:
    """Whose averages were compared; empty where there are no constant dollars."""
    found = [stated.facts.get(name, {}).get("year") for name in (PERIOD, DOLLARS)]
    years = [int(year) for year in found if year]
    if len(years) < len(found):
        return ""
    notes = " ".join(note for year in dict.fromkeys(years) if (note := year_note(year)))
    return f"{_compared(years, stated)} {notes}".strip()


def price_note(name: str, stated: Stated) -> str:
    """What to know about one index of the register."""
    year = stated.facts[name]["year"]
    middle = _middle(stated) if name == PERIOD else ""
    return " ".join(text for text in (middle, year_note(year)) if text)


def year_note(year: int) -> str:
    """What the publisher's average of a year leaves out: "2025: mean of eleven months …"."""
    note = cpi_note(year)
    return f"{year}: {note[:1].lower()}{note[1:]}" if note else ""


def _compared(years: Sequence[int], stated: Stated) -> str:
    first, last = stated.period
    if first.year == last.year:
        return say(
            "Consumer prices: the {year} average beside the {other_year} average.",
            year=years[0],
            other_year=years[1],
        )
    return say(
        "Consumer prices: the {year} average (for a period from {first_year} to {last_year}) "
        "beside the {other_year} average.",
        year=years[0],
        other_year=years[1],
        first_year=first.year,
        last_year=last.year,
    )


def _middle(stated: Stated) -> str:
    first, last = stated.period
    if first.year == last.year:
        return ""
    return say("The year in which the period's middle day falls.")

"""Which years' consumer prices stand behind constant dollars, and what to know about them."""

from __future__ import annotations

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
    told = f"Consumer prices: the {years[0]} average{_why(stated)} beside the {years[1]} average."
    return f"{told} {notes}".strip()


def price_note(name: str, stated: Stated) -> str:
    """What to know about one index of the register."""
    year = stated.facts[name]["year"]
    middle = _middle(stated) if name == PERIOD else ""
    return " ".join(text for text in (middle, year_note(year)) if text)


def year_note(year: int) -> str:
    """What the publisher's average of a year leaves out: "2025: mean of eleven months …"."""
    note = cpi_note(year)
    return f"{year}: {note[:1].lower()}{note[1:]}" if note else ""


def _why(stated: Stated) -> str:
    first, last = stated.period
    return f" (for a period from {first.year} to {last.year})" if first.year != last.year else ""


def _middle(stated: Stated) -> str:
    first, last = stated.period
    return "The year in which the period's middle day falls." if first.year != last.year else ""

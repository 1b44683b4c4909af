"""Made-up federal releases of detainers, as large as the real ones and with as few repeats."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY, DAYS = date(2008, 1, 1), 2_800
FACILITIES, PEOPLE = 2_700, 450_000
HEADINGS = (
    *("Prepare Date", "Detainer Type", "Detention Facility", "Detention Facility Code"),
    *("Facility State", "Facility City", "Detainer Lift Reason", "Unique Identifier"),
)
# With the shares they have in ICE's release of fiscal year 2015.
FORMS = {
    "I247 - Immigration Detainer - Notice of Action (as of March 2013)": 955,
    "I247D - Immigration Detainer - Request for Action": 36,
    "I247N - Immigration Advisal - Request for Notification": 7,
    "I247 - Immigration Detainer - Notice of Action (prior to March 2013)": 2,
}
OUTCOMES = {
    "": 661,
    "Booked into Detention": 201,
    "Detainer Declined by LEA": 70,
    "Lifted": 48,
    "Prosecutorial Discretion": 7,
    "Case Closed": 6,
    "Transferred": 4,
    "Alien Not Subject to Deportation": 2,
    "Early Release": 1,
}
STATES = ("TEXAS", "CALIFORNIA", "ARIZONA", "FLORIDA", "NEW YORK", "GEORGIA")
WIDE = 65


def write_release(path: Path, rows: int, columns: int = len(HEADINGS)) -> None:
    """Write a CSV of so many rows; beyond eight columns the others are filled and not needed."""
    more = max(0, columns - len(HEADINGS))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*HEADINGS, *(f"Charge Detail {number}" for number in range(more))])
        filling = [f"detail {number}" for number in range(more)]
        writer.writerows([*row, *filling] for row in _rows(rows))


def _rows(count: int) -> Iterator[tuple[str, ...]]:
    chance = random.Random(6)  # noqa: S311  # the same rows each time
    places = [
        (f"COUNTY NO {number} JAIL", f"C{number:05}", chance.choice(STATES), f"CITY {number % 900}")
        for number in range(FACILITIES)
    ]
    days = [(FIRST_DAY + timedelta(days=number)).isoformat() for number in range(DAYS)]
    # Few facilities have most of the detainers, as in the real ones.
    weights = [1 / (number + 1) for number in range(FACILITIES)]
    drawn = zip(
        chance.choices(days, k=count),
        chance.choices(list(FORMS), list(FORMS.values()), k=count),
        chance.choices(places, weights, k=count),
        chance.choices(list(OUTCOMES), list(OUTCOMES.values()), k=count),
        strict=True,
    )
    for day, form, (name, code, state, city), outcome in drawn:
        person = f"{chance.randrange(PEOPLE):040x}"
        yield day, form, name, code, state, city, outcome, person

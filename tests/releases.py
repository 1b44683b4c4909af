"""A made-up federal release of detainers: one county's jail in five spellings, and others."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from sqlalchemy.orm import Session

from app.persistence.models import DetainerFacility
from app.services.import_detainers import import_detainers

HEADINGS = (
    "Prepare Date",
    "Detainer Type",
    "Detainer Detention Facility",
    "State",
    "City",
    "Detainer Lift Reason",
)
# How many detainers each spelling has in each of six months.
NUMBERS = {
    "{} COUNTY JAIL": 12,
    "{} CO JAIL": 5,
    "{} CNTY DETENTION CTR": 3,
    "{} COUNTY SHERIFF": 2,
    "TACOMA-{} COUNTY JAIL": 1,
}


def spellings(county: str) -> dict[str, int]:
    """The five spellings of a county's jail, with how many detainers each has in a month."""
    return {name.format(county): number for name, number in NUMBERS.items()}


SPELLINGS = spellings("PIERCE")
ELSEWHERE = {"KING COUNTY JAIL": ("SEATTLE", 7), "OTHER-OTHER FACILITY": ("", 4)}
MONTHS = range(1, 7)
SOURCE = {"title": "ICE detainers, half of 2025", "publisher": "ICE", "date": "July 2025"}


def release(county: str) -> bytes:
    """The release as a text file; the first row of each facility and month asks only to notify."""
    rows = [",".join(HEADINGS)]
    for month in MONTHS:
        for name, number in spellings(county).items():
            rows += _rows(month, name, "TACOMA", number)
        for name, (city, number) in ELSEWHERE.items():
            rows += _rows(month, name, city, number)
    return ("\n".join(rows) + "\n").encode()


def _rows(month: int, name: str, city: str, number: int) -> Iterator[str]:
    for place in range(number):
        form = "I-247N" if place == 0 and number > 1 else "I-247D"
        outcome = "Booked into Detention" if place % 3 else ""
        outcome = "Case Closed" if place == 4 and month == 1 else outcome
        yield f"{month}/{place + 1}/2025,{form},{name},WA,{city},{outcome}"


def add_release(session: Session, county: str = "PIERCE") -> int:
    """Import the release; return the number of the import."""
    file = BytesIO(release(county))
    return import_detainers(session, file, "detainers.csv", source=SOURCE).number


def ids_of(session: Session, *names: str) -> list[int]:
    """The facilities with these names."""
    session.rollback()
    found = session.query(DetainerFacility).filter(DetainerFacility.name.in_(names))
    return [facility.id for facility in found.order_by(DetainerFacility.id)]

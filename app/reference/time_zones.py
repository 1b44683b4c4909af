"""The local time of a county's jail, as an IANA zone.

Source: `cfr-49-71` (49 CFR part 71, the standard time zone boundaries), read by county. A county
crossed by a boundary has the zone of its county seat, where its jail is, and a note.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.reference.counties import find_county
from app.reference.tables import read_rows

SOURCE_ID = "cfr-49-71"
# Only the weekends and holidays of a calendar matter to the clock's mean limit, so a calculation
# without a county may use any mainland zone: the figure is the same to a hundredth of an hour.
DEFAULT_TIME_ZONE = "America/New_York"


@dataclass(frozen=True, slots=True)
class TimeZone:
    """The zone of one county. `note` says where a part of the county keeps another time."""

    fips: str
    name: str
    note: str


def time_zone_of(fips: str) -> TimeZone | None:
    """The time zone of a county by its code; None for a code that is no county's."""
    county = find_county(fips)
    if county is None:
        return None
    exception = exceptions().get(fips)
    return exception or TimeZone(fips, _by_state().get(county.state, DEFAULT_TIME_ZONE), "")


@lru_cache(maxsize=1)
def exceptions() -> Mapping[str, TimeZone]:
    """Counties with another zone than most of their state, or with something to note."""
    rows = read_rows("time_zone_exceptions.csv")
    return MappingProxyType(
        {row["fips"]: TimeZone(row["fips"], row["zone"], row["note"]) for row in rows}
    )


@lru_cache(maxsize=1)
def _by_state() -> Mapping[str, str]:
    return {row["state"]: row["zone"] for row in read_rows("time_zones_by_state.csv")}

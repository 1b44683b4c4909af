"""Units of measure: what a number counts, and what comes out when two are multiplied.

Days of jail (one person, one day) and days of the calendar are different dimensions, and so are
hours in a cell and hours of work. A formula that mixes them does not pass the check at import.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.language import Words

Dimensions = tuple[tuple[str, int], ...]
# The words of every unit, each by itself as it is written in English.
_WRITTEN: dict[str, str] = {}
WORDS = Words(_WRITTEN)


class UnitError(Exception):
    """A formula whose unit is not the unit its quantity declares."""


def dimensions(powers: Mapping[str, int]) -> Dimensions:
    """Powers in a fixed order, without zeros, so that equal units compare equal."""
    return tuple(sorted((name, power) for name, power in powers.items() if power))


@dataclass(frozen=True)
class Unit:
    """A unit as a reader sees it (`name`, `singular`, `plural`) and as the check sees it.

    `name` is the unit's spelling in documents ("$/day"). `singular` and `plural` are the words
    that follow a number in the working, as written in English; both empty where the number stands
    alone. `style` says how a number is written: "money", "share" or "number".
    """

    name: str
    powers: Dimensions
    singular: str = ""
    plural: str = ""
    style: str = "number"

    def __str__(self) -> str:
        return self.name

    @property
    def is_count(self) -> bool:
        """Whether it counts people, bookings, trips …, of which there is no half.

        An average of people (jail days a day) is no count.
        """
        return len(self.powers) == 1 and self.powers[0] in _COUNTED

    def word(self, one: bool) -> str:
        """The word after a number: "person" after 1, "people" after anything else."""
        return WORDS[self.singular if one else self.plural]


def combine(left: Dimensions, right: Dimensions, sign: int) -> Dimensions:
    """Dimensions of a product (`sign` 1) or a quotient (`sign` -1)."""
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return dimensions(powers)


def spell(powers: Dimensions) -> str:
    """Dimensions in words, for messages about a formula: "dollar·bed_day^-1"."""
    return "·".join(n if p == 1 else f"{n}^{p}" for n, p in powers) or "no unit"


_COUNTED = frozenset(
    (name, 1)
    for name in (
        "person",
        "resident",
        "booking",
        "submission",
        "match",
        "detainer",
        "request",
        "trip",
        "officer",
        "claim",
        "hold",
    )
)


def _unit(name: str, style: str, words: str, **powers: int) -> Unit:
    singular, _, plural = words.partition("|")
    plural = plural or singular
    _WRITTEN.update({singular: singular, plural: plural})
    return Unit(name, dimensions(powers), singular, plural, style)


PEOPLE = _unit("people", "number", "person|people", person=1)
AVERAGE_PEOPLE = _unit("people", "number", "person|people", bed_day=1, day=-1)
RESIDENTS = _unit("residents", "number", "resident|residents", resident=1)
BOOKINGS = _unit("bookings", "number", "booking|bookings", booking=1)
SUBMISSIONS = _unit("submissions", "number", "submission|submissions", submission=1)
MATCHES = _unit("matches", "number", "match|matches", match=1)
DETAINERS = _unit("detainers", "number", "detainer|detainers", detainer=1)
REQUESTS = _unit("requests", "number", "request|requests", request=1)
TRIPS = _unit("trips", "number", "trip|trips", trip=1)
OFFICERS = _unit("officers", "number", "officer|officers", officer=1)
CLAIMS = _unit("claims", "number", "claim|claims", claim=1)
HOLDS = _unit("holds", "number", "hold|holds", hold=1)

BED_DAYS = _unit("days", "number", "day|days", bed_day=1)
CALENDAR_DAYS = _unit("days", "number", "day|days", day=1)
CALENDAR_YEARS = _unit("days/year", "number", "day|days", day=1)
BEDS = _unit("beds", "number", "bed|beds", bed_day=1, day=-1)
DAYS_PER_PERSON = _unit("days/person", "number", "day|days", bed_day=1, person=-1)
DAYS_PER_CLAIM = _unit("days/claim", "number", "day|days", bed_day=1, claim=-1)
JAIL_HOURS = _unit("hours", "number", "hour|hours", jail_hour=1)
HOURS_PER_PERSON = _unit("hours/person", "number", "hour|hours", jail_hour=1, person=-1)
HOURS_PER_DAY = _unit("hours/day", "number", "", jail_hour=1, bed_day=-1)

WORK_HOURS = _unit("hours", "number", "hour|hours", work_hour=1)
HOURS_PER_OFFICER = _unit("hours/officer", "number", "hour|hours", work_hour=1, officer=-1)
WEEKS_PER_OFFICER = _unit("weeks/officer", "number", "week|weeks", week=1, officer=-1)
HOURS_PER_WEEK = _unit("hours/week", "number", "hours a week", work_hour=1, week=-1)
MINUTES_PER_DETAINER = _unit("min/detainer", "number", "min", minute=1, detainer=-1)
MINUTES_PER_HOUR = _unit("min/hour", "number", "", minute=1, work_hour=-1)
HOURS_PER_POSITION = _unit("hours/position", "number", "hours", work_hour=1, position=-1)
POSITIONS = _unit("positions", "number", "position|positions", position=1)

DOLLARS = _unit("$", "money", "", dollar=1)
DOLLARS_PER_DAY = _unit("$/day", "money", "", dollar=1, bed_day=-1)
DOLLARS_PER_HOUR = _unit("$/hour", "money", "", dollar=1, work_hour=-1)
DOLLARS_PER_TRIP = _unit("$/trip", "money", "", dollar=1, trip=-1)
DOLLARS_PER_PERSON = _unit("$/person", "money", "", dollar=1, person=-1)
DOLLARS_PER_DETAINER = _unit("$/detainer", "money", "", dollar=1, detainer=-1)
DOLLARS_PER_RESIDENT = _unit("$/resident", "money", "", dollar=1, resident=-1)
DOLLARS_PER_HOLD = _unit("$/hold", "money", "", dollar=1, hold=-1)
DOLLARS_PER_CLAIM = _unit("$/claim", "money", "", dollar=1, claim=-1)

# A number of steps has no dimension of its own, so that beds ÷ beds a step comes out as one.
STEPS = _unit("posts or units", "number", "post or unit|posts or units")
SHARE = _unit("share", "share", "")
NUMBER = _unit("number", "number", "")
INDEX = _unit("index", "number", "", index=1)


def ratio(part: Unit, whole: Unit) -> Unit:
    """The unit of one count as a share of another, written as a percentage."""
    return Unit("share", combine(part.powers, whole.powers, -1), style="share")

"""How numbers look: by unit, with every decimal that was entered."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from app.engine import units as u
from app.engine.quantity import Quantity
from app.language import Words

DAY = "yyyy-mm-dd"
UNITS = Words(
    {
        "$": "$",
        "$/claim": "$ a claim",
        "$/day": "$ a day",
        "$/detainer": "$ a detainer",
        "$/hold": "$ a hold",
        "$/hour": "$ an hour",
        "$/person": "$ a person",
        "$/resident": "$ a resident",
        "$/trip": "$ a trip",
        "beds": "beds",
        "bookings": "bookings",
        "claims": "claims",
        "days": "days",
        "days/claim": "days a claim",
        "days/person": "days a person",
        "detainers": "detainers",
        "holds": "holds",
        "hours": "hours",
        "hours/officer": "hours an officer",
        "hours/person": "hours a person",
        "index": "index",
        "matches": "matches",
        "min/detainer": "minutes a detainer",
        "number": "number",
        "officers": "officers",
        "people": "people",
        "positions": "positions",
        "posts or units": "posts or units",
        "requests": "requests",
        "residents": "residents",
        "share": "share",
        "submissions": "submissions",
        "trips": "trips",
        "weeks/officer": "weeks an officer",
    }
)
# Counted one by one: without decimals while they are whole.
_COUNTED = (
    u.PEOPLE,
    u.RESIDENTS,
    u.BOOKINGS,
    u.SUBMISSIONS,
    u.MATCHES,
    u.DETAINERS,
    u.REQUESTS,
    u.TRIPS,
    u.OFFICERS,
    u.CLAIMS,
    u.HOLDS,
    u.CALENDAR_DAYS,
    u.STEPS,
    u.NUMBER,
)
_WHOLE = "#,##0"
_PLACES = "0.00"
_AS_ENTERED = "0.00########"


def number_format(quantity: Quantity, value: Decimal, is_given: bool = False) -> str:
    """The format of a value. A given figure shows every decimal it has, now or after a change."""
    if _is_counted(quantity) and value == value.to_integral_value():
        return _WHOLE
    return _format_of(quantity, is_given)


@cache
def _is_counted(quantity: Quantity) -> bool:
    return quantity.unit in _COUNTED


@cache
def _format_of(quantity: Quantity, is_given: bool) -> str:
    places = _AS_ENTERED if is_given else _PLACES
    if quantity.unit.style == "share":
        return f"{places}%"
    amount = f"#,##{places}"
    return f'"$"{amount};-"$"{amount}' if quantity.unit.style == "money" else amount


def rough_format(quantity: Quantity, value: Decimal) -> str:
    """The format of a percentile: cents only where it is known to the cent."""
    if quantity.unit.style == "money" and value == value.to_integral_value():
        return f'"$"{_WHOLE};-"$"{_WHOLE}'
    return number_format(quantity, value)

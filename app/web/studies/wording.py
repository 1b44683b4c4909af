"""The words of the study pages: how far a result follows, and differences."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.comparison import Difference
from app.engine.numerals import MINUS, format_value, percentage, plain_number, whole_dollars
from app.engine.units import Unit
from app.language import Spoken, Words, marked, say, say_as
from app.services.recompute_study import RecomputedCheck

PERCENT_DECIMALS = 2
SMALLEST_SHARE = Decimal("0.0001")


@dataclass(frozen=True)
class FollowClass:
    """How far published results follow: the name of its group, and what the group means.

    `classes` are the reproduction classes of the group.
    """

    key: str
    heading: Spoken = Spoken()
    meaning: Spoken = Spoken()
    classes: tuple[str, ...] = ()


FOLLOW_CLASSES = (
    FollowClass(
        "exact",
        marked("Follows exactly"),
        marked(
            "The published figures give the published result: to the cent, or as far as the source "
            "prints it."
        ),
        ("exact", "exact_gross"),
    ),
    FollowClass(
        "within_rounding",
        marked("Within rounding"),
        marked("Our result differs from the published one only as far as the source rounded it."),
        ("within_rounding",),
    ),
    FollowClass(
        "partial",
        marked("In part"),
        marked(
            "Some published results follow and others do not, or a figure that is needed was not "
            "published."
        ),
        ("partial",),
    ),
    FollowClass(
        "not_reproducible",
        marked("Does not follow"),
        marked("The published figures give another result than the published one."),
        ("not_reproducible",),
    ),
    FollowClass(
        "derived_only",
        marked("Derived only"),
        marked(
            "The source gives a result and not what it was made of, or no result to check. Some "
            "figures were worked back, so that they fit proves nothing."
        ),
        ("derived_only",),
    ),
)
BADGES = Words(
    {
        "exact": "Follows exactly",
        "exact_gross": "Gross follows exactly",
        "within_rounding": "Within rounding",
        "partial": "In part",
        "not_reproducible": "Does not follow",
        "derived_only": "Derived only",
    }
)
GROUP_OF = {key: group for group in FOLLOW_CLASSES for key in group.classes}

CONFIDENCES = Words(
    {
        "verified": "The figures were read at the address given.",
        "secondary": "The original was not read: the figures come from a copy of it or from "
        "reports about it.",
        "not located": "Nobody has found the original.",
    }
)
MILLION = Decimal(1_000_000)
MILLION_DIGITS = 6


def published_text(check: RecomputedCheck) -> str:
    """The published value as a number with its unit; empty where nothing is published."""
    published = check.check.published
    if published is None:
        return ""
    if check.unit.style == "money" and published == published.to_integral_value():
        return whole_dollars(published)
    return format_value(published, check.unit)


def our_text(check: RecomputedCheck) -> str:
    """Our result with its unit, to the last digit; words where there is none."""
    return say("No total") if check.ours is None else format_value(check.ours, check.unit)


def published_short(check: RecomputedCheck) -> str:
    """The published value as people say it: "$15.7 million", "$42.82"."""
    published = check.check.published
    if published is None or check.unit.name != "$" or abs(published) < MILLION:
        return published_text(check)
    amount = f"${plain_number(published.scaleb(-MILLION_DIGITS), 1)}"
    return say("{amount} million", amount=amount)


def short_text(check: RecomputedCheck) -> str:
    """Our result for a list: whole dollars for an amount, cents for a rate; below zero a gain."""
    if check.ours is None or check.unit.name != "$":
        return our_text(check)
    amount = whole_dollars(abs(check.ours))
    return say("{amount} gain", amount=amount) if check.ours < 0 else amount


def difference_text(check: RecomputedCheck) -> str:
    """The difference for a list, in words: "none", "$318,400 higher (2.55%)"."""
    if check.check.published is None:
        return say("nothing published to compare with")
    if check.ours is None:
        return say("none can be given, as a figure is missing")
    if check.difference is None or not check.difference.amount:
        return say_as("between results", "none")
    amount = _short_amount(check.difference.size, check.unit)
    if share := _in_percent(check.difference.share, check.unit):
        if check.difference.amount > 0:
            return say("{amount} higher ({share})", amount=amount, share=share)
        return say("{amount} lower ({share})", amount=amount, share=share)
    if check.difference.amount > 0:
        return say("{amount} higher", amount=amount)
    return say("{amount} lower", amount=amount)


def difference_amount(check: RecomputedCheck) -> str:
    """The difference as a signed amount: "+$318,400.00", "−$0.80"; "none" or "–" in words."""
    if check.difference is None:
        return "–"
    if not check.difference.amount:
        return say_as("between results", "none")
    sign = "+" if check.difference.amount > 0 else MINUS
    return f"{sign}{_amount(check.difference.size, check.unit)}"


def difference_words(check: RecomputedCheck) -> str:
    """What there is to say beside the signed amount, the check's own note included."""
    if check.difference is None or not check.difference.amount:
        return check.check.note
    return f"{_direction(check.difference, check.unit)} {check.check.note}".strip()


def _direction(difference: Difference, unit: Unit) -> str:
    if share := _in_percent(difference.share, unit):
        if difference.amount > 0:
            return say("Higher than published ({share}).", share=share)
        return say("Lower than published ({share}).", share=share)
    if difference.amount > 0:
        return say("Higher than published.")
    return say("Lower than published.")


def _amount(amount: Decimal, unit: Unit) -> str:
    if unit.style == "share":
        points = plain_number(amount.scaleb(2), PERCENT_DECIMALS)
        return say("{points} percentage points", points=points)
    return format_value(amount, unit)


def _short_amount(amount: Decimal, unit: Unit) -> str:
    if unit.name != "$":
        return _amount(amount, unit)
    return say("less than $1") if amount < 1 else whole_dollars(amount)


def _in_percent(share: Decimal | None, unit: Unit) -> str:
    if share is None or unit.style == "share":
        return ""
    if share < SMALLEST_SHARE:
        return say("less than 0.01%")
    return percentage(share, PERCENT_DECIMALS)

"""What a calculation without a total still needs, and where a county finds it."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.quantities import QUANTITIES
from app.language import marked, say
from app.reports.content.definitions import LISTED, needs_in_words
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Stated
from app.reports.content.steps import StepLinks


@dataclass(frozen=True, slots=True)
class Needed:
    """A figure that would help to give a total; `instead` is another way to the same end."""

    label: str
    where: str
    href: str | None
    instead: str
    instead_href: str | None


_TOTAL_HOURS = (marked("enter the total hours of everyone held"), "days")
_FROM_STUDY = (marked("enter a study's extra days for each person"), "days")
_PUBLISHED = (marked("use a published cost of one jail day"), "daily-rate")
_INSTEAD = {
    "mean_hours_held": _TOTAL_HOURS,
    "people_held": _TOTAL_HOURS,
    "stay_with_detainer": _FROM_STUDY,
    "stay_without_detainer": _FROM_STUDY,
    "people_with_detainer": (marked("enter the total extra days"), "days"),
    "detainer_bed_days": (marked("enter a line for each jail or month"), "lines"),
    "published_daily_cost": (
        marked("work it out from cost items of one year"),
        "daily-cost",
    ),
    "annual_amount": _PUBLISHED,
    "average_daily_population": _PUBLISHED,
}


def needed(stated: Stated, links: StepLinks) -> tuple[Needed, ...]:
    """The figures named by the refusal; none where there is a total."""
    refusal = stated.statement["refusal"]
    names = refusal["needs"] if refusal else ()
    found, told = [], set()
    for name in names:
        instead, step = _INSTEAD.get(name, ("", ""))
        again = instead in told
        told.add(instead)
        found.append(_needed(name, "" if again else instead, step, links))
    return tuple(found)


def _needed(name: str, instead: str, step: str, links: StepLinks) -> Needed:
    quantity = QUANTITIES[name]
    label = upper_first(needs_in_words([name])) if name in LISTED else quantity.label
    href = links.step(step) if instead and links else None
    return Needed(label, quantity.where, links.of(name), say(instead), href)

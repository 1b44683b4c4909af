"""What a calculation without a total still needs, and where a county finds it."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.quantities import QUANTITIES
from app.reports.content.stated import Stated
from app.reports.content.steps import StepLinks


@dataclass(frozen=True, slots=True)
class Needed:
    """A figure that would help to give a total."""

    label: str
    where: str
    href: str | None


def needed(stated: Stated, links: StepLinks) -> tuple[Needed, ...]:
    """The figures named by the refusal; none where there is a total."""
    refusal = stated.statement["refusal"]
    names = refusal["needs"] if refusal else ()
    return tuple(
        Needed(QUANTITIES[name].label, QUANTITIES[name].where, links.of(name)) for name in names
    )

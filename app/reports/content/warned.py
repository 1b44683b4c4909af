"""A warning as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning with the place where it can be put right."""

    text: str
    href: str | None

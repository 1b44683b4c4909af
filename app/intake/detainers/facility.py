"""What tells detainers apart, in the release's own words."""

from __future__ import annotations

from typing import NamedTuple


class Facility(NamedTuple):
    """A facility as the release writes it; the state in two letters where it is known."""

    name: str
    city: str = ""
    state: str = ""
    code: str = ""


class Labels(NamedTuple):
    """What a detainer is, in the release's own words; "" where it says nothing."""

    form: str = ""
    outcome: str = ""
    severity: str = ""

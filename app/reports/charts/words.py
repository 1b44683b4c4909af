"""The few words a chart says by itself, in the language in use."""

# The fields are descriptors: written in English, said when they are read.
from __future__ import annotations

from dataclasses import dataclass

from app.language import Spoken, marked, say, say_as


@dataclass(frozen=True)
class ChartWords:
    """Words drawn in charts and heading their tables."""

    item: Spoken = Spoken(marked("Item"))
    step: Spoken = Spoken(marked("Step"))
    stage: Spoken = Spoken(marked("Stage"))
    period: Spoken = Spoken(marked("Period"))
    kind: Spoken = Spoken(marked("Kind"))
    value: Spoken = Spoken(marked("Value"))
    cost: Spoken = Spoken(marked("cost"))
    received: Spoken = Spoken(marked("money received"))
    net: Spoken = Spoken(marked("net"))
    gain: Spoken = Spoken(marked("gain"))
    not_known: Spoken = Spoken(marked("not known yet"))
    not_reported: Spoken = Spoken(marked("not reported"))
    nothing: Spoken = Spoken(marked("Nothing to draw yet"))
    more_in_table: Spoken = Spoken(marked("The table holds every value."))
    range: Spoken = Spoken(marked("Nine draws in ten"))
    middle: Spoken = Spoken(marked("middle"))
    floor: Spoken = Spoken(marked("Floor"))
    lowest: Spoken = Spoken(marked("Lowest case"))
    zero: Spoken = Spoken("$0")
    figure: Spoken = Spoken(marked("Figure"))
    low_to_high: Spoken = Spoken(marked("Low to high"))
    at_low: Spoken = Spoken(marked("at its low"))
    at_high: Spoken = Spoken(marked("at its high"))
    net_at_low: Spoken = Spoken(marked("Net cost at its low"))
    net_at_high: Spoken = Spoken(marked("Net cost at its high"))

    @property
    def entered(self) -> str:
        """Before an amount as entered: beside its mark there is room for few letters."""
        return say_as("chart", "as entered")

    def between(self, low: str, high: str) -> str:
        """A range by the texts of its ends: "$120 to $150"."""
        return say("{low} to {high}", low=low, high=high)


CHART_WORDS = ChartWords()

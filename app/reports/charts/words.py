"""The few words a chart says by itself; another language passes its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartWords:
    """Words drawn in charts and heading their tables."""

    item: str = "Item"
    step: str = "Step"
    stage: str = "Stage"
    period: str = "Period"
    kind: str = "Kind"
    value: str = "Value"
    cost: str = "cost"
    received: str = "money received"
    net: str = "net"
    gain: str = "gain"
    not_known: str = "not known yet"
    not_reported: str = "not reported"
    nothing: str = "Nothing to draw yet"
    more_in_table: str = "The table holds every value."
    to: str = "to"
    range: str = "Nine draws in ten"
    middle: str = "middle"
    entered: str = "as entered"
    floor: str = "Floor"
    lowest: str = "Lowest case"
    zero: str = "$0"
    figure: str = "Figure"
    low_to_high: str = "Low to high"
    at_low: str = "at its low"
    at_high: str = "at its high"
    net_at_low: str = "Net cost at its low"
    net_at_high: str = "Net cost at its high"


ENGLISH = ChartWords()

"""What drives the answer: each uncertain figure moved from low to high alone, the widest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import percentage
from app.engine.phrases import lower_first
from app.language import marked, say
from app.reports.charts import Amount, Chart, Driver, tornado_chart
from app.reports.charts.tornado import MOST_ROWS
from app.reports.content.amounts import headline
from app.reports.content.naming import placed_name, row_name
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Table, numbers

READ = marked(
    "Each bar moves one figure from its low to its high and leaves the others as entered. Plain: "
    "at its low. Hatched: at its high."
)
_CENTS = ".00"
_HEAD = (marked("Figure"), marked("Low to high"))
_NUMBERS = (
    marked("Net cost at its low"),
    marked("Net cost at its high"),
    marked("Knowing it would narrow the range by"),
)


@dataclass(frozen=True, slots=True)
class Drivers:
    """The sentence, the chart and its table; `rest` names what is not drawn."""

    sentence: str
    rest: str
    chart: Chart
    table: Table


def drivers(stated: Stated) -> Drivers | None:
    """The section; None where no figure with a low and a high moves the answer."""
    found: Sequence[Document] = (stated.analysis or {})["drivers"]
    net = stated.value("net_cost")
    if not found or net is None:
        return None
    return Drivers(
        _sentence(found, stated), _rest(found), _chart(found, net, stated), _table(found, stated)
    )


def driver_name(driver: Document, stated: Stated) -> str:
    """A figure's name with the row it stands in: "SCAAP award: award", "Custody staff"."""
    figure = stated.figures.get(driver.get("path") or "")
    row = row_name(figure, stated) if figure else ""
    return placed_name(driver["label"], row or driver["where"])


def _sentence(found: Sequence[Document], stated: Stated) -> str:
    first = found[0]
    name = lower_first(driver_name(first, stated))
    at_low, at_high = (_net(Decimal(first[end])) for end in ("net_low", "net_high"))
    ends = _ends(first, at_low, at_high)
    if len(found) == 1:
        return f"{say('One figure alone moves the answer: {figure}.', figure=name)} {ends}"
    told = say("What moves the answer most is {figure}.", figure=name)
    after = say(
        "Next is {figure}: it moves the answer by {amount}.",
        figure=lower_first(driver_name(found[1], stated)),
        amount=headline(Decimal(found[1]["swing"])),
    )
    return f"{told} {ends} {after}"


def _ends(driver: Document, at_low: str, at_high: str) -> str:
    if driver["low"] is None:
        return say(
            "With each line at its low the net cost is {at_low}, with each at its high it is "
            "{at_high}.",
            at_low=at_low,
            at_high=at_high,
        )
    low, high = _moved_ends(driver)
    return say(
        "With {low} the net cost is {at_low}, with {high} it is {at_high}.",
        low=low,
        at_low=at_low,
        high=high,
        at_high=at_high,
    )


def _net(value: Decimal) -> str:
    if value < 0:
        return say("a gain of {amount}", amount=headline(value.copy_abs()))
    return headline(value)


def _rest(found: Sequence[Document]) -> str:
    beyond = found[MOST_ROWS:]
    if not beyond:
        return ""
    most = headline(Decimal(beyond[0]["swing"]))
    if len(beyond) == 1:
        return say(
            "One more figure is in the table only: it moves the answer by {amount}.", amount=most
        )
    return say(
        "{count} more figures are in the table only: each moves the answer by {amount} or less.",
        count=len(beyond),
        amount=most,
    )


def _chart(found: Sequence[Document], net: Decimal, stated: Stated) -> Chart:
    bars = [
        Driver(
            driver_name(each, stated),
            _moved(each),
            _amount(each["net_low"]),
            _amount(each["net_high"]),
        )
        for each in found
    ]
    entered = Amount(float(net), headline(net))
    title = say("Net cost with one figure moved")
    return tornado_chart("chart-drivers", title, say(READ), bars, entered)


def _moved(driver: Document) -> str:
    return " → ".join(_moved_ends(driver))


def _moved_ends(driver: Document) -> list[str]:
    """The low and the high in words, whole dollars without cents."""
    return [str(driver[end]).removesuffix(_CENTS) for end in ("low_text", "high_text")]


def _amount(text: str) -> Amount:
    return Amount(float(text), headline(Decimal(text)))


def _table(found: Sequence[Document], stated: Stated) -> Table:
    rows = tuple(
        (
            driver_name(each, stated),
            _moved(each),
            headline(Decimal(each["net_low"])),
            headline(Decimal(each["net_high"])),
            None if each["narrows"] is None else percentage(Decimal(each["narrows"]), 0),
        )
        for each in found
    )
    head = (*(say(name) for name in _HEAD), *(numbers(say(name)) for name in _NUMBERS))
    return Table(say("What drives the answer"), head, rows)

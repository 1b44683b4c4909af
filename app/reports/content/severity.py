"""Who is held: the detention cost shared among classes of severity."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, plain_number
from app.engine.phrases import listed
from app.engine.small_cells import FEW, SECOND, Mark
from app.language import say, say_as
from app.reports.charts import Bar, Chart, bar_chart
from app.reports.content.amounts import DAY_DECIMALS, exact, headline, share
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Cell, Table, numbers


@dataclass(frozen=True, slots=True)
class SeverityContent:
    """The section: its basis, the proportion taken, the table, and what rounding leaves over.

    `hiding` says why counts are hidden, where any are; without a table all of them are.
    """

    sentence: str
    table: Table | None
    rounding: str
    chart: Chart | None
    hiding: str = ""


def severity(stated: Stated) -> SeverityContent | None:
    """The section, or None where no classes were entered."""
    split = stated.statement["severity"]
    if not split:
        return None
    classes, hiding = split["classes"], split.get("note", "")
    if not classes:
        return SeverityContent(hiding, None, "", None)
    costs = [each["cost"] for each in classes]
    return SeverityContent(
        sentence=_sentence(split),
        table=_table(split),
        rounding=_rounding(split["rounding_difference"]),
        chart=_chart(split) if len(classes) > 1 and any(costs) else None,
        hiding=hiding,
    )


def class_name(name: str) -> str:
    """A class as a reader writes it: "level_1" becomes "Level 1", own words stay."""
    spaced = re.sub(r"(\d)_(\d)", lambda found: listed(found.groups()), name)
    return upper_first(spaced.replace("_", " "))


def _sentence(split: Document) -> str:
    basis = split["basis_words"]
    if split["total"] is None:
        return say(
            "Classes are {basis}. There is no detention cost to share among them.", basis=basis
        )
    return say(
        "Classes are {basis}. The detention cost is shared {proportion}.",
        basis=basis,
        proportion=split["proportion"],
    )


def _table(split: Document) -> Table:
    """Columns that no class has a figure for are left out."""
    classes = split["classes"]
    has_hidden = any("hidden" in each for each in classes)
    columns = {
        key: name
        for key, name in _columns().items()
        if any(each[key] for each in classes) or (key == "people" and has_hidden)
    }
    rows = [
        (class_name(each["name"]), *(_of_class(key, each) for key in columns)) for each in classes
    ]
    if split["total"] is not None:
        sums = {**split.get("totals", {}), "cost": split["total"]}
        rows.append((say("All classes"), *(_written(key, sums.get(key)) or "" for key in columns)))
    head = (say("Class"), *(numbers(name) for name in columns.values()))
    return Table(say("Detention cost by class"), head, tuple(rows))


def _columns() -> dict[str, str]:
    return {
        "people": say("People"),
        "days": say("Days"),
        "share": say_as("part", "Share"),
        "cost": say("Detention cost"),
    }


def _of_class(key: str, found: Document) -> Cell:
    """A class's figure; of one with too few people words, and nothing in proportion to them."""
    if "hidden" not in found:
        return _written(key, found[key])
    return say(FEW) if (key, found["hidden"]) == ("people", Mark.FEW.value) else say(SECOND)


def _written(key: str, text: str | None) -> Cell:
    if text is None:
        return None
    if key == "cost":
        return exact(text)
    return share(Decimal(text)) if key == "share" else plain_number(Decimal(text), DAY_DECIMALS)


def _rounding(difference: str | None) -> str:
    if difference is None or not Decimal(difference):
        return ""
    amount = dollars(Decimal(difference).copy_abs())
    if Decimal(difference) > 0:
        return say(
            "Rounded to the cent, the classes add up to {amount} less than the detention cost.",
            amount=amount,
        )
    return say(
        "Rounded to the cent, the classes add up to {amount} more than the detention cost.",
        amount=amount,
    )


def _chart(split: Document) -> Chart:
    bars = [
        Bar(
            class_name(each["name"]),
            None if each["cost"] is None else float(each["cost"]),
            _bar_text(each),
        )
        for each in split["classes"]
    ]
    return bar_chart("chart-severity", say("Detention cost by class"), _largest(bars, split), bars)


def _bar_text(found: Document) -> str:
    if "hidden" in found:
        return say(SECOND)
    return "" if found["cost"] is None else headline(Decimal(found["cost"]))


def _largest(bars: list[Bar], split: Document) -> str:
    known = [bar for bar in bars if bar.value is not None]
    largest = max(known, key=lambda bar: bar.value or 0.0)
    told = {"name": largest.label, "part": largest.text}
    told["whole"] = headline(Decimal(split["total"]))
    if any("hidden" in each for each in split["classes"]):
        return say("The largest part shown is {name}: {part} of {whole}.", **told)
    return say("The largest part is {name}: {part} of {whole}.", **told)

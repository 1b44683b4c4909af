"""What was counted: the funnel from booking to transfer, days, hours and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import plain_number
from app.engine.wording import CLOCK_RULES
from app.reports.charts import Chart, Stage, funnel_chart
from app.reports.content.amounts import NONE, share
from app.reports.content.phrases import lower_first, upper_first
from app.reports.content.stated import Document, Stated
from app.reports.content.tables import Table, numbers

BESIDE = (
    "notify_only_requests",
    "released_without_pickup",
    "people_with_detainer",
    "mean_hours_held",
    "hold_hours_total",
    "overdetention_hours",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The section. `chart` is None where fewer than two stages are known."""

    sentence: str
    chart: Chart | None
    table: Table | None
    beside: tuple[tuple[str, str], ...]


def counted(stated: Stated) -> Counted:
    """What was counted, as far as it is known."""
    stages = _shown(stated)
    known = [stage for stage in stages if stage["value"] is not None]
    sentence = _sentence(known)
    return Counted(
        sentence=sentence,
        chart=_chart(stages, sentence) if len(known) > 1 else None,
        table=_table(stages) if len(known) > 1 else None,
        beside=_beside(stated),
    )


def _shown(stated: Stated) -> list[Document]:
    """The stages from the first known one to the last."""
    stages = list(stated.statement["funnel"])
    known = [place for place, stage in enumerate(stages) if stage["value"] is not None]
    return stages[known[0] : known[-1] + 1] if known else []


def _sentence(known: list[Document]) -> str:
    if not known:
        return ""
    first, last = known[0], known[-1]
    if first is last:
        return f"One stage from booking to transfer is known: {_count(last)}."
    verb = "was" if Decimal(last["value"]) == 1 else "were"
    if last["name"] in ("people_held", "taken_by_ice"):
        people = "person" if verb == "was" else "people"
        done = "held past release" if last["name"] == "people_held" else "taken into custody by ICE"
        return (
            f"For {_count(first)}, {plain_number(Decimal(last['value']))} {people} {verb} {done}."
        )
    return f"For {_count(first)} there were {_count(last)}."


def _count(stage: Document) -> str:
    return f"{plain_number(Decimal(stage['value']))} {lower_first(stage['label'])}"


def _chart(stages: list[Document], sentence: str) -> Chart:
    drawn = [
        Stage(
            stage["label"],
            None if stage["value"] is None else float(stage["value"]),
            "" if stage["value"] is None else plain_number(Decimal(stage["value"])),
        )
        for stage in stages
    ]
    return funnel_chart("chart-funnel", "From booking to transfer", sentence, drawn)


def _table(stages: list[Document]) -> Table:
    return Table(
        "From booking to transfer",
        ("Stage", numbers("Count"), numbers("Of the stage before")),
        tuple(
            (
                stage["label"],
                None if stage["value"] is None else plain_number(Decimal(stage["value"])),
                NONE if stage["share_of_previous"] is None else _part(stage),
            )
            for stage in stages
        ),
    )


def _part(stage: Document) -> str:
    return share(Decimal(stage["share_of_previous"]))


def _beside(stated: Stated) -> tuple[tuple[str, str], ...]:
    found = []
    days = stated.value("detention_days")
    if days is not None:
        found.append(("Days counted in this answer", f"{plain_number(days, 1)} days"))
    for name in BESIDE:
        figure = stated.figure(name)
        if figure:
            found.append((figure["label"], figure["value"]))
    rule = CLOCK_RULES.get(stated.statement["clock_rule"])
    if rule and stated.definition == "hold":
        found.append(("The clock", upper_first(rule)))
    return tuple(found)

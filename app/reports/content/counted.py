"""What was counted: the funnel from booking to transfer, days, hours and the clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from app.engine.numerals import plain_number
from app.engine.phrases import lower_first
from app.engine.wording import CLOCK_RULES
from app.reports.charts import Chart, ChartTable, Stage, funnel_chart
from app.reports.content.amounts import NONE, days_text, share
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated

NOT_KNOWN = "not known"
BESIDE = (
    "notify_only_requests",
    "released_without_pickup",
    "people_with_detainer",
    "mean_hours_held",
    "hold_hours_total",
    "overdetention_hours",
)


STAGES = (
    "Some of the people who are booked are matched with an immigration record, some of those get a "
    "detainer, some of those are held past release, and ICE takes some of those into custody. Each "
    "stage is counted by itself: a detainer asks the jail to hold someone, a hold is time actually "
    "kept, and a transfer is ICE taking the person."
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The section. `chart` is None where fewer than two stages are known."""

    stages: str
    sentence: str
    chart: Chart | None
    beside: tuple[tuple[str, str], ...]


def counted(stated: Stated) -> Counted:
    """What was counted, as far as it is known."""
    stages = _shown(stated)
    known = [stage for stage in stages if stage["value"] is not None]
    sentence = _sentence(known)
    return Counted(
        stages=STAGES,
        sentence=sentence,
        chart=_chart(stages, sentence) if len(known) > 1 else None,
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
        return f"One stage is known here: {_count(last)}."
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
    chart = funnel_chart("chart-funnel", "From booking to transfer", sentence, drawn)
    return replace(chart, table=_table(stages))


def _table(stages: list[Document]) -> ChartTable:
    return ChartTable(
        ("Stage", "Of the stage before", "Count"),
        tuple(
            (
                stage["label"],
                NONE if stage["share_of_previous"] is None else _part(stage),
                NOT_KNOWN if stage["value"] is None else plain_number(Decimal(stage["value"])),
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
        found.append(("Days counted in this answer", days_text(days)))
    for name in BESIDE:
        figure = stated.figure(name)
        if figure:
            found.append((figure["label"], figure["value"]))
    rule = CLOCK_RULES.get(stated.statement["clock_rule"])
    if rule and stated.definition == "hold":
        found.append(("The clock", upper_first(rule)))
    return tuple(found)

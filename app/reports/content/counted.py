"""What was counted: the funnel from booking to transfer, days, hours and the clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from app.engine.numerals import plain_number
from app.engine.phrases import lower_first
from app.engine.wording import CLOCK_RULES
from app.language import marked, say, say_count
from app.reports.charts import Chart, ChartTable, Stage, funnel_chart
from app.reports.content.amounts import NONE, days_text, share
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated

NOT_KNOWN = marked("not known")
BESIDE = (
    "notify_only_requests",
    "released_without_pickup",
    "people_with_detainer",
    "mean_hours_held",
    "hold_hours_total",
    "overdetention_hours",
)


STAGES = marked(
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
        stages=say(STAGES),
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
        return say("One stage is known here: {stage}.", stage=_count(last))
    number = Decimal(last["value"])
    if last["name"] == "people_held":
        return say_count(
            "For {stage}, {count} person was held past release.",
            "For {stage}, {count} people were held past release.",
            _people(number),
            stage=_count(first),
            count=plain_number(number),
        )
    if last["name"] == "taken_by_ice":
        return say_count(
            "For {stage}, {count} person was taken into custody by ICE.",
            "For {stage}, {count} people were taken into custody by ICE.",
            _people(number),
            stage=_count(first),
            count=plain_number(number),
        )
    return say("For {stage} there were {last_stage}.", stage=_count(first), last_stage=_count(last))


def _people(number: Decimal) -> int:
    """The number that decides between "person" and "people"."""
    return 1 if number == 1 else 2


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
    chart = funnel_chart("chart-funnel", say("From booking to transfer"), sentence, drawn)
    return replace(chart, table=_table(stages))


def _table(stages: list[Document]) -> ChartTable:
    return ChartTable(
        (say("Stage"), say("Of the stage before"), say("Count")),
        tuple(
            (
                stage["label"],
                NONE if stage["share_of_previous"] is None else _part(stage),
                say(NOT_KNOWN) if stage["value"] is None else plain_number(Decimal(stage["value"])),
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
        found.append((say("Days counted in this answer"), days_text(days)))
    for name in BESIDE:
        figure = stated.figure(name)
        if figure:
            found.append((figure["label"], figure["value"]))
    rule = CLOCK_RULES.get(stated.statement["clock_rule"])
    if rule and stated.definition == "hold":
        found.append((say("The clock"), upper_first(rule)))
    return tuple(found)

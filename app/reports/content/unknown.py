"""What a result does not tell: what is missing, assumed, unusual, ungraded, or easily misread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import plain_number
from app.engine.phrases import lower_first
from app.engine.wording import DEFINITIONS
from app.language import Words, marked, say, say_count
from app.reports.content.definitions import needs_in_words
from app.reports.content.grades import behind, ungraded
from app.reports.content.phrases import upper_first
from app.reports.content.sources import SourceList
from app.reports.content.stated import Stated
from app.reports.content.steps import StepLinks
from app.reports.content.warned import Warned

CAUTIONS = Words(
    {
        "hold": "Federal records do not say how long a jail held anyone. The hours come from the "
        "jail or from an assumption, and the answer is only as good as they are.",
        "extra_stay": "A difference between averages is not adjusted for charge, bail or record. "
        "Part of it may have other causes.",
        "all_days": "Most of these days may have been owed to local charges. The answer says what "
        "the people with a detainer cost in jail, not what would be saved without detainers.",
        "program": "Days in jail are not counted here. The other three definitions count them.",
    }
)
AVERAGE = marked(
    "An average rate overstates what is saved when one person leaves: the cost of staff and "
    "building stays. The marginal rate says what changes with one person."
)
CLOCK = marked(
    "The rule's “48 hours” leave out Saturdays, Sundays and holidays: they can lawfully be three "
    "days, at most five."
)
FORM = marked("The form asks for no more than 48 running hours, weekends and holidays included.")
NO_HOLD = marked("State law here allows no hold, so there is no limit to count from.")
NOT_MEASURED = marked(
    "What detainers do to public safety, to families and to trust is not measured here."
)
_UNLOCKS = Words(
    {
        "processing_cost": "staff time for detainers",
        "net_cost_per_resident": "the cost for each resident",
        "share_of_jail_spending": "the share of jail spending",
        "marginal_daily_cost": "the marginal daily cost",
        "taken_share": "how many holds end with ICE custody",
        "projected_six_year_cost": "six years ahead",
    }
)
_AVERAGES = ("published", "average", "full")


@dataclass(frozen=True, slots=True)
class MissingFigure:
    """A missing figure and where it is entered."""

    label: str
    href: str | None


@dataclass(frozen=True, slots=True)
class MissingGroup:
    """Something that is not known, and the figures that would unlock it."""

    unlocks: str
    figures: tuple[MissingFigure, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the number of the source it rests on."""

    text: str
    source_number: int | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """The section."""

    cautions: tuple[Told, ...]
    assumptions: tuple[str, ...]
    warnings: tuple[Warned, ...]
    missing: tuple[MissingGroup, ...]
    ungraded: str
    not_measured: str


def unknown(stated: Stated, links: StepLinks, sources: SourceList) -> Unknown:
    """Everything a reader should hold against the answer."""
    return Unknown(
        cautions=_cautions(stated, sources),
        assumptions=_assumptions(stated),
        warnings=tuple(
            Warned(warning["message"], links.of(warning["path"]))
            for warning in stated.statement["warnings"]
        ),
        missing=_missing(stated, links),
        ungraded=_ungraded(stated),
        not_measured=say(NOT_MEASURED),
    )


def _cautions(stated: Stated, sources: SourceList) -> tuple[Told, ...]:
    found = [Told(CAUTIONS[stated.definition])]
    if ranges := _ranges(stated):
        found.append(Told(ranges))
    if stated.statement["cost_basis"] in _AVERAGES and stated.definition != "program":
        found.append(Told(say(AVERAGE)))
    if stated.definition == "hold":
        found.append(_clock(stated, sources))
    return tuple(found)


def _ranges(stated: Stated) -> str:
    """That low and high values stand beside an answer kept without a range; else empty."""
    count = sum(1 for each in stated.figures.values() if each["low"] or each["high"])
    if not count or stated.analysis is not None:
        return ""
    return say_count(
        "Low and high values were entered for {count} figure. The answer uses the likely value; "
        "no range was kept with it.",
        "Low and high values were entered for {count} figures. The answer uses the likely values; "
        "no range was kept with it.",
        count,
        count=count,
    )


def _clock(stated: Stated, sources: SourceList) -> Told:
    rule = stated.statement["clock_rule"]
    if rule == "none":
        return Told(say(NO_HOLD))
    limit = stated.facts.get("clock_limit_days")
    assumed = "clock_limit_days" in stated.statement["definitions"]["hold"]["rests_on"]
    mean = ""
    if limit and assumed:
        days = _short_days(limit["value"])
        mean = " " + say("Over this period the limit averages {days}.", days=days)
    if rule == "regulation":
        return Told(f"{say(CLOCK)}{mean}", sources.cite_reference("cfr-8-287-7"))
    return Told(f"{say(FORM)}{mean}", sources.cite_reference("form-i247a"))


def _short_days(value: str) -> str:
    """ "2.9904 days" as "2.99 days"."""
    amount, _, word = value.partition(" ")
    return f"{plain_number(Decimal(amount), 2)} {word}"


def _assumptions(stated: Stated) -> tuple[str, ...]:
    found = []
    share = stated.figure("share_of_limit_used")
    if share and "share_of_limit_used" in stated.statement["definitions"]["hold"]["rests_on"]:
        told = say(
            "Hours were not measured. Each person is taken to have been kept for {share} of the "
            "48-hour limit.",
            share=share["value"],
        )
        found.append(told)
    for figure in stated.figures.values():
        if figure["grade"] == "E" and figure["name"] != "share_of_limit_used":
            name = ", ".join(part for part in (figure["label"], figure["where"]) if part)
            found.append(say("{figure}: {value} is assumed.", figure=name, value=figure["value"]))
    return tuple(found)


def _missing(stated: Stated, links: StepLinks) -> tuple[MissingGroup, ...]:
    """What is missing, by what it would unlock; a total, where there is none, stands first."""
    refusal = stated.statement["refusal"]
    total = list(refusal["needs"]) if refusal else []
    groups: dict[str, list[str]] = {say("a total"): total} if total else {}
    for row in stated.statement["missing"]:
        for key in row["unlocks"]:
            told_before = row["name"] in total and (key in _UNLOCKS or key == stated.definition)
            if not told_before:
                groups.setdefault(_unlocked(key), []).append(row["name"])
    found = [
        MissingGroup(upper_first(unlocks), _missing_figures(names, links))
        for unlocks, names in groups.items()
    ]
    if not stated.statement["severity"]:
        classes = MissingFigure(say("people by the county's own classes"), links.of("severity"))
        found.append(MissingGroup(say("The cost by severity"), (classes,)))
    return tuple(found)


def _missing_figures(names: Sequence[str], links: StepLinks) -> tuple[MissingFigure, ...]:
    """Each once: two figures may be asked for in the same words."""
    found = {words: name for name in reversed(names) if (words := needs_in_words([name]))}
    return tuple(MissingFigure(words, links.of(found[words])) for words in reversed(found))


def _unlocked(key: str) -> str:
    if key in _UNLOCKS:
        return _UNLOCKS[key]
    return say("the cost by “{definition}”", definition=lower_first(DEFINITIONS[key]))


def _ungraded(stated: Stated) -> str:
    about = stated.statement["definitions"][stated.definition]
    lacking = ungraded(behind(stated, about["rests_on"]))
    if not lacking:
        return ""
    names = list(dict.fromkeys(lower_first(figure["label"]) for figure in lacking))
    return say(
        "No one has said yet how well these figures are known: {figures}.",
        figures="; ".join(names),
    )

"""Where a fiscal year stands, in words."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import say, say_count
from app.reports.content import dates
from app.services.state_of_year import StateOfYear, YearState

BADGES = {
    YearState.NONE: "draft",
    YearState.DRAFT: "provisional",
    YearState.CERTIFIED: "certified",
    YearState.CHANGED: "changed",
}


@dataclass(frozen=True, slots=True)
class StateWords:
    """A year's state: in a few words, with a sentence, and the badge that stands beside it."""

    short: str
    sentence: str
    badge: str | None


def state_words(state: StateOfYear) -> StateWords:
    """What a page says about where a year stands."""
    count = len(state.since.changes)
    badge = BADGES[state.state] if state.state is not YearState.NONE else None
    if state.state is YearState.NONE:
        return StateWords(say("No figures yet"), say("Nothing has been entered yet."), badge)
    if state.version is None:
        sentence = say_count(
            "{count} value entered. It is a draft, seen only by the people of this workspace.",
            "{count} values entered. They are a draft, seen only by the people of this workspace.",
            count,
            count=count,
        )
        return StateWords(say("Draft"), sentence, badge)
    number, day = state.version.number, dates.day(state.version.created_at.date())
    signed = say(
        "Version {number} was certified on {day} by {name}.",
        number=number,
        day=day,
        name=state.version.certified_name,
    )
    if state.state is YearState.CERTIFIED:
        return StateWords(say("Certified, version {number}", number=number), signed, badge)
    since = say_count(
        "{count} value changed since; a correction makes it public.",
        "{count} values changed since; a correction makes them public.",
        count,
        count=count,
    )
    short = say("Certified, version {number}, changed since", number=number)
    return StateWords(short, f"{signed} {since}", badge)

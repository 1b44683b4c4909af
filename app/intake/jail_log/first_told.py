"""What a reader of a counted log has to know before its figures, as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.engine.numerals import plain_number
from app.engine.small_cells import LEAST_SHOWN
from app.language import say, say_count
from app.language.months import said_month

Document = Mapping[str, Any]


def is_empty(document: Document) -> bool:
    """Whether no booking of the log is in any sum."""
    definitions = document["definitions"]
    others = definitions["extra_stay"]["without_detainer"]
    return not definitions["all_days"]["people"] and not others["people"]


def is_of_few(document: Document) -> bool:
    """Whether so few people were held, or had a detainer, that one of them can be recognized."""
    return 0 < _people(document) < LEAST_SHOWN


def first_told(document: Document) -> tuple[str, ...]:
    """What stands above the figures of a counted log, in the language in use; empty for most."""
    if is_empty(document):
        return (_why_empty(document), *_no_release(document))
    return (*_holds(document), *_no_release(document), *_few(document))


def _why_empty(document: Document) -> str:
    if document["bookings"]:
        return say("Nothing could be counted: no booking with a detainer has a release.")
    if not document["outside_period"]:
        return say("No row could be counted.")
    first, last = (_month(document["months"][end]) for end in ("first", "last"))
    if first == last:
        return say("No booking lies in this period: its bookings are from {month}.", month=first)
    return say(
        "No booking lies in this period: its bookings are from {first} to {last}.",
        first=first,
        last=last,
    )


def _holds(document: Document) -> Iterator[str]:
    if not document["holds_are_known"]:
        yield say(
            "Time held only for ICE cannot be counted. It needs a column of when people would "
            "otherwise have been released, or a row for each charge with the release on it. So "
            "the days here are all days of people with a detainer, for whatever reason."
        )


def _no_release(document: Document) -> Iterator[str]:
    found = document["no_release"]
    if found["are_counted"] and found["with_detainer"]:
        yield _counted(document)
        if others := found["without_detainer"]:
            yield say_count(
                "{count} booking without a release has no detainer and is in no sum.",
                "{count} bookings without a release have no detainer and are in no sum.",
                others,
                count=_number(others),
            )
    elif count := found["bookings"]:
        yield say_count(
            "{count} booking has no release and is in no sum.",
            "{count} bookings have no release and are in no sum.",
            count,
            count=_number(count),
        )
        if some := found["with_detainer"]:
            yield say_count(
                "{count} of them has a detainer.",
                "{count} of them have a detainer.",
                some,
                count=_number(some),
            )


def _counted(document: Document) -> str:
    found, definitions = document["no_release"], document["definitions"]
    count = found["with_detainer"]
    texts = {"count": _number(count)}
    if document["holds_are_known"]:
        return say_count(
            "{count} booking with a detainer has no release and is counted to the last day: "
            "{part} of the {days} days held for ICE are of it.",
            "{count} bookings with a detainer have no release and are counted to the last day: "
            "{part} of the {days} days held for ICE are of them.",
            count,
            part=_number(found["hold_days"]),
            days=_number(definitions["hold"]["days"]),
            **texts,
        )
    return say_count(
        "{count} booking with a detainer has no release and is counted to the last day: {part} "
        "of the {days} days in jail are of it.",
        "{count} bookings with a detainer have no release and are counted to the last day: {part} "
        "of the {days} days in jail are of them.",
        count,
        part=_number(found["all_days"]),
        days=_number(definitions["all_days"]["days"]),
        **texts,
    )


def _few(document: Document) -> Iterator[str]:
    if is_of_few(document):
        yield say(
            "These figures are of {few} people or fewer, who can be recognized. Count a longer "
            "period if you can, and do not share such a result.",
            few=LEAST_SHOWN - 1,
        )


def _people(document: Document) -> int:
    definitions = document["definitions"]
    held: int = definitions["hold"]["people"]
    had: int = definitions["all_days"]["people"]
    return held or had


def _number(amount: int | str) -> str:
    return plain_number(Decimal(amount), 2)


def _month(month: str) -> str:
    return said_month(date.fromisoformat(f"{month}-01"))

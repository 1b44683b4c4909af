"""What a reader of a counted log has to know, as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.intake.jail_log.columns import BOOKING_NUMBER, DETAINER, DETAINER_DATE
from app.intake.jail_log.settings import CHARGES
from app.language import say


def notes_of(document: Mapping[str, Any]) -> tuple[str, ...]:
    """How a log was counted and what its figures cannot say, in the language in use.

    `document` is that of a counted log.
    """
    return (
        *_holds(document),
        *_stays(document),
        *_times(document),
        *_persons(document),
    )


def _holds(document: Mapping[str, Any]) -> tuple[str, ...]:
    settings = document["settings"]
    told = []
    if document["layout"] == CHARGES:
        told.append(
            say(
                "Time held only for ICE is the release from jail less the latest release on any "
                "other charge. A charge that ends after the release from jail ends with it; a "
                "stay without any other charge counts whole."
            )
        )
    elif document["holds_are_known"]:
        told.append(
            say(
                "Time held only for ICE is the release from jail less the time at which the "
                "person would otherwise have been released."
            )
        )
    else:
        told.append(
            say(
                "No column says when people would otherwise have been released, so time held only "
                "for ICE cannot be counted."
            )
        )
    if document["layout"] != CHARGES and settings["all_have_detainer"]:
        told.append(say("Every booking counts as one with a detainer, as the sender said."))
    elif {DETAINER, DETAINER_DATE} & document["columns"].keys() and document["layout"] != CHARGES:
        told.append(say("An empty cell in the column of detainers counts as no detainer."))
    return tuple(told)


def _stays(document: Mapping[str, Any]) -> tuple[str, ...]:
    if document["definitions"]["extra_stay"]["by_means"] is None:
        return (
            say(
                "There are no bookings both with and without a detainer to compare, so a longer "
                "stay is not worked out."
            ),
        )
    return (
        say(
            "The longer stay is the plain difference between whole stays with and without a "
            "detainer. It is not adjusted for charges, bail or record, which also make stays "
            "differ."
        ),
    )


def _times(document: Mapping[str, Any]) -> tuple[str, ...]:
    told = [
        say(
            "Stays are measured on the clock on the wall, as the log writes it: in the two nights "
            "a year when clocks change they may be an hour off. The 48-hour limit runs in real "
            "hours of the jail’s time zone, {zone}.",
            zone=document["settings"]["zone"],
        )
    ]
    if without := document["days_without_time"]:
        told.append(
            say(
                "These columns give days without a time of day, and count from midnight, so hours "
                "are not exact: {columns}.",
                columns=", ".join(document["columns"].get(each, each) for each in without),
            )
        )
    no_release = document["no_release"]
    if no_release["bookings"] and not no_release["are_counted"]:
        told.append(
            say(
                "Bookings without a release are in no sum. Give a period, and say that these "
                "people are still in jail, to count their days up to its last day."
            )
        )
    if any(row["month"] is None for row in document["by_month"]):
        told.append(
            say(
                "People still in jail at the end of the last day count up to it, in no month of "
                "release."
            )
        )
    return tuple(told)


def _persons(document: Mapping[str, Any]) -> tuple[str, ...]:
    told = [say("A booking counts as one person; who was booked twice counts twice.")]
    if BOOKING_NUMBER in document["columns"]:
        told.append(
            say(
                "Booking numbers were used in memory, scrambled, to tell bookings apart. They are "
                "not kept."
            )
        )
    return tuple(told)

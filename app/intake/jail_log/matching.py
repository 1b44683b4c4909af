"""Which column of a log means what: found by its heading, or chosen by the user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.intake.heading_words import is_made_of_heading_words
from app.intake.jail_log.columns import (
    BOOKED,
    BOOKED_TIME,
    BOOKING_NUMBER,
    CHARGE,
    CHARGE_RELEASED,
    CHARGE_RELEASED_TIME,
    DETAINER,
    DETAINER_DATE,
    MEANINGS,
    PLAIN,
    RELEASED,
    RELEASED_TIME,
)
from app.intake.jail_log.settings import (
    BOOKINGS,
    CHARGES,
    BadSettingsError,
    LogNeeds,
    LogSettings,
    PersonColumn,
)
from app.intake.person_guard import (
    ROWS_LOOKED_AT,
    PersonGuard,
    person_kind_of_heading,
    person_kind_of_value,
    safe_heading,
)
from app.intake.problems import BadRowError, UnreadableFileError
from app.intake.sheets.finding import FoundTable, column_letters, find_headings, find_table
from app.intake.sheets.headings import Meanings, plain_heading
from app.intake.sheets.sheet import Row, Sheet
from app.language import say

LEAST_MEANINGS = 2
Lacking = tuple[str | tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FoundLog:
    """A log's table: position of each meaning in a row, and what the headings are called.

    `layout`: BOOKINGS, one row a booking, or CHARGES, one row a charge. `persons`: columns that
    tell of a person; `not_read`: headings of the other columns that are not read.
    """

    table: FoundTable
    layout: str
    columns: Mapping[str, int]
    headings: Mapping[str, str]
    first_rows: Sequence[Row | BadRowError]
    persons: tuple[PersonColumn, ...]
    not_read: tuple[str, ...]


def find_log(sheets: Sequence[Sheet], settings: LogSettings) -> FoundLog:
    """The table of a log, its columns matched.

    Raises LogNeeds where a column is not certain, UnreadableFileError where there is no table,
    BadSettingsError where the settings name a column that is not there or tells of a person.
    """
    table = _table(sheets, _wanted(settings))
    labels = _labels(table.headings)
    positions = _positions(table.headings, labels, settings)
    unclear = {meaning: at for meaning, at in positions.items() if len(at) > 1}
    columns = {meaning: at[0] for meaning, at in positions.items() if len(at) == 1}
    layout, lacking = _layout(columns, unclear, settings)
    first_rows = _first_rows(table)
    kept = {at for meaning, at in columns.items() if meaning != BOOKING_NUMBER}
    persons = _persons(table.headings, first_rows, kept, columns.get(BOOKING_NUMBER))
    told = {at for at, _ in persons}
    if lacking or unclear:
        raise LogNeeds(
            lacking=lacking,
            unclear={
                meaning: tuple(labels[at] for at in found) for meaning, found in unclear.items()
            },
            found={meaning: labels[at] for meaning, at in columns.items()},
            headings=tuple(labels[at] for at in range(len(labels)) if at not in told),
            persons=tuple(column for _, column in persons),
        )
    used = set(columns.values()) | told
    return FoundLog(
        table=table,
        layout=layout,
        columns=columns,
        headings={meaning: labels[at] for meaning, at in columns.items()},
        first_rows=first_rows,
        persons=tuple(column for _, column in persons),
        not_read=tuple(labels[at] for at in range(len(labels)) if at not in used),
    )


def _wanted(settings: LogSettings) -> Meanings:
    """The headings looked for: the user's own choice goes before what is known."""
    chosen = {meaning: heading for meaning, heading in settings.columns.items() if heading}
    if unknown := set(settings.columns) - set(MEANINGS):
        raise BadSettingsError(
            say(
                "“{meaning}” is no meaning of a column. There are: {meanings}",
                meaning=min(unknown),
                meanings=", ".join(MEANINGS),
            )
        )
    for meaning, heading in chosen.items():
        if meaning != BOOKING_NUMBER and person_kind_of_heading(heading):
            raise BadSettingsError(
                say("the column “{heading}” tells of a person and is not read", heading=heading)
            )
    taken = Counter(plain_heading(heading) for heading in chosen.values())
    if any(count > 1 for count in taken.values()):
        raise BadSettingsError(say("one column was chosen for two things"))
    return {
        meaning: [chosen[meaning]]
        if meaning in chosen
        else [each for each in headings if plain_heading(each) not in taken]
        for meaning, headings in MEANINGS.items()
    }


def _table(sheets: Sequence[Sheet], wanted: Meanings) -> FoundTable:
    try:
        known = find_table(sheets, wanted, ())
    except UnreadableFileError:
        # Two columns of one meaning, perhaps: the user can say which.
        known = None
    has_meanings = known is not None and len(known.columns) >= LEAST_MEANINGS
    table = known if known and has_meanings else find_headings(sheets)
    if any(_is_data(heading, has_meanings) for heading in table.headings):
        raise UnreadableFileError(
            say(
                "it has no row of headings. Put one above its rows, such as “Booked” and “Released”"
            )
        )
    return table


def _is_data(heading: str, has_meanings: bool) -> bool:
    """Whether what should be a heading is a value: then the row is one of the log's own.

    What stands in it must not be offered as a heading. Where meanings were found in the row, a
    bare number may head a column of it.
    """
    if not heading or is_made_of_heading_words(heading):
        return False
    if person_kind_of_value(heading) is not None:
        return True
    return not has_meanings and heading.replace(",", "").replace(".", "").isdecimal()


def _labels(headings: Sequence[str]) -> list[str]:
    """A name for each column that is safe to show, and no other column's."""
    safe = [_safe(heading, number) for number, heading in enumerate(headings, 1)]
    counts = Counter(plain_heading(label) for label in safe)
    return [
        label
        if counts[plain_heading(label)] == 1
        else say("{heading} (column {letters})", heading=label, letters=column_letters(number))
        for number, label in enumerate(safe, 1)
    ]


def _safe(heading: str, number: int) -> str:
    """The heading where it is one of those known, or made of words of headings."""
    plain = plain_heading(heading)
    is_known = any(plain in known for known in PLAIN.values())
    return safe_heading(heading, number, is_certain=is_known)


def _positions(
    headings: Sequence[str], labels: Sequence[str], settings: LogSettings
) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    chosen = {plain_heading(heading) for heading in settings.columns.values() if heading}
    for meaning, plain in PLAIN.items():
        if meaning in settings.columns:
            heading = settings.columns[meaning]
            at = _chosen(heading, headings, labels) if heading else []
        else:
            at = [
                index
                for index, heading in enumerate(headings)
                if plain_heading(heading) in plain
                and plain_heading(labels[index]) not in chosen
                and plain_heading(heading) not in chosen
            ]
        if at:
            found[meaning] = at
    return found


def _chosen(heading: str, headings: Sequence[str], labels: Sequence[str]) -> list[int]:
    wanted = plain_heading(heading)
    found = [at for at, label in enumerate(labels) if plain_heading(label) == wanted]
    found = found or [at for at, each in enumerate(headings) if plain_heading(each) == wanted]
    if not found:
        raise BadSettingsError(say("the log has no column “{heading}”", heading=heading))
    return found


def _layout(
    columns: Mapping[str, int], unclear: Mapping[str, object], settings: LogSettings
) -> tuple[str, Lacking]:
    """How the log is laid out, and the meanings it lacks for that."""

    def has(*meanings: str) -> bool:
        return any(meaning in columns or meaning in unclear for meaning in meanings)

    lacking: list[str | tuple[str, ...]] = [
        at for at, time in ((BOOKED, BOOKED_TIME), (RELEASED, RELEASED_TIME)) if not has(at, time)
    ]
    if has(CHARGE) and has(CHARGE_RELEASED, CHARGE_RELEASED_TIME):
        if not has(BOOKING_NUMBER):
            lacking.append(BOOKING_NUMBER)
        return CHARGES, tuple(lacking)
    if not has(DETAINER, DETAINER_DATE) and not settings.all_have_detainer:
        if has(CHARGE) and has(BOOKING_NUMBER):
            lacking.append((DETAINER, DETAINER_DATE, CHARGE_RELEASED))
        else:
            lacking.append((DETAINER, DETAINER_DATE))
    return BOOKINGS, tuple(lacking)


def _first_rows(table: FoundTable) -> list[Row | BadRowError]:
    found: list[Row | BadRowError] = []
    while len(found) < ROWS_LOOKED_AT:
        try:
            found.append(next(table.rows))
        except StopIteration:
            break
        except BadRowError as error:
            found.append(error)
    return found


def _persons(
    headings: Sequence[str],
    rows: Sequence[Row | BadRowError],
    kept: set[int],
    number_at: int | None,
) -> list[tuple[int, PersonColumn]]:
    guard = PersonGuard(headings, allowed=kept)
    for row in rows:
        if not isinstance(row, BadRowError):
            guard.look(row)
    found = {
        dropped.number - 1: PersonColumn(dropped.heading, dropped.kind) for dropped in guard.dropped
    }
    if number_at is not None:
        heading = _safe(headings[number_at], number_at + 1)
        found[number_at] = PersonColumn(heading, BOOKING_NUMBER, is_used=True)
    return sorted(found.items())

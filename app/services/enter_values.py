"""Enter, change or take out values of a county's record. This is the only way in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.persistence.models import Entry, Revision
from app.persistence.records import find_entry_at, latest_revision, lock_workspace
from app.persistence.sessions import writing
from app.records.entry import Content, Entered, Place
from app.services.acting import Acting, Action, still_may
from app.services.read_record import entered

NOT_YET = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A value to enter at a place. `content` None takes out what stands there.

    `after` is the number of the value the person was looking at, 0 where there was none. `again`
    enters what is in force already: somebody else has checked it, and stands for it from then on.
    """

    place: Place
    content: Content | None
    after: int = NOT_YET
    again: bool = False


class OvertakenError(RuntimeError):
    """Somebody else changed the same values meanwhile; `theirs` are those now in force.

    A value that was taken out has an empty content.
    """

    def __init__(self, theirs: Sequence[Entered]) -> None:
        super().__init__(f"{len(theirs)} values were changed by somebody else")
        self.theirs = tuple(theirs)


def enter_values(
    session: Session, acting: Acting, changes: Sequence[Change], reason: str = ""
) -> list[Revision]:
    """Enter all changes together, or none; what is in force is not entered again unless asked.

    Raises NotAllowedError, and OvertakenError where a place has another value than the one the
    person was looking at.
    """
    with writing(session):
        # One writer a county at a time: numbers of values stay in order on every database.
        lock_workspace(session, acting.county_fips)
        now = still_may(session, acting, Action.ENTER)
        overtaken = [found for change in changes if (found := _overtaken_by(session, now, change))]
        if overtaken:
            raise OvertakenError([entered(revision) for revision in overtaken])
        written = [_enter(session, now, change, reason) for change in changes]
        session.flush()
    return [revision for revision in written if revision is not None]


def _overtaken_by(session: Session, acting: Acting, change: Change) -> Revision | None:
    entry = find_entry_at(session, acting.county_fips, str(change.place))
    newest = latest_revision(session, entry.id) if entry else None
    if newest is None or newest.number == change.after:
        return None
    # Two people who enter the same do not disagree, but what is checked is one value, not the next.
    is_agreed = newest.content == _text(change.content) and not change.again
    return None if is_agreed else newest


def _enter(session: Session, acting: Acting, change: Change, reason: str) -> Revision | None:
    place, text = change.place, _text(change.content)
    entry = find_entry_at(session, acting.county_fips, str(place))
    newest = latest_revision(session, entry.id) if entry else None
    if (newest.content if newest else None) == text and not _is_again(acting, change, newest):
        return None
    if entry is None:
        entry = Entry(
            county_fips=acting.county_fips,
            place=str(place),
            kind=place.kind,
            fiscal_year=place.fiscal_year,
            name=place.name,
            jail_id=place.jail_id,
            month=place.month,
            item=place.item,
        )
        session.add(entry)
        session.flush()
    revision = Revision(
        entry_id=entry.id,
        number=newest.number + 1 if newest else 1,
        content=text,
        reason=reason,
        author_id=acting.person_id,
    )
    session.add(revision)
    return revision


def _is_again(acting: Acting, change: Change, newest: Revision | None) -> bool:
    """Whether the person takes over what another has entered; nobody takes over their own value."""
    if newest is None or newest.content is None:
        return False
    return change.again and newest.author_id != acting.person_id


def _text(content: Content | None) -> str | None:
    """The content in its one written form, so that equal contents are equal texts."""
    if content is None:
        return None
    return json.dumps(content, ensure_ascii=False, sort_keys=True)

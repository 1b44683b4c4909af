"""Enter, change or take out values of a county's record. This is the only way in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.persistence.models import Entry, Revision
from app.persistence.records import latest_at, lock_workspace
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
        return enter_within(session, acting, changes, reason)


def enter_within(
    session: Session, acting: Acting, changes: Sequence[Change], reason: str = ""
) -> list[Revision]:
    """`enter_values` for a service that writes more beside: call it inside its `writing` block."""
    # One writer a county at a time: numbers of values stay in order on every database.
    lock_workspace(session, acting.county_fips)
    now = still_may(session, acting, Action.ENTER)
    newest = latest_at(session, now.county_fips, [str(change.place) for change in changes])
    overtaken = [found for change in changes if (found := _overtaken_by(change, newest))]
    if overtaken:
        raise OvertakenError([entered(revision) for revision in overtaken])
    written = [_enter(session, now, change, reason, newest) for change in changes]
    session.flush()
    return [revision for revision in written if revision is not None]


def _overtaken_by(change: Change, newest: Mapping[str, Revision]) -> Revision | None:
    found = newest.get(str(change.place))
    if found is None or found.number == change.after:
        return None
    # Two people who enter the same do not disagree, but what is checked is one value, not the next.
    is_agreed = found.content == _text(change.content) and not change.again
    return None if is_agreed else found


def _enter(
    session: Session, acting: Acting, change: Change, reason: str, newest: dict[str, Revision]
) -> Revision | None:
    """Add a value, which is then the newest one of its place."""
    place, text = str(change.place), _text(change.content)
    before = newest.get(place)
    if (before.content if before else None) == text and not _is_again(acting, change, before):
        return None
    revision = Revision(
        number=before.number + 1 if before else 1,
        content=text,
        reason=reason,
        author_id=acting.person_id,
    )
    if before and before.entry_id:
        # Not by the entry itself: what is kept must not even look changed.
        revision.entry_id = before.entry_id
    else:
        revision.entry = before.entry if before else _entry(acting, change.place)
    session.add(revision)
    newest[place] = revision
    return revision


def _entry(acting: Acting, place: Place) -> Entry:
    return Entry(
        county_fips=acting.county_fips,
        place=str(place),
        kind=place.kind,
        fiscal_year=place.fiscal_year,
        name=place.name,
        jail_id=place.jail_id,
        month=place.month,
        item=place.item,
    )


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

"""Save what a page of forms says; what stands in the way is said on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, request
from werkzeug.datastructures import MultiDict
from wtforms import Form

from app.language import marked, say, say_count
from app.persistence.database import db
from app.records.entry import Entered
from app.services.enter_values import Change, OvertakenError
from app.services.save_values import ReasonNeededError, save_values
from app.web.access import acting
from app.web.calculations.before import typed
from app.web.calculations.posted_text import note_unprintable, printable
from app.web.record.opened import MOST_REASON
from app.web.record.typed_values import note_problem
from app.web.said_fields import StringField

NEEDED = marked(
    "A certified figure changes: say in a sentence why. It is kept in the county’s history."
)


class ReasonForm(Form):
    """Why values change."""

    reason = StringField(
        marked("Reason for the change"),
        description=marked(
            "Kept in the history. Needed where a certified figure changes; never name a person who "
            "is or was in the jail."
        ),
        render_kw={"maxlength": MOST_REASON, "autocomplete": "off"},
    )

    @property
    def text(self) -> str:
        """The reason in one line."""
        return " ".join(typed(self.reason).split())[:MOST_REASON]

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Address and message of each problem."""
        return [(f"#{self.reason.id}", message) for message in self.reason.errors]


class CheckedForm(ReasonForm):
    """How somebody checked a value that they enter again in their own name."""

    reason = StringField(
        marked("How you checked it"),
        render_kw={"maxlength": MOST_REASON, "autocomplete": "off"},
    )


def reason_form(*, is_posted: bool) -> ReasonForm:
    """The reason, with what was posted."""
    posted: MultiDict[str, Any] | None = printable(request.form) if is_posted else None
    form = ReasonForm(posted)
    note_unprintable(form)
    return form


def checked_form(*, is_posted: bool) -> CheckedForm:
    """How a value was checked; before anything is posted, that it was."""
    posted: MultiDict[str, Any] | None = printable(request.form) if is_posted else None
    form = CheckedForm(
        posted, prefix="checked-", data={"reason": say("I have checked this value.")}
    )
    note_unprintable(form)
    return form


class NotSaved(Exception):
    """Nothing was saved. `theirs` are values that somebody else entered meanwhile."""

    def __init__(self, theirs: Sequence[Entered] = ()) -> None:
        super().__init__()
        self.theirs = tuple(theirs)


def save(changes: Sequence[Change], reason: ReasonForm, *, is_reason_needed: bool = False) -> int:
    """Save all changes or none; return how many values were entered.

    Raises NotSaved after noting at the reason that it is needed, or with the others' values.
    """
    if is_reason_needed and changes and not reason.text:
        note_problem(reason.reason, say("Say in a sentence why."))
    if reason.problems:
        raise NotSaved
    try:
        written = save_values(db.session, acting(), changes, reason.text)
    except ReasonNeededError as needed:
        note_problem(reason.reason, say(NEEDED))
        raise NotSaved from needed
    except OvertakenError as overtaken:
        raise NotSaved(overtaken.theirs) from overtaken
    return len(written)


def tell_saved(count: int) -> None:
    """Say on the next page how much was saved."""
    if count:
        flash(say_count("{count} value saved.", "{count} values saved.", count, count=count))
    else:
        flash(say("Nothing was changed, so nothing was saved."))

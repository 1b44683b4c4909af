"""Addresses of one value: what it is, where it comes from, what it was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.records.changes import ValueChange, changes_between
from app.records.contents import source_text
from app.records.entry import Entered, is_answer
from app.records.labels import content_text, label_of
from app.services.acting import Action
from app.services.certified_values import certified_values
from app.services.enter_values import Change
from app.services.list_documents import list_documents
from app.services.open_record import OpenRecord
from app.services.read_record import read_record
from app.services.value_history import value_history
from app.web.access import acting, needs
from app.web.calculations.drafts import MOST
from app.web.calculations.posted_text import printable
from app.web.record.opened import OF_COUNTY, offered_by, opened
from app.web.record.place_addresses import place_address
from app.web.record.saving import NotSaved, ReasonForm, checked_form, reason_form, save, tell_saved
from app.web.record.section_context import theirs_text
from app.web.record.slots import Slot, make_slot
from app.web.record.workspace import page_address

RULE = f"{OF_COUNTY}/entries/<int(max={MOST}):entry_id>"


@dataclass
class EntryPage:
    """A value with its history, the newest first, and the form that changes it."""

    record: OpenRecord
    history: tuple[Entered, ...]
    slot: Slot

    @property
    def newest(self) -> Entered:
        """What stands there now; without content where it was taken out."""
        return self.history[0]


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of the workspace."""
    blueprint.add_url_rule(RULE, view_func=entry, methods=["GET"])
    blueprint.add_url_rule(RULE, view_func=change_entry, methods=["POST"])


@needs(Action.READ)
def entry(fips: str, entry_id: int) -> ResponseReturnValue:
    """One value with its provenance and its history, and the form that changes it."""
    return _shown(fips, _entry_page(entry_id), reason_form(is_posted=False), [])


@needs(Action.ENTER)
def change_entry(fips: str, entry_id: int) -> ResponseReturnValue:
    """Change the value, take it out, or put back what it was; each with its reason."""
    if "again" in request.form:
        return _enter_again(fips, entry_id)
    page, reason = _entry_page(entry_id, is_posted=True), reason_form(is_posted=True)
    problems: list[tuple[str, str]] = []
    if "take_out" in request.form:
        changes = [Change(page.newest.place, None, _after())]
        problems = _in_the_way(page)
    elif "put_back" in request.form:
        changes = _put_back(page)
    else:
        page.slot.read(is_needed=True)
        changes = page.slot.changes(page.record.numbers)
    if not page.slot.errors and not problems:
        try:
            tell_saved(save(changes, reason, is_reason_needed=True))
            return redirect(_ahead(fips, entry_id, changes), 303)
        except NotSaved as not_saved:
            for theirs in not_saved.theirs:
                page.slot.show_theirs(theirs)
    return _shown(fips, page, reason, problems), 422


def _enter_again(fips: str, entry_id: int) -> ResponseReturnValue:
    """Take the value over as it stands: who sends this has checked it."""
    page, checked = _entry_page(entry_id), checked_form(is_posted=True)
    again = Change(page.newest.place, page.newest.content or None, _after(), again=True)
    try:
        count = save([again], checked, is_reason_needed=True)
    except NotSaved as not_saved:
        problems = [*checked.problems]
        if not_saved.theirs:
            problems.append(("#history", say("The value was changed meanwhile. Look at it again.")))
        return _shown(fips, page, reason_form(is_posted=False), problems, checked), 422
    if count:
        flash(say("The value stands in your name now."))
    else:
        tell_saved(count)
    return redirect(url_for("record.entry", fips=fips, entry_id=entry_id), 303)


def _entry_page(entry_id: int, *, is_posted: bool = False) -> EntryPage:
    history = value_history(db.session, acting().county_fips, entry_id)
    if not history:
        abort(404)
    newest = history[0]
    record = opened(newest.place.fiscal_year)
    slot = make_slot(
        newest.place,
        "value",
        newest if newest.content else None,
        newest.number,
        offered_by(record),
        printable(request.form) if is_posted else None,
    )
    slot.is_new_row = False
    return EntryPage(record, history, slot)


def _put_back(page: EntryPage) -> list[Change]:
    before = next((value for value in page.history if value.content), None)
    if before is None or page.newest.content:
        return []
    return [Change(before.place, before.content, _after())]


def _after() -> int:
    """The number of the value the person was looking at, also where nothing was typed over it."""
    text = request.form.get("value-after", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _in_the_way(page: EntryPage) -> list[tuple[str, str]]:
    """A jail that figures are entered for stays: they would lose their name."""
    if page.newest.place.kind != "jail":
        return []
    everything = read_record(db.session, acting().county_fips)
    count = sum(value.place.jail_id == page.newest.entry_id for value in everything)
    if not count:
        return []
    wrong = say(
        "Figures are entered for this jail: {count}. Keep it, and say in its note that it has "
        "closed; or take those figures out first.",
        count=count,
    )
    return [("#history", wrong)]


def _ahead(fips: str, entry_id: int, changes: Sequence[Change]) -> str:
    """The same value again; the list it was moved in, where a row has gone to another place."""
    if len(changes) > 1:
        record = opened(changes[0].place.fiscal_year)
        return place_address(fips, changes[-1].place, record)
    return url_for("record.entry", fips=fips, entry_id=entry_id)


def _shown(
    fips: str,
    page: EntryPage,
    reason: ReasonForm,
    problems: list[tuple[str, str]],
    checked: ReasonForm | None = None,
) -> str:
    place, newest = page.newest.place, page.newest
    documents = {d.sha256: d.file_name for d in list_documents(db.session, acting().county_fips)}
    record = page.record.record if newest.content else (*page.record.record, *page.history[1:2])
    return render_template(
        "record/entry.html",
        page=page,
        newest=newest,
        label=label_of(place, record),
        value=content_text(place, newest.content),
        source=newest.content.get("source"),
        source_words=source_text(newest.content.get("source")),
        documents=[documents.get(key, say("a document")) for key in _documents_of(newest)],
        history=told_history(page.history),
        problems=[*problems, *page.slot.errors, *reason.problems],
        reason=reason,
        is_certified=_is_certified(page),
        may_check=_may_check(newest),
        checked=checked or checked_form(is_posted=False),
        may_change=acting().may(Action.ENTER) and not is_answer(place),
        where_href=place_address(fips, place, page.record),
        documents_href=page_address("documents.documents", fips=fips),
        theirs_text=theirs_text,
    )


def _may_check(newest: Entered) -> bool:
    """Whether the reader can take over the value as it stands: another has entered it."""
    own = acting()
    return bool(newest.content) and own.may(Action.ENTER) and newest.author_id != own.person_id


def _documents_of(value: Entered) -> Sequence[str]:
    found: Sequence[str] = value.content.get("documents", ())
    return found


def _is_certified(page: EntryPage) -> bool:
    year = page.newest.place.fiscal_year or None
    return str(page.newest.place) in certified_values(db.session, acting().county_fips, year)


def told_history(history: Sequence[Entered]) -> list[tuple[Entered, ValueChange | None, bool]]:
    """Each value, the newest first, with what it changed and whether it was entered as it stood.

    Nothing for what changed only in form.
    """
    told = []
    for at, value in enumerate(history):
        before = history[at + 1 : at + 2]
        old, new = (tuple(v for v in pair if v.content) for pair in (before, (value,)))
        is_again = any(each.content == value.content for each in old)
        told.append((value, next(iter(changes_between(old, new)), None), is_again))
    return told

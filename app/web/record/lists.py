"""Addresses of what belongs to no single year: jails, daily rates, the 287(g) agreement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from app.language import marked, say
from app.records.entry import ANSWER, EVERY_YEAR, Place
from app.records.fields import KINDS_WITH_ANSWERS
from app.records.labels import content_text, jail_names
from app.records.overlapping_rates import overlapping_rates
from app.services.acting import Action
from app.services.open_record import OpenRecord
from app.web.access import acting, needs
from app.web.calculations.before import typed
from app.web.calculations.posted_text import printable
from app.web.record.opened import OF_COUNTY, offered_by, opened
from app.web.record.saving import NotSaved, ReasonForm, reason_form, save, tell_saved
from app.web.record.section_context import theirs_text
from app.web.record.section_page import new_item
from app.web.record.slots import Slot, make_slot, problems_of_slots
from app.web.record.told_values import figure_row
from app.web.record.typed_values import note_problem
from app.web.record.workspace import page_address

SAME_JAIL = marked("Another jail of the county has this name. Give each jail a name of its own.")
PAGES: Mapping[str, str] = {"jails": "jail", "rates": "daily_rate", "agreement": "agreement"}


@dataclass
class ListPage:
    """A list with the form that adds to it, and the answer that there is nothing to list."""

    kind: str
    record: OpenRecord
    added: Slot
    answer: Slot | None

    @property
    def slots(self) -> list[Slot]:
        """The forms of the page."""
        return [self.added, *([self.answer] if self.answer else [])]


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of the workspace."""
    for page in PAGES:
        rule = f"{OF_COUNTY}/{page}"
        show: Callable[..., ResponseReturnValue] = needs(Action.READ)(partial(show_list, page))
        add: Callable[..., ResponseReturnValue] = needs(Action.ENTER)(partial(add_to_list, page))
        blueprint.add_url_rule(rule, endpoint=page, view_func=show, methods=["GET"])
        blueprint.add_url_rule(rule, endpoint=f"add_to_{page}", view_func=add, methods=["POST"])


def show_list(page: str, fips: str) -> ResponseReturnValue:
    """The list, and for those who enter the form that adds to it."""
    return _shown(page, fips, list_page(PAGES[page], opened()), reason_form(is_posted=False))


def add_to_list(page: str, fips: str) -> ResponseReturnValue:
    """Add a row, or answer that there is none."""
    posted = printable(request.form)
    shown = list_page(PAGES[page], opened(), posted)
    reason = reason_form(is_posted=True)
    answering = "answer" in posted
    slot = shown.answer if answering and shown.answer else shown.added
    slot.read(is_needed=slot is shown.added)
    _check_jail_name(shown)
    if answering and shown.answer and shown.record.of_kind(shown.kind):
        answer = shown.answer.form["answer"]
        if typed(answer):
            note_problem(answer, say("Take out what is listed first, or choose the first answer."))
    if not slot.errors:
        try:
            tell_saved(save(slot.changes(shown.record.numbers), reason))
            return redirect(url_for(f"record.{page}", fips=fips), 303)
        except NotSaved as not_saved:
            for theirs in not_saved.theirs:
                slot.show_theirs(theirs)
    return _shown(page, fips, shown, reason), 422


def list_page(kind: str, record: OpenRecord, posted: MultiDict[str, str] | None = None) -> ListPage:
    """The forms of a list, empty or with what was posted."""
    offered = offered_by(record)
    added = make_slot(Place(kind, item=new_item()), "new", None, 0, offered, posted)
    answer = None
    if kind in KINDS_WITH_ANSWERS and kind == "agreement":
        place = Place(kind, EVERY_YEAR, item=ANSWER)
        entered, number = record.by_place.get(place), record.number_at(place)
        answer = make_slot(place, "all", entered, number, offered, posted)
    return ListPage(kind, record, added, answer)


def _check_jail_name(page: ListPage) -> None:
    if page.kind != "jail":
        return
    name = typed(page.added.form["name"]).casefold()
    if name and any(name == known.casefold() for known in jail_names(page.record.record).values()):
        note_problem(page.added.form["name"], say(SAME_JAIL))


def _shown(page: str, fips: str, shown: ListPage, reason: ReasonForm) -> str:
    record = shown.record
    return render_template(
        f"record/{page}.html",
        page=shown,
        rows=[figure_row(fips, value, record.record) for value in record.of_kind(shown.kind)],
        answer_text=_answer_text(shown),
        overlaps=_overlaps(record) if shown.kind == "daily_rate" else (),
        problems=[*problems_of_slots(shown.slots), *reason.problems],
        theirs_text=theirs_text,
        documents_href=page_address("documents.documents", fips=fips),
        may_enter=acting().may(Action.ENTER),
    )


def _overlaps(record: OpenRecord) -> list[str]:
    return [str(overlap) for overlap in overlapping_rates(record.record)]


def _answer_text(page: ListPage) -> str:
    answer = page.answer.entered if page.answer else None
    return content_text(answer.place, answer.content) if answer else ""

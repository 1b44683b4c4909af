"""What a case says in words: the county's choices, its agreement, the sheriff's note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.engine.case.shapes import DEFAULTS
from app.language import say
from app.records.case_draft import CaseDraft
from app.records.contents import NOT_TRACKED
from app.records.entry import Content, Entered, is_answer
from app.records.fields import YEAR_CHOICES
from app.records.fiscal_year import FiscalYear
from app.records.rates_in_force import DailyRate
from app.records.readings import read_day


def add_choices(
    draft: CaseDraft, values: Sequence[Entered], year: FiscalYear, rates: Sequence[DailyRate]
) -> None:
    """The county's choices for the year, or what fits what it has entered."""
    given = next((each for each in values if each.place.kind == "year"), None)
    for name in YEAR_CHOICES:
        # The basis of the classes stands with the classes.
        if given and given.content.get(name) and name != "severity_basis":
            draft.document[name] = given.content[name]
            draft.behind[name] = (given.place,)
    draft.document.setdefault("definition", DEFAULTS["definition"])
    draft.document.setdefault("cost_basis", _usual_basis(values, rates))
    if "program_model" not in draft.document:
        _add_agreement(draft, values, year)


def _usual_basis(values: Iterable[Entered], rates: Sequence[DailyRate]) -> str:
    """Published, but where there are cost items and people to spread them over, and no rate."""
    known = {
        each.place.name or each.place.kind
        for each in values
        if not each.content.get(NOT_TRACKED) and not is_answer(each.place)
    }
    has_items = {"cost_item", "average_daily_population"} <= known
    return "average" if has_items and not rates else DEFAULTS["cost_basis"]


def _add_agreement(draft: CaseDraft, values: Iterable[Entered], year: FiscalYear) -> None:
    """The model of the 287(g) agreement in force in the year; of several the one signed last."""
    found = []
    for entered in values:
        signed = read_day(entered.content.get("signed_on"))
        ended = read_day(entered.content.get("ended_on"))
        if entered.place.kind != "agreement" or signed is None:
            continue
        if signed <= year.last_day and (ended is None or ended >= year.first_day):
            found.append((signed, entered.entry_id, entered))
    if found:
        _, _, entered = max(found, key=lambda each: each[:2])
        draft.document["program_model"] = entered.content.get("model", "")
        draft.behind["program_model"] = (entered.place,)


def add_sheriffs_note(draft: CaseDraft, values: Iterable[Entered]) -> None:
    """The note of the year, with the name of who signed it below."""
    for entered in values:
        if entered.place.kind == "note" and entered.content.get("text"):
            draft.document["note"] = note_text(entered.content)
            draft.behind["note"] = (entered.place,)


def note_text(content: Content) -> str:
    """The sheriff's note as the case and the report carry it: its text, then its signature."""
    name, title = str(content.get("signed_by") or ""), str(content.get("title") or "")
    signed = ", ".join(part for part in (name, title) if part)
    text = str(content.get("text") or "")
    return f"{text}\n\n{say('Signed: {name}', name=signed)}" if signed else text

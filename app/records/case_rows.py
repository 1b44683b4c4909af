"""Rows of lists and the split by severity, from a record into a case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.engine import wording
from app.engine.case.shapes import ITEM_SHAPES, MOST_TEXT, SEVERITY_FIGURES
from app.language import say
from app.records.case_draft import CaseDraft
from app.records.contents import NOT_TRACKED
from app.records.entry import Entered, Place, is_answer
from app.records.fields import LISTS
from app.records.one_value import row_part, with_number
from app.records.readings import read_number


def add_rows(draft: CaseDraft, values: Iterable[Entered], jails: dict[int, str]) -> None:
    """Cost items, program items and money received, a row each; a jail's items name the jail."""
    for entered in values:
        place = entered.place
        if place.kind not in LISTS or is_answer(place) or entered.content.get(NOT_TRACKED):
            continue
        name = LISTS[place.kind]
        rows = draft.document.setdefault(name, [])
        path = f"{name}[{len(rows)}]"
        row = row_part(entered.content)
        draft.behind[path] = (place,)
        for key in ITEM_SHAPES[name].figures:
            if row.get(key) not in (None, ""):
                row[key] = _marked(row[key], draft.is_certified)
                draft.behind[f"{path}.{key}"] = (place,)
        if place.jail_id:
            row["label"] = _of_jail(row, jails.get(place.jail_id, ""))
        rows.append(row)


def _marked(number: Any, is_certified: bool) -> Any:
    if not is_certified:
        return number
    given = dict(number) if isinstance(number, dict) else {"likely": number}
    return {**given, "certified": True}


def _of_jail(row: dict[str, Any], jail: str) -> str:
    """What a jail's cost item is called: "Food, Main jail"."""
    label = row.get("label") or wording.CATEGORIES.get(str(row.get("category")), "")
    named = say("{item}, {jail}", item=label, jail=jail) if label and jail else label or jail
    return named[:MOST_TEXT]


def add_severity(draft: CaseDraft, values: Iterable[Entered], fiscal_year: int) -> None:
    """The classes that have people or days, and the basis from the choices for the year."""
    split: dict[str, Any] = {}
    basis: Entered | None = None
    for entered in values:
        place = entered.place
        if place.kind == "year":
            basis = entered
        if place.kind != "severity" or is_answer(place) or entered.is_not_tracked:
            continue
        for key, quantity in SEVERITY_FIGURES.items():
            number = read_number(entered.content.get(key), quantity)
            if number is not None:
                path = f"severity.{key}.{place.name}"
                draft.behind[path] = (place,)
                about = with_number(None, entered.content)
                split.setdefault(key, {})[place.name] = draft.figure(number, about)
    if split:
        chosen = basis.content.get("severity_basis", "") if basis else ""
        draft.document["severity"] = {"basis": chosen, **split}
        draft.behind["severity.basis"] = (Place("year", fiscal_year),)

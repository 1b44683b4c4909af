"""A record as rows of a spreadsheet: a header, then a row for each thing that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from app.engine.quantity import Quantity
from app.language import Words, say
from app.records.contents import NONE, is_nothing
from app.records.entry import Content, Entered, Place, Record
from app.records.fields import RANGE, field_label, fields_of
from app.records.labels import KINDS, jail_names, label_of
from app.records.sections import section_of

COLUMNS = Words(
    {
        "fiscal_year": "Fiscal year",
        "section": "Section",
        "figure": "Figure",
        "jail": "Jail",
        "month": "Month",
        "value": "Value",
        "low": "Low",
        "high": "High",
        "unit": "Unit",
        "not_tracked": "Not tracked",
        "grade": "Grade",
        "source_title": "Source title",
        "source_publisher": "Publisher",
        "source_date": "Date",
        "source_page": "Page",
        "source_url": "Web address",
        "note": "Note",
        "documents": "Documents (SHA-256)",
        "entered_by": "Entered by",
        "entered_at": "Entered at (UTC)",
        "certified_version": "Certified version",
    }
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_STARTS_A_FORMULA = ("=", "+", "-", "@")


def csv_rows(record: Record, certified_as: str = "") -> list[list[str]]:
    """The header, and a row for every number, choice, text, day and answer of the record.

    Numbers stay as they are. A text that a spreadsheet would take for a formula gets an apostrophe
    before it. `certified_as`: "53053/2025/1" where the record is a certified version's.
    """
    jails = jail_names(record)
    rows = [list(COLUMNS.values())]
    for entered in record:
        about = _about(entered, jails) | {"certified_version": certified_as}
        for said in _said(entered):
            cells = about | said
            if said.get("figure"):
                cells["figure"] = f"{about['figure']}: {said['figure']}"
            rows.append([safe_cell(str(cells.get(name) or "")) for name in COLUMNS])
    return rows


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet runs: numbers as they are, other texts never begin a formula."""
    # Some spreadsheets skip the space before a formula.
    is_formula = text.lstrip().startswith(_STARTS_A_FORMULA) or text[:1] in ("\t", "\r")
    if is_formula and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def _about(entered: Entered, jails: Mapping[int, str]) -> dict[str, str]:
    place, content = entered.place, entered.content
    section = section_of(place.kind, place.name)
    whole = Place(place.kind, place.fiscal_year, place.name, item=place.item)
    source = content.get("source") or {}
    parts = source if isinstance(source, Mapping) else {"title": source}
    return {
        "fiscal_year": str(place.fiscal_year or ""),
        "section": section.title if section else KINDS.get(place.kind, ""),
        "figure": label_of(whole, (replace(entered, place=whole),)),
        "jail": jails.get(place.jail_id, str(place.jail_id or "")),
        "month": place.month.strftime("%Y-%m") if place.month else "",
        "not_tracked": say("yes") if entered.is_not_tracked else "",
        "grade": str(content.get("grade") or ""),
        **{f"source_{name}": str(value) for name, value in parts.items()},
        "note": str(content.get("note") or ""),
        "documents": " ".join(map(str, content.get("documents") or ())),
        "entered_by": entered.author,
        "entered_at": entered.entered_at.isoformat(),
    }


def _said(entered: Entered) -> Iterator[dict[str, str]]:
    """What the value says, a row each; one row of nothing where it is only an answer."""
    place, content = entered.place, entered.content
    fields = fields_of(place)
    if fields is None or entered.is_not_tracked or not content:
        yield {}
    elif content.get(NONE):
        yield {"value": say("none")}
    elif fields.is_figure:
        yield _number(content, fields.numbers[RANGE[0]])
    else:
        rest = (*fields.texts, *fields.choices, *fields.dates, *fields.flags)
        told = [name for name in rest if name != "note" and not _is_nothing_said(content, name)]
        for name in fields.numbers:
            if not is_nothing(content.get(name)):
                value = content[name]
                given = value if isinstance(value, Mapping) else {"likely": value}
                named = {"figure": field_label(place, name)}
                yield named | _number(given, fields.numbers[name])
        for name in told:
            yield {"figure": field_label(place, name), "value": _text(content[name])}


def _is_nothing_said(content: Content, name: str) -> bool:
    """Whether a field is empty; a flag that is off says so."""
    return not isinstance(content.get(name), bool) and is_nothing(content.get(name))


def _number(given: Mapping[str, Any], quantity: Quantity) -> dict[str, str]:
    likely, low, high = (str(given.get(name) or "") for name in RANGE)
    return {"value": likely, "low": low, "high": high, "unit": quantity.unit.name}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    return str(value)

"""Changes to a record as JSON, so that they can be shown, confirmed and then entered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.records.entry import Content, Place
from app.services.enter_values import Change

Document = dict[str, Any]


def planned(change: Change, there: Content | None, row: int) -> Document:
    """A change with what stands there now (None: nothing) and the row of the file it is from."""
    place = change.place
    return {
        "place": {
            "kind": place.kind,
            "fiscal_year": place.fiscal_year,
            "name": place.name,
            "jail_id": place.jail_id,
            "month": place.month.isoformat() if place.month else None,
            "item": place.item,
        },
        "content": dict(change.content) if change.content is not None else None,
        "there": dict(there) if there is not None else None,
        "after": change.after,
        "row": row,
    }


def change_of(document: Mapping[str, Any]) -> Change:
    """The change that `planned` wrote."""
    return Change(place_at(document["place"]), document["content"], document["after"])


def place_at(document: Mapping[str, Any]) -> Place:
    """The place of a planned change."""
    month = document["month"]
    return Place(
        kind=document["kind"],
        fiscal_year=document["fiscal_year"],
        name=document["name"],
        jail_id=document["jail_id"],
        month=date.fromisoformat(month) if month else None,
        item=document["item"],
    )

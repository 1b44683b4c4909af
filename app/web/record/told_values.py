"""Values of a record as rows of a table of figures."""

from __future__ import annotations

from typing import Any

from flask import url_for

from app.records.contents import source_text
from app.records.entry import Entered, Record
from app.records.labels import content_text, label_of

# What has no grade: it is no measure.
UNGRADED = ("jail", "agreement", "year", "note")


def figure_row(fips: str, entered: Entered, record: Record) -> dict[str, Any]:
    """A value with its label, grade, source and note, linked to its own page."""
    content = entered.content
    source = content.get("source")
    return {
        "label": label_of(entered.place, record),
        # A jail is called by its name already: beside it stands what there is to know of it.
        "value": content.get("note", "")
        if entered.place.kind == "jail"
        else content_text(entered.place, content),
        "grade": content.get("grade"),
        "source": source if isinstance(source, dict) else source_text(source),
        "note": content.get("note"),
        "is_graded": entered.place.kind not in UNGRADED,
        "href": url_for("record.entry", fips=fips, entry_id=entered.entry_id),
    }

"""What a filled template would change, as its preview tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.engine import wording
from app.language import say
from app.persistence.database import db
from app.records.contents import source_text
from app.services.import_volumes import told_plan
from app.services.planned_changes import place_at

Document = Mapping[str, Any]
MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class PlanShown:
    """The plan of a file.

    `rows` are (figure, what stands there now, what would stand, grade and source, row of the
    file); `problems` (row, column, what would be right). `more` says how many are not listed.
    """

    rows: tuple[tuple[Any, ...], ...]
    more: int
    problems: tuple[tuple[str, str, str], ...]
    changes: int
    replaced: int
    unchanged: int
    remarks: Sequence[str]


def plan_shown(plan: Document) -> PlanShown:
    """The plan in words, in the language in use."""
    changes = plan["changes"]
    by_place = {place_at(each["place"]): each for each in changes}
    told = [] if plan["problems"] else list(told_plan(db.session, plan))
    rows = tuple(
        (
            change.label,
            change.old or {"text": say("nothing"), "quiet": True},
            change.new,
            _about(by_place[change.place]["content"]),
            str(by_place[change.place]["row"]),
        )
        for change in told[:MOST_LISTED]
    )
    return PlanShown(
        rows=rows,
        more=len(told) - len(rows),
        problems=tuple((str(p["row"]), p["column"], p["message"]) for p in plan["problems"]),
        changes=len(changes),
        replaced=sum(each["there"] is not None for each in changes),
        unchanged=plan["unchanged"],
        remarks=plan["remarks"],
    )


def _about(content: Mapping[str, Any]) -> Any:
    """Grade and source of a value in one line."""
    grade, source = content.get("grade"), source_text(content.get("source"))
    told = [source] if source else []
    if grade:
        told.insert(0, say("grade {letter}, {words}", letter=grade, words=wording.GRADES[grade]))
    return "; ".join(told) or {"text": say("no grade, no source"), "quiet": True}

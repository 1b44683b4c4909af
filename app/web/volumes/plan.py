"""What a filled template would change, as its preview tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.engine import wording
from app.language import say
from app.persistence.database import db
from app.records.contents import source_text
from app.records.entry import Entered, Place
from app.services.import_volumes import told_plan
from app.services.planned_changes import place_at

Document = Mapping[str, Any]
MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class PlanShown:
    """The plan of a file.

    `rows` are (figure, what stands there now, what would stand, grade, source and note, row of
    the file); `problems` (row, column, what would be right). `more` says how many are not listed,
    `more_texts` what their sources and notes say that none of those listed does. `has_notes`:
    whether some value has a note.
    """

    rows: tuple[tuple[Any, ...], ...]
    more: int
    more_texts: tuple[str, ...]
    has_notes: bool
    problems: tuple[tuple[str, str, str], ...]
    changes: int
    replaced: int
    unchanged: int
    remarks: Sequence[str]


def plan_shown(plan: Document, theirs: Sequence[Entered] = ()) -> PlanShown:
    """The plan in words, in the language in use, with what others entered since it was made."""
    plan, moved = _beside_theirs(plan, theirs)
    changes = plan["changes"]
    by_place = {place_at(each["place"]): each for each in changes}
    told = [] if plan["problems"] else list(told_plan(db.session, plan))
    # What others changed comes first: it is why nothing was entered.
    told.sort(key=lambda change: change.place not in moved)
    rows = tuple(
        (
            change.label,
            _now(change.old, change.place in moved),
            change.new,
            _about(by_place[change.place]["content"]),
            str(by_place[change.place]["row"]),
        )
        for change in told[:MOST_LISTED]
    )
    contents = [by_place[change.place]["content"] for change in told]
    return PlanShown(
        rows=rows,
        more=len(told) - len(rows),
        more_texts=_texts_of_the_rest(contents),
        has_notes=any(content.get("note") for content in contents),
        problems=tuple((str(p["row"]), p["column"], p["message"]) for p in plan["problems"]),
        changes=len(changes),
        replaced=sum(each["there"] is not None for each in changes),
        unchanged=plan["unchanged"],
        remarks=plan["remarks"],
    )


def _beside_theirs(plan: Document, theirs: Sequence[Entered]) -> tuple[Document, set[Place]]:
    """The plan with what stands there now at the places that others changed, and these places."""
    now = {each.place: dict(each.content) or None for each in theirs}
    changes = [
        {**each, "there": now.get(place_at(each["place"]), each["there"])}
        for each in plan["changes"]
    ]
    return {**plan, "changes": changes}, set(now)


def _now(old: str, is_moved: bool) -> Any:
    text = old or say("nothing")
    if is_moved:
        return say("{value} (changed since the file was read)", value=text)
    return old or {"text": text, "quiet": True}


def _about(content: Mapping[str, Any]) -> Any:
    """Grade, source and note of a value in one line."""
    grade, texts = content.get("grade"), list(_texts(content))
    if grade:
        texts.insert(0, say("grade {letter}, {words}", letter=grade, words=wording.GRADES[grade]))
    return "; ".join(texts) or {"text": say("no grade, no source"), "quiet": True}


def _texts(content: Mapping[str, Any]) -> Iterator[str]:
    """What every reader of the value could read beside it."""
    if source := source_text(content.get("source")):
        yield source
    if note := content.get("note"):
        yield say("note: {note}", note=note)


def _texts_of_the_rest(contents: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Each text of the values that are not listed once: nothing is entered that nobody saw."""
    listed = {text for content in contents[:MOST_LISTED] for text in _texts(content)}
    rest = [text for content in contents[MOST_LISTED:] for text in _texts(content)]
    return tuple(dict.fromkeys(text for text in rest if text not in listed))

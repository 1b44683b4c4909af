"""What changed between two states of a record, value by value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.engine import wording
from app.language import say, say_count
from app.records.contents import is_nothing, source_text
from app.records.entry import Content, Entered, Place, Record
from app.records.fields import field_label
from app.records.labels import content_text, label_of, naming

What = Literal["added", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value that was added, changed or removed, told in words.

    `old` and `new` are empty where there was, or is, none. Who entered the new value, when and why;
    of a value taken out the record itself does not say (author empty, `entered_at` None).
    """

    what: What
    place: Place
    label: str
    old: str
    new: str
    author: str = ""
    author_id: int | None = None
    entered_at: datetime | None = None
    reason: str = ""

    @property
    def text(self) -> str:
        """The change in one line: "People held, March 2025: 12 people → 14 people"."""
        if self.what == "added":
            return say("{label}: {new} (new)", label=self.label, new=self.new)
        if self.what == "removed":
            return say("{label}: {old} (taken out)", label=self.label, old=self.old)
        return say("{label}: {old} → {new}", label=self.label, old=self.old, new=self.new)


def changes_between(before: Record, after: Record) -> tuple[ValueChange, ...]:
    """Every value that is in one record and not the same in the other.

    In the order of `after`, then what was taken out, in the order of `before`. Equal contents are
    no change, whoever entered them.
    """
    old = {entered.place: entered for entered in before}
    new = {entered.place: entered for entered in after}
    names_before, names_after = naming(before), naming(after)
    changed = [
        _entered(old.get(place), entered, names_after)
        for place, entered in new.items()
        if place not in old or dict(old[place].content) != dict(entered.content)
    ]
    gone = [
        ValueChange(
            "removed", place, label_of(place, names_before), whole_text(place, each.content), ""
        )
        for place, each in old.items()
        if place not in new
    ]
    return (*changed, *gone)


def whole_text(place: Place, content: Content) -> str:
    """What is entered at a place in one line, and grade, source and note where it says nothing."""
    return content_text(place, content) or "; ".join(_about(place, content).values())


def _entered(old: Entered | None, new: Entered, names: Record) -> ValueChange:
    place = new.place
    if old is None:
        what: What = "added"
        texts = ("", whole_text(place, new.content))
    else:
        what, texts = "changed", _texts(place, old.content, new.content)
    return ValueChange(
        what,
        place,
        label_of(place, names),
        *texts,
        author=new.author,
        author_id=new.author_id,
        entered_at=new.entered_at,
        reason=new.reason,
    )


def _texts(place: Place, old: Content, new: Content) -> tuple[str, str]:
    """Old and new, with those parts of what is said about the value that are not the same."""
    said_old, said_new = _about(place, old), _about(place, new)
    differ = [
        name
        for name in dict.fromkeys((*said_old, *said_new))
        if said_old.get(name) != said_new.get(name)
    ]
    first, second = content_text(place, old), content_text(place, new)
    if first == second and differ:
        first = second = ""
    return (
        "; ".join(filter(None, (first, *_told(said_old, differ, place)))),
        "; ".join(filter(None, (second, *_told(said_new, differ, place)))),
    )


def _told(said: dict[str, str], names: list[str], place: Place) -> Iterator[str]:
    for name in names:
        field = field_label(place, name)
        yield said.get(name) or say("{field}: none", field=field)


def _about(place: Place, content: Content) -> dict[str, str]:
    """Grade, source, note and documents by field, each as people read it."""
    told: dict[str, str] = {}
    grade = content.get("grade")
    if grade in wording.GRADES:
        told["grade"] = f"{grade} ({wording.GRADES[str(grade)]})"
    elif not is_nothing(grade):
        told["grade"] = str(grade)
    if not is_nothing(content.get("source")):
        told["source"] = source_text(content["source"])
    if place.kind != "note" and not is_nothing(content.get("note")):
        told["note"] = str(content["note"])
    if documents := content.get("documents"):
        first = ", ".join(str(each)[:8] for each in documents)
        count = say_count(
            "{count} document", "{count} documents", len(documents), count=len(documents)
        )
        told["documents"] = f"{count} ({first})"
    return {
        name: say("{field}: {value}", field=field_label(place, name), value=text)
        for name, text in told.items()
    }

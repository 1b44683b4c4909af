"""Rows of a filled rates template as daily rates of a record."""

from __future__ import annotations

from hashlib import sha256

from app.intake.problems import BadCellError
from app.intake.sheets import read_day
from app.intake.volumes.columns import BASIS, FROM, RATE, UNTIL
from app.intake.volumes.reading import FileRow
from app.records.entry import Content, Place, Record, is_answer
from app.services.template_rows import Proposals, about_of

ITEM_LETTERS = 8
_FIELDS = (RATE, BASIS, FROM, UNTIL)


def propose_rates(proposals: Proposals, record: Record) -> None:
    """Take up every rate. One of the same jail and first day (and, where there are several, the
    same words for what it is) is the one that stands; another is added."""
    for row in proposals.read.rows:
        if not any(name in row.cells for name in _FIELDS):
            continue
        jail_id = proposals.jail_of(row)
        days = _days(row, proposals)
        if jail_id is None or days is None:
            continue
        said = {name: row.cells[name] for name in (RATE, BASIS) if name in row.cells}
        there = _standing(record, jail_id, {**said, **days})
        kept = (
            {name: there[1][name] for name in (BASIS, UNTIL) if name in there[1]} if there else {}
        )
        content = {**kept, **said, **days, **about_of(row, proposals)}
        place = there[0] if there else _new_place(jail_id, content)
        keys = {"": RATE, **{name: name for name in _FIELDS}}
        proposals.propose(row, place, content, keys)


def _days(row: FileRow, proposals: Proposals) -> dict[str, str] | None:
    """The first and last day as 2024-07-01; None after noting one that cannot be read."""
    days, is_read = {}, True
    for name in (FROM, UNTIL):
        if name in row.cells:
            try:
                days[name] = read_day(row.cells[name]).isoformat()
            except BadCellError as wrong:
                proposals.problem(row, name, str(wrong))
                is_read = False
    return days if is_read else None


def _standing(record: Record, jail_id: int, content: Content) -> tuple[Place, Content] | None:
    """The rate that stands for this jail from this day."""
    same = [
        (each.place, each.content)
        for each in record
        if each.place.kind == "daily_rate"
        and not is_answer(each.place)
        and each.place.jail_id == jail_id
        and each.content.get(FROM) == content.get(FROM)
    ]
    alike = [each for each in same if each[1].get(BASIS) == content.get(BASIS)]
    if alike:
        return alike[0]
    return same[0] if len(same) == 1 and not content.get(BASIS) else None


def _new_place(jail_id: int, content: Content) -> Place:
    """A place of its own, the same for the same row of the same file."""
    text = f"{jail_id}/{content.get(FROM)}/{content.get(BASIS)}"
    letters = [chr(ord("a") + byte % 26) for byte in sha256(text.encode()).digest()]
    return Place("daily_rate", jail_id=jail_id, item="".join(letters[:ITEM_LETTERS]))

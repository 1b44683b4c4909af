"""Which row of a list of one calculation stands beside which row of the other's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.engine.case.model import Case, Item
from app.engine.case.placed import WORDS_OF_ITEM
from app.engine.case.shapes import ITEM_SHAPES
from app.engine.fingerprint import canonical
from app.language import Words

IDENTITY = ("category", "kind")
RowKey = tuple[str, ...]


@dataclass(frozen=True)
class Placed:
    """A row and its place in its own list, counted from 0."""

    item: Item
    place: int


@dataclass(frozen=True)
class Pair:
    """Two rows known by the same label and kind, or one that has no counterpart.

    `key` is the same whatever the order of the rows: the list, what the row is known by, and a
    number where several rows are known by the same. `name` is what the row is called, `written`
    the same in English: like the key it is the same in every language.
    """

    key: RowKey
    name: str
    written: str
    first: Placed | None
    second: Placed | None

    @property
    def number(self) -> int:
        """1 for the first of several rows that are known by the same."""
        return int(self.key[-1])


def item_pairs(list_name: str, first: Case, second: Case) -> list[Pair]:
    """The rows of a list of both cases, side by side, in the order of what they are known by."""
    sides = [_known_by(list_name, case) for case in (first, second)]
    found = []
    for known_by in sorted({*sides[0], *sides[1]}):
        rows = [side.get(known_by, []) for side in sides]
        for number, (one, other) in enumerate(_beside(*rows), start=1):
            item = (one or other or Placed(Item(), 0)).item
            name, written = _name(list_name, item), _written(list_name, item)
            found.append(Pair((list_name, *known_by, str(number)), name, written, one, other))
    return found


def _known_by(list_name: str, case: Case) -> dict[RowKey, list[Placed]]:
    found: dict[RowKey, list[Placed]] = defaultdict(list)
    for place, item in enumerate(case.items.get(list_name, ())):
        choices = (item.choices.get(key, "") for key in IDENTITY)
        found[(_written(list_name, item).casefold(), *choices)].append(Placed(item, place))
    return found


def _name(list_name: str, item: Item) -> str:
    """The row's label, or the words for its kind."""
    words, kind = _words(list_name, item)
    return words[kind] if words else kind


def _written(list_name: str, item: Item) -> str:
    """The same in English."""
    words, kind = _words(list_name, item)
    return words.written[kind] if words else kind


def _words(list_name: str, item: Item) -> tuple[Words | None, str]:
    """The words for a row's kind with its key among them; no words, and the label, where it has
    one."""
    scope = ITEM_SHAPES[list_name].scope
    if item.label or scope not in WORDS_OF_ITEM:
        return None, " ".join(item.label.split())
    choice, words = WORDS_OF_ITEM[scope]
    return words, item.choices.get(choice, "other")


def _beside(
    first: Sequence[Placed], second: Sequence[Placed]
) -> Iterator[tuple[Placed | None, Placed | None]]:
    """Equal rows beside each other first, then the others in an order of their own."""
    waiting: dict[str, list[Placed]] = defaultdict(list)
    for row in second:
        waiting[_text(row)].append(row)
    left = []
    for row in sorted(first, key=_text):
        equal = waiting[_text(row)]
        if equal:
            yield row, equal.pop()
        else:
            left.append(row)
    rest = sorted((row for rows in waiting.values() for row in rows), key=_text)
    both = min(len(left), len(rest))
    yield from zip(left, rest, strict=False)
    yield from ((row, None) for row in left[both:])
    yield from ((None, row) for row in rest[both:])


def _text(row: Placed) -> str:
    return canonical(row.item.to_document())
